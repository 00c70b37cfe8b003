using Apikley.Runtime;

namespace Apikley.Tests.RuleChecks;

public class TextRulesTests
{
    [Theory]
    [InlineData("abc", 3, null)]
    [InlineData("abcd", 3, "has 4 characters, at most 3 are allowed")]
    [InlineData("😀😀😀", 3, null)]
    [InlineData("😀😀😀😀", 3, "has 4 characters, at most 3 are allowed")]
    [InlineData("😀😀a", 2, "has 3 characters, at most 2 are allowed")]
    [InlineData("", 0, null)]
    [InlineData(null, 0, null)]
    public void MaxLength_counts_code_points(string? value, int maximum, string? message)
    {
        var violations = default(RuleViolations);
        violations.MaxLength(value, maximum, "/prompt");
        AssertOnly(violations, message, $"maxLength: {maximum}", "/prompt");
    }

    [Theory]
    [InlineData("ab", 3, "has 2 characters, at least 3 are needed")]
    [InlineData("😀😀", 3, "has 2 characters, at least 3 are needed")]
    [InlineData("😀😀😀", 3, null)]
    [InlineData("abc", 3, null)]
    [InlineData(null, 3, null)]
    public void MinLength_counts_code_points(string? value, int minimum, string? message)
    {
        var violations = default(RuleViolations);
        violations.MinLength(value, minimum, "/p");
        AssertOnly(violations, message, $"minLength: {minimum}", "/p");
    }

    [Theory]
    [InlineData("https://example.com/a.png", true)]
    [InlineData("data:image/png;base64,AA==", true)]
    [InlineData("urn:isbn:0451450523", true)]
    [InlineData("/a.png", false)]
    [InlineData("a.png", false)]
    [InlineData("C:\\a.png", false)]
    [InlineData("//example.com/a", false)]
    [InlineData("", false)]
    public void An_address_must_have_a_scheme(string value, bool valid)
    {
        var violations = default(RuleViolations);
        violations.AbsoluteUri(new Uri(value, UriKind.RelativeOrAbsolute), "/u");
        Assert.Equal(valid ? 0 : 1, violations.Count);
        violations = default;
        violations.Format(value, "uri", "/u");
        Assert.Equal(valid ? 0 : 1, violations.Count);
    }

    [Theory]
    [InlineData("email", "a.b+c@example.com", true)]
    [InlineData("email", "a@localhost", true)]
    [InlineData("email", "a@@example.com", false)]
    [InlineData("email", ".a@example.com", false)]
    [InlineData("email", "a@-example.com", false)]
    [InlineData("email", "example.com", false)]
    [InlineData("email", "a@", false)]
    [InlineData("uuid", "01234567-89ab-cdef-0123-456789abcdef", true)]
    [InlineData("uuid", "{01234567-89ab-cdef-0123-456789abcdef}", false)]
    [InlineData("uuid", "0123456789abcdef0123456789abcdef", false)]
    [InlineData("date", "2024-02-29", true)]
    [InlineData("date", "2023-02-29", false)]
    [InlineData("date", "2024-2-9", false)]
    [InlineData("date", "", false)]
    [InlineData("date-time", "2024-02-29T23:59:60Z", true)]
    [InlineData("date-time", "2024-02-29T23:59:59.123+05:30", true)]
    [InlineData("date-time", "2024-02-29T23:59:59", false)]
    [InlineData("date-time", "2024-02-29T23:59:59.Z", false)]
    [InlineData("date-time", "2024-02-29T24:00:00Z", false)]
    [InlineData("ipv4", "127.0.0.1", true)]
    [InlineData("ipv4", "127.0.0.01", false)]
    [InlineData("ipv4", "127.1", false)]
    [InlineData("ipv6", "::1", true)]
    [InlineData("ipv6", "127.0.0.1", false)]
    [InlineData("of-tomorrow", "anything", true)]
    public void Formats(string format, string value, bool valid)
    {
        var violations = default(RuleViolations);
        violations.Format(value, format, "/f");
        Assert.Equal(valid ? 0 : 1, violations.Count);
    }

    [Fact]
    public void Values_are_cut_to_80_characters_and_never_inside_one()
    {
        var violations = default(RuleViolations);
        violations.MaxLength(new string('a', 78) + string.Concat(Enumerable.Repeat("😀", 20)), 1, "/p");
        var value = Assert.Single(violations.Items).Value!;
        Assert.Equal(new string('a', 78) + "…", value);
    }

    [Fact]
    public void Secret_values_are_not_shown()
    {
        var violations = default(RuleViolations);
        violations.MaxLength("aaaa", 1, "/first");
        var before = violations.Count;
        violations.MaxLength("password", 1, "/password");
        violations.HideValues(before);
        Assert.Equal("aaaa", violations.Items[0].Value);
        Assert.Null(violations.Items[1].Value);
    }

    private static void AssertOnly(RuleViolations violations, string? message, string rule, string pointer)
    {
        if (message is null)
        {
            Assert.Empty(violations.Items);
            return;
        }

        var violation = Assert.Single(violations.Items);
        Assert.Equal(message, violation.Message);
        Assert.Equal(rule, violation.Rule);
        Assert.Equal(pointer, violation.Pointer);
    }
}
