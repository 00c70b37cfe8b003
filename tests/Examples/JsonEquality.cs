using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Apikley.Examples;

/// <summary>Compares JSON as values: numbers and RFC 3339 times by value, the order of keys is free.</summary>
internal static class JsonEquality
{
    /// <returns>The first difference, with its JSON pointer; null when there is none.</returns>
    public static string? Difference(JsonNode? expected, JsonNode? actual, string pointer = "#")
    {
        switch (expected, actual)
        {
            case (null, null):
                return null;
            case (JsonObject left, JsonObject right):
                foreach (var (name, value) in left)
                {
                    var at = $"{pointer}/{name}";
                    if (!right.TryGetPropertyValue(name, out var other))
                    {
                        return $"{at} is dropped";
                    }

                    if (Difference(value, other, at) is { } found)
                    {
                        return found;
                    }
                }

                return right.FirstOrDefault(member => !left.ContainsKey(member.Key)).Key is { } added ? $"{pointer}/{added} is added" : null;
            case (JsonArray left, JsonArray right) when left.Count == right.Count:
                return left.Zip(right).Select((pair, i) => Difference(pair.First, pair.Second, $"{pointer}/{i}")).FirstOrDefault(found => found is not null);
            case (JsonValue left, JsonValue right) when Same(left, right):
                return null;
            default:
                return $"{pointer} is {Show(actual)} instead of {Show(expected)}";
        }
    }

    private static bool Same(JsonValue left, JsonValue right)
    {
        var (one, other) = (JsonSerializer.SerializeToElement(left), JsonSerializer.SerializeToElement(right));
        if (one.ValueKind != other.ValueKind)
        {
            return false;
        }

        return one.ValueKind switch
        {
            JsonValueKind.String => one.GetString() == other.GetString() || SameTime(one.GetString()!, other.GetString()!),
            JsonValueKind.Number => one.GetRawText() == other.GetRawText() || SameNumber(one.GetRawText(), other.GetRawText()),
            _ => true,
        };
    }

    private static bool SameNumber(string left, string right)
        => decimal.TryParse(left, NumberStyles.Float, CultureInfo.InvariantCulture, out var one) && decimal.TryParse(right, NumberStyles.Float, CultureInfo.InvariantCulture, out var other)
            ? one == other
            : double.Parse(left, CultureInfo.InvariantCulture).Equals(double.Parse(right, CultureInfo.InvariantCulture));

    /// <summary>A fraction of zeros says nothing; the offset does.</summary>
    private static bool SameTime(string left, string right)
        => left.Contains('T', StringComparison.Ordinal)
            && DateTimeOffset.TryParse(left, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var one)
            && DateTimeOffset.TryParse(right, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var other)
            && one.EqualsExact(other);

    private static string Show(JsonNode? node)
    {
        var text = node?.ToJsonString() ?? "null";
        return text.Length <= 60 ? text : text[..60] + "…";
    }
}
