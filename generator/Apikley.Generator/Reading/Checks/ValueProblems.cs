using System.Globalization;
using Apikley.Generator.Reading.OpenApi;
using Apikley.Generator.Reading.Tree;
using Apikley.Runtime.Checks;

namespace Apikley.Generator.Reading.Checks;

/// <summary>
/// Finds what is wrong with a value of the document by a schema's own words: type, enum, const, lengths, patterns, bounds and repetitions, of itself and of its parts.
/// Compositions are not looked into: what may be right is not called wrong.
/// </summary>
internal static class ValueProblems
{
    private const int MaximumDepth = 6;

    /// <summary>The problem, beginning with the value; null when none is found. A null is right everywhere: it says that there is no value.</summary>
    public static (SourceNode Place, string Text)? Find(OpenApiSchema schema, SourceNode value, PatternTable patterns) => Find(schema, value, patterns, 0);

    /// <summary>Whether a value is of one of the types.</summary>
    public static bool IsOfType(SchemaTypes types, SourceNode value)
    {
        var own = value switch
        {
            ObjectNode => SchemaTypes.Object,
            ArrayNode => SchemaTypes.Array,
            ScalarNode scalar => scalar.Type switch
            {
                ScalarType.Boolean => SchemaTypes.Boolean,
                ScalarType.String => SchemaTypes.String,
                ScalarType.Integer => SchemaTypes.Integer | SchemaTypes.Number,
                ScalarType.Number => IsWhole(scalar.Text) ? SchemaTypes.Integer | SchemaTypes.Number : SchemaTypes.Number,
                _ => SchemaTypes.Null,
            },
            _ => SchemaTypes.None,
        };
        return types == SchemaTypes.None || (types & own) != 0;
    }

    /// <summary>How a message writes a value: short, and in quotes when it is a string.</summary>
    public static string Show(SourceNode value) => value switch
    {
        ScalarNode { Type: ScalarType.String } scalar => "'" + (scalar.Text.Length > 40 ? scalar.Text.Substring(0, 40) + "…" : scalar.Text) + "'",
        ScalarNode scalar => scalar.Text,
        _ => "(" + value.KindName + ")",
    };

    public static string Show(SchemaTypes types) => string.Join(" or ", Names.Where(pair => (types & pair.Type) != 0).Select(pair => pair.Name));

    private static readonly (SchemaTypes Type, string Name)[] Names =
    [
        (SchemaTypes.String, "a string"), (SchemaTypes.Integer, "an integer"), (SchemaTypes.Number, "a number"), (SchemaTypes.Boolean, "a boolean"),
        (SchemaTypes.Array, "a list"), (SchemaTypes.Object, "an object"), (SchemaTypes.Null, "null"),
    ];

    private static (SourceNode Place, string Text)? Find(OpenApiSchema schema, SourceNode value, PatternTable patterns, int depth)
    {
        for (var hops = 0; schema is { Reference: not null, HasSiblings: false, Target: not null } && hops < 16; hops++)
        {
            schema = schema.Target;
        }

        if (value is ScalarNode { Type: ScalarType.Null } || depth > MaximumDepth || schema.Reference is not null)
        {
            return null;
        }

        if (!IsOfType(schema.Types, value))
        {
            return (value, $"{Show(value)} is {value.KindName}, but the schema's type is {Show(schema.Types)}");
        }

        if (schema.Enum is { Count: > 0 } values && !IsAmong(values, value))
        {
            return (value, $"{Show(value)} is not one of the enum's values");
        }

        if (schema.Const is { } constant && !NodeEquality.Equal(constant, value))
        {
            return (value, $"{Show(value)} is not {Show(constant)}, the only value allowed");
        }

        return value switch
        {
            ScalarNode scalar => InScalar(schema, scalar, patterns),
            ArrayNode list => InList(schema, list, patterns, depth),
            ObjectNode node => InObject(schema, node, patterns, depth),
            _ => null,
        };
    }

    private static bool IsAmong(IReadOnlyList<SourceNode> values, SourceNode value)
    {
        foreach (var known in values)
        {
            if (NodeEquality.Equal(known, value))
            {
                return true;
            }
        }

        return false;
    }

    private static (SourceNode Place, string Text)? InScalar(OpenApiSchema schema, ScalarNode value, PatternTable patterns)
    {
        string? problem = null;
        if (value.Type == ScalarType.String)
        {
            var length = CodePoints(value.Text);
            problem = length > schema.MaxLength ? Said("maxLength", schema.MaxLength.Value)
                : length < schema.MinLength ? Said("minLength", schema.MinLength.Value)
                : schema.Pattern is { } pattern && patterns[pattern].IsMatch(value.Text) == false ? $"does not match 'pattern: {pattern}'"
                : null;
        }
        else if (value.Type is ScalarType.Integer or ScalarType.Number && Number(value.Text) is { } number)
        {
            problem = number > Number(schema.Maximum) ? $"breaks 'maximum: {schema.Maximum}'"
                : number >= Number(schema.ExclusiveMaximum) ? $"breaks 'exclusiveMaximum: {schema.ExclusiveMaximum}'"
                : number < Number(schema.Minimum) ? $"breaks 'minimum: {schema.Minimum}'"
                : number <= Number(schema.ExclusiveMinimum) ? $"breaks 'exclusiveMinimum: {schema.ExclusiveMinimum}'"
                : !IsMultiple(value.Text, schema.MultipleOf) ? $"breaks 'multipleOf: {schema.MultipleOf}'"
                : null;
        }

        return problem is null ? null : (value, $"{Show(value)} {problem}");
    }

    private static (SourceNode Place, string Text)? InList(OpenApiSchema schema, ArrayNode list, PatternTable patterns, int depth)
    {
        var problem = list.Items.Count > schema.MaxItems ? Said("maxItems", schema.MaxItems.Value)
            : list.Items.Count < schema.MinItems ? Said("minItems", schema.MinItems.Value)
            : null;
        if (problem is not null)
        {
            return (list, $"of {list.Items.Count.ToString(CultureInfo.InvariantCulture)} items {problem}");
        }

        if (schema.UniqueItems && list.Items.Where((item, index) => list.Items.Take(index).Any(other => NodeEquality.Equal(other, item))).FirstOrDefault() is { } repeated)
        {
            return (repeated, $"{Show(repeated)} is repeated, which 'uniqueItems' forbids");
        }

        if (schema.Items is not { IsNever: false } items || schema.PrefixItems.Count > 0)
        {
            return null;
        }

        foreach (var item in list.Items)
        {
            if (Find(items, item, patterns, depth + 1) is { } inside)
            {
                return inside;
            }
        }

        return null;
    }

    private static (SourceNode Place, string Text)? InObject(OpenApiSchema schema, ObjectNode value, PatternTable patterns, int depth)
    {
        foreach (var property in schema.Properties)
        {
            if (value[property.Name] is { } part && Find(property.Schema, part, patterns, depth + 1) is { } inside)
            {
                return inside;
            }
        }

        return null;
    }

    private static string Said(string keyword, int bound) => $"breaks '{keyword}: {bound.ToString(CultureInfo.InvariantCulture)}'";

    /// <summary>True too for what is no decimal number.</summary>
    private static bool IsMultiple(string number, string? step)
        => !ExactNumber.TryParse(number, out var value) || step is null || !ExactNumber.TryParse(step, out var divisor) || value.IsMultipleOf(divisor);

    private static bool IsWhole(string number) => Number(number) is { } value && value == Math.Floor(value);

    private static double? Number(string? text) => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? value : null;

    private static int CodePoints(string text)
    {
        var count = text.Length;
        for (var index = 0; index + 1 < text.Length; index++)
        {
            if (char.IsSurrogatePair(text[index], text[index + 1]))
            {
                count--;
                index++;
            }
        }

        return count;
    }
}
