using System.Buffers;

namespace Apikley.Runtime;

public ref partial struct UrlEncodedWriter
{
    /// <summary>Writes a value, percent-encoded.</summary>
    /// <param name="value">Null is written as the empty text.</param>
    public void Value(string? value) => Escaped(value);

    /// <inheritdoc cref="Value(string?)"/>
    public void Value(bool value) => Literal(value ? "true" : "false");

    /// <inheritdoc cref="Value(string?)"/>
    public void Value(int value) => Formatted(value, default);

    /// <inheritdoc cref="Value(string?)"/>
    public void Value(long value) => Formatted(value, default);

    /// <inheritdoc cref="Value(string?)"/>
    public void Value(float value) => Formatted(value, default);

    /// <inheritdoc cref="Value(string?)"/>
    public void Value(double value) => Formatted(value, default);

    /// <inheritdoc cref="Value(string?)"/>
    public void Value(decimal value) => Formatted(value, default);

    /// <summary>Writes <c>yyyy-MM-dd</c>.</summary>
    /// <param name="value">The date.</param>
    public void Value(DateOnly value) => Formatted(value, WireText.DateFormat);

    /// <summary>Writes an RFC 3339 partial-time.</summary>
    /// <param name="value">The time.</param>
    public void Value(TimeOnly value) => Formatted(value, WireText.TimeFormat);

    /// <summary>Writes an RFC 3339 date-time.</summary>
    /// <param name="value">The time; written with its own offset, as <c>Z</c> when that is zero.</param>
    public void Value(DateTimeOffset value) => Formatted(value, WireText.DateTimeFormat(value));

    /// <summary>Writes an RFC 1123 date.</summary>
    /// <param name="value">The time; written as GMT.</param>
    public void Rfc1123(DateTimeOffset value) => Formatted(value, "R");

    /// <summary>Writes the whole seconds since 1970.</summary>
    /// <param name="value">The time.</param>
    public void UnixTime(DateTimeOffset value) => Value(value.ToUnixTimeSeconds());

    /// <summary>Writes an ISO 8601 duration.</summary>
    /// <param name="value">The duration.</param>
    public void Value(TimeSpan value) => Escaped(WireText.Duration(value));

    /// <inheritdoc cref="Value(string?)"/>
    public void Value(Guid value) => Formatted(value, default);

    /// <summary>Writes a URI as it was given, percent-encoded.</summary>
    /// <param name="value">Absolute or relative.</param>
    public void Value(Uri value) => Escaped(value.OriginalString);

    /// <summary>Writes base64, percent-encoded.</summary>
    /// <param name="value">The bytes.</param>
    public void Base64(byte[] value) => Escaped(Convert.ToBase64String(value));

    /// <summary>Writes base64url without padding.</summary>
    /// <param name="value">The bytes.</param>
    public void Base64Url(byte[] value) => Literal(WireText.Base64Url(value));

    /// <summary>
    /// Writes a query value whose reserved characters, and escapes it already holds, stay as they are (<c>allowReserved</c>), or a cookie of which only what no cookie
    /// can hold is escaped.
    /// </summary>
    /// <param name="value">The text.</param>
    public void Reserved(string? value)
    {
        if (_kind == Kind.Cookie)
        {
            Escaped(value, PercentEncoding.Cookie);
        }
        else
        {
            Reserved(value, PercentEncoding.Reserved);
        }
    }

    /// <summary>Writes a path value whose reserved characters, and escapes it already holds, stay as they are.</summary>
    /// <param name="value">The text.</param>
    public void ReservedInPath(string? value) => Reserved(value, PercentEncoding.ReservedInPath);

    /// <summary>Writes a part of the path as it is, and a text as the segment after it.</summary>
    /// <param name="literal">What stands before the segment, already encoded.</param>
    /// <param name="value">The text.</param>
    /// <param name="parameterName">The argument, for the exception.</param>
    /// <exception cref="ArgumentException">The text is empty, <c>.</c> or <c>..</c>.</exception>
    public void Segment(string literal, string value, string parameterName)
    {
        Literal(literal);
        Segment(value, parameterName);
    }

    /// <summary>Writes a text as a path segment. It must stay that segment: an empty one, <c>.</c> or <c>..</c> would address something else.</summary>
    /// <param name="value">The text.</param>
    /// <param name="parameterName">The argument, for the exception.</param>
    /// <exception cref="ArgumentException">The text is empty, <c>.</c> or <c>..</c>.</exception>
    public void Segment(string value, string parameterName)
    {
        ArgumentNullException.ThrowIfNull(value, parameterName);
        if (value is "" or "." or "..")
        {
            throw new ArgumentException($"\"{value}\" is no value for this part of the path: the request would go to another address.", parameterName);
        }

        Escaped(value);
    }

    /// <summary>Ends a path segment that values were written into, which must stay one: see <see cref="Segment(string, string)"/>.</summary>
    /// <param name="parameterName">The argument, for the exception.</param>
    /// <exception cref="ArgumentException">The segment is empty, <c>.</c> or <c>..</c>.</exception>
    public readonly void EndSegment(string parameterName)
    {
        if (Written[(Written.LastIndexOf('/') + 1)..] is "" or "." or "..")
        {
            throw new ArgumentException("The value leaves this part of the path empty, \".\" or \"..\": the request would go to another address.", parameterName);
        }
    }

    /// <summary>A <c>%</c> that begins no escape is a character like others (RFC 6570, section 3.2.1).</summary>
    private void Reserved(scoped ReadOnlySpan<char> text, SearchValues<char> plain)
    {
        for (var at = text.IndexOf('%'); at >= 0; at = text.IndexOf('%'))
        {
            var isEscape = at + 2 < text.Length && char.IsAsciiHexDigit(text[at + 1]) && char.IsAsciiHexDigit(text[at + 2]);
            Escaped(text[..at], plain);
            Literal(isEscape ? text.Slice(at, 3) : "%25");
            text = text[(at + (isEscape ? 3 : 1))..];
        }

        Escaped(text, plain);
    }

    private void Formatted<T>(T value, scoped ReadOnlySpan<char> format)
        where T : ISpanFormattable
    {
        Span<char> text = stackalloc char[WireText.MaxLength];
        Escaped(text[..WireText.Format(value, text, format)]);
    }
}
