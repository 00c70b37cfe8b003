using System.Text.Json;
using Conformance.MediaTypes;

namespace Conformance.Calls;

/// <summary>One operation, several media types.</summary>
internal static class MediaTypesCalls
{
    public static void Add(CallList calls, Server server)
    {
        calls.Document("media_types");
        var client = new MediaTypesClient(httpClient: server.Http);
        calls.Add("MediaTypeJson", async () => Expect.Equal("Nice job with JSON", await client.AnalyzeBodyAsync(new SourcePath { Source = "foo" })));
        calls.Add("MediaTypePdf", async () => Expect.Equal("Nice job with PDF", await client.AnalyzeBodyAsStreamAsync(Bytes("PDF"), "application/pdf")));
        calls.Add("MediaTypesAnalyzeBodyNoAcceptHeader", () => client.AnalyzeBodyNoAcceptHeaderAsync(new SourcePath { Source = "foo" }));
        calls.Add("MediaTypesAnalyzeBodyNoAcceptHeader", () => client.AnalyzeBodyNoAcceptHeaderAsStreamAsync(Bytes("PDF"), "application/pdf"));
        calls.Add("MediaTypeWithEncoding", async () => Expect.Equal("Nice job sending content type with encoding", await client.ContentTypeWithEncodingAsync("foo")));
        calls.Add("MediaTypesTwoContentTypes", () => client.BinaryBodyWithTwoContentTypesAsync(Bytes("hello")));
        calls.Add("MediaTypesThreeContentTypes", () => client.BinaryBodyWithThreeContentTypesAsync(Bytes("hello")));
        calls.Add("MediaTypesThreeBodyTypes", () => client.BodyThreeTypesAsync(JsonSerializer.SerializeToElement(new { hello = "world" })));
        calls.Add("MediaTypesThreeBodyTypes", () => client.BodyThreeTypesAsStreamAsync(Bytes("hello")));
    }

    private static MemoryStream Bytes(string text) => new(System.Text.Encoding.UTF8.GetBytes(text));
}
