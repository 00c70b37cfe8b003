using System.Buffers;
using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace Apikley.Runtime;

/// <summary>A response's body in one pooled buffer, as far as the limit allows.</summary>
/// <param name="Array">The buffer.</param>
/// <param name="Length">How much of it is the body.</param>
/// <param name="Problem">Why it is not the whole body, or null.</param>
/// <param name="Cause">The exception behind <paramref name="Problem"/>.</param>
internal readonly record struct ResponseBody(byte[] Array, int Length, string? Problem = null, Exception? Cause = null)
{
    private const int FirstRent = 4096;

    public ReadOnlySpan<byte> Bytes => Array.AsSpan(0, Length);

    /// <summary>Reads the body of a response whose headers are there.</summary>
    /// <param name="response">The response.</param>
    /// <param name="limit">The largest body that is read whole.</param>
    /// <param name="sent">When the request was sent (<see cref="Stopwatch.GetTimestamp"/>): <paramref name="timeout"/> holds for the whole exchange.</param>
    /// <param name="timeout">The client's; it ends by itself when the headers are there.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    public static async ValueTask<ResponseBody> ReadAsync(HttpResponseMessage response, int limit, long sent, TimeSpan timeout, CancellationToken cancellationToken)
    {
        var declared = response.Content.Headers.ContentLength;
        if (declared == 0)
        {
            return new ResponseBody([], 0);
        }

        // One byte more than the limit: to see that there is more. An array whose read was abandoned may still be written to, so it never goes back to the pool.
        var capacity = (int)Math.Min(declared ?? FirstRent, limit) + 1;
        var array = ArrayPool<byte>.Shared.Rent(capacity);
        var length = 0;
        try
        {
            var stream = await response.Content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
            while (true)
            {
                var pending = stream.ReadAsync(array.AsMemory(length), cancellationToken);
                var read = pending.IsCompleted || timeout == Timeout.InfiniteTimeSpan
                    ? await pending.ConfigureAwait(false)
                    : await pending.AsTask().WaitAsync(Remaining(sent, timeout), cancellationToken).ConfigureAwait(false);
                length += read;
                if (length > limit)
                {
                    return new ResponseBody(array, limit, $"The body is larger than {limit} bytes, which is MaxResponseBytes of the client's options.");
                }

                if (read == 0 || length == declared)
                {
                    return new ResponseBody(array, length);
                }

                if (length == array.Length)
                {
                    Grow(ref array, limit);
                }
            }
        }
        catch (TimeoutException e)
        {
            throw new TaskCanceledException($"The body did not end within HttpClient.Timeout, {timeout.TotalSeconds} seconds.", e, CancellationToken.None);
        }
        catch (Exception e) when (e is IOException or HttpRequestException)
        {
            return new ResponseBody(array, length, "The body broke off.", e);
        }
    }

    /// <summary>Gives the buffer back.</summary>
    public void Return()
    {
        if (Array.Length > 0)
        {
            ArrayPool<byte>.Shared.Return(Array);
        }
    }

    private static TimeSpan Remaining(long sent, TimeSpan timeout)
    {
        var remaining = timeout - Stopwatch.GetElapsedTime(sent);
        return remaining > TimeSpan.Zero ? remaining : TimeSpan.Zero;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Grow(ref byte[] array, int limit)
    {
        var larger = ArrayPool<byte>.Shared.Rent((int)Math.Min((long)array.Length * 2, (long)limit + 1));
        array.CopyTo(larger, 0);
        ArrayPool<byte>.Shared.Return(array);
        array = larger;
    }
}
