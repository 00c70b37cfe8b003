using System.Text.RegularExpressions;

namespace Apikley.Runtime.Checks;

/// <summary>
/// A <c>pattern</c> ready to be matched. Where backtracking could make a text slow it runs without, where the engine can; else for at most
/// 250 ms. A pattern that the engine does not know, or that ran out of time, has no answer.
/// </summary>
internal sealed class PatternMatcher
{
    /// <summary><c>RegexOptions.NonBacktracking</c>, which the compiler's host may not have (.NET Framework).</summary>
    private const RegexOptions NonBacktracking = (RegexOptions)1024;

    private static readonly TimeSpan TimeOut = TimeSpan.FromMilliseconds(250);

    private readonly Regex? _regex;
    private readonly bool _beyondFirstPlane;

    public PatternMatcher(string pattern)
    {
        if (EcmaPattern.ToRegex(pattern, out _beyondFirstPlane) is { } regex)
        {
            _regex = (PatternCost.IsLinear(regex) ? null : Make(regex, NonBacktracking)) ?? Make(regex, RegexOptions.None);
        }
    }

    /// <summary>Whether the pattern could be understood.</summary>
    public bool IsKnown => _regex is not null;

    /// <summary>Whether some part of the text matches; null when that is not known.</summary>
    public bool? IsMatch(string text)
    {
        if (_regex is null || (!_beyondFirstPlane && HasSurrogates(text)))
        {
            return null;
        }

        try
        {
            return _regex.IsMatch(text);
        }
        catch (RegexMatchTimeoutException)
        {
            return null;
        }
    }

    private static Regex? Make(string regex, RegexOptions options)
    {
        try
        {
            return new Regex(regex, options | RegexOptions.CultureInvariant, TimeOut);
        }
        catch (Exception exception) when (exception is ArgumentException or NotSupportedException)
        {
            return null;
        }
    }

    private static bool HasSurrogates(string text)
    {
        foreach (var unit in text)
        {
            if (char.IsSurrogate(unit))
            {
                return true;
            }
        }

        return false;
    }
}
