using System.Buffers.Binary;
using System.Net.Sockets;

namespace Apikley.Tests.Tasks;

/// <summary>
/// An HTTP/2 server (no TLS) that reads every request to its end and refuses its stream, which says "not processed, send it again" in the
/// language of the protocol. It counts the bodies that arrived whole.
/// </summary>
internal sealed class RefusingHttp2Server : LoopbackServer
{
    private const byte Data = 0;
    private const byte Headers = 1;
    private const byte ResetStream = 3;
    private const byte Settings = 4;
    private const byte Ping = 6;
    private const byte EndStream = 1;
    private const byte Acknowledge = 1;
    private const int RefusedStream = 7;

    public int Bodies;

    public RefusingHttp2Server() => Start();

    protected override async Task ServeAsync(NetworkStream stream)
    {
        // "PRI * HTTP/2.0 …", 24 bytes.
        await stream.ReadExactlyAsync(new byte[24], Stopping);
        await WriteAsync(stream, Settings, 0, 0, []);
        var header = new byte[9];
        while (true)
        {
            await stream.ReadExactlyAsync(header, Stopping);
            var payload = new byte[(header[0] << 16) | (header[1] << 8) | header[2]];
            await stream.ReadExactlyAsync(payload, Stopping);
            var (type, flags, id) = (header[3], header[4], BinaryPrimitives.ReadInt32BigEndian(header.AsSpan(5)));
            if (type is Settings or Ping && (flags & Acknowledge) == 0)
            {
                await WriteAsync(stream, type, Acknowledge, 0, type == Ping ? payload : []);
            }
            else if (type is Data or Headers && (flags & EndStream) != 0)
            {
                Interlocked.Increment(ref Bodies);
                await WriteAsync(stream, ResetStream, 0, id, [0, 0, 0, RefusedStream]);
            }
        }
    }

    private static async Task WriteAsync(NetworkStream stream, byte type, byte flags, int id, byte[] payload)
    {
        var frame = new byte[9 + payload.Length];
        frame[2] = (byte)payload.Length;
        frame[3] = type;
        frame[4] = flags;
        BinaryPrimitives.WriteInt32BigEndian(frame.AsSpan(5), id);
        payload.CopyTo(frame, 9);
        await stream.WriteAsync(frame);
    }
}
