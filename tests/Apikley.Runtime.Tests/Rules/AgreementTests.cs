using System.Globalization;
using Apikley.Emulator.Validation;
using Apikley.Runtime;
using CsCheck;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using NJsonSchema;

namespace Apikley.Tests.RuleChecks;

/// <summary>
/// Rule by rule, the run-time checks and the emulator's NJsonSchema validation judge the same generated values, of text too where emitted models have a C# type (uuid, date, date-time).
/// What they judge differently is listed in <see cref="Known_differences"/>, with the reason. The generator's tests give whole emitted models to both and to the analyzer.
/// </summary>
public class AgreementTests
{
    private const int Values = 2000;

    private static readonly Gen<string> Texts = Gen.OneOf(
        Gen.OneOf("a", "b", "Z", "0", "9", "_", "-", ".", "/", " ", "é", "😀", "𝐀", "\n", "٣", "@", ":").Array[0, 8].Select(string.Concat),
        Gen.OneOf("a", "9", "é").Array[0, 4].Select(string.Concat));

    [Fact]
    public void Lengths() => Each(Gen.Select(Texts, Gen.Int[0, 6], Gen.Int[0, 6]),
        (text, minimum, maximum) =>
        {
            var violations = default(RuleViolations);
            violations.MinLength(text, minimum, "");
            violations.MaxLength(text, maximum, "");
            return Agrees(violations, $"\"type\": \"string\", \"minLength\": {minimum}, \"maxLength\": {maximum}", new JValue(text));
        });

    [Fact]
    public void Patterns() => Each(Gen.Select(
        Texts,
        Gen.OneOf("^[a-z]+$", "a", "^\\d*$", "^\\w+$", "^[^a]*$", "^[\\w.-]{2,4}$", "^(a|b)+$", "^\\S+$", "a$", "^$", "^(?!a)", "\\bZ\\b", "^[a-zA-Z0-9_-]{1,6}$", "^a?b*", "(?:ab|ba)")),
        (text, pattern) =>
        {
            var violations = default(RuleViolations);
            violations.Pattern(text, new RulePattern(pattern), "");
            return Agrees(violations, $"\"type\": \"string\", \"pattern\": {JsonConvert.ToString(pattern)}", new JValue(text));
        });

    [Fact]
    public void Bounds_of_whole_numbers() => Each(Gen.Select(Gen.OneOf(Gen.Long[-5, 5], Gen.Long, Gen.OneOf(long.MaxValue, long.MinValue)), Gen.Long[-5, 5], Gen.Long[-5, 5], Gen.Long[1, 4]),
        (number, minimum, maximum, step) =>
        {
            var violations = default(RuleViolations);
            violations.Minimum(number, minimum, "");
            violations.Maximum(number, maximum, "");
            violations.MultipleOf(number, step, "");
            return Agrees(violations, $"\"type\": \"integer\", \"minimum\": {minimum}, \"maximum\": {maximum}, \"multipleOf\": {step}", new JValue(number));
        });

    [Fact]
    public void Bounds_of_fractions() => Each(Gen.Select(Gen.Int[-60, 60], Gen.OneOf(1, 10, 100, 1000), Gen.Int[-4, 4], Gen.OneOf("0.1", "0.5", "0.25", "0.01", "1.5"), Gen.Bool),
        (unscaled, scale, bound, step, exclusive) =>
        {
            var number = (double)((decimal)unscaled / scale);
            var violations = default(RuleViolations);
            violations.MultipleOf(number, decimal.Parse(step, CultureInfo.InvariantCulture), "");
            if (exclusive)
            {
                violations.ExclusiveMinimum(number, (double)bound, "");
                violations.ExclusiveMaximum(number, bound + 2d, "");
            }
            else
            {
                violations.Minimum(number, (double)bound, "");
                violations.Maximum(number, bound + 2d, "");
            }

            // OpenAPI 3.0's form of exclusive bounds, which is what the emulator's documents have.
            var kind = exclusive ? "\"exclusiveMinimum\": true, \"exclusiveMaximum\": true, " : "";
            return Agrees(violations, $"\"type\": \"number\", {kind}\"minimum\": {bound}, \"maximum\": {bound + 2}, \"multipleOf\": {step}", new JValue(number));
        });

    [Fact]
    public void Lists() => Each(Gen.Select(Gen.OneOf("a", "b", "c", "😀").Array[0, 6], Gen.Int[0, 4], Gen.Int[1, 4], Gen.Bool),
        (items, minimum, maximum, unique) =>
        {
            var violations = default(RuleViolations);
            violations.MinItems(items.Length, minimum, "");
            violations.MaxItems(items.Length, maximum, "");
            if (unique)
            {
                violations.UniqueItems(items, "");
            }

            return Agrees(
                violations,
                $"\"type\": \"array\", \"items\": {{ \"type\": \"string\" }}, \"minItems\": {minimum}, \"maxItems\": {maximum}, \"uniqueItems\": {(unique ? "true" : "false")}",
                new JArray(items.Cast<object>().ToArray()));
        });

    [Fact]
    public void Addresses() => Each(Gen.Select(
        Gen.OneOf("https:", "http:", "ftp:", "data:", "urn:", "", "1a:", "file:", "HTTPS:"), Gen.OneOf("//", "/", ""), Gen.OneOf("example.com", "a", "[::1]", "", "exämple.de", "a b"),
        Gen.OneOf("", "/photo.png", "?q=1", "#f", ":8080/", "/ä", "/%20", "/a b")),
        (scheme, slashes, host, rest) => AgreesOnFormat("uri", scheme + slashes + host + rest));

    [Fact]
    public void Dates() => Each(Gen.Select(Gen.Int[0, 2100], Gen.Int[0, 13], Gen.Int[0, 32], Gen.OneOf("", "T12:00:00Z", "T12:00:00", "T24:00:00Z", "T12:00:00.123+02:00", "t12:00:00z", "T12:00:00+0200", "T1:00:00Z", "T12:60:00Z")),
        (year, month, day, time) => AgreesOnFormat("date-time", string.Create(CultureInfo.InvariantCulture, $"{year:0000}-{month:00}-{day:00}{time}")));

    [Fact]
    public void Identifiers() => Each(Gen.Select(Gen.Guid, Gen.OneOf("", "x", "g"), Gen.Int[0, 3]),
        (guid, more, cut) => AgreesOnFormat("uuid", guid.ToString("D")[cut..] + more));

    [Theory]
    [InlineData("uri", "c:/photo.png", true, "one letter before a colon is a drive of Windows more often than a scheme")]
    [InlineData("uuid", "0123456789abcdef0123456789abcdef", true, "RFC 4122 writes hyphens; .NET's parser, which NJsonSchema asks, does without, and takes braces")]
    [InlineData("date-time", "2016-12-31T23:59:60Z", false, "a leap second is one by RFC 3339; .NET's parser knows none")]
    public void Known_differences(string format, string text, bool weRefuse, string reason)
    {
        var violations = default(RuleViolations);
        violations.Format(text, format, "");
        Assert.Equal(weRefuse, violations.Count > 0);
        Assert.NotEqual(weRefuse, IsRefused($"\"type\": \"string\", \"format\": \"{format}\"", new JValue(text)));
        Assert.NotEmpty(reason);
    }

    [Fact]
    public void NJsonSchema_takes_maxItems_0_for_no_rule()
    {
        var violations = default(RuleViolations);
        violations.MaxItems(1, 0, "");
        Assert.Equal(1, violations.Count);
        Assert.False(IsRefused("\"type\": \"array\", \"maxItems\": 0", new JArray("a")));
    }

    private static void Each<T1, T2>(Gen<(T1, T2)> gen, Func<T1, T2, bool> agrees) => Each(gen, value => agrees(value.Item1, value.Item2));

    private static void Each<T1, T2, T3>(Gen<(T1, T2, T3)> gen, Func<T1, T2, T3, bool> agrees) => Each(gen, value => agrees(value.Item1, value.Item2, value.Item3));

    private static void Each<T1, T2, T3, T4>(Gen<(T1, T2, T3, T4)> gen, Func<T1, T2, T3, T4, bool> agrees) => Each(gen, value => agrees(value.Item1, value.Item2, value.Item3, value.Item4));

    private static void Each<T1, T2, T3, T4, T5>(Gen<(T1, T2, T3, T4, T5)> gen, Func<T1, T2, T3, T4, T5, bool> agrees) => Each(gen, value => agrees(value.Item1, value.Item2, value.Item3, value.Item4, value.Item5));

    /// <summary>The same values every time: a test that fails must fail again.</summary>
    private static void Each<T>(Gen<T> gen, Func<T, bool> agrees)
    {
        var random = new PCG(1, 20240229);
        for (var i = 0; i < Values; i++)
        {
            var value = gen.Generate(random, null, out _);
            Assert.True(agrees(value), JsonConvert.SerializeObject(value));
        }
    }

    private static bool AgreesOnFormat(string format, string text)
    {
        var violations = default(RuleViolations);
        violations.Format(text, format, "");
        return Agrees(violations, $"\"type\": \"string\", \"format\": \"{format}\"", new JValue(text));
    }

    private static bool Agrees(RuleViolations violations, string schema, JToken value) => violations.Count > 0 == IsRefused(schema, value);

    private static bool IsRefused(string schema, JToken value)
    {
        var parsed = JsonSchema.FromJsonAsync("{" + schema + "}").GetAwaiter().GetResult();
        return new StrictSchemaValidator().Validate(value, parsed, SchemaType.OpenApi3).Count > 0;
    }
}
