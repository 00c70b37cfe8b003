using Apikley.Generator.Tests.Agreement;
using Apikley.Generator.Tests.Harness;

namespace Apikley.Generator.Tests.Analysis;

/// <summary>Names of entries that are written out are held against <c>propertyNames</c>.</summary>
public sealed class EntryNameTests
{
    private const string Document = """
        openapi: 3.1.0
        info: { title: Shop, version: '1' }
        paths: { /a: { post: { operationId: send, requestBody: { content: { application/json: { schema: { $ref: '#/components/schemas/Order' } } } }, responses: { '204': { description: ok } } } } }
        components:
          schemas:
            Order:
              type: object
              properties: { labels: { type: object, additionalProperties: { type: string }, propertyNames: { maxLength: 3 } } }
              additionalProperties: { type: integer }
              propertyNames: { pattern: '^[a-z]+$' }
        """;

    [Theory]
    [InlineData("Labels = new Dictionary<string, string> { [\"abc\"] = \"x\" }", "")]
    [InlineData("Labels = new Dictionary<string, string> { [\"abcd\"] = \"x\" }", "\"abcd\": 'Labels' takes no entry that is called \"abcd\" (propertyNames: maxLength: 3, specs/shop.yaml:8)")]
    [InlineData("Labels = new Dictionary<string, string> { { Name, \"x\" } }", "Name: 'Labels' takes no entry that is called \"long\" (propertyNames: maxLength: 3, specs/shop.yaml:8)")]
    [InlineData("Labels = new Dictionary<string, string> { { string.Concat(\"abcd\"), \"x\" } }", "")]
    [InlineData("AdditionalProperties = new Dictionary<string, long> { [\"A\"] = 1, [\"b\"] = 2 }", "\"A\": 'AdditionalProperties' takes no entry that is called \"A\" (propertyNames: pattern: ^[a-z]+$, specs/shop.yaml:10)")]
    public async Task They_are_underlined_where_they_break_it(string members, string expected)
    {
        var file = new SpecFile("specs/shop.yaml", Document);
        var run = GeneratorRun.Start([file], $$"""
            using System.Collections.Generic;
            public static class Calls { private const string Name = "long"; public static object Make() => new MyApp.Shop.Order { {{members}} }; }
            """);

        Assert.Empty(run.CompilerProblems());
        Assert.Equal(expected, string.Join('\n', (await ThreeJudges.DiagnosticsAsync(run.Output, file)).Select(found =>
            $"{found.Location.SourceTree!.GetText().ToString(found.Location.SourceSpan)}: {found.GetMessage()}")));
    }
}
