using System.Net;
using System.Net.Http;
using System.Net.Sockets;

namespace Apikley;

/// <summary>
/// Connects where the policy allows. The name is resolved once, every address is checked, and the connection goes to one of exactly these: a
/// name that resolves to something else a moment later gains nothing.
/// </summary>
internal sealed class CheckedConnection(DownloadPolicy policy, Func<string, CancellationToken, Task<IPAddress[]>> resolve)
{
    /// <summary>A handler that fetches files: no key, no cookies, no redirects, no proxy but the one that was set.</summary>
    public static SocketsHttpHandler Handler(DownloadPolicy policy, IWebProxy? proxy, Func<string, CancellationToken, Task<IPAddress[]>>? resolve = null)
    {
        var handler = new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            // AutomaticDecompression is none by default. Even setting it to that would link every decompressor, 1 MB, into a Native AOT binary.
            PooledConnectionLifetime = TimeSpan.FromMinutes(5),
            Proxy = proxy,

            // A proxy from the environment would resolve names out of our sight.
            UseProxy = proxy is not null,
        };
        if (proxy is null)
        {
            handler.ConnectCallback = new CheckedConnection(policy, resolve ?? Dns.GetHostAddressesAsync).ConnectAsync;
        }

        return handler;
    }

    private async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellationToken)
    {
        var host = context.DnsEndPoint.Host;
        var addresses = IPAddress.TryParse(host, out var literal) ? [literal] : await ResolveAsync(host, cancellationToken).ConfigureAwait(false);
        foreach (var address in addresses)
        {
            if (policy.Refuse(address) is { } why)
            {
                throw new AddressRefusedException(why);
            }
        }

        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(addresses, context.DnsEndPoint.Port, cancellationToken).ConfigureAwait(false);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private async Task<IPAddress[]> ResolveAsync(string host, CancellationToken cancellationToken)
    {
        var addresses = await resolve(host, cancellationToken).ConfigureAwait(false);
        return addresses.Length > 0 ? addresses : throw new SocketException((int)SocketError.HostNotFound);
    }
}

/// <summary>A connection that the policy forbids. Thrown to ourselves, through the handler.</summary>
internal sealed class AddressRefusedException(string why) : Exception(why);
