using System.Globalization;
using System.Text;

namespace Apikley.Runtime;

/// <summary>The text form of each scalar outside JSON: in paths, queries, headers, cookies, form fields and parts. The same on every culture.</summary>
internal static class WireText
{
    /// <summary>Room that is enough for any value that <see cref="Format{T}"/> is given.</summary>
    internal const int MaxLength = 64;

    internal const string DateFormat = "yyyy-MM-dd";

    internal const string TimeFormat = "HH':'mm':'ss.FFFFFFF";

    internal static string DateTimeFormat(DateTimeOffset value)
        => value.Offset == TimeSpan.Zero ? "yyyy-MM-dd'T'HH':'mm':'ss.FFFFFFF'Z'" : "yyyy-MM-dd'T'HH':'mm':'ss.FFFFFFFzzz";

    internal static int Format<T>(T value, Span<char> destination, ReadOnlySpan<char> format)
        where T : ISpanFormattable
        => value.TryFormat(destination, out var written, format, CultureInfo.InvariantCulture)
            ? written
            : throw new InvalidOperationException($"The text of a {typeof(T).Name} is longer than {destination.Length} characters.");

    /// <summary>ISO 8601: <c>P1DT2H</c>.</summary>
    internal static string Duration(TimeSpan value)
    {
        Span<byte> text = stackalloc byte[Iso8601Duration.MaxLength];
        return Encoding.ASCII.GetString(text[..Iso8601Duration.Format(value, text)]);
    }

    internal static string Base64Url(ReadOnlySpan<byte> value)
        => Convert.ToBase64String(value).TrimEnd('=').Replace('+', '-').Replace('/', '_');
}
