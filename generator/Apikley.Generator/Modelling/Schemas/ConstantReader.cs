using System.Globalization;
using Apikley.Generator.Emitting.Text;
using Apikley.Generator.Model;
using Apikley.Generator.Reading.OpenApi;
using Apikley.Generator.Reading.Tree;

namespace Apikley.Generator.Modelling.Schemas;

/// <summary>Finds out whether a schema allows one value only: a <c>const</c>, or an enum with one member, and no null.</summary>
internal static class ConstantReader
{
    /// <returns>Null when it allows more, or none, or a value that is no scalar.</returns>
    public static (ConstantModel Constant, ScalarKind Kind)? Read(OpenApiSchema schema)
    {
        if (SchemaResolver.Resolve(schema, out var nullable) is not { } resolved || nullable || resolved.AllowedValues() is not { Count: 1 } values)
        {
            return null;
        }

        return Of(values[0], resolved.Types, resolved.Format);
    }

    public static (ConstantModel Constant, ScalarKind Kind)? Of(ScalarNode value, SchemaTypes types, string? format)
    {
        var invariant = CultureInfo.InvariantCulture;
        if (value.Type == ScalarType.String || types == SchemaTypes.String)
        {
            return types is SchemaTypes.None or SchemaTypes.String ? (String(value), ScalarKind.String) : null;
        }

        switch (value.Type)
        {
            case ScalarType.Boolean:
                return (new ConstantModel(value.Text, value.Text), ScalarKind.Boolean);
            case ScalarType.Integer or ScalarType.Number when types is not SchemaTypes.Number && long.TryParse(value.Text, NumberStyles.AllowLeadingSign, invariant, out var whole):
                return format == "int32" && whole is >= int.MinValue and <= int.MaxValue
                    ? (new ConstantModel(value.Text, whole.ToString(invariant)), ScalarKind.Int32)
                    : (new ConstantModel(value.Text, whole == long.MinValue ? "long.MinValue" : whole.ToString(invariant) + "L"), ScalarKind.Int64);
            case ScalarType.Integer or ScalarType.Number when double.TryParse(value.Text, NumberStyles.Float, invariant, out var number) && !double.IsInfinity(number):
                return (new ConstantModel(value.Text, number.ToString("R", invariant) + "d"), ScalarKind.Double);
            default:
                return null;
        }
    }

    private static ConstantModel String(ScalarNode value)
        => new(JsonText.OfString(value.Text), CSharpText.Literal(value.Text));
}
