using System.Net;

namespace Apikley.Emulator.Files;

/// <summary>How an input address turned out.</summary>
internal enum FetchResult
{
    /// <summary>The bytes are there.</summary>
    Read,

    /// <summary>The address lies outside this machine, or is none; the emulator does not go there.</summary>
    NotHere,

    /// <summary>The address lies on this machine and gave nothing.</summary>
    Failed,
}

/// <summary>Reads inputs that a create or an upload names: the emulator's own files from memory, other loopback addresses over HTTP, and nothing else.</summary>
internal sealed class MediaFetcher(FileStore files, Func<Uri> ownAddress) : IDisposable
{
    public const int MaxBytes = 100 * 1024 * 1024;

    private readonly HttpClient _client = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseProxy = false, UseCookies = false })
    {
        Timeout = TimeSpan.FromSeconds(30),
        MaxResponseContentBufferSize = MaxBytes,
    };

    public async Task<(FetchResult Result, byte[] Bytes, string? ContentType, string Problem)> ReadAsync(string? address, CancellationToken cancellationToken)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https") || !IsLoopback(uri))
            return (FetchResult.NotHere, [], null, "the emulator reads from this machine only");

        if (uri.Port == ownAddress().Port)
        {
            return files.Find(Uri.UnescapeDataString(uri.AbsolutePath)) is { } file
                ? (FetchResult.Read, files.Read(file), file.ContentType, "")
                : (FetchResult.Failed, [], null, "the emulator has no such file");
        }

        try
        {
            using var response = await _client.GetAsync(uri, cancellationToken);
            if (!response.IsSuccessStatusCode)
                return (FetchResult.Failed, [], null, $"answered HTTP {(int)response.StatusCode}");

            return (FetchResult.Read, await response.Content.ReadAsByteArrayAsync(cancellationToken), response.Content.Headers.ContentType?.MediaType, "");
        }
        catch (Exception exception) when (exception is HttpRequestException or TaskCanceledException && !cancellationToken.IsCancellationRequested)
        {
            return (FetchResult.Failed, [], null, exception is HttpRequestException { HttpRequestError: var error } ? error.ToString() : "took longer than 30 seconds");
        }
    }

    public static bool IsLoopback(Uri uri) =>
        uri.Host.Equals("localhost", StringComparison.OrdinalIgnoreCase) ||
        (IPAddress.TryParse(uri.Host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));

    public void Dispose() => _client.Dispose();
}
