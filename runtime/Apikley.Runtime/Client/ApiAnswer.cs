using System.Net.Http.Headers;
using System.Text;

namespace Apikley;

/// <summary>What came back over HTTP, read as far as the limit allows.</summary>
/// <param name="HttpStatus">The status.</param>
/// <param name="Body">The body, at most the limit.</param>
/// <param name="RetryAfter">How long the server asks to wait.</param>
/// <param name="Problem">Why the body is not whole: it broke off, or is larger than the limit. Null when it is whole.</param>
/// <param name="Error">The error behind <paramref name="Problem"/>, if one was thrown.</param>
internal sealed record ApiAnswer(int HttpStatus, ReadOnlyMemory<byte> Body, TimeSpan? RetryAfter, string? Problem = null, Exception? Error = null)
{
    private const int ExcerptBytes = 512;

    /// <summary>Reads a response. What goes wrong on the way is part of the answer: the status may say enough.</summary>
    public static async Task<ApiAnswer> ReadAsync(HttpResponseMessage response, int maxBytes, TimeProvider time, CancellationToken cancellationToken)
    {
        var status = (int)response.StatusCode;
        var retryAfter = WaitAskedFor(response.Headers.RetryAfter, time);
        var buffer = new byte[Math.Clamp(response.Content.Headers.ContentLength ?? 2048, 256, Math.Min(maxBytes, 64 * 1024)) + 1];
        var length = 0;
        try
        {
            using var stream = await response.Content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
            while (true)
            {
                if (length == buffer.Length)
                {
                    Array.Resize(ref buffer, (int)Math.Min((long)buffer.Length * 2, (long)maxBytes + 1));
                }

                var read = await stream.ReadAsync(buffer.AsMemory(length), cancellationToken).ConfigureAwait(false);
                if (read == 0)
                {
                    return new ApiAnswer(status, buffer.AsMemory(0, length), retryAfter);
                }

                length += read;
                if (length > maxBytes)
                {
                    return new ApiAnswer(status, buffer.AsMemory(0, maxBytes), retryAfter, $"The answer is larger than {maxBytes} bytes.");
                }
            }
        }
        catch (Exception e) when (e is HttpRequestException or IOException or OperationCanceledException)
        {
            var problem = e is OperationCanceledException ? "The answer did not end in time." : "The answer broke off.";
            return new ApiAnswer(status, buffer.AsMemory(0, length), retryAfter, problem, e);
        }
    }

    /// <summary>The first bytes as text for a person: the key blacked out, what cannot be printed as a dot.</summary>
    public string Excerpt(ApiKey key)
    {
        // The cut may fall inside a key that the server echoes, so more is cleaned than is shown.
        var text = key.Redact(Encoding.UTF8.GetString(Body.Span[..Math.Min(Body.Length, ExcerptBytes + key.Length)]));
        return string.Create(Math.Min(text.Length, ExcerptBytes), text, static (target, source) =>
        {
            for (var i = 0; i < target.Length; i++)
            {
                target[i] = char.IsControl(source[i]) || source[i] == '\uFFFD' ? '.' : source[i];
            }
        });
    }

    private static TimeSpan? WaitAskedFor(RetryConditionHeaderValue? header, TimeProvider time)
    {
        var wait = header switch
        {
            { Delta: { } delta } => delta,
            { Date: { } date } => date - time.GetUtcNow(),
            _ => (TimeSpan?)null,
        };
        return wait is { } value && value < TimeSpan.Zero ? TimeSpan.Zero : wait;
    }
}
