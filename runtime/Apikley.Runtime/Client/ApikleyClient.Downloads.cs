namespace Apikley;

public sealed partial class ApikleyClient
{
    /// <summary>
    /// Saves one file: a watermarked variant, a first frame, or what <see cref="GetDownloadUrlAsync"/> answers. As with
    /// <see cref="GenerationResult.DownloadAsync(string, CancellationToken)"/> the key is not sent, and <see cref="ApikleyOptions.Downloads"/> decides from where files may come.
    /// </summary>
    /// <param name="url">The file's address.</param>
    /// <param name="directory">Where to; it is made when it is not there.</param>
    /// <param name="name">The file's name without extension, which its content decides; null: the last part of the address.</param>
    /// <param name="progress">Told of each piece.</param>
    /// <param name="cancellationToken">Stops the download; a later call goes on.</param>
    /// <returns>The full path.</returns>
    /// <exception cref="DownloadFailedException">The file could not be had: its address is not allowed or has expired, it is too large, or its server failed.</exception>
    public async Task<string> DownloadAsync(Uri url, string directory, string? name = null, IProgress<DownloadProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(url);
        ArgumentException.ThrowIfNullOrWhiteSpace(directory);
        ObjectDisposedException.ThrowIf(disposed, this);
        if (!url.IsAbsoluteUri)
        {
            throw new ArgumentException("A file's address is absolute.", nameof(url));
        }

        name ??= Path.GetFileNameWithoutExtension(Uri.UnescapeDataString(url.AbsolutePath));
        var paths = await Downloads.SaveAsync(name.Length == 0 ? "file" : name, [url], directory, progress, cancellationToken).ConfigureAwait(false);
        return paths[0];
    }
}
