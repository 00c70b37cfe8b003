using Apikley.Runtime;
using Apikley.Runtime.Checks;

namespace Apikley.Tests.RuleChecks;

public class PatternTests
{
    [Theory]
    [InlineData("^[a-z0-9_-]+$", "abc_9-", true)]
    [InlineData("^[a-z0-9_-]+$", "abc\n", false)]
    [InlineData("b", "abc", true)]
    [InlineData("^\\d+$", "١٢", false)]
    [InlineData("^\\d{2,3}$", "12", true)]
    [InlineData("^\\w+$", "é", false)]
    [InlineData("^[\\w-.]+$", "a-b.c", true)]
    [InlineData("^\\{x\\}{2,}$", "{x}}}", true)]
    [InlineData("^{x}{,2}$", "{x}{,2}", true)]
    [InlineData("^.{1,2}$", "😀😀", true)]
    [InlineData("^.{1,2}$", "😀😀😀", false)]
    [InlineData("^[^a]$", "😀", true)]
    [InlineData("^[😀-😂]$", "😁", true)]
    [InlineData("^[😀-😂]$", "😃", false)]
    [InlineData("^😀+$", "😀😀", true)]
    [InlineData("^\\u{1F600}$", "😀", true)]
    [InlineData("^\\uD83D\\uDE00{2}$", "😀😀", true)]
    [InlineData("a.c", "a\u2028c", false)]
    [InlineData("^\\s$", "\uFEFF", true)]
    [InlineData("^\\s$", "\u0085", false)]
    [InlineData("^[]$", "a", false)]
    [InlineData("^[^]$", "\n", true)]
    [InlineData("^[[]$", "[", true)]
    [InlineData("^[a-z-[aeiou]]$", "b]", true)]
    [InlineData("\\bcat\\b", "a cat.", true)]
    [InlineData("\\bcat\\b", "éécatéé", true)]
    [InlineData("^(?!\\s*$).+", "   ", false)]
    [InlineData("^(?!\\s*$).+", " a ", true)]
    [InlineData("^(a|b)\\1$", "aa", true)]
    [InlineData("^(a|b)\\1$", "ab", false)]
    [InlineData("^(?<x>a|b)\\k<x>$", "bb", true)]
    [InlineData("^https?:\\/\\/[^\\s/$.?#].[^\\s]*$", "https://example.com/ä", true)]
    [InlineData("^\\p{L}+$", "é", true)]
    [InlineData("^\\p{L}+$", "1", false)]
    [InlineData("^[^\\p{L}]+$", "1", true)]
    [InlineData("(?i)^abc$", "ABC", true)]
    [InlineData("^\\cA$", "x", null)]
    [InlineData("^\\p{Script=Greek}$", "x", null)]
    [InlineData("^\\p{L}+$", "𝐀", null)]
    [InlineData("(?P<name>x)", "x", null)]
    [InlineData("(", "x", null)]
    [InlineData("[z-a]", "x", null)]
    [InlineData("a**", "x", null)]
    [InlineData("\\", "x", null)]
    public void A_pattern_means_what_ECMAScript_says(string pattern, string text, bool? matches)
        => Assert.Equal(matches, new PatternMatcher(pattern).IsMatch(text));

    [Fact]
    public void A_pattern_that_explodes_forbids_nothing_and_costs_little()
    {
        // A backreference needs the backtracking engine, which takes exponential time here.
        var pattern = new RulePattern("^(a+)+\\1$");
        Assert.False(pattern.IsBrokenBy(new string('a', 40) + "!"));
    }

    [Fact]
    public void Without_backtracking_the_classic_trap_is_answered()
        => Assert.True(new RulePattern("^(a+)+$").IsBrokenBy(new string('a', 100_000) + "!"));
}
