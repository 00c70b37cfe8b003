using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;

namespace Apikley;

/// <summary>
/// Decides whether an address belongs to the public internet, by IANA's special-purpose registries. What does not (this machine, its network,
/// a cloud's metadata service) must not be asked for a file because a server's answer says so.
/// </summary>
internal static class PublicAddress
{
    private static readonly (uint Network, int Bits)[] NotPublic4 =
    [
        (0x00000000, 8),   // this network
        (0x0A000000, 8),   // private
        (0x64400000, 10),  // carrier-grade NAT; Alibaba's metadata service
        (0x7F000000, 8),   // loopback
        (0xA83F8110, 32),  // Azure's platform service, a public address that every machine there can reach
        (0xA9FE0000, 16),  // link-local; the metadata service of most clouds
        (0xAC100000, 12),  // private
        (0xC0000000, 24),  // protocol assignments; Oracle's metadata service
        (0xC0000200, 24),  // documentation
        (0xC0586300, 24),  // 6to4 relays
        (0xC0A80000, 16),  // private
        (0xC6120000, 15),  // benchmarks
        (0xC6336400, 24),  // documentation
        (0xCB007100, 24),  // documentation
        (0xE0000000, 4),   // multicast
        (0xF0000000, 4),   // reserved, broadcast
    ];

    public static bool IsPublic(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6)
        {
            address = address.MapToIPv4();
        }

        Span<byte> bytes = stackalloc byte[16];
        address.TryWriteBytes(bytes, out var length);
        return address.AddressFamily == AddressFamily.InterNetwork ? IsPublic4(bytes[..length]) : length == 16 && IsPublic6(bytes);
    }

    private static bool IsPublic4(ReadOnlySpan<byte> bytes)
    {
        var value = BinaryPrimitives.ReadUInt32BigEndian(bytes);
        foreach (var (network, bits) in NotPublic4)
        {
            if ((value ^ network) >> (32 - bits) == 0)
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsPublic6(ReadOnlySpan<byte> bytes)
    {
        // An IPv4 address inside: NAT64's well-known prefix (RFC 6052) and 6to4 (RFC 3056).
        if (bytes[..12].SequenceEqual((ReadOnlySpan<byte>)[0x00, 0x64, 0xFF, 0x9B, 0, 0, 0, 0, 0, 0, 0, 0]))
        {
            return IsPublic4(bytes[12..]);
        }

        if (bytes is [0x20, 0x02, ..])
        {
            return IsPublic4(bytes[2..6]);
        }

        return (bytes[0] & 0xE0) == 0x20                                   // global unicast, 2000::/3; all else is local, multicast or reserved
            && bytes is not [0x20, 0x01, 0x00 or 0x01, ..]                 // protocol assignments, Teredo
            && bytes is not [0x20, 0x01, 0x0D, 0xB8, ..]                   // documentation
            && !(bytes is [0x3F, 0xFF, ..] && (bytes[2] & 0xF0) == 0);     // documentation
    }
}
