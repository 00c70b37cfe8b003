using System.Net;
using Apikley.Runtime;

namespace Apikley.Tests.Http;

/// <summary>Redirects are followed; credentials stay with the origin they were meant for.</summary>
public sealed class RedirectHandlerTests
{
    [Theory]
    [InlineData(301, "POST", "/b", "GET https://a.test/b key=k")]
    [InlineData(302, "PUT", "/b", "PUT https://a.test/b key=k")]
    [InlineData(303, "PUT", "/b", "GET https://a.test/b key=k")]
    [InlineData(307, "POST", "/b", "POST https://a.test/b key=k")]
    [InlineData(308, "POST", "b?c=d", "POST https://a.test/x/b?c=d key=k")]
    [InlineData(302, "GET", "https://other.test/b", "GET https://other.test/b")]
    [InlineData(302, "GET", "https://a.test:444/b", "GET https://a.test:444/b")]
    [InlineData(302, "GET", "http://a.test/b", null)]
    [InlineData(304, "GET", "/b", null)]
    [InlineData(302, "GET", null, null)]
    public async Task Where_it_goes_and_what_it_takes_along(int status, string method, string? location, string? second)
    {
        var requests = new List<string>();
        var inner = new Inner(request =>
        {
            requests.Add($"{request.Method} {request.RequestUri!.OriginalString}{(request.Headers.Contains("X-Key") ? " key=k" : "")}");
            var response = new HttpResponseMessage(requests.Count == 1 ? (HttpStatusCode)status : HttpStatusCode.OK);
            response.Headers.Location = location is null ? null : new Uri(location, UriKind.RelativeOrAbsolute);
            return response;
        });
        using var invoker = new HttpMessageInvoker(new RedirectHandler(inner, [Credential.InHeader("X-Key", "k")]));
        using var request = new HttpRequestMessage(new HttpMethod(method), "https://a.test/x/a");
        request.Headers.Add("X-Key", "k");

        using var response = await invoker.SendAsync(request, default);

        Assert.Equal(second is null ? [] : [second], requests.Skip(1));
    }

    private sealed class Inner(Func<HttpRequestMessage, HttpResponseMessage> answer) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) => Task.FromResult(answer(request));
    }
}
