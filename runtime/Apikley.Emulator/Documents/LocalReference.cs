using System.Text.Json.Nodes;

namespace Apikley.Emulator.Documents;

/// <summary>Follows a <c>$ref</c> inside its own document.</summary>
internal static class LocalReference
{
    private const int MaxHops = 16;

    public static JsonObject? Follow(JsonObject root, JsonNode? node)
    {
        for (var hop = 0; hop < MaxHops && node is JsonObject map; hop++)
        {
            if (map["$ref"] is not JsonValue reference || !reference.TryGetValue(out string? pointer))
                return map;

            node = Target(root, pointer);
        }

        return null;
    }

    private static JsonNode? Target(JsonObject root, string pointer)
    {
        if (!pointer.StartsWith("#/", StringComparison.Ordinal))
            return null;

        JsonNode? node = root;
        foreach (var segment in pointer[2..].Split('/'))
        {
            var name = Uri.UnescapeDataString(segment).Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal);
            node = (node as JsonObject)?[name];
        }

        return node;
    }
}
