using System.Net;

namespace Conformance;

/// <summary>Repeats what may pass, at once, as an application's retry policy would after a while.</summary>
internal sealed class RetryHandler(HttpMessageHandler inner) : DelegatingHandler(inner)
{
    private const int Attempts = 3;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            var response = await base.SendAsync(request, cancellationToken);
            if (attempt == Attempts || !(response.StatusCode is HttpStatusCode.RequestTimeout or >= HttpStatusCode.InternalServerError))
            {
                return response;
            }

            response.Dispose();
        }
    }
}
