using Apikley.Generator.Tests.Harness;

namespace Apikley.Generator.Tests.Modelling.Operations;

/// <summary>What a server sends by itself.</summary>
public sealed class WebhookTests
{
    [Theory]
    [InlineData("application/json", null)]
    [InlineData("application/x-www-form-urlencoded", "APK2005 (6,5): 'shipped' is sent as application/x-www-form-urlencoded, and only JSON is parsed: there is no parser for it")]
    public void What_is_not_JSON_is_said(string mediaType, string? expected)
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
        Assert.Equal(expected is null, run.Files.ContainsKey("MyApp.Shop.ShopWebhooks.g.cs"));
    }
}
