using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Apikley.Benchmarks.Downloads;

/// <summary>Serves one large file over HTTP/1.1 on loopback, and allocates nothing while it does.</summary>
internal sealed class FileServer : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly byte[] _chunk = new byte[64 * 1024];
    private readonly byte[] _head;
    private readonly int _length;

    public FileServer(int length)
    {
        _length = length;
        _head = Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"HTTP/1.1 200 OK\r\nContent-Type: application/octet-stream\r\nContent-Length: {length}\r\n\r\n"));
        _listener.Start();
        Address = new Uri($"http://{_listener.LocalEndpoint}/");
        new Thread(Accept) { IsBackground = true }.Start();
    }

    public Uri Address { get; }

    public Uri File => new(Address, "file.bin");

    public void Dispose() => _listener.Dispose();

    private void Accept()
    {
        try
        {
            while (true)
            {
                var connection = _listener.AcceptSocket();
                new Thread(() => Serve(connection)) { IsBackground = true }.Start();
            }
        }
        catch (Exception closed) when (closed is SocketException or ObjectDisposedException or InvalidOperationException)
        {
            // The measuring is over.
        }
    }

    private void Serve(Socket connection)
    {
        using (connection)
        {
            try
            {
                var request = new byte[8192];
                var length = 0;
                while (true)
                {
                    var read = connection.Receive(request, length, request.Length - length, SocketFlags.None);
                    length += read;
                    if (read == 0)
                    {
                        return;
                    }

                    if (request.AsSpan(0, length).IndexOf("\r\n\r\n"u8) < 0)
                    {
                        continue;
                    }

                    length = 0;
                    Send(connection, _head, _head.Length);
                    for (var left = _length; left > 0; left -= _chunk.Length)
                    {
                        Send(connection, _chunk, Math.Min(left, _chunk.Length));
                    }
                }
            }
            catch (SocketException)
            {
                // The client went away.
            }
        }
    }

    private static void Send(Socket connection, byte[] bytes, int count)
    {
        for (var sent = 0; sent < count;)
        {
            sent += connection.Send(bytes, sent, count - sent, SocketFlags.None);
        }
    }
}
