using System.Globalization;

namespace Apikley.Generator.Reading.Tree;

/// <summary>Whether two values are the same by JSON's rules: members in any order, numbers by value, whatever they are written like.</summary>
internal static class NodeEquality
{
    public static bool Equal(SourceNode left, SourceNode right) => (left, right) switch
    {
        (ScalarNode a, ScalarNode b) => Equal(a, b),
        (ArrayNode a, ArrayNode b) => Equal(a, b),
        (ObjectNode a, ObjectNode b) => Equal(a, b),
        _ => false,
    };

    private static bool Equal(ArrayNode left, ArrayNode right)
        => left.Items.Count == right.Items.Count && left.Items.Zip(right.Items, Equal).All(same => same);

    private static bool Equal(ObjectNode left, ObjectNode right)
        => left.Members.Count == right.Members.Count && left.Members.All(member => right[member.Name] is { } other && Equal(member.Value, other));

    private static bool Equal(ScalarNode left, ScalarNode right)
    {
        if (IsNumber(left) && IsNumber(right))
        {
            return left.Text == right.Text
                || (decimal.TryParse(left.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var a)
                    && decimal.TryParse(right.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var b)
                    && a == b);
        }

        return left.Type == right.Type && left.Text == right.Text;
    }

    private static bool IsNumber(ScalarNode node) => node.Type is ScalarType.Integer or ScalarType.Number;
}
