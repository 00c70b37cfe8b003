using System.Text.Json;
using Conformance.AnyType;

namespace Conformance.Calls;

/// <summary>Bodies of which the document says nothing: any JSON.</summary>
internal static class AnyTypeCalls
{
    public static void Add(CallList calls, Server server)
    {
        calls.Document("any-type");
        var client = new AnyTypeClient(httpClient: server.Http);
        calls.Add("GetStringAsAnything", async () => Expect.Equal("anything", (await client.GetStringAsync()).GetString()));
        calls.Add("PutStringAsAnything", () => client.PutStringAsync(JsonSerializer.SerializeToElement("anything")));
        calls.Add("GetObjectAsAnything", async () => Expect.Equal("An object was successfully returned", (await client.GetObjectAsync()).GetProperty("message").GetString()));
        calls.Add("PutObjectAsAnything", () => client.PutObjectAsync(JsonSerializer.SerializeToElement(new { foo = "bar" })));
        calls.Add("GetArrayAsAnything", async () => Expect.Same(["foo", "bar"], (await client.GetArrayAsync()).EnumerateArray().Select(item => item.GetString())));
        calls.Add("PutArrayAsAnything", () => client.PutArrayAsync(JsonSerializer.SerializeToElement(new[] { "foo", "bar" })));
    }
}
