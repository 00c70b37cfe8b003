using Apikley.Runtime.Checks;

namespace Apikley.Runtime;

/// <summary>
/// A <c>pattern</c> of a document. It is made into a regular expression when it is first needed, with the meaning it has in ECMAScript, and runs without backtracking where
/// that is possible, else for at most 250 ms. A pattern that .NET cannot express, or that runs out of time, forbids nothing.
/// </summary>
/// <param name="pattern">The pattern as the document has it.</param>
public sealed class RulePattern(string pattern)
{
    private PatternMatcher? _matcher;

    /// <summary>Whether the text is certain to break the pattern.</summary>
    /// <param name="text">The text.</param>
    public bool IsBrokenBy(string text)
    {
        // Two threads may both make it; they make the same.
        _matcher ??= new PatternMatcher(pattern);
        return _matcher.IsMatch(text) == false;
    }

    /// <summary>The pattern as the document has it.</summary>
    public override string ToString() => pattern;
}
