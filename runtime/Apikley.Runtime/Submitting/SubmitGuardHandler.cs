using System.Net;

namespace Apikley;

/// <summary>
/// Innermost handler of an <see cref="HttpClient"/> that creates tasks. Whatever the handlers around it do (retry, hedge, time out and try
/// again), one create goes over the wire once; a second attempt joins the first one while it is under way, and is refused afterwards.
/// Other requests pass untouched. <see cref="ApikleyClient"/> installs it by itself when it makes its own <see cref="HttpClient"/>.
/// </summary>
public sealed class SubmitGuardHandler : DelegatingHandler
{
    /// <summary>For a handler chain that sets <see cref="DelegatingHandler.InnerHandler"/>.</summary>
    public SubmitGuardHandler()
    {
    }

    /// <summary>Around the handler that sends.</summary>
    /// <param name="innerHandler">The handler that sends, e.g. <see cref="SocketsHttpHandler"/>.</param>
    public SubmitGuardHandler(HttpMessageHandler innerHandler)
        : base(innerHandler)
    {
    }

    /// <inheritdoc/>
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (!request.Options.TryGetValue(SubmitTicket.OptionsKey, out var ticket))
        {
            return await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
        }

        var answer = await ticket.SendOrJoinAsync(() => SendToEndAsync(request, ticket), cancellationToken).ConfigureAwait(false);
        var response = new HttpResponseMessage((HttpStatusCode)answer.HttpStatus)
        {
            Content = new ReadOnlyMemoryContent(answer.Body),
            RequestMessage = request,
        };
        if (answer.RetryAfter is { } wait)
        {
            response.Headers.RetryAfter = new(wait);
        }

        return response;
    }

    /// <inheritdoc/>
    protected override HttpResponseMessage Send(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        return request.Options.TryGetValue(SubmitTicket.OptionsKey, out _)
            ? throw new NotSupportedException("A create is sent asynchronously.")
            : base.Send(request, cancellationToken);
    }

    private async Task<ApiAnswer> SendToEndAsync(HttpRequestMessage request, SubmitTicket ticket)
    {
        // Begun inside the ticket's lock: the rest must not run there.
        await Task.CompletedTask.ConfigureAwait(ConfigureAwaitOptions.ForceYielding);
        using var response = await base.SendAsync(request, ticket.Limit).ConfigureAwait(false);
        return await ApiAnswer.ReadAsync(response, ticket.MaxResponseBytes, ticket.Time, ticket.Limit).ConfigureAwait(false);
    }
}
