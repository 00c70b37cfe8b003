using System.Text.Json;
using Conformance.MergePatch;

namespace Conformance.Calls;

/// <summary>A JSON body of another media type than <c>application/json</c>.</summary>
internal static class MergePatchCalls
{
    public static void Add(CallList calls, Server server)
    {
        calls.Document("merge-patch");
        var client = new MergePatchClient(httpClient: server.Http);
        calls.Add("PassMergePatchObject", () => client.PatchSingleAsync(new Dictionary<string, JsonElement> { ["foo"] = JsonSerializer.SerializeToElement("bars") }));
    }
}
