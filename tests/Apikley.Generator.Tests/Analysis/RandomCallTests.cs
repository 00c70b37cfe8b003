using System.Collections.Immutable;
using Apikley.Generator.Analysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Apikley.Generator.Tests.Analysis;

/// <summary>No analyzer falls over any C# that the compiler takes: call sites made at random, from a grammar, the same every time.</summary>
public class RandomCallTests
{
    private const int Statements = 400;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task No_analyzer_throws(int seed)
    {
        var source = new CallSites(new Random(seed)).Write(Statements);
        var compilation = CSharpCompilation.Create(
            "Random",
            [CSharpSyntaxTree.ParseText(source)],
            [.. CallTest.Framework, CallTest.Models.Value],
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        Assert.Equal("", string.Join("\n", compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).Select(diagnostic => diagnostic + "\n" + diagnostic.Location.SourceTree?.GetText().Lines[diagnostic.Location.GetLineSpan().StartLinePosition.Line])));

        var options = new CompilationWithAnalyzersOptions(new AnalyzerOptions([new Document()]), onAnalyzerException: null, concurrentAnalysis: true, logAnalyzerExecutionTime: false);
        var found = await compilation
            .WithAnalyzers([new GivenValueAnalyzer(), new EnumTextAnalyzer(), new DroppedTaskAnalyzer()], options)
            .GetAnalyzerDiagnosticsAsync();
        Assert.DoesNotContain(found, diagnostic => diagnostic.Id == "AD0001");
        Assert.True(found.Select(diagnostic => diagnostic.Id).Distinct().Count() >= 12, "The call sites break hardly any rule.");
    }

    private sealed class Document : AdditionalText
    {
        public override string Path => CallModels.DocumentPath;

        public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(CallModels.Document);
    }

    private sealed class CallSites(Random random)
    {
        private readonly List<string> _fields = [];
        private int _names;

        public string Write(int count)
        {
            var methods = string.Join("\n", Enumerable.Range(0, count).Select(number =>
                $"    public async Task M{number}(Client client, Input input, string unknown, int number, Uri address, List<Uri> addresses, bool flag)\n    {{\n        await Task.Yield();\n        {Statement()}\n    }}"));
            return $$"""
                #nullable enable
                using System;
                using System.Collections.Generic;
                using System.Collections.Immutable;
                using System.Linq;
                using System.Threading.Tasks;
                using Models;

                public class Calls
                {
                    private const string Constant = "constant";
                    private const string Empty = $"{Constant}{Constant}";
                {{string.Join("\n", _fields)}}
                {{methods}}
                }
                """;
        }

        private string Statement() => random.Next(9) switch
        {
            0 => $"_ = {Input()};",
            1 => $"_ = input with {{ {Members()} }};",
            2 => $"client.Find({Number(0)}, {Strings(2)});",
            3 => $"_ = new Client({Text(0)});",
            4 => $"Func<Input> make = () => {Input()}; _ = make();",
            5 => Pick($"await client.CreateTaskAsync({Input()});", $"client.CreateTaskAsync({Input()});", $"var t = client.CreateTaskAsync({Input()});", $"_ = client.CreateTaskAsync({Input()}).Result;"),
            6 => $"var options = new Options {{ Key = {Text(0)} }}; options.Key ??= {Text(0)};",
            7 => WithLocal(),
            _ => $"Input Local() => {Input()}; _ = Local(); foreach (var item in new[] {{ {Text(0)} }}) {{ _ = new Input {{ Prompt = item }}; }}",
        };

        private string WithLocal()
        {
            var local = "v" + _names++;
            return Pick(
                $"var {local} = {Text(0)}; _ = new Input {{ Prompt = {local} }};",
                $"string? {local}; {local} = {Text(0)}; _ = new Input {{ Name = {local} }};",
                $"string? {local} = {Text(0)}; {local} += \"x\"; _ = new Input {{ Prompt = {local} }};",
                $"List<string> {local} = {Strings(0)}; {local}.Add(\"x\"); _ = new Input {{ Tags = {local} }};",
                $"string[] {local} = {Strings(0)}; _ = new Input {{ Tags = {local} }}; {local} = [];",
                $"IReadOnlyList<string> {local} = {Strings(0)}; _ = new Input {{ Tags = [.. {local}, {Text(0)} ?? \"\"] }};",
                $"var ({local}, {local}b) = ({Text(0)} ?? \"\", {Number(0)}); _ = new Input {{ Prompt = {local}, Count = {local}b }};",
                $"if (unknown is {{ Length: > 1 }} {local}) {{ _ = new Input {{ Prompt = {local} }}; }}",
                $"ref string? {local} = ref Make(); {local} = {Text(0)}; _ = new Input {{ Prompt = {local} }}; static ref string? Make() => ref (new string?[1])[0];");
        }

        private string Input() => Pick("new Input", "new Models.Input()") + $" {{ {Members()} }}";

        private string Members() => string.Join(", ", new Func<string>[]
        {
            () => "Prompt = " + Text(0), () => "Name = " + Text(0), () => "Urls = " + Addresses(), () => "Tags = " + Strings(0), () => "Count = " + Number(0),
            () => "Scale = " + Pick("0.3", "1", "-0.25", "double.NaN", "1e300", "flag ? 0.5 : 2", "null"), () => "Big = " + Pick("long.MaxValue", "number", "1L << 40", "0x7FFF_FFFF"),
            () => "Mail = " + Pick("\"a@b\"", "\"x\"", "new(null)", "default", "unknown", "new Apikley.Optional<string?>(\"y\")"), () => "ImageUrl = " + Text(0),
            () => "Weights = " + Pick("new Dictionary<string, int> { [\"a\"] = 10 }", "new Dictionary<string, int>(3) { { \"b\", number } }", "null", "ImmutableDictionary<string, int>.Empty"),
            () => "Sizes = " + Pick("[]", "[Size.Ratio16x9, \"16:9\"]", "[\"4\", (Size)\"5\", default(Size)!]", "new Size[3]", "[.. new[] { Size.SquareHd }]"),
            () => "Grid = " + Pick("[[1, 2], [3]]", "[[], [.. new int[4]]]", "new int[2][]", "null", "[Enumerable.Range(0, 3).ToArray()]"),
            () => "Size = " + Pick("\"16:9\"", "\"huge\"", "Size.Ratio1x1", "null", "default(Size)", "(Size)unknown", "unknown"),
        }.OrderBy(_ => random.Next()).Take(random.Next(1, 6)).Select(make => make()));

        private string Text(int depth) => depth > 3 ? "\"deep\"" : random.Next(14) switch
        {
            0 => "\"\"",
            1 => "\"12345678901\"",
            2 => $"(unknown + $\"{{unknown,3}}{{number}}\" + {Text(depth + 1)})",
            3 => "Constant + Empty",
            4 => $"({Text(depth + 1)} + {Text(depth + 1)})",
            5 => $"(flag ? {Text(depth + 1)} : {Text(depth + 1)})",
            6 => $"(number switch {{ 1 => {Text(depth + 1)}, _ => {Text(depth + 1)} }})",
            7 => $"new string('x', {Number(3)})",
            8 => Field("string?", Text(depth + 1)),
            9 => "nameof(Input.Prompt)",
            10 => $"((string?)(object?)({Text(depth + 1)}))",
            11 => "unknown.Trim()",
            12 => "\"0123456789abcdef\\u0000\\uD800\"",
            _ => $"(({Text(depth + 1)}) ?? Constant)",
        };

        private string Number(int depth) => depth > 3 ? "3" : random.Next(8) switch
        {
            0 => "0",
            1 => "int.MaxValue",
            2 => "number",
            3 => $"({Number(depth + 1)})",
            4 => "(flag ? 7 : -1)",
            5 => "('a')",
            6 => "checked(3 + 4)",
            _ => "(int)5.9",
        };

        private string Strings(int depth) => random.Next(6) switch
        {
            0 => "[]",
            1 => "[\"a\", \"a\", \"b\"]",
            2 => $"[{Text(depth + 1)} ?? \"\", unknown]",
            3 => "[.. new[] { \"a\", \"b\", \"c\" }]",
            4 => "[.. addresses.Select(u => u.ToString()), \"x\"]",
            _ => "[\"long\", .. Enumerable.Repeat(\"y\", 3)]",
        };

        private string Addresses() => random.Next(7) switch
        {
            0 => "[]",
            1 => "addresses",
            2 => "[new(\"photo.png\", UriKind.Relative), address]",
            3 => "[new Uri(\"https://example.com\"), new Uri(\"https://example.com\")]",
            4 => "new List<Uri>(addresses) { address }",
            5 => "new[] { address, new Uri(address, \"x\"), address, new Uri(\"ftp://a\") }",
            _ => "[.. addresses, new Uri(uriString: \"file:///x\")]",
        };

        private string Field(string type, string value)
        {
            var name = "_f" + _names++;
            _fields.Add($"    private {Pick("static readonly", "readonly", "static")} {type} {name} = {(value.Contains("unknown", StringComparison.Ordinal) || value.Contains("number", StringComparison.Ordinal) || value.Contains("flag", StringComparison.Ordinal) || value.Contains("_f", StringComparison.Ordinal) ? "\"field\"" : value)};");
            return random.Next(2) == 0 && _fields[^1].Contains("static", StringComparison.Ordinal) ? "Calls." + name : name;
        }

        private string Pick(params string[] choices) => choices[random.Next(choices.Length)];
    }
}
