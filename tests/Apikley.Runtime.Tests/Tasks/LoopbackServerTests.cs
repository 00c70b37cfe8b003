using System.Net.Sockets;

namespace Apikley.Tests.Tasks;

/// <summary>The server by hand that other tests stand on.</summary>
public sealed class LoopbackServerTests
{
    [Fact]
    public async Task A_server_that_is_taken_away_while_a_client_comes_ends_quietly()
    {
        var server = new SlowServer();
        using var client = new TcpClient();
        await client.ConnectAsync(server.Address.Host, server.Address.Port);
        await server.Accepted;

        var disposing = server.DisposeAsync().AsTask();
        await server.Stopped;
        server.GoOn();

        await disposing;
    }

    /// <summary>Is still taking a client in when it stops.</summary>
    private sealed class SlowServer : LoopbackServer
    {
        private readonly TaskCompletionSource accepted = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly ManualResetEventSlim goOn = new();

        public SlowServer() => Start();

        public Task Accepted => accepted.Task;

        public void GoOn() => goOn.Set();

        protected override Task ServeAsync(NetworkStream stream)
        {
            accepted.SetResult();
            goOn.Wait();
            return Task.CompletedTask;
        }
    }
}
