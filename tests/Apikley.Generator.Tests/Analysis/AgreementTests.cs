using System.Globalization;
using System.Text;
using Apikley.Generator.Analysis;
using Apikley.Runtime;
using CsCheck;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Apikley.Generator.Tests.Analysis;

/// <summary>
/// The analyzer and the run-time checks judge the same generated values alike, rule by rule: a value that one refuses the other refuses.
/// The tests of the run time hold these checks against the emulator's NJsonSchema on values of the same kinds, and list where that differs.
/// </summary>
public class AgreementTests
{
    private const int Values = 1000;

    private static readonly Gen<string> Texts = Gen.OneOf(
        Gen.OneOf("a", "b", "Z", "0", "9", "_", "-", ".", "/", " ", "é", "😀", "𝐀", "\n", "٣", "@", ":").Array[0, 8].Select(string.Concat),
        Gen.OneOf("a", "9", "é").Array[0, 4].Select(string.Concat));

    private delegate void Check(ref RuleViolations violations);

    [Fact]
    public Task Lengths() => AgreeAsync(Gen.Select(Texts, Gen.Int[0, 6], Gen.Int[0, 6]).Select(value => new Case(
        "string?", $"MinLength = {value.Item2}, MaxLength = {value.Item3}", Literal(value.Item1),
        (ref RuleViolations violations) =>
        {
            violations.MinLength(value.Item1, value.Item2, "");
            violations.MaxLength(value.Item1, value.Item3, "");
        })));

    [Fact]
    public Task Patterns() => AgreeAsync(Gen.Select(
        Texts, Gen.OneOf("^[a-z]+$", "a", "^\\d*$", "^\\w+$", "^[^a]*$", "^[\\w.-]{2,4}$", "^(a|b)+$", "^\\S+$", "a$", "^$", "^(?!a)", "\\bZ\\b", "^a?b*")).Select(value => new Case(
        "string?", $"Pattern = {Literal(value.Item2)}", Literal(value.Item1),
        (ref RuleViolations violations) => violations.Pattern(value.Item1, new RulePattern(value.Item2), ""))));

    [Fact]
    public Task Formats() => AgreeAsync(Gen.Select(
        Gen.OneOf("uri", "email", "uuid", "date", "date-time", "ipv4", "ipv6"),
        Gen.OneOf(
            "https://example.com/a", "photo.png", "c:/photo.png", "urn:a", "//a", "", "a@b.c", "@", "a@b", "0f8fad5b-d9cb-469f-a165-70867728950e", "{0f8fad5b-d9cb-469f-a165-70867728950e}",
            "2017-07-21", "2017-13-01", "2017-02-29", "2017-07-21T17:32:28Z", "2017-07-21T17:32:28", "2017-07-21T24:00:00Z", "127.0.0.1", "127.0.0.256", "::1", "1::2::3")).Select(value => new Case(
        "string?", $"Format = {Literal(value.Item1)}", Literal(value.Item2),
        (ref RuleViolations violations) => violations.Format(value.Item2, value.Item1, ""))));

    [Fact]
    public Task Whole_numbers() => AgreeAsync(Gen.Select(Gen.OneOf(Gen.Long[-5, 5], Gen.Long), Gen.Long[-5, 5], Gen.Long[-5, 5], Gen.Long[1, 4]).Select(value => new Case(
        "long", $"Minimum = \"{value.Item2}\", Maximum = \"{value.Item3}\", MultipleOf = \"{value.Item4}\"", value.Item1 == long.MinValue ? "long.MinValue" : value.Item1 + "L",
        (ref RuleViolations violations) =>
        {
            violations.Minimum(value.Item1, value.Item2, "");
            violations.Maximum(value.Item1, value.Item3, "");
            violations.MultipleOf(value.Item1, value.Item4, "");
        })));

    [Fact]
    public Task Fractions() => AgreeAsync(Gen.Select(Gen.Int[-30, 30], Gen.OneOf(1, 10, 100), Gen.Int[-3, 1], Gen.OneOf("0.1", "0.5", "0.25", "0.01", "1.5")).Select(value =>
    {
        var number = (double)((decimal)value.Item1 / value.Item2);
        return new Case(
            "double", $"ExclusiveMinimum = \"{value.Item3}\", ExclusiveMaximum = \"{value.Item3 + 2}\", MultipleOf = \"{value.Item4}\"", number.ToString("R", CultureInfo.InvariantCulture) + "D",
            (ref RuleViolations violations) =>
            {
                violations.ExclusiveMinimum(number, (double)value.Item3, "");
                violations.ExclusiveMaximum(number, value.Item3 + 2d, "");
                violations.MultipleOf(number, decimal.Parse(value.Item4, CultureInfo.InvariantCulture), "");
            });
    }));

    [Fact]
    public Task Lists() => AgreeAsync(Gen.Select(Gen.OneOf("a", "b", "c", "😀").Array[0, 6], Gen.Int[0, 4], Gen.Int[0, 4], Gen.Bool).Select(value => new Case(
        "System.Collections.Generic.IReadOnlyList<string>?",
        $"MinItems = {value.Item2}, MaxItems = {value.Item3}, UniqueItems = {(value.Item4 ? "true" : "false")}",
        "[" + string.Join(", ", value.Item1.Select(Literal)) + "]",
        (ref RuleViolations violations) =>
        {
            violations.MinItems(value.Item1.Length, value.Item2, "");
            violations.MaxItems(value.Item1.Length, value.Item3, "");
            if (value.Item4)
            {
                violations.UniqueItems(value.Item1, "");
            }
        })));

    /// <summary>The same values every time; each has a property of its own, and a line on which it is given.</summary>
    private static async Task AgreeAsync(Gen<Case> gen)
    {
        var random = new PCG(1, 20240229);
        var cases = Enumerable.Range(0, Values).Select(_ => gen.Generate(random, null, out var _)).ToList();
        var source = new StringBuilder("#nullable enable\npublic static class Calls { public static void Give(Models all) {\n");
        var first = 2;
        for (var i = 0; i < cases.Count; i++)
        {
            source.Append(CultureInfo.InvariantCulture, $"all.P{i} = {cases[i].Value};\n");
        }

        source.Append("} }\npublic sealed class Models {\n");
        for (var i = 0; i < cases.Count; i++)
        {
            source.Append(CultureInfo.InvariantCulture, $"[Apikley.Rules({cases[i].Rules})] public {cases[i].Type} P{i} {{ get; set; }}\n");
        }

        var compilation = CSharpCompilation.Create(
            "Agreement",
            [CSharpSyntaxTree.ParseText(source.Append('}').ToString())],
            CallTest.Framework,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        Assert.DoesNotContain(compilation.GetDiagnostics(), diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        var found = await compilation.WithAnalyzers([new GivenValueAnalyzer()]).GetAnalyzerDiagnosticsAsync();
        Assert.DoesNotContain(found, diagnostic => diagnostic.Id == "AD0001");

        var reported = found.GroupBy(diagnostic => diagnostic.Location.GetLineSpan().StartLinePosition.Line - first).ToDictionary(group => group.Key, group => group.Count());
        var refused = 0;
        for (var i = 0; i < cases.Count; i++)
        {
            var violations = default(RuleViolations);
            cases[i].Check(ref violations);
            refused += violations.Count > 0 ? 1 : 0;
            Assert.True(violations.Count == reported.GetValueOrDefault(i), $"{cases[i].Value} by {cases[i].Rules}: {violations.Count} violations, {reported.GetValueOrDefault(i)} reported");
        }

        Assert.InRange(refused, 20, Values - 20);
    }

    private static string Literal(string text) => SymbolDisplay.FormatLiteral(text, quote: true);

    /// <param name="Type">The member's type.</param>
    /// <param name="Rules">The arguments of its attribute.</param>
    /// <param name="Value">The value as a C# expression.</param>
    /// <param name="Check">The same value by the same rules at run time.</param>
    private sealed record Case(string Type, string Rules, string Value, Check Check);
}
