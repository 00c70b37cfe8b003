using System.Text.Json.Nodes;

namespace Apikley.Emulator.Results;

/// <summary>Finds in a create's <c>input</c> the addresses of pictures, sounds and videos. Models name them in many ways, so the names' parts decide.</summary>
internal static class InputMedia
{
    public static IReadOnlyList<string> Pictures(JsonObject input) => [.. Addresses(input, static name =>
        (name is "image" or "image_input" or "input_urls" || name.EndsWith("image_url", StringComparison.Ordinal) || name.EndsWith("image_urls", StringComparison.Ordinal)) &&
        !name.Contains("mask", StringComparison.Ordinal))];

    public static IReadOnlyList<string> Sounds(JsonObject input) => [.. Addresses(input, static name => name.StartsWith("audio_url", StringComparison.Ordinal))];

    private static IEnumerable<string> Addresses(JsonObject input, Func<string, bool> wanted)
    {
        foreach (var (name, value) in input)
        {
            if (!wanted(name.Trim()))
                continue;

            var values = value is JsonArray array ? array : [value?.DeepClone()];
            foreach (var item in values)
            {
                if (item is JsonValue text && text.TryGetValue(out string? address) && address.Length > 0)
                    yield return address;
            }
        }
    }
}
