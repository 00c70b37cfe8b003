using System.Buffers;
using System.Globalization;
using System.Net;

namespace Apikley;

/// <summary>
/// Saves result files. Has an <see cref="HttpClient"/> of its own: the files lie on other servers, which must never see the key, nor be
/// reached by the application's handlers.
/// </summary>
internal sealed class ResultDownloads : IDisposable
{
    private const int MaxRedirects = 5;
    private const int BufferBytes = 128 * 1024;

    private readonly DownloadOptions options;
    private readonly Uri baseAddress;
    private readonly TimeProvider time;
    private readonly HttpClient http;

    public ResultDownloads(DownloadOptions options, Uri baseAddress, TimeProvider time, HttpMessageHandler? handler = null)
    {
        this.options = options;
        this.baseAddress = baseAddress;
        this.time = time;
        http = new HttpClient(handler ?? new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, AutomaticDecompression = DecompressionMethods.None })
        {
            Timeout = Timeout.InfiniteTimeSpan,
        };
    }

    /// <summary>Saves files in order.</summary>
    /// <param name="name">How the files are called, without number and extension.</param>
    /// <param name="urls">Where they are.</param>
    /// <param name="directory">Where to.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<IReadOnlyList<string>> SaveAsync(string name, IReadOnlyList<Uri> urls, string directory, CancellationToken cancellationToken)
    {
        var folder = Directory.CreateDirectory(directory).FullName;
        var stem = FileNames.Safe(name);
        var paths = new List<string>(urls.Count);
        for (var i = 0; i < urls.Count; i++)
        {
            var numbered = urls.Count == 1 ? stem : string.Create(CultureInfo.InvariantCulture, $"{stem}-{i + 1}");
            paths.Add(await SaveAsync(urls[i], Path.Combine(folder, numbered), cancellationToken).ConfigureAwait(false));
        }

        return paths;
    }

    public void Dispose() => http.Dispose();

    private async Task<string> SaveAsync(Uri url, string pathWithoutExtension, CancellationToken cancellationToken)
    {
        var aside = $"{pathWithoutExtension}.{Guid.NewGuid():N}.part";
        using var silence = new CancellationTokenSource(options.SilenceTimeout, time);
        using var linked = CancellationTokenSource.CreateLinkedTokenSource(silence.Token, cancellationToken);
        try
        {
            using var response = await GetAsync(url, linked.Token).ConfigureAwait(false);
            var extension = await WriteAsync(url, response, aside, silence, linked.Token).ConfigureAwait(false);
            var path = pathWithoutExtension + extension;
            File.Move(aside, path, overwrite: true);
            return path;
        }
        catch (OperationCanceledException e) when (!cancellationToken.IsCancellationRequested)
        {
            throw Failed(url, $"its server was silent for {options.SilenceTimeout:c}.", null, e);
        }
        catch (Exception e) when (e is HttpRequestException or HttpIOException)
        {
            throw Failed(url, e.Message, null, e);
        }
        finally
        {
            File.Delete(aside);
        }
    }

    private async Task<HttpResponseMessage> GetAsync(Uri url, CancellationToken cancellationToken)
    {
        var current = url;
        for (var redirects = 0; ; redirects++)
        {
            Require(url, current);
            using var request = new HttpRequestMessage(HttpMethod.Get, current);
            var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken).ConfigureAwait(false);
            if (response.IsSuccessStatusCode)
            {
                return response;
            }

            using (response)
            {
                if ((int)response.StatusCode is >= 300 and < 400 && response.Headers.Location is { } location && redirects < MaxRedirects)
                {
                    current = new Uri(current, location);
                    continue;
                }

                throw Failed(
                    url,
                    response.StatusCode is HttpStatusCode.NotFound or HttpStatusCode.Gone or HttpStatusCode.Forbidden
                        ? $"its server answers {(int)response.StatusCode}; result addresses expire, usually after 24 hours."
                        : $"its server answers {(int)response.StatusCode}.",
                    response.StatusCode);
            }
        }
    }

    /// <summary>Encrypted, or on this machine when the API itself is (an emulator).</summary>
    private void Require(Uri url, Uri current)
    {
        if (current.Scheme != Uri.UriSchemeHttps && !(current.Scheme == Uri.UriSchemeHttp && current.IsLoopback && baseAddress.IsLoopback))
        {
            throw Failed(url, $"{current.GetLeftPart(UriPartial.Authority)} is not https.", null);
        }
    }

    private async Task<string> WriteAsync(Uri url, HttpResponseMessage response, string path, CancellationTokenSource silence, CancellationToken cancellationToken)
    {
        var announced = response.Content.Headers.ContentLength;
        if (announced > options.MaxBytes)
        {
            throw Failed(url, $"it has {announced} bytes, more than {nameof(DownloadOptions)}.{nameof(DownloadOptions.MaxBytes)} ({options.MaxBytes}).", response.StatusCode);
        }

        var buffer = ArrayPool<byte>.Shared.Rent(BufferBytes);
        try
        {
            var head = new byte[FileTypes.HeadLength];
            long length = 0;
            using var source = await response.Content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
            var target = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, 1, FileOptions.Asynchronous);
            await using (target.ConfigureAwait(false))
            {
                int read;
                while ((read = await source.ReadAsync(buffer.AsMemory(0, BufferBytes), cancellationToken).ConfigureAwait(false)) > 0)
                {
                    silence.CancelAfter(options.SilenceTimeout);
                    for (var i = 0; i < read && length + i < head.Length; i++)
                    {
                        head[length + i] = buffer[i];
                    }

                    length += read;
                    if (length > options.MaxBytes)
                    {
                        throw Failed(url, $"it is larger than {nameof(DownloadOptions)}.{nameof(DownloadOptions.MaxBytes)} ({options.MaxBytes}).", response.StatusCode);
                    }

                    await target.WriteAsync(buffer.AsMemory(0, read), cancellationToken).ConfigureAwait(false);
                }
            }

            if (announced is { } whole && whole != length)
            {
                throw Failed(url, $"it broke off after {length} of {whole} bytes.", response.StatusCode);
            }

            return FileTypes.Extension(head.AsSpan(0, (int)Math.Min(length, head.Length)), response.Content.Headers.ContentType?.MediaType, url);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private static DownloadFailedException Failed(Uri url, string why, HttpStatusCode? status, Exception? inner = null) =>
        new($"The file {url.GetLeftPart(UriPartial.Path)} could not be downloaded: {why}", url, status, inner);
}
