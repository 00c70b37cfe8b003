using Conformance.HttpInfrastructure;

namespace Conformance.Calls;

/// <summary>Every verb, answered with each success status.</summary>
internal static class HttpSuccessCalls
{
    public static void Add(CallList calls, Server server)
    {
        calls.Document("httpInfrastructure");
        var client = new HttpInfrastructureClient(httpClient: server.Http);
        calls.Add("HttpSuccess200Head", () => client.HttpSuccess.Head200Async());
        calls.Add("HttpSuccess200Get", async () => Expect.True(await client.HttpSuccess.Get200Async()));
        calls.Add("HttpSuccess200Put", () => client.HttpSuccess.Put200Async(true));
        calls.Add("HttpSuccess200Post", () => client.HttpSuccess.Post200Async(true));
        calls.Add("HttpSuccess200Patch", () => client.HttpSuccess.Patch200Async(true));
        calls.Add("HttpSuccess200Delete", () => client.HttpSuccess.Delete200Async(true));
        calls.Add("HttpSuccess201Put", () => client.HttpSuccess.Put201Async(true));
        calls.Add("HttpSuccess201Post", () => client.HttpSuccess.Post201Async(true));
        calls.Add("HttpSuccess202Put", () => client.HttpSuccess.Put202Async(true));
        calls.Add("HttpSuccess202Post", () => client.HttpSuccess.Post202Async(true));
        calls.Add("HttpSuccess202Patch", () => client.HttpSuccess.Patch202Async(true));
        calls.Add("HttpSuccess202Delete", () => client.HttpSuccess.Delete202Async(true));
        calls.Add("HttpSuccess204Head", () => client.HttpSuccess.Head204Async());
        calls.Add("HttpSuccess204Put", () => client.HttpSuccess.Put204Async(true));
        calls.Add("HttpSuccess204Post", () => client.HttpSuccess.Post204Async(true));
        calls.Add("HttpSuccess204Patch", () => client.HttpSuccess.Patch204Async(true));
        calls.Add("HttpSuccess204Delete", () => client.HttpSuccess.Delete204Async(true));
        calls.Add("HttpSuccess404Head", async () => Expect.True(!await client.HttpSuccess.Head404Async()));
    }
}
