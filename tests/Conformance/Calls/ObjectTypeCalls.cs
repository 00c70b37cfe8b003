using System.Net;
using System.Text.Json;
using Conformance.ObjectType;

namespace Conformance.Calls;

/// <summary>Bodies that are objects of any form, and an error that is one.</summary>
internal static class ObjectTypeCalls
{
    public static void Add(CallList calls, Server server)
    {
        calls.Document("object-type");
        var client = new ObjectTypeClient(httpClient: server.Http);
        calls.Add("ObjectTypeResponse", async () => Expect.Equal("An object was successfully returned", (await client.GetAsync())["message"].GetString()));
        calls.Add("ObjectTypePut", () => client.PutAsync(Foo("bar")));
        calls.Add("ObjectTypeErrorResponse", async () =>
        {
            var error = await Expect.Error<IReadOnlyDictionary<string, JsonElement>>(HttpStatusCode.BadRequest, client.PutAsync(Foo("no bar")));
            Expect.Equal("The object you passed was incorrect", error["message"].GetString());
        });
    }

    private static Dictionary<string, JsonElement> Foo(string value) => new() { ["foo"] = JsonSerializer.SerializeToElement(value) };
}
