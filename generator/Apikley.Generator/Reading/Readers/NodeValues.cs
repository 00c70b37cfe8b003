using System.Globalization;
using Apikley.Generator.Reading.Tree;

namespace Apikley.Generator.Reading.Readers;

/// <summary>
/// Typed looks at an object's members. A member of the wrong type is as good as absent here: that it is wrong was said once,
/// when the object was held against its shape.
/// </summary>
internal static class NodeValues
{
    /// <summary>A string; numbers and booleans are taken as their text (<c>version: 1.0</c>).</summary>
    public static string? Text(this ObjectNode node, string name) => Text(node[name]);

    public static string? Text(this SourceNode? node) => node is ScalarNode { Type: not ScalarType.Null } scalar ? scalar.Text : null;

    /// <summary>A boolean; the strings <c>"true"</c> and <c>"false"</c> are taken as what they say.</summary>
    public static bool? Flag(this ObjectNode node, string name) => node[name] is ScalarNode { Type: ScalarType.Boolean or ScalarType.String } scalar
        ? scalar.Text switch { "true" => true, "false" => false, _ => null }
        : null;

    /// <summary>A count of 0 or more; one that is too large for an <see cref="int"/> is <see cref="int.MaxValue"/>, which nothing exceeds.</summary>
    public static int? Count(this ObjectNode node, string name)
    {
        if (Number(node, name) is not { } text
            || !double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value)
            || value < 0
            || value != Math.Floor(value))
        {
            return null;
        }

        return value >= int.MaxValue ? int.MaxValue : (int)value;
    }

    /// <summary>A number's own text.</summary>
    public static string? Number(this ObjectNode node, string name)
        => node[name] is ScalarNode { Type: ScalarType.Integer or ScalarType.Number } scalar ? scalar.Text : null;

    public static ObjectNode? Object(this ObjectNode node, string name) => node[name] as ObjectNode;

    public static ArrayNode? List(this ObjectNode node, string name) => node[name] as ArrayNode;

    /// <summary>A list's strings; null when the member is absent or no list.</summary>
    public static IReadOnlyList<string>? Strings(this ObjectNode node, string name)
    {
        if (node.List(name) is not { } list)
        {
            return null;
        }

        var strings = new List<string>(list.Items.Count);
        foreach (var item in list.Items)
        {
            if (item.Text() is { } text)
            {
                strings.Add(text);
            }
        }

        return strings;
    }

    /// <summary>The members that are not extensions.</summary>
    public static IEnumerable<SourceMember> Entries(this ObjectNode? node)
        => node is null ? [] : node.Members.Where(member => !IsExtension(member.Name));

    public static bool IsExtension(string name) => name.StartsWith("x-", StringComparison.OrdinalIgnoreCase);

    /// <summary>The <c>$ref</c> of an object, when it has one that is a string.</summary>
    public static ScalarNode? ReferenceOf(this SourceNode? node)
        => node is ObjectNode value && value["$ref"] is ScalarNode { Type: ScalarType.String } reference ? reference : null;

    /// <summary>An object inside an object: <c>components</c>, then <c>schemas</c>.</summary>
    public static ObjectNode? Section(this ObjectNode? node, string outer, string inner) => node?.Object(outer)?.Object(inner);
}
