using System.Globalization;
using System.Reflection;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Apikley.Emulator.Validation;
using Apikley.Generator.Analysis;
using Apikley.Generator.Tests.Harness;
using Apikley.Runtime;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Apikley.Generator.Tests.Agreement;

/// <summary>What each judge finds wrong with one instance: the keywords of the rules that are broken, in order.</summary>
/// <param name="Json">The instance as emitted code wrote it, which is what the emulator was given.</param>
internal sealed record Verdict(Instance Instance, string Json, string Analyzer, string Validator, string Emulator)
{
    public bool IsAgreed => Analyzer == Validator && Validator == Emulator;

    public override string ToString() => $"{Instance.Value} by {Instance.Schema}, written as {Json}: analyzer [{Analyzer}], validator [{Validator}], emulator [{Emulator}]";
}

/// <summary>
/// Gives the same instances to the analyzer, to the emitted validator and to the emulator. One document holds all schemas; the generator emits its models; a call
/// for each instance is compiled against them. The analyzer reads the call, the validator checks what the call made, and the emulator reads what emitted code wrote of it.
/// </summary>
internal static class ThreeJudges
{
    private static readonly Dictionary<string, string> KeywordById = new()
    {
        ["APK4001"] = "maxLength", ["APK4002"] = "minLength", ["APK4003"] = "pattern", ["APK4004"] = "minimum", ["APK4005"] = "maximum", ["APK4006"] = "minimum",
        ["APK4007"] = "maximum", ["APK4008"] = "multipleOf", ["APK4009"] = "minItems", ["APK4010"] = "maxItems", ["APK4011"] = "uniqueItems", ["APK4012"] = "format", ["APK4013"] = "enum", ["APK4018"] = "propertyNames",
    };

    public static async Task<IReadOnlyList<Verdict>> JudgeAsync(IReadOnlyList<Instance> instances)
    {
        var schemas = instances.Select(instance => instance.Schema).Distinct().Select((schema, number) => (schema, number)).ToDictionary(pair => pair.schema, pair => "Rule" + pair.number.ToString(CultureInfo.InvariantCulture));
        var file = new SpecFile("specs/agreement.json", Document(schemas));
        var run = GeneratorRun.Start([file], Calls(instances, schemas));
        Assert.Equal("", string.Join('\n', run.Output.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).Take(5)));

        var reported = (await DiagnosticsAsync(run.Output, file))
            .GroupBy(diagnostic => diagnostic.Location.GetLineSpan().StartLinePosition.Line)
            .ToDictionary(line => line.Key, line => line.Select(diagnostic => KeywordById[diagnostic.Id]).ToList());
        var calls = Load(run.Output).GetType("Calls")!;
        var oracle = await NSwag.OpenApiDocument.FromJsonAsync(file.Text, documentPath: null, NJsonSchema.SchemaType.OpenApi3);
        var verdicts = new List<Verdict>();
        for (var i = 0; i < instances.Count; i++)
        {
            var made = calls.GetMethod("Make" + i.ToString(CultureInfo.InvariantCulture))!.Invoke(null, null)!;
            var json = JsonSerializer.Serialize(made, made.GetType());
            var violations = made is IValidatable validatable ? validatable.Validate() : [];
            var found = RequestValidator.Validate(oracle.Components.Schemas[schemas[instances[i].Schema]], json);
            verdicts.Add(new Verdict(
                instances[i],
                json,
                Joined(reported.GetValueOrDefault(i, [])),
                Joined(violations.Select(violation => violation.Rule.Split(':')[0])),
                Joined(found.Select(violation => violation.Rule))));
        }

        return verdicts;
    }

    /// <summary>A model for each schema, with one property; one body holds them all, so that all are requests.</summary>
    private static string Document(Dictionary<string, string> schemas) => new JsonObject
    {
        ["openapi"] = "3.0.3",
        ["info"] = new JsonObject { ["title"] = "Agreement", ["version"] = "1" },
        ["paths"] = new JsonObject
        {
            ["/all"] = new JsonObject
            {
                ["post"] = new JsonObject
                {
                    ["operationId"] = "send",
                    ["requestBody"] = new JsonObject { ["content"] = new JsonObject { ["application/json"] = new JsonObject { ["schema"] = new JsonObject
                    {
                        ["type"] = "object",
                        ["properties"] = new JsonObject(schemas.Values.Select(name => KeyValuePair.Create(name, (JsonNode?)new JsonObject { ["$ref"] = "#/components/schemas/" + name }))),
                    } } } },
                    ["responses"] = new JsonObject { ["204"] = new JsonObject { ["description"] = "sent" } },
                },
            },
        },
        ["components"] = new JsonObject
        {
            ["schemas"] = new JsonObject(schemas.Select(pair => KeyValuePair.Create(pair.Value, (JsonNode?)new JsonObject
            {
                ["type"] = "object",
                ["properties"] = new JsonObject { ["value"] = JsonNode.Parse(pair.Key) },
            }))),
        },
    }.ToJsonString();

    /// <summary>A method on a line of its own for each instance; the first stands on line 0.</summary>
    private static string Calls(IReadOnlyList<Instance> instances, Dictionary<string, string> schemas)
    {
        var source = new StringBuilder("using System; using System.Collections.Generic; using MyApp.Agreement; public static class Calls { ");
        for (var i = 0; i < instances.Count; i++)
        {
            source.Append(CultureInfo.InvariantCulture, $"public static object Make{i}() => new {schemas[instances[i].Schema]} {{ Value = {instances[i].Value} }};\n");
        }

        return source.Append('}').ToString();
    }

    /// <summary>What the analyzers report, but for advice.</summary>
    public static async Task<IEnumerable<Diagnostic>> DiagnosticsAsync(Compilation compilation, SpecFile file)
    {
        var options = new AnalyzerOptions([file], new SpecOptionsProvider([file]));
        var found = await compilation.WithAnalyzers([new GivenValueAnalyzer(), new EnumTextAnalyzer()], options).GetAnalyzerDiagnosticsAsync();
        Assert.DoesNotContain(found, diagnostic => diagnostic.Id == "AD0001");
        return found.Where(diagnostic => diagnostic.Id != "APK4014");
    }

    public static Assembly Load(Compilation compilation)
    {
        using var image = new MemoryStream();
        var result = compilation.Emit(image);
        Assert.True(result.Success, string.Join('\n', result.Diagnostics.Take(5)));
        return Assembly.Load(image.ToArray());
    }

    /// <summary>An exclusive bound is called as NJsonSchema calls it. What holds for two items is said once by some and twice by others.</summary>
    private static string Joined(IEnumerable<string> keywords)
        => string.Join(' ', keywords.Select(keyword => keyword switch { "exclusiveMinimum" => "minimum", "exclusiveMaximum" => "maximum", _ => keyword }).Distinct().Order(StringComparer.Ordinal));
}
