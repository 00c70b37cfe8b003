using System.Collections;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Apikley.Examples;

/// <summary>
/// What a client never sends (<c>readOnly</c>) is not written back, though it was read: it is looked up in the decoded object instead.
/// </summary>
internal static class DecodedMember
{
    /// <summary>Compares the members that are in the example and not in what is written back with the decoded object's own.</summary>
    /// <returns>The first difference, or null.</returns>
    public static string? Difference(EmittedClient client, JsonNode? example, JsonNode? written, object? decoded, string at = "#")
    {
        switch (example, written)
        {
            case (JsonObject members, JsonObject kept) when decoded is not null:
                foreach (var (name, member) in members)
                {
                    var value = client.Property(decoded.GetType(), name)?.GetValue(decoded);
                    var found = kept.TryGetPropertyValue(name, out var other)
                        ? Difference(client, member, other, value, $"{at}/{name}")
                        : JsonEquality.Difference(member, JsonSerializer.SerializeToNode(value), $"{at}/{name}");
                    if (found is not null)
                    {
                        return found;
                    }
                }

                return null;
            case (JsonArray items, JsonArray kept) when decoded is IEnumerable list:
                return list.Cast<object?>().Select((item, i) => Difference(client, items[i], kept[i], item, $"{at}/{i}")).FirstOrDefault(found => found is not null);
            default:
                return null;
        }
    }
}
