using Apikley.Generator.Reading.Tree;

namespace Apikley.Generator.Reading.Readers;

/// <summary>
/// The groups of keywords that a schema states any of. Most state a type and a description; one look at the members they have
/// spares fifty looks for those they have not.
/// </summary>
[Flags]
internal enum SchemaKeywords
{
    None = 0,

    /// <summary>Bounds of numbers, lengths and counts.</summary>
    Bounds = 1,

    /// <summary><c>allOf</c>, <c>oneOf</c>, <c>anyOf</c>, <c>not</c>, <c>then</c>, <c>else</c>, <c>dependentSchemas</c>, <c>discriminator</c>.</summary>
    Composition = 2,

    /// <summary><c>items</c> and what stands beside them.</summary>
    Items = 4,

    /// <summary><c>properties</c>, <c>required</c> and those of what is not declared.</summary>
    Members = 8,

    /// <summary><c>enum</c>, <c>const</c>, <c>default</c>, <c>example</c>, <c>examples</c>.</summary>
    Values = 16,

    /// <summary>What says more of a value: <c>title</c>, <c>deprecated</c>, <c>readOnly</c>, <c>writeOnly</c>, <c>contentEncoding</c>, <c>contentMediaType</c>.</summary>
    Notes = 32,

    /// <summary><c>nullable</c> and <c>x-nullable</c>.</summary>
    Nullable = 64,

    /// <summary><c>$ref</c> and <c>$dynamicRef</c>.</summary>
    Reference = 128,

    /// <summary><c>propertyNames</c>.</summary>
    Names = 256,
}

internal static class SchemaKeywordsExtensions
{
    public static SchemaKeywords Keywords(this ObjectNode node)
    {
        var found = SchemaKeywords.None;
        foreach (var member in node.Members)
        {
            found |= GroupOf(member.Name);
        }

        return found;
    }

    public static bool Has(this SchemaKeywords keywords, SchemaKeywords group) => (keywords & group) != 0;

    private static SchemaKeywords GroupOf(string name)
    {
        switch (name)
        {
            case "minimum" or "maximum" or "exclusiveMinimum" or "exclusiveMaximum" or "multipleOf":
            case "minLength" or "maxLength" or "pattern" or "minItems" or "maxItems" or "uniqueItems" or "minProperties" or "maxProperties":
                return SchemaKeywords.Bounds;
            case "allOf" or "oneOf" or "anyOf" or "not" or "then" or "else" or "dependentSchemas" or "discriminator":
                return SchemaKeywords.Composition;
            case "items" or "additionalItems" or "prefixItems":
                return SchemaKeywords.Items;
            case "properties" or "required" or "additionalProperties" or "unevaluatedProperties" or "patternProperties":
                return SchemaKeywords.Members;
            case "propertyNames":
                return SchemaKeywords.Names;
            case "enum" or "const" or "default" or "example" or "examples":
                return SchemaKeywords.Values;
            case "title" or "deprecated" or "readOnly" or "writeOnly" or "contentEncoding" or "contentMediaType":
                return SchemaKeywords.Notes;
            case "nullable" or "x-nullable":
                return SchemaKeywords.Nullable;
            case "$ref" or "$dynamicRef":
                return SchemaKeywords.Reference;
            default:
                return SchemaKeywords.None;
        }
    }
}
