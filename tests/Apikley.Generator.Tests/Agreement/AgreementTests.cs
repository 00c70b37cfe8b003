using System.Globalization;
using CsCheck;
using Microsoft.CodeAnalysis.CSharp;

namespace Apikley.Generator.Tests.Agreement;

/// <summary>
/// Rule by rule, the analyzer, the emitted validator and the emulator's NJsonSchema judge the same thousands of generated instances, and name the same keywords.
/// Where they differ is listed in <see cref="KnownDifferencesTests"/>, with the reason.
/// </summary>
public class AgreementTests
{
    private const int Values = 1000;

    private static readonly Gen<string> Texts = Gen.OneOf(
        Gen.OneOf("a", "b", "Z", "0", "9", "_", "-", ".", "/", " ", "é", "😀", "𝐀", "\n", "٣", "@", ":").Array[0, 8].Select(string.Concat),
        Gen.OneOf("a", "9", "é").Array[0, 4].Select(string.Concat));

    [Fact]
    public Task Lengths() => AgreeAsync(Gen.Select(Texts, Gen.Int[0, 4], Gen.Int[0, 4], Gen.Int[0, 2], (text, minimum, more, which) => new Instance(
        "{\"type\":\"string\"" + (which == 0 ? "" : $",\"minLength\":{minimum}") + (which == 1 ? "" : $",\"maxLength\":{minimum + more}") + "}",
        Literal(text))));

    [Fact]
    public Task Patterns() => AgreeAsync(Gen.Select(
        Texts,
        Gen.OneOf("^[a-z]+$", "a", "^\\d*$", "^\\w+$", "^[^a]*$", "^[\\w.-]{2,4}$", "^(a|b)+$", "^\\S+$", "a$", "^$", "^(?!a)", "\\bZ\\b", "^[a-zA-Z0-9_-]{1,6}$", "^a?b*", "(?:ab|ba)"),
        (text, pattern) => new Instance($"{{\"type\":\"string\",\"pattern\":{Literal(pattern)}}}", Literal(text))));

    [Fact]
    public Task Whole_numbers() => AgreeAsync(Gen.Select(
        Gen.OneOf(Gen.Long[-6, 12], Gen.Long[-6, 12], Gen.Long, Gen.OneOf(long.MaxValue, long.MinValue)), Gen.OneOf(-5, 0), Gen.OneOf(1, 8), Gen.OneOf(1, 3), Gen.Int[0, 3],
        (number, minimum, maximum, step, exclusive) => new Instance(
            $"{{\"type\":\"integer\",\"minimum\":{minimum},\"maximum\":{maximum},\"multipleOf\":{step}{Exclusive(exclusive)}}}",
            number == long.MinValue ? "long.MinValue" : number + "L")));

    [Fact]
    public Task Fractions() => AgreeAsync(Gen.Select(
        Gen.Int[-60, 60], Gen.OneOf(1, 10, 100, 1000), Gen.OneOf(-4, -1, 0), Gen.OneOf("0.1", "0.5", "0.01", "0.001"), Gen.Int[0, 3],
        (unscaled, scale, bound, step, exclusive) => new Instance(
            $"{{\"type\":\"number\",\"minimum\":{bound},\"maximum\":{bound + 5},\"multipleOf\":{step}{Exclusive(exclusive)}}}",
            ((double)((decimal)unscaled / scale)).ToString("R", CultureInfo.InvariantCulture) + "D")));

    [Fact]
    public Task Decimals_and_bounds_with_fractions() => AgreeAsync(Gen.Select(
        Gen.Int[-400, 400], Gen.OneOf("0.01", "0.05", "0.25"), Gen.OneOf("-1.5", "0.1", "0"), Gen.Int[0, 3],
        (hundredths, step, minimum, exclusive) => new Instance(
            $"{{\"type\":\"number\",\"format\":\"decimal\",\"minimum\":{minimum},\"maximum\":2.75,\"multipleOf\":{step}{Exclusive(exclusive)}}}",
            (hundredths / 100m).ToString(CultureInfo.InvariantCulture) + "M")));

    [Fact]
    public Task Lists() => AgreeAsync(Gen.Select(Gen.OneOf("a", "b", "c", "😀", "long").Array[0, 6], Gen.Int[0, 3], Gen.Int[0, 3], Gen.Bool, Gen.Int[0, 2],
        (items, minimum, more, unique, form) => new Instance(
            $"{{\"type\":\"array\",\"items\":{{\"type\":\"string\",\"maxLength\":3}},\"minItems\":{minimum},\"maxItems\":{Math.Max(1, minimum + more)},\"uniqueItems\":{(unique ? "true" : "false")}}}",
            ListOf("string", items.Select(Literal), form))));

    [Fact]
    public Task Lists_of_numbers() => AgreeAsync(Gen.Select(Gen.Long[0, 9].Array[0, 5], Gen.Int[1, 4], Gen.Bool, Gen.Int[0, 2],
        (items, maximum, unique, form) => new Instance(
            $"{{\"type\":\"array\",\"items\":{{\"type\":\"integer\",\"maximum\":8,\"multipleOf\":2}},\"maxItems\":{maximum},\"uniqueItems\":{(unique ? "true" : "false")}}}",
            ListOf("long", items.Select(item => item.ToString(CultureInfo.InvariantCulture)), form))));

    [Fact]
    public Task Maps() => AgreeAsync(Gen.Select(Gen.Long[0, 9].Array[0, 3], Gen.Int[5, 9], Gen.Bool,
        (items, maximum, indexed) => new Instance(
            $"{{\"type\":\"object\",\"additionalProperties\":{{\"type\":\"integer\",\"maximum\":{maximum}}}}}",
            "new Dictionary<string, long> { " + string.Join(", ", items.Select((item, number) => indexed ? $"[\"k{number}\"] = {item}" : $"{{ \"k{number}\", {item} }}")) + " }")));

    /// <summary>NJsonSchema does not know the keyword.</summary>
    [Fact]
    public Task Names_of_maps() => AgreeAsync(
        Gen.Select(
            Gen.OneOf("a", "ab", "abc", "k1", "K", "😀", "😀😀😀", "", "a b").HashSet[1, 3],
            Gen.OneOf("\"maxLength\":2", "\"minLength\":2", "\"pattern\":\"^[a-z]+$\"", "\"enum\":[\"a\",\"k1\",\"ab\"]", "\"minLength\":1,\"pattern\":\"\\\\d\""),
            Gen.Bool,
            (names, rule, indexed) => new Instance(
                $"{{\"type\":\"object\",\"additionalProperties\":{{\"type\":\"integer\"}},\"propertyNames\":{{{rule}}}}}",
                "new Dictionary<string, long> { " + string.Join(", ", names.Select(name => indexed ? $"[{Literal(name)}] = 1" : $"{{ {Literal(name)}, 1 }}")) + " }")),
        withEmulator: false);

    [Fact]
    public Task Addresses() => AgreeAsync(Gen.Select(
            Gen.OneOf("https:", "http:", "ftp:", "data:", "urn:", "", "1a:", "file:", "HTTPS:"), Gen.OneOf("//", "/", ""), Gen.OneOf("example.com", "a", "[::1]", "", "exämple.de", "a b"),
            Gen.OneOf("", "/photo.png", "?q=1", "#f", ":8080/", "/ä", "/%20", "/a b"), (scheme, slashes, host, rest) => scheme + slashes + host + rest)
        .Where(static text => Uri.TryCreate(text, UriKind.RelativeOrAbsolute, out _))
        .Select(static text => new Instance("{\"type\":\"string\",\"format\":\"uri\"}", $"new Uri({Literal(text)}, UriKind.RelativeOrAbsolute)")));

    [Fact]
    public Task Formats_of_text() => AgreeAsync(Gen.Select(
        Gen.OneOf("email", "ipv4", "ipv6"),
        Gen.OneOf(
            Gen.OneOf("a", "b.c", "@", "1.2.3.4", "127.0.0.256", "::1", "1::2::3", "example.com", "", "x_y", "-").Array[0, 3].Select(string.Concat),
            Gen.OneOf("a@example.com", "b.c@d-e.org", "0.0.0.0", "1.2.3.4", "2001:db8::1", "::")),
        (format, text) => new Instance($"{{\"type\":\"string\",\"format\":\"{format}\"}}", Literal(text))));

    /// <summary>A value of these types always has the format; what emitted code writes of it must pass as such.</summary>
    [Fact]
    public Task Formats_that_are_types() => AgreeAsync(Gen.Select(Gen.Int[0, 2], Gen.DateTimeOffset, Gen.Guid, (which, moment, id) => which switch
    {
        0 => new Instance("{\"type\":\"string\",\"format\":\"uuid\"}", $"new Guid(\"{id:D}\")"),
        1 => new Instance("{\"type\":\"string\",\"format\":\"date\"}", string.Create(CultureInfo.InvariantCulture, $"new DateOnly({moment.Year}, {moment.Month}, {moment.Day})")),
        _ => new Instance("{\"type\":\"string\",\"format\":\"date-time\"}", string.Create(CultureInfo.InvariantCulture, $"new DateTimeOffset({moment.Ticks}, TimeSpan.FromMinutes({(int)moment.Offset.TotalMinutes}))")),
    }), leastRefused: 0);

    [Fact]
    public Task Enums() => AgreeAsync(Gen.Select(Gen.OneOf("a", "b", "A", "a ", "", "😀", "16:9"), Gen.OneOf("\"a\",\"16:9\"", "\"b\",\"😀\",\"a\"", "\"A\",\"B\""), Gen.Int[0, 2], (text, values, form) => form switch
    {
        0 => new Instance($"{{\"type\":\"string\",\"enum\":[{values}]}}", Literal(text)),
        1 => new Instance($"{{\"type\":\"array\",\"items\":{{\"type\":\"string\",\"enum\":[{values}]}}}}", $"[{Literal(text)}]"),
        _ => new Instance("{\"type\":\"integer\",\"enum\":[1,2,4]}", text.Length.ToString(CultureInfo.InvariantCulture)),
    }));

    [Fact]
    public Task Cases_of_unions() => AgreeAsync(Gen.Select(Gen.Long[0, 9], Texts, Gen.Int[5, 8], Gen.Int[0, 2],
        (number, text, maximum, form) => new Instance(
            $"{{\"oneOf\":[{{\"type\":\"integer\",\"maximum\":{maximum}}},{{\"type\":\"string\",\"maxLength\":2}}]}}",
            form == 0 ? Literal(text) : number + "L")), unions: true);

    /// <summary>The same instances every time: a test that fails must fail again.</summary>
    private static async Task AgreeAsync(Gen<Instance> gen, int leastRefused = 50, bool unions = false, bool withEmulator = true)
    {
        var random = new PCG(1, 20240229);
        var instances = Enumerable.Range(0, Values).Select(_ => gen.Generate(random, null, out var _)).ToList();
        var verdicts = await ThreeJudges.JudgeAsync(instances);

        // Of a union NJsonSchema says only that no case fits.
        var different = verdicts.Where(verdict => unions ? verdict.Analyzer != verdict.Validator || verdict.Validator.Length > 0 != verdict.Emulator.Length > 0
            : withEmulator ? !verdict.IsAgreed : verdict.Analyzer != verdict.Validator || verdict.Emulator.Length > 0).ToList();
        Assert.True(different.Count == 0, $"{different.Count} of {Values} differ:\n{string.Join('\n', different.Take(20))}");
        var refused = verdicts.Count(verdict => verdict.Validator.Length > 0);
        Assert.InRange(refused, leastRefused, leastRefused == 0 ? 0 : Values - 50);
    }

    /// <summary>OpenAPI 3.0 says of a bound whether it is exclusive.</summary>
    private static string Exclusive(int which) => (which & 1, which & 2) switch
    {
        (0, 0) => "",
        (1, 0) => ",\"exclusiveMinimum\":true",
        (0, _) => ",\"exclusiveMaximum\":true",
        _ => ",\"exclusiveMinimum\":true,\"exclusiveMaximum\":true",
    };

    private static string ListOf(string type, IEnumerable<string> items, int form) => form switch
    {
        0 => $"[{string.Join(", ", items)}]",
        1 => $"new {type}[] {{ {string.Join(", ", items)} }}",
        _ => $"new List<{type}> {{ {string.Join(", ", items)} }}",
    };

    private static string Literal(string text) => SymbolDisplay.FormatLiteral(text, quote: true);
}
