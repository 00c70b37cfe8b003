using System.Net;

namespace Apikley.Runtime;

/// <summary>
/// Follows redirects as a SocketsHttpHandler would (RFC 9110, section 15.4), except that no credential leaves the origin it was meant for:
/// .NET drops <c>Authorization</c> only, an API key in another header would travel on.
/// </summary>
internal sealed class RedirectHandler : DelegatingHandler
{
    private const int MaxRedirects = 50;

    private readonly string[] _secretHeaders;

    public RedirectHandler(HttpMessageHandler inner, Credential?[] credentials)
        : base(inner)
        => _secretHeaders = ["Authorization", "Cookie", .. credentials.OfType<Credential.HeaderCredential>().Select(credential => credential.Header)];

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var response = await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
        for (var i = 0; i < MaxRedirects && Target(request, response) is { } target; i++)
        {
            if (MethodChanges(request, response))
            {
                request.Method = HttpMethod.Get;
                request.Content = null;
                request.Headers.TransferEncodingChunked = false;
            }

            if (!SameOrigin(request.RequestUri!, target))
            {
                foreach (var header in _secretHeaders)
                {
                    request.Headers.Remove(header);
                }
            }

            response.Dispose();
            request.RequestUri = target;
            response = await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
        }

        return response;
    }

    /// <summary>Where to go on, or null: no redirect, no place named, or one that a careful client does not follow (from https to http).</summary>
    private static Uri? Target(HttpRequestMessage request, HttpResponseMessage response)
    {
        if (response.StatusCode is not (HttpStatusCode.MultipleChoices or HttpStatusCode.MovedPermanently or HttpStatusCode.Found
            or HttpStatusCode.SeeOther or HttpStatusCode.TemporaryRedirect or HttpStatusCode.PermanentRedirect)
            || response.Headers.Location is not { } location)
        {
            return null;
        }

        var target = new Uri(request.RequestUri!, location);
        var downgrade = request.RequestUri!.Scheme == "https" && target.Scheme != "https";
        return target.Scheme is "http" or "https" && !downgrade ? target : null;
    }

    private static bool MethodChanges(HttpRequestMessage request, HttpResponseMessage response) => response.StatusCode switch
    {
        HttpStatusCode.MultipleChoices or HttpStatusCode.MovedPermanently or HttpStatusCode.Found => request.Method == HttpMethod.Post,
        HttpStatusCode.SeeOther => request.Method != HttpMethod.Get && request.Method != HttpMethod.Head,
        _ => false,
    };

    private static bool SameOrigin(Uri one, Uri other)
        => one.Scheme == other.Scheme && one.Port == other.Port && string.Equals(one.IdnHost, other.IdnHost, StringComparison.OrdinalIgnoreCase);
}
