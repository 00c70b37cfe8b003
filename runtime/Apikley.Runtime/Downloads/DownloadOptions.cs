using System.Net;

namespace Apikley;

/// <summary>How result files are saved, and from where they may come.</summary>
public sealed class DownloadOptions
{
    /// <summary>The largest file that is saved, in bytes. Default: 2 GiB.</summary>
    public long MaxBytes { get; set; } = 2L * 1024 * 1024 * 1024;

    /// <summary>How long a server may stay silent before the connection is given up. Default: 60 seconds.</summary>
    public TimeSpan SilenceTimeout { get; set; } = TimeSpan.FromSeconds(60);

    /// <summary>
    /// How often in a row a download that broke off is taken up again without getting any further. It goes on where it broke off when the
    /// server promises that the file is the same (an entity tag, or the time of its last change), and starts again otherwise. Default: 5.
    /// </summary>
    public int MaxResumes { get; set; } = 5;

    /// <summary>How many files of one result are fetched at a time. Default: 4.</summary>
    public int MaxParallel { get; set; } = 4;

    /// <summary>
    /// Whether files may come from addresses that are not public: loopback, private networks, link-local addresses (where clouds keep their
    /// metadata). Default: no; loopback is allowed by itself when <see cref="ApikleyOptions.BaseAddress"/> is loopback.
    /// </summary>
    public bool AllowPrivateAddresses { get; set; }

    /// <summary>Whether a server may redirect to another origin. It must be https and public all the same. Default: no.</summary>
    public bool AllowRedirectsToOtherOrigins { get; set; }

    /// <summary>
    /// A proxy to fetch files through. It resolves names itself, so that only it can keep them from pointing into your network; addresses in
    /// figures are still checked here. Null: files are fetched directly, whatever the environment says of proxies.
    /// </summary>
    public IWebProxy? Proxy { get; set; }
}
