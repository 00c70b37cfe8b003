using Apikley.Generator.Model;

namespace Apikley.Generator.Modelling.Schemas;

/// <summary>Only a form or multipart body can hold files. Anywhere else <c>format: binary</c> is a string.</summary>
internal static class Files
{
    public static bool IsFile(TypeRef type) => type is ScalarRef { Kind: ScalarKind.Binary } || (type is ListRef list && IsFile(list.Item.Type));

    public static TypeUse Without(TypeUse use)
        => Without(use.Type) is var type && ReferenceEquals(type, use.Type) ? use : use with { Type = type };

    public static TypeRef Without(TypeRef type) => type switch
    {
        ScalarRef { Kind: ScalarKind.Binary } => ScalarRef.Of(ScalarKind.String),
        ListRef list when Without(list.Item.Type) is var item && !ReferenceEquals(item, list.Item.Type) => new ListRef(list.Item with { Type = item }),
        MapRef map when Without(map.Value.Type) is var value && !ReferenceEquals(value, map.Value.Type) => new MapRef(map.Value with { Type = value }),
        _ => type,
    };
}
