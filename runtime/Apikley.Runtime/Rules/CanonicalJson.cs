using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Apikley.Runtime;

/// <summary>Writes JSON so that values which are equal for JSON Schema are one text: members in one order, numbers without the zeros that say nothing.</summary>
internal static class CanonicalJson
{
    /// <summary>As many digits fit into a decimal, whatever they are; a longer number stays as it is written.</summary>
    private const int MostDigits = 28;

    public static string Of(ReadOnlyMemory<byte> json)
    {
        var output = new ArrayBufferWriter<byte>();
        using (var document = JsonDocument.Parse(json, new JsonDocumentOptions { MaxDepth = 1000 }))
        using (var writer = new Utf8JsonWriter(output))
        {
            Write(writer, document.RootElement);
        }

        return Encoding.UTF8.GetString(output.WrittenSpan);
    }

    private static void Write(Utf8JsonWriter writer, JsonElement value)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                writer.WriteStartObject();
                foreach (var member in value.EnumerateObject().OrderBy(static member => member.Name, StringComparer.Ordinal))
                {
                    writer.WritePropertyName(member.Name);
                    Write(writer, member.Value);
                }

                writer.WriteEndObject();
                break;
            case JsonValueKind.Array:
                writer.WriteStartArray();
                foreach (var item in value.EnumerateArray())
                {
                    Write(writer, item);
                }

                writer.WriteEndArray();
                break;
            case JsonValueKind.Number:
                writer.WriteRawValue(Number(value.GetRawText()), skipInputValidation: true);
                break;
            default:
                value.WriteTo(writer);
                break;
        }
    }

    private static string Number(string text)
        => text.Length <= MostDigits && !text.Contains('e', StringComparison.OrdinalIgnoreCase) && decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            ? number.ToString("0.############################", CultureInfo.InvariantCulture)
            : text;
}
