using System.Globalization;
using System.Text.RegularExpressions;
using NJsonSchema.Validation;

namespace Apikley.Emulator.Validation;

/// <summary>The formats that NJsonSchema checks too loosely; the others are left to it.</summary>
internal static partial class StringFormats
{
    /// <summary>The kind of error if <paramref name="text"/> is not of the format, else null.</summary>
    public static ValidationErrorKind? Violation(string? format, string text) => format switch
    {
        "uri" or "url" when !IsUri(text) => ValidationErrorKind.UriExpected,
        "date-time" when !IsDateTime(text) => ValidationErrorKind.DateTimeExpected,
        _ => null,
    };

    /// <summary>An absolute address with a scheme written out: <c>/photo.png</c> is one for .NET on Unix, but not by RFC 3986.</summary>
    private static bool IsUri(string text) =>
        Scheme().IsMatch(text) && !text.Any(char.IsWhiteSpace) && Uri.TryCreate(text, UriKind.Absolute, out _);

    private static bool IsDateTime(string text) =>
        Rfc3339().IsMatch(text) && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out _);

    [GeneratedRegex("^[A-Za-z][A-Za-z0-9+.-]*:")]
    private static partial Regex Scheme();

    [GeneratedRegex(@"^\d{4}-\d{2}-\d{2}[Tt ]\d{2}:\d{2}:\d{2}(\.\d+)?([Zz]|[+-]\d{2}:\d{2})\z", RegexOptions.ECMAScript)]
    private static partial Regex Rfc3339();
}
