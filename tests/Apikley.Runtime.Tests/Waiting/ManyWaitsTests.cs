using Apikley.Tests.Tasks;

namespace Apikley.Tests.Waiting;

/// <summary>Many waits in one scheduler: they share reads, and none harms another.</summary>
public sealed class ManyWaitsTests
{
    [Fact]
    public async Task Cancelling_stops_one_wait_and_no_other()
    {
        var server = new ScriptedServer();
        using var client = server.Client();
        using var cancellation = new CancellationTokenSource();
        var task = client.GetTask("t1");
        var cancelled = task.WaitForCompletionAsync(cancellationToken: cancellation.Token);
        var other = task.WaitForCompletionAsync();

        cancellation.Cancel();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => cancelled);

        await client.Scheduler.WhenIdleAsync();
        server.OnReadState("success");
        await server.RunAsync(client, other);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => task.WaitForCompletionAsync(cancellationToken: cancellation.Token));
    }

    [Fact]
    public async Task Waits_for_one_task_share_its_reads()
    {
        var server = new ScriptedServer().OnReadState("generating").OnReadState("success");
        using var client = server.Client();
        var waits = Enumerable.Range(0, 50).Select(_ => client.GetTask("t1").WaitForCompletionAsync()).ToArray();

        await server.RunAsync(client, Task.WhenAll(waits));

        Assert.Equal(2, server.Reads);
    }

    [Fact]
    public async Task What_a_progress_throws_ends_its_own_wait_only()
    {
        var server = new ScriptedServer().OnReadState("generating").OnReadState("success");
        using var client = server.Client();
        var bad = client.GetTask("t1").WaitForCompletionAsync(new Thrower());
        var good = client.GetTask("t1").WaitForCompletionAsync();

        await server.RunAsync(client, good);

        await Assert.ThrowsAsync<FormatException>(() => bad);
    }

    [Fact]
    public async Task No_more_than_eight_reads_are_under_way()
    {
        var underWay = 0;
        var most = 0;
        var server = new ScriptedServer();
        for (var i = 0; i < 200; i++)
        {
            server.OnRead(async (_, token) =>
            {
                most = Math.Max(most, Interlocked.Increment(ref underWay));
                await Task.Delay(1, token);
                Interlocked.Decrement(ref underWay);
                return ScriptedServer.Json(ScriptedServer.Record("success"));
            });
        }

        using var client = server.Client();
        var waits = Enumerable.Range(0, 200).Select(i => client.GetTask("t" + i).WaitForCompletionAsync()).ToArray();

        await server.RunAsync(client, Task.WhenAll(waits));

        Assert.Equal(200, server.Reads);
        Assert.InRange(most, 2, 8);
    }

    [Fact]
    public async Task Reads_that_hang_do_not_make_other_waits_late()
    {
        var server = new ScriptedServer();
        for (var i = 0; i < 8; i++)
        {
            server.OnRead(async (_, token) =>
            {
                await Task.Delay(Timeout.Infinite, token);
                return null!;
            });
        }

        using var client = server.Client();
        var hanging = Enumerable.Range(0, 8).Select(i => client.GetTask("h" + i).WaitForCompletionAsync()).ToArray();
        server.Time.Advance(TimeSpan.FromMilliseconds(1));
        var wait = client.GetTask("t1").WaitForCompletionAsync(timeout: TimeSpan.FromSeconds(5));

        server.Time.Advance(TimeSpan.FromSeconds(5));

        await Assert.ThrowsAsync<GenerationTimeoutException>(() => wait.WaitAsync(TimeSpan.FromSeconds(2)));
        Assert.DoesNotContain(hanging, task => task.IsCompleted);
    }

    [Fact]
    public async Task A_read_that_nobody_waits_for_any_more_leaves_a_new_wait_alone()
    {
        var answer = new TaskCompletionSource<string>();
        var server = new ScriptedServer().OnRead(async (_, _) => ScriptedServer.Json(await answer.Task));
        using var client = server.Client();
        using var cancellation = new CancellationTokenSource();
        var given = client.GetTask("t1").WaitForCompletionAsync(cancellationToken: cancellation.Token);
        while (server.Reads == 0)
        {
            await Task.Yield();
            server.Time.Advance(TimeSpan.FromMilliseconds(1));
        }

        cancellation.Cancel();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => given);
        var wait = client.GetTask("t1").WaitForCompletionAsync();
        answer.SetResult("""{"code":401,"msg":"for the first read only"}""");
        await client.Scheduler.WhenIdleAsync();

        Assert.True(client.Scheduler.Wake("t1"));
        server.OnReadState("success");
        await server.RunAsync(client, wait);
    }

    private sealed class Thrower : IProgress<GenerationStatus>
    {
        public void Report(GenerationStatus value) => throw new FormatException("the application's own");
    }
}
