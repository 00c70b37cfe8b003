using System.Text.Json;

namespace Apikley.Runtime;

/// <summary>Copies JSON token by token into a writer whose options (indentation, an encoder of its own) plain bytes would not honour.</summary>
internal static class JsonTranscoder
{
    /// <param name="utf8Json">One JSON value.</param>
    /// <param name="writer">Where to.</param>
    public static void Copy(ReadOnlySpan<byte> utf8Json, Utf8JsonWriter writer)
    {
        var reader = new Utf8JsonReader(utf8Json, new JsonReaderOptions { MaxDepth = int.MaxValue });
        while (reader.Read())
        {
            switch (reader.TokenType)
            {
                case JsonTokenType.StartObject:
                    writer.WriteStartObject();
                    break;
                case JsonTokenType.EndObject:
                    writer.WriteEndObject();
                    break;
                case JsonTokenType.StartArray:
                    writer.WriteStartArray();
                    break;
                case JsonTokenType.EndArray:
                    writer.WriteEndArray();
                    break;
                case JsonTokenType.PropertyName:
                    writer.WritePropertyName(reader.GetString()!);
                    break;
                case JsonTokenType.String:
                    writer.WriteStringValue(reader.GetString());
                    break;
                case JsonTokenType.Number:
                    CopyNumber(ref reader, writer);
                    break;
                case JsonTokenType.True or JsonTokenType.False:
                    writer.WriteBooleanValue(reader.TokenType == JsonTokenType.True);
                    break;
                default:
                    writer.WriteNullValue();
                    break;
            }
        }
    }

    /// <summary>As a number, because raw text is not indented; as raw text only where no .NET number holds it.</summary>
    private static void CopyNumber(ref Utf8JsonReader reader, Utf8JsonWriter writer)
    {
        if (reader.TryGetInt64(out var integer))
        {
            writer.WriteNumberValue(integer);
        }
        else if (reader.TryGetDecimal(out var number))
        {
            writer.WriteNumberValue(number);
        }
        else
        {
            writer.WriteRawValue(reader.ValueSpan, skipInputValidation: true);
        }
    }
}
