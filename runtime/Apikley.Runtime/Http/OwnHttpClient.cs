using System.Reflection;

namespace Apikley.Runtime;

/// <summary>Makes the HttpClient of a client that was given none.</summary>
internal static class OwnHttpClient
{
    private static readonly string UserAgent = "Apikley.Runtime/" + (typeof(OwnHttpClient).Assembly.GetName().Version?.ToString(3) ?? "0");

    public static HttpClient Create(Credential?[] credentials)
    {
        // A connection is renewed after a while, so that a changed DNS entry is noticed. Redirects are followed by a handler that knows the credentials.
        var sockets = new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            PooledConnectionLifetime = TimeSpan.FromMinutes(5),
            AutomaticDecompression = System.Net.DecompressionMethods.All,
        };
        var client = new HttpClient(new RedirectHandler(sockets, credentials));
        client.DefaultRequestHeaders.TryAddWithoutValidation("User-Agent", UserAgent);
        return client;
    }
}
