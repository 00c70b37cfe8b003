using System.Net;

namespace Conformance;

/// <summary>The test server, and the ways an application may have set up its <see cref="HttpClient"/> for it.</summary>
internal sealed class Server : IDisposable
{
    public Server(Uri address)
    {
        Address = address;
        Http = Client(new SocketsHttpHandler());
        HttpThatFollowsNoRedirect = Client(new SocketsHttpHandler { AllowAutoRedirect = false });
        HttpThatRetries = Client(new RetryHandler(new SocketsHttpHandler { CookieContainer = new CookieContainer() }));
    }

    public Uri Address { get; }

    /// <summary>As .NET makes it.</summary>
    public HttpClient Http { get; }

    public HttpClient HttpThatFollowsNoRedirect { get; }

    public HttpClient HttpThatRetries { get; }

    public void Dispose()
    {
        Http.Dispose();
        HttpThatFollowsNoRedirect.Dispose();
        HttpThatRetries.Dispose();
    }

    private HttpClient Client(HttpMessageHandler handler) => new(handler) { BaseAddress = Address };
}
