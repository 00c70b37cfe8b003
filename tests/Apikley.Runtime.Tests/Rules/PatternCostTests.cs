using System.Text.RegularExpressions;
using Apikley.Runtime.Checks;

namespace Apikley.Tests.RuleChecks;

public class PatternCostTests
{
    [Theory]
    [InlineData("github", true)]
    [InlineData("^https://", true)]
    [InlineData("^[a-zA-Z0-9._-]+$", true)]
    [InlineData("^sha256:[a-f0-9]{64}$", true)]
    [InlineData("^[^]*+]{2}\\(\\+*\\z", true)]
    [InlineData("[a-z]+_token", false)]
    [InlineData("^[0-9]+[.][0-9]+$", false)]
    [InlineData("^(a+)+$", false)]
    [InlineData("^a?a?a?aaa$", false)]
    [InlineData("^a{1,20}$", false)]
    [InlineData("^a{5000}$", false)]
    [InlineData("^a|b$", false)]
    [InlineData("^a\\1$", false)]
    [InlineData("", true)]
    public void A_pattern_without_a_choice_is_linear(string regex, bool linear) => Assert.Equal(linear, PatternCost.IsLinear(regex));

    [Theory]
    [InlineData("^[a-zA-Z0-9._-]+$")]
    [InlineData("^[a]*b$")]
    [InlineData("prefix_[a-z]{3}")]
    public void Both_engines_agree_on_linear_patterns(string pattern)
    {
        var other = new Regex(pattern, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);
        foreach (var text in (string[])["", "a", "ab", "aab", "prefix_abc", "x prefix_ab", "a b", "a\n", "é", "b"])
        {
            Assert.Equal(other.IsMatch(text), new Regex(pattern, RegexOptions.CultureInvariant).IsMatch(text));
        }
    }
}
