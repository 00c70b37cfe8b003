using Apikley.Emulator;
using Apikley.Emulator.Documents;
using Apikley.Emulator.Validation;
using Apikley.Generator.Tests.Harness;

namespace Apikley.Generator.Tests.Agreement;

/// <summary>All that the three judges see differently, and why. A difference that is no more fails, and so leaves the list.</summary>
public class KnownDifferencesTests
{
    private const string Contradiction = "no value fits the bounds, so one of them is a slip: we report it in the document (APK3008) and check neither; NJsonSchema refuses every value";
    private const string OneLetter = "one letter before a colon is a drive of Windows more often than a scheme";
    private const string NoItems = "NJsonSchema takes maxItems: 0 for no rule";
    private const string Names = "NJsonSchema does not know propertyNames";
    private const string ListsOfLists = "lists of lists are compared before a request is sent; the analyzer does not: nobody was seen to write them out";

    [Theory]
    [InlineData("""{"type":"string","minLength":5,"maxLength":2}""", "\"abc\"", "", "", "maxLength minLength", Contradiction)]
    [InlineData("""{"type":"integer","minimum":5,"maximum":2}""", "3", "", "", "maximum minimum", Contradiction)]
    [InlineData("""{"type":"integer","minimum":2,"maximum":2,"exclusiveMinimum":true}""", "2", "", "", "minimum", Contradiction)]
    [InlineData("""{"type":"array","minItems":3,"maxItems":1,"items":{"type":"integer"}}""", "[1, 2]", "", "", "maxItems minItems", Contradiction)]
    [InlineData("""{"type":"string","format":"uri"}""", "new System.Uri(\"c:/photo.png\", System.UriKind.RelativeOrAbsolute)", "format", "format", "", OneLetter)]
    [InlineData("""{"type":"array","maxItems":0,"items":{"type":"integer"}}""", "[1]", "maxItems", "maxItems", "", NoItems)]
    [InlineData("""{"type":"array","uniqueItems":true,"items":{"type":"array","items":{"type":"integer"}}}""", "[[1], [1]]", "", "uniqueItems", "uniqueItems", ListsOfLists)]
    [InlineData("""{"type":"object","propertyNames":{"maxLength":1},"additionalProperties":{"type":"integer"}}""", "new Dictionary<string, long> { [\"ab\"] = 1 }", "propertyNames", "propertyNames", "", Names)]
    public async Task They_differ(string schema, string value, string analyzer, string validator, string emulator, string reason)
    {
        Assert.NotEmpty(reason);
        var verdict = Assert.Single(await ThreeJudges.JudgeAsync([new Instance(schema, value)]));
        Assert.Equal((analyzer, validator, emulator), (verdict.Analyzer, verdict.Validator, verdict.Emulator));
        Assert.False(verdict.IsAgreed);
    }

    /// <summary>That an address must be http(s) the market's documents say in words, which no schema carries: only the analyzer warns.</summary>
    [Theory]
    [InlineData("ftp://example.com/photo.png", "APK4015")]
    [InlineData("data:image/png;base64,AAAA", "APK4015")]
    [InlineData("file:///photo.png", "APK4015")]
    [InlineData("https://example.com/photo.png", "")]
    [InlineData("http://example.com/photo.png", "")]
    public async Task Only_the_analyzer_warns_of_an_address_that_nobody_can_fetch(string address, string analyzer)
    {
        var file = new SpecFile("specs/google/nano-banana-edit.yaml", Specs.NanoBananaEdit);
        var run = GeneratorRun.Start([file], $$"""
            public static class Calls { public static object Make() => new MyApp.Google.NanoBananaEditInput { Prompt = "x", ImageUrls = [new System.Uri("{{address}}")] }; }
            """);
        Assert.Equal(analyzer, string.Join(' ', (await ThreeJudges.DiagnosticsAsync(run.Output, file)).Select(diagnostic => diagnostic.Id)));

        var made = ThreeJudges.Load(run.Output).GetType("Calls")!.GetMethod("Make")!.Invoke(null, null)!;
        Assert.Empty(((Runtime.IValidatable)made).Validate());

        var document = new NSwagDocument(file.RelativePath, YamlToJson.Convert(new EmulatorDocument(file.RelativePath, file.Text))!.AsObject());
        var body = $$"""{"model":"google/nano-banana-edit","input":{{System.Text.Json.JsonSerializer.Serialize(made, made.GetType())}}}""";
        Assert.Empty(RequestValidator.Validate(await document.CreateTaskBodyAsync(), body));
    }
}
