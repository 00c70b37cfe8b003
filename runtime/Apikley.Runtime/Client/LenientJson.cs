using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Apikley;

/// <summary>Reads values whose JSON type the service does not keep to. Each method stands on the value's first token and leaves on its last.</summary>
internal static class LenientJson
{
    /// <summary>A whole number, or one in a string; anything else is null.</summary>
    public static int? ReadInt32(ref Utf8JsonReader reader) => ReadInt64(ref reader) is >= int.MinValue and <= int.MaxValue and { } value ? (int)value : null;

    /// <summary>A whole number, or one in a string; anything else is null.</summary>
    public static long? ReadInt64(ref Utf8JsonReader reader)
    {
        if (ReadDecimal(ref reader) is not { } value || value < long.MinValue || value > long.MaxValue || decimal.Truncate(value) != value)
        {
            return null;
        }

        return (long)value;
    }

    /// <summary>A number, or one in a string; anything else is null.</summary>
    public static decimal? ReadDecimal(ref Utf8JsonReader reader)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.Number:
                return reader.TryGetDecimal(out var number) ? number : null;
            case JsonTokenType.String:
                return decimal.TryParse(GetString(ref reader), NumberStyles.Float, CultureInfo.InvariantCulture, out var parsed) ? parsed : null;
            default:
                reader.Skip();
                return null;
        }
    }

    /// <summary>A string; the JSON text of any other value; null for null.</summary>
    public static string? ReadText(ref Utf8JsonReader reader)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.String:
                return GetString(ref reader);
            case JsonTokenType.Null:
                return null;
            case JsonTokenType.True:
                return "true";
            case JsonTokenType.False:
                return "false";
            case JsonTokenType.Number:
                return Encoding.UTF8.GetString(reader.ValueSpan);
            default:
                using (var document = JsonDocument.ParseValue(ref reader))
                {
                    return document.RootElement.GetRawText();
                }
        }
    }

    /// <summary>A moment in Unix milliseconds, or a date in text, which counts as UTC when it names no zone; anything else is null.</summary>
    public static DateTimeOffset? ReadTime(ref Utf8JsonReader reader)
    {
        // Numbers first: a bare number would pass for a date in some forms. Zero is how some samples write "not yet".
        if (ReadInt64(ref reader) is { } milliseconds)
        {
            return milliseconds is > 0 and <= 253_402_300_799_999 ? DateTimeOffset.FromUnixTimeMilliseconds(milliseconds) : null;
        }

        return reader.TokenType == JsonTokenType.String
            && DateTimeOffset.TryParse(GetString(ref reader), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time)
            ? time
            : null;
    }

    /// <summary>The string, with what is not text replaced: half a surrogate pair must not cost a paid result.</summary>
    private static string GetString(ref Utf8JsonReader reader)
    {
        try
        {
            return reader.GetString()!;
        }
        catch (InvalidOperationException)
        {
            return Encoding.UTF8.GetString(reader.ValueSpan);
        }
    }
}
