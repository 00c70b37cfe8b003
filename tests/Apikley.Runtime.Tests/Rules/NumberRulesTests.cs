using System.Globalization;
using Apikley.Runtime;
using Apikley.Runtime.Checks;

namespace Apikley.Tests.RuleChecks;

public class NumberRulesTests
{
    [Fact]
    public void Bounds_hold_at_the_64_bit_edges()
    {
        var violations = default(RuleViolations);
        violations.Maximum((long?)long.MaxValue, long.MaxValue, "/a");
        violations.Minimum((long?)long.MinValue, long.MinValue, "/b");
        violations.Maximum((decimal?)long.MaxValue, 9223372036854775808m, "/c");
        Assert.Empty(violations.Items);
        violations.ExclusiveMaximum((long?)long.MaxValue, long.MaxValue, "/d");
        violations.Maximum((long?)long.MaxValue, long.MaxValue - 1, "/e");
        Assert.Equal(["/d", "/e"], violations.Items.Select(violation => violation.Pointer));
    }

    [Fact]
    public void Each_bound_says_what_it_is()
    {
        var violations = default(RuleViolations);
        violations.Minimum(0, 1, "/a");
        violations.Maximum(1.5, 1.25, "/b");
        violations.ExclusiveMinimum(1m, 1m, "/c");
        violations.ExclusiveMaximum(1f, 1f, "/d");
        violations.MultipleOf(3L, 2L, "/e");
        Assert.Equal(
            ["minimum: 1", "maximum: 1.25", "exclusiveMinimum: 1", "exclusiveMaximum: 1", "multipleOf: 2"],
            violations.Items.Select(violation => violation.Rule));
        Assert.Equal("/b is above the maximum (maximum: 1.25); it is 1.5", violations.Items[1].ToString());
    }

    [Fact]
    public void Absent_numbers_and_NaN_break_no_bound()
    {
        var violations = default(RuleViolations);
        violations.Minimum(null, 1, "/a");
        violations.Minimum(double.NaN, 1.0, "/b");
        violations.Maximum(float.NaN, 1f, "/c");
        violations.MultipleOf(double.PositiveInfinity, 2m, "/d");
        violations.MultipleOf((long?)null, 2, "/e");
        Assert.Empty(violations.Items);
    }

    [Theory]
    [InlineData(0.3, "0.1", true)]
    [InlineData(0.7, "0.1", true)]
    [InlineData(1.1, "0.01", true)]
    [InlineData(0.35, "0.1", false)]
    [InlineData(4.5, "1.5", true)]
    [InlineData(1e300, "7", false)]
    [InlineData(1e22, "10", true)]
    [InlineData(1e-300, "0.5", false)]
    [InlineData(0, "0.1", true)]
    [InlineData(-0.3, "0.1", true)]
    [InlineData(5, "0", true)]
    public void MultipleOf_is_exact(double value, string divisor, bool valid)
    {
        var violations = default(RuleViolations);
        violations.MultipleOf(value, decimal.Parse(divisor, CultureInfo.InvariantCulture), "/n");
        Assert.Equal(valid ? 0 : 1, violations.Count);
    }

    [Fact]
    public void MultipleOf_of_a_float_goes_by_its_text()
    {
        var violations = default(RuleViolations);
        violations.MultipleOf(0.3f, 0.1m, "/n");
        Assert.Empty(violations.Items);
    }

    [Theory]
    [InlineData("1e3", "1000", 0)]
    [InlineData("-0.10", "-0.1", 0)]
    [InlineData("9223372036854775807", "9223372036854775808", -1)]
    [InlineData("1E+2", "99.999", 1)]
    [InlineData("1e-400", "0", 1)]
    public void Exact_numbers_compare_by_their_text(string left, string right, int sign)
    {
        Assert.True(ExactNumber.TryParse(left, out var first));
        Assert.True(ExactNumber.TryParse(right, out var second));
        Assert.Equal(sign, Math.Sign(first.CompareTo(second)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("1e99999999")]
    [InlineData("abc")]
    [InlineData("1e")]
    [InlineData(null)]
    public void What_is_no_number_is_not_compared(string? text) => Assert.False(ExactNumber.TryParse(text, out _));
}
