using Apikley.Generator.Model;

namespace Apikley.Generator.Emitting.Rules;

/// <summary>What a type holds that the application fills before a request is sent.</summary>
internal static class HeldTypes
{
    public static IEnumerable<TypeRef> Of(TypeModel type) => type switch
    {
        ObjectTypeModel { AdditionalProperties: { } values } model => Properties(model).Append(values.Type),
        ObjectTypeModel model => Properties(model),
        UnionTypeModel union => union.Cases.Select(static @case => @case.Type),
        _ => [],
    };

    /// <summary>Whether the property is part of a request that the application can fill.</summary>
    public static bool IsFilled(ObjectTypeModel type, PropertyModel property)
        => property.Constant is null && !(type is { Read: true, Written: true, HasJson: true } && property.Access == PropertyAccess.ReadOnly);

    /// <summary>What lists and maps hold in the end.</summary>
    public static TypeRef Leaf(TypeRef type)
    {
        while (type is ListRef or MapRef)
        {
            type = type is ListRef list ? list.Item.Type : ((MapRef)type).Value.Type;
        }

        return type;
    }

    private static IEnumerable<TypeRef> Properties(ObjectTypeModel type)
        => type.Properties.Where(property => IsFilled(type, property)).Select(static property => property.Type);
}
