using System.Net;
using System.Net.Sockets;

namespace Apikley.Tests.Tasks;

/// <summary>Takes TCP connections on a free port of the loopback until it is disposed. What is said on a connection is for a deriving class to decide.</summary>
internal abstract class LoopbackServer : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource stopping = new();
    private readonly TaskCompletionSource stopped = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Task accepting = Task.CompletedTask;

    public Uri Address => new($"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}/");

    /// <summary>Ends when no client is taken in any more.</summary>
    public Task Stopped => stopped.Task;

    /// <summary>The test is over.</summary>
    protected CancellationToken Stopping => stopping.Token;

    public async ValueTask DisposeAsync()
    {
        await stopping.CancelAsync();
        listener.Stop();
        stopped.SetResult();
        await accepting;
        stopping.Dispose();
    }

    /// <summary>Begins to listen; the deriving class is complete then.</summary>
    protected void Start()
    {
        listener.Start();
        accepting = AcceptAsync();
    }

    /// <summary>Speaks with one client, which may go at any moment.</summary>
    protected abstract Task ServeAsync(NetworkStream stream);

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                _ = ServeAsync(await listener.AcceptTcpClientAsync(Stopping));
            }
        }
        catch (Exception e) when (e is OperationCanceledException or SocketException || stopping.IsCancellationRequested)
        {
            // It is over. A listener that was stopped while a client was taken in refuses the next wait with an exception of another kind.
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        using var owned = client;
        try
        {
            await ServeAsync(client.GetStream());
        }
        catch (Exception e) when (e is IOException or OperationCanceledException)
        {
            // The client has gone, or the test is over.
        }
    }
}
