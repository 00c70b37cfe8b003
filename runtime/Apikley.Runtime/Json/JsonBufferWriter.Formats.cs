using System.Buffers.Text;

namespace Apikley.Runtime;

/// <content>Strings with a form of their own: dates, times, durations, bytes. All their characters are plain, so nothing is escaped.</content>
public sealed partial class JsonBufferWriter
{
    /// <summary>Writes a property that is a date: <c>2026-01-31</c>.</summary>
    /// <param name="name">The property's name, escaped for JSON.</param>
    /// <param name="value">The value.</param>
    public void WriteDate(ReadOnlySpan<byte> name, DateOnly value)
    {
        WritePropertyName(name);
        WriteDateValue(value);
    }

    /// <summary>Writes a date: <c>2026-01-31</c>.</summary>
    /// <param name="value">The value.</param>
    public void WriteDateValue(DateOnly value)
    {
        var target = Reserve(Rfc3339.MaxLength + 3);
        EndString(target, Rfc3339.Format(value, target.Slice(1)));
    }

    /// <summary>Writes a property that is a time of day: <c>13:05:00.25</c>.</summary>
    /// <param name="name">The property's name, escaped for JSON.</param>
    /// <param name="value">The value.</param>
    public void WriteTime(ReadOnlySpan<byte> name, TimeOnly value)
    {
        WritePropertyName(name);
        WriteTimeValue(value);
    }

    /// <summary>Writes a time of day: <c>13:05:00.25</c>.</summary>
    /// <param name="value">The value.</param>
    public void WriteTimeValue(TimeOnly value)
    {
        var target = Reserve(Rfc3339.MaxLength + 3);
        EndString(target, Rfc3339.Format(value, target.Slice(1)));
    }

    /// <summary>Writes a property that is a date and time as RFC 3339 has it.</summary>
    /// <param name="name">The property's name, escaped for JSON.</param>
    /// <param name="value">The value.</param>
    public void WriteDateTime(ReadOnlySpan<byte> name, DateTimeOffset value)
    {
        WritePropertyName(name);
        WriteDateTimeValue(value);
    }

    /// <summary>Writes a date and time as RFC 3339 has it: <c>2026-01-31T13:05:00.25Z</c>, or with <c>+03:00</c>.</summary>
    /// <param name="value">The value; it is written with its own offset and as many digits of the second as it has.</param>
    public void WriteDateTimeValue(DateTimeOffset value)
    {
        var target = Reserve(Rfc3339.MaxLength + 3);
        EndString(target, Rfc3339.Format(value, target.Slice(1)));
    }

    /// <summary>Writes a property that is a date and time as HTTP headers have it.</summary>
    /// <param name="name">The property's name, escaped for JSON.</param>
    /// <param name="value">The value.</param>
    public void WriteRfc1123(ReadOnlySpan<byte> name, DateTimeOffset value)
    {
        WritePropertyName(name);
        WriteRfc1123Value(value);
    }

    /// <summary>Writes a date and time as HTTP headers have it: <c>Sat, 31 Jan 2026 13:05:00 GMT</c>.</summary>
    /// <param name="value">The value; it is written in UTC, to the second.</param>
    public void WriteRfc1123Value(DateTimeOffset value)
    {
        var target = Reserve(Rfc3339.MaxLength + 3);
        Utf8Formatter.TryFormat(value.ToUniversalTime(), target.Slice(1), out var written, 'R');
        EndString(target, written);
    }

    /// <summary>Writes a property that is a number of seconds since 1970.</summary>
    /// <param name="name">The property's name, escaped for JSON.</param>
    /// <param name="value">The value.</param>
    public void WriteUnixTime(ReadOnlySpan<byte> name, DateTimeOffset value) => WriteNumber(name, value.ToUnixTimeSeconds());

    /// <summary>Writes a number of seconds since 1970.</summary>
    /// <param name="value">The value; it is written to the second.</param>
    public void WriteUnixTimeValue(DateTimeOffset value) => WriteNumberValue(value.ToUnixTimeSeconds());

    /// <summary>Writes a property that is a duration.</summary>
    /// <param name="name">The property's name, escaped for JSON.</param>
    /// <param name="value">The value.</param>
    public void WriteDuration(ReadOnlySpan<byte> name, TimeSpan value)
    {
        WritePropertyName(name);
        WriteDurationValue(value);
    }

    /// <summary>Writes a duration as ISO 8601 has it: <c>P1DT2H3M4.5S</c>.</summary>
    /// <param name="value">The value.</param>
    public void WriteDurationValue(TimeSpan value)
    {
        var target = Reserve(Iso8601Duration.MaxLength + 3);
        EndString(target, Iso8601Duration.Format(value, target.Slice(1)));
    }

    /// <summary>Writes a property that is bytes in base64.</summary>
    /// <param name="name">The property's name, escaped for JSON.</param>
    /// <param name="value">The bytes, or null for a JSON null.</param>
    public void WriteBase64(ReadOnlySpan<byte> name, byte[]? value)
    {
        WritePropertyName(name);
        WriteBase64Value(value);
    }

    /// <summary>Writes bytes in base64.</summary>
    /// <param name="value">The bytes, or null for a JSON null.</param>
    public void WriteBase64Value(byte[]? value)
    {
        if (value is null)
        {
            WriteNullValue();
            return;
        }

        var target = Reserve(checked(Base64.GetMaxEncodedToUtf8Length(value.Length) + 3));
        if (_escapeForHtml)
        {
            // The plus sign of the alphabet is not left as it is there.
            WriteStringValue(Convert.ToBase64String(value));
            return;
        }

        Base64.EncodeToUtf8(value, target.Slice(1), out _, out var written);
        EndString(target, written);
    }

    /// <summary>Writes a property that is bytes in base64url.</summary>
    /// <param name="name">The property's name, escaped for JSON.</param>
    /// <param name="value">The bytes, or null for a JSON null.</param>
    public void WriteBase64Url(ReadOnlySpan<byte> name, byte[]? value)
    {
        WritePropertyName(name);
        WriteBase64UrlValue(value);
    }

    /// <summary>Writes bytes in base64url, without padding.</summary>
    /// <param name="value">The bytes, or null for a JSON null.</param>
    public void WriteBase64UrlValue(byte[]? value)
    {
        if (value is null)
        {
            WriteNullValue();
            return;
        }

        var target = Reserve(checked(Base64.GetMaxEncodedToUtf8Length(value.Length) + 3));
        EndString(target, Base64Text.EncodeUrl(value, target.Slice(1)));
    }
}
