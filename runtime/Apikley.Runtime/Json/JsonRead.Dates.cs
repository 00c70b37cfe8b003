using System.Buffers.Text;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Apikley.Runtime;

/// <content>Dates, times and durations, parsed from UTF-8.</content>
public static partial class JsonRead
{
    /// <summary>Reads a date; of a date and time, the date.</summary>
    /// <param name="reader">The reader.</param>
    public static DateOnly Date(this ref JsonBufferReader reader)
    {
        ExpectString(ref reader, "a date");
        return Rfc3339.TryParse(reader.GetText(), out DateOnly value) ? value : throw NotA(ref reader, "a date");
    }

    /// <summary>Reads a time of day. An offset that follows is passed over.</summary>
    /// <param name="reader">The reader.</param>
    public static TimeOnly Time(this ref JsonBufferReader reader)
    {
        ExpectString(ref reader, "a time");
        return Rfc3339.TryParse(reader.GetText(), out TimeOnly value) ? value : throw NotA(ref reader, "a time");
    }

    /// <summary>Reads a date and time of RFC 3339. Without an offset it is taken for UTC.</summary>
    /// <param name="reader">The reader.</param>
    public static DateTimeOffset DateTime(this ref JsonBufferReader reader)
    {
        ExpectString(ref reader, "a date and time");
        return Rfc3339.TryParse(reader.GetText(), out DateTimeOffset value) ? value : throw NotA(ref reader, "a date and time");
    }

    /// <summary>Reads a date and time in the form of HTTP headers, or in any form of RFC 3339.</summary>
    /// <param name="reader">The reader.</param>
    public static DateTimeOffset Rfc1123(this ref JsonBufferReader reader)
    {
        ExpectString(ref reader, "a date and time");
        var text = reader.GetText();
        return (Utf8Parser.TryParse(text, out DateTimeOffset value, out var consumed, 'R') && consumed == text.Length)
            || Rfc3339.TryParse(text, out value)
            || DateTimeOffset.TryParse(Encoding.UTF8.GetString(text), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out value)
                ? value
                : throw NotA(ref reader, "a date and time of RFC 1123");
    }

    /// <summary>Reads a number of seconds since 1970; a fraction is kept.</summary>
    /// <param name="reader">The reader.</param>
    public static DateTimeOffset UnixTime(this ref JsonBufferReader reader)
    {
        ExpectNumber(ref reader);
        if (!reader.TryGetDecimal(out var seconds)
            || seconds < DateTimeOffset.MinValue.ToUnixTimeSeconds()
            || seconds > DateTimeOffset.MaxValue.ToUnixTimeSeconds())
        {
            throw NotA(ref reader, "a number of seconds since 1970");
        }

        return DateTimeOffset.UnixEpoch.AddTicks((long)(seconds * TimeSpan.TicksPerSecond));
    }

    /// <summary>Reads a duration of ISO 8601; a year counts 365 days and a month 30.</summary>
    /// <param name="reader">The reader.</param>
    public static TimeSpan Duration(this ref JsonBufferReader reader)
    {
        ExpectString(ref reader, "a duration");
        return Iso8601Duration.TryParse(reader.GetText(), out var value) ? value : throw NotA(ref reader, "a duration");
    }
}
