namespace Apikley.Runtime.Checks;

/// <summary>
/// What <c>format: uri</c> asks: an address with a scheme. <see cref="Uri"/> alone does not tell, because it takes <c>/a</c> for a file on Unix
/// and <c>C:\a</c> for one everywhere.
/// </summary>
internal static class AbsoluteUri
{
    private static readonly char[] Blanks = [' ', '\t', '\r', '\n'];

    public static bool Is(string text) => IsWellWritten(text) && Uri.TryCreate(text, UriKind.Absolute, out _);

    public static bool Is(Uri uri) => uri.IsAbsoluteUri && IsWellWritten(uri.OriginalString);

    /// <summary>Whether a server somewhere else can fetch it.</summary>
    public static bool IsWeb(string text)
        => Is(text) && (text.StartsWith("https:", StringComparison.OrdinalIgnoreCase) || text.StartsWith("http:", StringComparison.OrdinalIgnoreCase));

    /// <summary><see cref="Uri"/> would escape a blank by itself, but what is sent is what was written.</summary>
    private static bool IsWellWritten(string text) => HasScheme(text) && text.IndexOfAny(Blanks) < 0;

    private static bool HasScheme(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            switch (text[i])
            {
                case (>= 'a' and <= 'z') or (>= 'A' and <= 'Z'):
                    continue;
                case (>= '0' and <= '9') or '+' or '-' or '.' when i > 0:
                    continue;
                case ':':
                    return i > 1;
                default:
                    return false;
            }
        }

        return false;
    }
}
