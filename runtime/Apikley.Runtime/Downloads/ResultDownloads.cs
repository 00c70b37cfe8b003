using System.Diagnostics;
using System.Globalization;

namespace Apikley;

/// <summary>
/// Saves result files. Has an <see cref="HttpClient"/> of its own: the files lie on other servers, which must never see the key, nor be
/// reached by the application's handlers.
/// </summary>
internal sealed class ResultDownloads : IDisposable
{
    private readonly DownloadOptions options;
    private readonly DownloadPolicy policy;
    private readonly TimeProvider time;
    private readonly ClientTelemetry? telemetry;
    private readonly HttpClient http;

    /// <param name="options">How files are saved.</param>
    /// <param name="baseAddress">The API's address.</param>
    /// <param name="time">The clock.</param>
    /// <param name="telemetry">Where downloads are reported.</param>
    /// <param name="handler">For tests: what sends, in place of a handler that checks where it connects to.</param>
    public ResultDownloads(DownloadOptions options, Uri baseAddress, TimeProvider time, ClientTelemetry? telemetry = null, HttpMessageHandler? handler = null)
    {
        this.options = options;
        this.time = time;
        this.telemetry = telemetry;
        policy = new DownloadPolicy(options, baseAddress);
        http = new HttpClient(handler ?? CheckedConnection.Handler(policy, options.Proxy)) { Timeout = Timeout.InfiniteTimeSpan };
    }

    /// <summary>Saves files, several at a time.</summary>
    /// <param name="name">How the files are called, without number and extension.</param>
    /// <param name="urls">Where they are.</param>
    /// <param name="directory">Where to.</param>
    /// <param name="progress">Told of each piece.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>The paths, in the order of the addresses.</returns>
    public async Task<IReadOnlyList<string>> SaveAsync(string name, IReadOnlyList<Uri> urls, string directory, IProgress<DownloadProgress>? progress, CancellationToken cancellationToken)
    {
        var folder = Directory.CreateDirectory(directory).FullName;
        var stem = Path.Combine(folder, FileNames.Safe(name));
        var paths = new string[urls.Count];
        if (urls.Count == 1)
        {
            paths[0] = await SaveAsync(0, stem, cancellationToken).ConfigureAwait(false);
            return paths;
        }

        var parallel = new ParallelOptions { MaxDegreeOfParallelism = options.MaxParallel, CancellationToken = cancellationToken };
        await Parallel.ForAsync(0, urls.Count, parallel, async (i, token) =>
            paths[i] = await SaveAsync(i, string.Create(CultureInfo.InvariantCulture, $"{stem}-{i + 1}"), token).ConfigureAwait(false)).ConfigureAwait(false);
        return paths;

        async Task<string> SaveAsync(int index, string path, CancellationToken token)
        {
            using var activity = telemetry?.Start("download_file", ActivityKind.Client, server: urls[index]);
            try
            {
                return await new FileDownload(http, options, policy, time, urls[index], Report).SaveAsync(path, token).ConfigureAwait(false);
            }
            catch (Exception e)
            {
                ClientTelemetry.Ended(activity, e);
                throw;
            }

            void Report(long bytes, long? total) => progress?.Report(new DownloadProgress(urls[index], index, urls.Count, bytes, total));
        }
    }

    public void Dispose() => http.Dispose();
}
