using System.Net;
using Conformance.HttpInfrastructure;

namespace Conformance.Calls;

/// <summary>Redirects: followed by the application's <see cref="HttpClient"/>, or left to the caller where the document declares no more than the redirect.</summary>
internal static class HttpRedirectCalls
{
    public static void Add(CallList calls, Server server)
    {
        calls.Document("httpInfrastructure");
        var client = new HttpInfrastructureClient(httpClient: server.Http);
        var standing = new HttpInfrastructureClient(httpClient: server.HttpThatFollowsNoRedirect);
        calls.Add("HttpRedirect300Head", () => client.HttpRedirects.Head300Async());
        calls.Add("HttpRedirect300Get", () => client.HttpRedirects.Get300Async());
        calls.Add("HttpRedirect301Head", () => client.HttpRedirects.Head301Async());
        calls.Add("HttpRedirect301Get", () => client.HttpRedirects.Get301Async());
        calls.Add("HttpRedirect301Put", async () => Expect.Equal(HttpStatusCode.MovedPermanently, (await standing.HttpRedirects.Put301WithHeadersAsync(true)).StatusCode));
        calls.Add("HttpRedirect302Head", () => client.HttpRedirects.Head302Async());
        calls.Add("HttpRedirect302Get", () => client.HttpRedirects.Get302Async());
        calls.Add("HttpRedirect302Patch", async () => Expect.Equal(HttpStatusCode.Redirect, (await standing.HttpRedirects.Patch302WithHeadersAsync(true)).StatusCode));
        calls.Add("HttpRedirect303Post", () => client.HttpRedirects.Post303Async(true));
        calls.Add("HttpRedirect307Head", () => client.HttpRedirects.Head307Async());
        calls.Add("HttpRedirect307Get", () => client.HttpRedirects.Get307Async());
        calls.Add("HttpRedirect307Options", () => client.HttpRedirects.Options307Async());
        calls.Add("HttpRedirect307Put", () => client.HttpRedirects.Put307Async(true));
        calls.Add("HttpRedirect307Post", () => client.HttpRedirects.Post307Async(true));
        calls.Add("HttpRedirect307Patch", () => client.HttpRedirects.Patch307Async(true));
        calls.Add("HttpRedirect307Delete", () => client.HttpRedirects.Delete307Async(true));
    }
}
