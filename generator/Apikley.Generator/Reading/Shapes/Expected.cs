using Apikley.Generator.Reading.Tree;

namespace Apikley.Generator.Reading.Shapes;

/// <summary>What a member's value has to be.</summary>
internal enum Expected
{
    Any,
    String,
    Boolean,
    Number,
    Count,
    Object,
    List,

    /// <summary>A list of strings.</summary>
    Strings,

    /// <summary>An object, or a boolean.</summary>
    Schema,

    /// <summary>A boolean (3.0) or a number (3.1).</summary>
    Bound,

    /// <summary>One string or several.</summary>
    Types,

    /// <summary>A schema, or a list of them (JSON Schema before 2020-12).</summary>
    Items,

    /// <summary>An object (3.x) or a string (2.0).</summary>
    Discriminator,
}

internal static class ExpectedExtensions
{
    /// <summary>Null is taken as absent everywhere: in YAML it is what a key without a value has.</summary>
    public static bool Accepts(this Expected expected, SourceNode value)
    {
        if (value is ScalarNode { Type: ScalarType.Null })
        {
            return true;
        }

        return expected switch
        {
            Expected.String => value is ScalarNode,
            Expected.Boolean => value is ScalarNode { Type: ScalarType.Boolean } or ScalarNode { Type: ScalarType.String, Text: "true" or "false" },
            Expected.Number => IsNumber(value),
            Expected.Count => value is ScalarNode { Type: ScalarType.Integer } or ScalarNode { Type: ScalarType.Number } && !((ScalarNode)value).Text.StartsWith("-", StringComparison.Ordinal),
            Expected.Object => value is ObjectNode,
            Expected.List => value is ArrayNode,
            Expected.Strings => value is ArrayNode list && list.Items.All(item => item is ScalarNode),
            Expected.Schema => value is ObjectNode or ScalarNode { Type: ScalarType.Boolean },
            Expected.Bound => IsNumber(value) || value is ScalarNode { Type: ScalarType.Boolean },
            Expected.Types => value is ScalarNode { Type: ScalarType.String } or ArrayNode,
            Expected.Items => value is ObjectNode or ArrayNode or ScalarNode { Type: ScalarType.Boolean },
            Expected.Discriminator => value is ObjectNode or ScalarNode { Type: ScalarType.String },
            _ => true,
        };
    }

    /// <summary>What a message says was expected.</summary>
    public static string Describe(this Expected expected) => expected switch
    {
        Expected.String => "a string",
        Expected.Boolean => "true or false",
        Expected.Number => "a number",
        Expected.Count => "a whole number of 0 or more",
        Expected.Object => "an object",
        Expected.List => "a list",
        Expected.Strings => "a list of strings",
        Expected.Schema => "a schema (an object, true or false)",
        Expected.Bound => "a number",
        Expected.Types => "a type's name or a list of them",
        Expected.Items => "a schema (an object, true or false)",
        Expected.Discriminator => "an object",
        _ => "a value",
    };

    private static bool IsNumber(SourceNode value) => value is ScalarNode { Type: ScalarType.Integer or ScalarType.Number };
}
