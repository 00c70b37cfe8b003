using System.Text.Json;

namespace Apikley.Runtime;

/// <summary>What a JSON value is outside JSON: a string without its quotes, a number as it is written, nothing for null; an object or array its JSON text.</summary>
internal static class JsonParameter
{
    public static string Text(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString()!,
        JsonValueKind.Null => "",
        _ => value.GetRawText(),
    };

    public static JsonDocument Parse<T>(T value, JsonWriteFunc<T> write)
    {
        ArgumentNullException.ThrowIfNull(write);
        using var writer = new JsonBufferWriter();
        write(writer, value);
        return JsonDocument.Parse(writer.WrittenSpan.ToArray());
    }

    public static bool IsScalar(JsonElement value) => value.ValueKind is not (JsonValueKind.Object or JsonValueKind.Array);
}
