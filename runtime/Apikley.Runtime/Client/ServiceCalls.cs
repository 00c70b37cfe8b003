using System.Net;
using System.Text;

namespace Apikley;

/// <summary>
/// Calls of the service's shared endpoints, through clients that are emitted from their documents. Decides what an answer means, as for tasks:
/// the code in the body first, then HTTP; and repeats what costs nothing while time may cure it.
/// </summary>
internal sealed class ServiceCalls(ApiTransport transport, PollingOptions polling, Func<double> random)
{
    private static readonly TimeSpan FirstBackoff = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan LongestBackoff = TimeSpan.FromSeconds(8);

    /// <summary>Calls until there is an answer that says yes.</summary>
    /// <typeparam name="T">The answer.</typeparam>
    /// <param name="what">What is being done, for the error: <c>The credits could not be read</c>.</param>
    /// <param name="call">Calls once.</param>
    /// <param name="code">The code and the message in the answer.</param>
    /// <param name="limit">How long one call may take.</param>
    /// <param name="attempts">How often it may be called.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="ApikleyException">The service refused, or did not answer.</exception>
    public async Task<T> RunAsync<T>(
        string what,
        Func<CancellationToken, Task<T>> call,
        Func<T, (long? Code, string? Message)> code,
        TimeSpan limit,
        int attempts,
        CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            var (answer, error) = await TryAsync(what, call, code, limit, cancellationToken).ConfigureAwait(false);
            if (error is null)
            {
                return answer!;
            }

            if (!error.Retryable || attempt >= attempts || Pause(error, attempt) is not { } pause)
            {
                throw error;
            }

            await Task.Delay(pause, transport.Time, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>An answer that cannot be what the document promises.</summary>
    public static ApikleyException Unexpected(string what, string problem) =>
        new UnexpectedResponseException(what, new ErrorDetails { Meaning = new ErrorMeaning(ErrorCategory.UnexpectedResponse, problem, Charged.No, false, "Look at the answer: perhaps a proxy answered, or the service has changed.") });

    private async Task<(T? Answer, ApikleyException? Error)> TryAsync<T>(string what, Func<CancellationToken, Task<T>> call, Func<T, (long? Code, string? Message)> code, TimeSpan limit, CancellationToken cancellationToken)
    {
        using var time = new CancellationTokenSource(limit, transport.Time);
        using var linked = CancellationTokenSource.CreateLinkedTokenSource(time.Token, cancellationToken);
        try
        {
            var answer = await call(linked.Token).ConfigureAwait(false);
            var (number, message) = code(answer);
            return number is null or ErrorCodes.Success
                ? (answer, null)
                : (default, Make(what, ErrorClassifier.Read((int)number, 200), (int)number, HttpStatusCode.OK, message, null, null, null));
        }
        catch (ApiException e)
        {
            return (default, Refused(what, e));
        }
        catch (OperationCanceledException e) when (!cancellationToken.IsCancellationRequested)
        {
            return (default, Unanswered(what, $"No answer within {limit:c}.", e));
        }
        catch (Exception e) when (e is HttpRequestException or IOException or TimeoutException)
        {
            return (default, Unanswered(what, "No answer: " + transport.Key.Redact(e.Message), e));
        }
    }

    private ApikleyException Refused(string what, ApiException e)
    {
        var answer = new ApiAnswer((int)e.StatusCode, Encoding.UTF8.GetBytes(e.ResponseText), WaitAskedFor(e));
        var envelope = Envelope.Read(answer);
        var meaning = envelope.Code == ErrorCodes.Success
            ? new ErrorMeaning(ErrorCategory.UnexpectedResponse, "The answer does not have the form that its document gives it.", Charged.No, false, "Look at the first bytes of the answer.")
            : ErrorClassifier.Read(envelope.Code, answer.HttpStatus);
        return Make(what, meaning, envelope.Code, e.StatusCode, envelope.Message, answer.Excerpt(transport.Key), answer.RetryAfter, e);
    }

    private static ApikleyException Unanswered(string what, string problem, Exception e) =>
        ExceptionFactory.Make(what, new ErrorDetails { Meaning = new ErrorMeaning(ErrorCategory.Connection, problem, Charged.No, true, "Try again; it costs nothing.") }, e);

    private ApikleyException Make(string what, ErrorMeaning meaning, int? code, HttpStatusCode status, string? message, string? firstBytes, TimeSpan? retryAfter, Exception? inner) =>
        ExceptionFactory.Make(
            what,
            new ErrorDetails { Meaning = meaning, Code = code, HttpStatus = status, ServerMessage = message is null ? null : transport.Key.Redact(message), FirstBytes = firstBytes, RetryAfter = retryAfter },
            inner);

    private static TimeSpan? WaitAskedFor(ApiException e) =>
        e.Headers.TryGetValue("Retry-After", out var values) && values is [var text] && int.TryParse(text, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var seconds)
            ? TimeSpan.FromSeconds(seconds)
            : null;

    private TimeSpan? Pause(ApikleyException error, int attempt) => error.Details.RetryAfter is { } asked
        ? asked <= polling.MaxRetryAfter ? asked : null
        : Backoff.FullJitter(FirstBackoff, LongestBackoff, attempt, random());
}
