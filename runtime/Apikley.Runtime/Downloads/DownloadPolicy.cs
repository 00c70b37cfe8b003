using System.Net;
using System.Net.Sockets;

namespace Apikley;

/// <summary>
/// Decides from where a file may be fetched. Addresses of results come from outside, so they are asked over https only, on the public internet
/// only, and are not passed on to another origin. Names are checked where the connection is made: what a name resolves to at another time, or
/// for another asker, proves nothing.
/// </summary>
/// <param name="options">What the application allows.</param>
/// <param name="baseAddress">The API's own address: when it is this machine, an emulator, files may come from this machine.</param>
internal sealed class DownloadPolicy(DownloadOptions options, Uri baseAddress)
{
    /// <summary>Why an address may not be asked, as the end of a sentence about the file; null when it may.</summary>
    /// <param name="url">The address.</param>
    /// <param name="from">The address that redirected to it, if one did.</param>
    public string? Refuse(Uri url, Uri? from = null)
    {
        if (url.Scheme != Uri.UriSchemeHttps && !MayBeUnencrypted(url))
        {
            return $"{Origin(url)} is not https.";
        }

        if (url.UserInfo.Length > 0)
        {
            return "its address holds credentials.";
        }

        if (from is not null && Origin(from) != Origin(url) && !options.AllowRedirectsToOtherOrigins)
        {
            return $"its server redirects to another origin, {Origin(url)}; set {nameof(DownloadOptions)}.{nameof(DownloadOptions.AllowRedirectsToOtherOrigins)} if that is meant.";
        }

        return IPAddress.TryParse(url.DnsSafeHost, out var address) ? Refuse(address) : null;
    }

    /// <summary>Why a connection to an address may not be made; null when it may.</summary>
    public string? Refuse(IPAddress address) =>
        PublicAddress.IsPublic(address) || options.AllowPrivateAddresses || (baseAddress.IsLoopback && IPAddress.IsLoopback(address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address))
            ? null
            : $"it lies at {address}, which is not a public address; set {nameof(DownloadOptions)}.{nameof(DownloadOptions.AllowPrivateAddresses)} if that is meant.";

    /// <summary>On this machine when the API is there too, or at the API itself when that is reached unencrypted already.</summary>
    private bool MayBeUnencrypted(Uri url) =>
        url.Scheme == Uri.UriSchemeHttp && ((url.IsLoopback && baseAddress.IsLoopback) || Origin(url) == Origin(baseAddress));

    private static string Origin(Uri url) => url.GetLeftPart(UriPartial.Authority);
}
