using System.Globalization;

namespace Apikley.Generator.Reading.Tree;

/// <summary>Whether two values are the same by JSON's rules: members in any order, numbers by value, whatever they are written like.</summary>
internal static class NodeEquality
{
    public static bool Equal(SourceNode left, SourceNode right)
    {
        switch (left, right)
        {
            case (ScalarNode a, ScalarNode b):
                return Equal(a, b);
            case (ArrayNode a, ArrayNode b):
                return a.Items.Count == b.Items.Count && a.Items.Zip(b.Items, Equal).All(same => same);
            case (ObjectNode a, ObjectNode b):
                return a.Members.Count == b.Members.Count && a.Members.All(member => b[member.Name] is { } other && Equal(member.Value, other));
            default:
                return false;
        }
    }

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
