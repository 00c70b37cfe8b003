using System.Net;

namespace Apikley;

/// <summary>A result file could not be saved. The task itself has succeeded and is paid for; download again while its address is valid.</summary>
/// <param name="message">What went wrong. An address appears without its query, which may be what gives access.</param>
/// <param name="url">The file's address.</param>
/// <param name="httpStatus">The HTTP status, when there was an answer.</param>
/// <param name="innerException">What caused it, if anything did.</param>
public sealed class DownloadFailedException(string message, Uri url, HttpStatusCode? httpStatus = null, Exception? innerException = null)
    : IOException(message, innerException)
{
    /// <summary>The file's address.</summary>
    public Uri Url { get; } = url;

    /// <summary>The HTTP status; null when no answer came.</summary>
    public HttpStatusCode? HttpStatus { get; } = httpStatus;

    /// <summary>Whether <see cref="DownloadOptions"/> forbids the address, or one it redirects to. To that one not a byte was sent.</summary>
    public bool IsRefused { get; internal init; }

    /// <summary>Whether time may cure it; such a download is taken up again by itself.</summary>
    internal bool IsTransient { get; init; }
}
