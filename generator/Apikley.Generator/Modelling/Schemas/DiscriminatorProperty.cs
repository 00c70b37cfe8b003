using System.Globalization;
using Apikley.Generator.Emitting.Text;
using Apikley.Generator.Model;

namespace Apikley.Generator.Modelling.Schemas;

/// <summary>Decides the property by which the types of a hierarchy are told apart: never required of the caller, of a type that can be written as a literal, and there even where the document forgot it.</summary>
internal static class DiscriminatorProperty
{
    /// <remarks>A null says no more than an absent one: neither names a type.</remarks>
    public static PropertyModel Declared(PropertyModel model)
        => model with { Required = false, Constant = null, Type = HasLiteral(model.Type) ? model.Type : ScalarRef.Of(ScalarKind.String), Nullable = false };

    public static PropertyModel Missing(string wireName, string name, string pointer)
        => new(wireName, name, ScalarRef.Of(ScalarKind.String), false, false, PropertyAccess.ReadWrite, null, null, DocModel.None, null, null, pointer);

    /// <summary>Of a case whose schema does not declare it: a constant.</summary>
    public static PropertyModel Told(string wireName, string name, string value, string pointer)
        => Missing(wireName, name, pointer) with { Required = true, Constant = Constant(ScalarRef.Of(ScalarKind.String), value) };

    /// <summary>Of a case whose schema does not require it: filled in, and the caller may set another.</summary>
    public static PropertyModel FilledIn(PropertyModel model, string value)
        => HasLiteral(model.Type) && Constant(model.Type, value) is { } initial ? model with { Nullable = false, Initial = initial } : model;

    /// <summary>The value of a derived type; null when it has none of the property's type.</summary>
    public static ConstantModel? Constant(TypeRef type, string? value)
    {
        if (value is null)
        {
            return null;
        }

        switch (type)
        {
            case ScalarRef { Kind: ScalarKind.String } or NamedRef { Kind: NamedKind.StringEnum }:
                return new ConstantModel(JsonText.OfString(value), CSharpText.Literal(value));
            case ScalarRef { Kind: ScalarKind.Boolean }:
                return value is "true" or "false" ? new ConstantModel(value, value) : null;
            default:
                var isInt = type is ScalarRef { Kind: ScalarKind.Int32 };
                return long.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && (!isInt || number is >= int.MinValue and <= int.MaxValue) && number != long.MinValue
                    ? new ConstantModel(number.ToString(CultureInfo.InvariantCulture), number.ToString(CultureInfo.InvariantCulture) + (isInt ? "" : "L"))
                    : null;
        }
    }

    private static bool HasLiteral(TypeRef type)
        => type is ScalarRef { Kind: ScalarKind.String or ScalarKind.Int32 or ScalarKind.Int64 or ScalarKind.Boolean }
            or NamedRef { Kind: NamedKind.StringEnum or NamedKind.IntegerEnum };
}
