namespace Apikley;

/// <summary>How result files are saved.</summary>
public sealed class DownloadOptions
{
    /// <summary>The largest file that is saved, in bytes. Default: 2 GiB.</summary>
    public long MaxBytes { get; set; } = 2L * 1024 * 1024 * 1024;

    /// <summary>How long a server may stay silent before a download is given up. Default: 60 seconds.</summary>
    public TimeSpan SilenceTimeout { get; set; } = TimeSpan.FromSeconds(60);
}
