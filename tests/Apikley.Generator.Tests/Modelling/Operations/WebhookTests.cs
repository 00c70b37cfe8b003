using Apikley.Generator.Tests.Harness;

namespace Apikley.Generator.Tests.Modelling.Operations;

/// <summary>What a server sends by itself.</summary>
public sealed class WebhookTests
{
    [Theory]
    [InlineData("application/json", null, true)]
    [InlineData("application/x-www-form-urlencoded", null, true)]
    [InlineData("text/xml", null, true)]
    [InlineData("image/png", null, false)]
    [InlineData("multipart/form-data", "APK2005 (6,5): 'shipped' is sent as multipart/form-data, and only JSON, forms and text are parsed: there is no parser for it", false)]
    public void What_has_no_parser_is_said_unless_it_is_bytes(string mediaType, string? expected, bool isParsed)
    {
        var run = GeneratorRun.Start("specs/shop.yaml", $$"""
            openapi: 3.1.0
            info: { title: Shop, version: '1' }
            paths: { /a: { get: { operationId: a, responses: { '204': { description: ok } } } } }
            webhooks:
              shipped:
                post: { requestBody: { content: { {{mediaType}}: { schema: { type: object, properties: { id: { type: string } } } } } }, responses: { '200': { description: ok } } }
            """);

        Assert.Equal(expected, run.GeneratorDiagnostics.Select(found => $"{found.Id} ({found.Location.GetLineSpan().StartLinePosition.Line + 1},{found.Location.GetLineSpan().StartLinePosition.Character + 1}): {found.GetMessage()}").SingleOrDefault());
        Assert.Equal(isParsed, run.Files.ContainsKey("MyApp.Shop.ShopWebhooks.g.cs"));
    }
}
