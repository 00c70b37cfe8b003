using System.Buffers;
using System.Globalization;
using System.Net;
using System.Net.Http.Headers;

namespace Apikley;

/// <summary>Fetches one file: asks, follows, writes aside, and goes on where it broke off.</summary>
internal sealed class FileDownload(HttpClient http, DownloadOptions options, DownloadPolicy policy, TimeProvider time, Uri url, Action<long, long?> progress)
{
    private const int MaxRedirects = 5;
    private const int BufferBytes = 128 * 1024;
    private static readonly TimeSpan FirstBackoff = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan LongestBackoff = TimeSpan.FromSeconds(8);

    /// <summary>Saves the file.</summary>
    /// <param name="stem">Its path without the extension, which its content decides.</param>
    /// <param name="cancellationToken">Stops it; what is there stays for the next time.</param>
    /// <returns>Its path.</returns>
    /// <exception cref="DownloadFailedException">It cannot be had.</exception>
    public async Task<string> SaveAsync(string stem, CancellationToken cancellationToken)
    {
        var part = PartFile.Open(stem, url);
        await using (part.ConfigureAwait(false))
        {
            var mediaType = await FetchAsync(part, cancellationToken).ConfigureAwait(false);
            var head = await part.ReadHeadAsync(FileTypes.HeadLength, cancellationToken).ConfigureAwait(false);
            var path = stem + FileTypes.Extension(head, mediaType, url);
            await part.MoveAsync(path).ConfigureAwait(false);
            return path;
        }
    }

    private async Task<string?> FetchAsync(PartFile part, CancellationToken cancellationToken)
    {
        for (var failures = 0; ;)
        {
            var before = part.Stream.Length;
            try
            {
                return await AttemptAsync(part, cancellationToken).ConfigureAwait(false);
            }
            catch (DownloadFailedException e)
            {
                failures = part.Stream.Length > before ? 0 : failures + 1;
                if (!e.IsTransient)
                {
                    part.Discard();
                    throw;
                }

                if (failures > options.MaxResumes || options.MaxResumes == 0)
                {
                    throw;
                }
            }

            if (failures > 0)
            {
                await Task.Delay(Backoff.FullJitter(FirstBackoff, LongestBackoff, failures, Random.Shared.NextDouble()), time, cancellationToken).ConfigureAwait(false);
            }
        }
    }

    /// <summary>One connection: what it brings is written down.</summary>
    /// <returns>The media type, once the file is whole.</returns>
    private async Task<string?> AttemptAsync(PartFile part, CancellationToken cancellationToken)
    {
        using var silence = new CancellationTokenSource(options.SilenceTimeout, time);
        using var linked = CancellationTokenSource.CreateLinkedTokenSource(silence.Token, cancellationToken);
        try
        {
            var from = part.Validator is null ? 0 : part.Stream.Length;
            using var response = await GetAsync(from, part.Validator, linked.Token).ConfigureAwait(false);
            if (response.Content.Headers.ContentEncoding.FirstOrDefault(static encoding => !encoding.Equals("identity", StringComparison.OrdinalIgnoreCase)) is { } encoding)
            {
                throw Failed($"its server sends it encoded ({encoding}) though that was not asked for; what would be saved is not the file.", response.StatusCode);
            }

            var total = Place(part, from, response);
            if (response.StatusCode != HttpStatusCode.RequestedRangeNotSatisfiable)
            {
                await WriteAsync(part, response, total, silence, linked.Token).ConfigureAwait(false);
            }

            if (total is { } whole && whole != part.Stream.Length)
            {
                throw Broken($"it broke off after {part.Stream.Length} of {whole} bytes.", response.StatusCode);
            }

            return response.Content.Headers.ContentType?.MediaType;
        }
        catch (OperationCanceledException e) when (!cancellationToken.IsCancellationRequested)
        {
            throw Broken($"its server was silent for {options.SilenceTimeout:c}.", null, e);
        }
        catch (Exception e) when (e is HttpRequestException or HttpIOException or ReadFailedException)
        {
            throw e.GetBaseException() is AddressRefusedException refused ? Failed(refused.Message, refused: true) : Broken(e.GetBaseException().Message, null, e);
        }
    }

    private async Task<HttpResponseMessage> GetAsync(long from, string? validator, CancellationToken cancellationToken)
    {
        var current = url;
        Uri? redirectedFrom = null;
        for (var redirects = 0; ; redirects++)
        {
            if (policy.Refuse(current, redirectedFrom) is { } why)
            {
                throw Failed(why, refused: true);
            }

            using var request = new HttpRequestMessage(HttpMethod.Get, current);
            request.Headers.AcceptEncoding.ParseAdd("identity");
            if (from > 0)
            {
                request.Headers.Range = new RangeHeaderValue(from, null);
                request.Headers.TryAddWithoutValidation("If-Range", validator);
            }

            var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken).ConfigureAwait(false);
            if (response.StatusCode is HttpStatusCode.OK or HttpStatusCode.PartialContent || (from > 0 && response.StatusCode == HttpStatusCode.RequestedRangeNotSatisfiable))
            {
                return response;
            }

            using (response)
            {
                if ((int)response.StatusCode is 301 or 302 or 303 or 307 or 308 && response.Headers.Location is { } location && redirects < MaxRedirects)
                {
                    redirectedFrom = current;
                    current = new Uri(current, location);
                    continue;
                }

                throw Refusal(response.StatusCode);
            }
        }
    }

    /// <summary>Stands where the answer goes on: at the end of what is there, or at the beginning.</summary>
    /// <returns>How long the whole file is; null when the server does not say.</returns>
    private long? Place(PartFile part, long from, HttpResponseMessage response)
    {
        var range = response.Content.Headers.ContentRange;
        switch (response.StatusCode)
        {
            case HttpStatusCode.PartialContent when from > 0 && range is { Unit: "bytes", HasRange: true } && range.From == from
                && (response.Headers.ETag is not { IsWeak: false } tag || tag.ToString() == part.Validator || part.Validator?.StartsWith('"') != true):
                part.Stream.Position = from;
                return Limited(range.Length ?? (range.To + 1), response.StatusCode);

            // Nothing is missing: the connection broke after the last byte.
            case HttpStatusCode.RequestedRangeNotSatisfiable when range is { HasLength: true } && range.Length == from:
                return from;

            case HttpStatusCode.OK:
                part.Restart(Validator(response));
                return Limited(response.Content.Headers.ContentLength, response.StatusCode);

            default:
                part.Restart(null);
                throw Broken("its server answered another range than it was asked for.", response.StatusCode);
        }
    }

    /// <summary>How to ask for the rest of exactly this file: a strong entity tag, else the time of its last change, if that is not just now.</summary>
    private string? Validator(HttpResponseMessage response) =>
        response.Headers.ETag is { IsWeak: false } tag ? tag.ToString()
        : response.Content.Headers.LastModified is { } changed && (response.Headers.Date ?? time.GetUtcNow()) - changed >= TimeSpan.FromSeconds(60) ? changed.ToString("R", CultureInfo.InvariantCulture)
        : null;

    private async Task WriteAsync(PartFile part, HttpResponseMessage response, long? total, CancellationTokenSource silence, CancellationToken cancellationToken)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(BufferBytes);
        try
        {
            using var source = await response.Content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
            while (await ReadAsync(source, buffer.AsMemory(0, BufferBytes), cancellationToken).ConfigureAwait(false) is > 0 and var read)
            {
                silence.CancelAfter(options.SilenceTimeout);
                Limited(part.Stream.Position + read, response.StatusCode);
                await part.Stream.WriteAsync(buffer.AsMemory(0, read), cancellationToken).ConfigureAwait(false);
                progress(part.Stream.Position, total);
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    /// <summary>A network that fails is told from a disk that fails: only the first is tried again.</summary>
    private static async ValueTask<int> ReadAsync(Stream source, Memory<byte> buffer, CancellationToken cancellationToken)
    {
        try
        {
            return await source.ReadAsync(buffer, cancellationToken).ConfigureAwait(false);
        }
        catch (IOException e)
        {
            throw new ReadFailedException(e);
        }
    }

    private long? Limited(long? length, HttpStatusCode status) => length is { } bytes && bytes > options.MaxBytes
        ? throw Failed($"it has {bytes} bytes or more, over {nameof(DownloadOptions)}.{nameof(DownloadOptions.MaxBytes)} ({options.MaxBytes}).", status)
        : length;

    private DownloadFailedException Refusal(HttpStatusCode status) => (int)status switch
    {
        403 or 404 or 410 => Failed($"its server answers {(int)status}; result addresses expire, usually after 24 hours.", status),
        408 or 425 or 429 or >= 500 => Broken($"its server answers {(int)status}.", status),
        _ => Failed($"its server answers {(int)status}.", status),
    };

    private DownloadFailedException Broken(string why, HttpStatusCode? status, Exception? inner = null) => new(Message(why), url, status, inner) { IsTransient = true };

    private DownloadFailedException Failed(string why, HttpStatusCode? status = null, bool refused = false) => new(Message(why), url, status) { IsRefused = refused };

    private string Message(string why) => $"The file {url.GetLeftPart(UriPartial.Path)} could not be downloaded: {why}";

    private sealed class ReadFailedException(IOException inner) : Exception(inner.Message, inner);
}
