using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;

namespace Apikley.Tests.Tasks;

/// <summary>
/// An HTTP/2 server (no TLS) that reads every request to its end and refuses its stream, which says "not processed, send it again" in the
/// language of the protocol. It counts the bodies that arrived whole.
/// </summary>
internal sealed class RefusingHttp2Server : IAsyncDisposable
{
    private const byte Data = 0;
    private const byte Headers = 1;
    private const byte ResetStream = 3;
    private const byte Settings = 4;
    private const byte Ping = 6;
    private const byte EndStream = 1;
    private const byte Acknowledge = 1;
    private const int RefusedStream = 7;
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource stopping = new();
    private readonly Task accepting;

    public RefusingHttp2Server()
    {
        listener.Start();
        accepting = AcceptAsync();
    }

    public Uri Address => new($"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}/");

    public int Bodies;

    public async ValueTask DisposeAsync()
    {
        await stopping.CancelAsync();
        listener.Stop();
        await accepting;
        stopping.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                _ = ServeAsync(await listener.AcceptTcpClientAsync(stopping.Token));
            }
        }
        catch (Exception e) when (e is OperationCanceledException or SocketException)
        {
            // It is over.
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        using var owned = client;
        var stream = client.GetStream();
        try
        {
            // "PRI * HTTP/2.0 …", 24 bytes.
            await stream.ReadExactlyAsync(new byte[24], stopping.Token);
            await WriteAsync(stream, Settings, 0, 0, []);
            var header = new byte[9];
            while (true)
            {
                await stream.ReadExactlyAsync(header, stopping.Token);
                var payload = new byte[(header[0] << 16) | (header[1] << 8) | header[2]];
                await stream.ReadExactlyAsync(payload, stopping.Token);
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
        catch (Exception e) when (e is IOException or OperationCanceledException)
        {
            // The client has gone, or the test is over.
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
