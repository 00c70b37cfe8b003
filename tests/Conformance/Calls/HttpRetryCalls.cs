using Conformance.HttpInfrastructure;

namespace Conformance.Calls;

/// <summary>Failures that pass: the application's pipeline repeats the request, body and all, and the client sees the answer only.</summary>
internal static class HttpRetryCalls
{
    public static void Add(CallList calls, Server server)
    {
        calls.Document("httpInfrastructure");
        var client = new HttpInfrastructureClient(httpClient: server.HttpThatRetries);
        calls.Add("HttpRetry408Head", () => client.HttpRetry.Head408Async());
        calls.Add("HttpRetry500Put", () => client.HttpRetry.Put500Async(true));
        calls.Add("HttpRetry500Patch", () => client.HttpRetry.Patch500Async(true));
        calls.Add("HttpRetry502Get", () => client.HttpRetry.Get502Async());
        calls.Add("HttpRetry502Options", () => Expect.Refused(client.HttpRetry.Options502Async()));
        calls.Add("HttpRetry503Post", () => client.HttpRetry.Post503Async(true));
        calls.Add("HttpRetry503Delete", () => client.HttpRetry.Delete503Async(true));
        calls.Add("HttpRetry504Put", () => client.HttpRetry.Put504Async(true));
        calls.Add("HttpRetry504Patch", () => client.HttpRetry.Patch504Async(true));
    }
}
