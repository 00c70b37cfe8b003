using Apikley.Runtime.Checks;

namespace Apikley.Generator.Reading.Checks;

/// <summary>The patterns of a document, each made ready once: to make one takes longer than to match a thousand values, and documents repeat a few.</summary>
internal sealed class PatternTable
{
    private readonly Dictionary<string, PatternMatcher> _matchers = new(StringComparer.Ordinal);

    public PatternMatcher this[string pattern]
    {
        get
        {
            if (!_matchers.TryGetValue(pattern, out var matcher))
            {
                _matchers.Add(pattern, matcher = new PatternMatcher(pattern));
            }

            return matcher;
        }
    }
}
