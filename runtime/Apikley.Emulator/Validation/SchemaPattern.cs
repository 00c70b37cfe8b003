using System.Collections.Concurrent;
using System.Text;
using System.Text.RegularExpressions;

namespace Apikley.Emulator.Validation;

/// <summary>Runs a <c>pattern</c> by the rules of ECMAScript, which OpenAPI names, with a time limit.</summary>
internal static class SchemaPattern
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(1);
    private static readonly ConcurrentDictionary<string, Regex?> Known = new(StringComparer.Ordinal);

    /// <summary>Tells whether the text matches. A pattern that .NET cannot run binds nobody; one that takes too long does not match.</summary>
    public static bool IsMatch(string pattern, string text)
    {
        try
        {
            return Known.GetOrAdd(pattern, static source => TryBuild(source, RegexOptions.ECMAScript) ?? TryBuild(source, RegexOptions.CultureInvariant))?.IsMatch(text) ?? true;
        }
        catch (RegexMatchTimeoutException)
        {
            return false;
        }
    }

    private static Regex? TryBuild(string pattern, RegexOptions options)
    {
        try
        {
            return new Regex(EndAnchors(pattern), options, Limit);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    /// <summary>Writes a <c>$</c> that is an anchor as <c>(?!\n)$</c>, so that a last line feed is not passed over.</summary>
    private static string EndAnchors(string pattern)
    {
        var result = new StringBuilder(pattern.Length + 8);
        var inClass = false;
        for (var index = 0; index < pattern.Length; index++)
        {
            var letter = pattern[index];
            if (letter == '\\' && index + 1 < pattern.Length)
            {
                result.Append(letter).Append(pattern[++index]);
                continue;
            }

            inClass = letter switch { '[' => true, ']' => false, _ => inClass };
            result.Append(letter == '$' && !inClass ? "(?!\\n)$" : letter.ToString());
        }

        return result.ToString();
    }
}
