using System.Text.Json;
using Apikley.Tests.Tasks;

namespace Apikley.Tests.Waiting;

/// <summary>How long a wait lasts. That its time is up says nothing of the task.</summary>
public sealed class WaitTimeTests
{
    private static readonly JsonElement Input = JsonDocument.Parse("{}").RootElement;

    [Fact]
    public async Task A_time_out_carries_the_task_and_waiting_goes_on_from_it()
    {
        var server = new ScriptedServer();
        using var client = server.Client();
        var task = await client.CreateTaskAsync("m/x", Input);

        var e = await Assert.ThrowsAsync<GenerationTimeoutException>(() => server.RunAsync(client, task.WaitForCompletionAsync(timeout: TimeSpan.FromSeconds(10))));

        Assert.Same(task, e.Task);
        Assert.Equal("generating", e.LastStatus!.State.Value);
        Assert.Contains("has not failed", e.Message, StringComparison.Ordinal);
        server.OnReadState("success");
        await server.RunAsync(client, e.Task.WaitForCompletionAsync());
    }

    [Fact]
    public async Task A_time_to_wait_may_be_endless_but_not_negative()
    {
        var server = new ScriptedServer().OnReadState("success");
        using var client = server.Client();
        var task = client.GetTask("t1");

        await server.RunAsync(client, task.WaitForCompletionAsync(timeout: TimeSpan.MaxValue));
        server.OnReadState("success");
        await server.RunAsync(client, task.WaitForCompletionAsync(timeout: Timeout.InfiniteTimeSpan));
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => task.WaitForCompletionAsync(timeout: TimeSpan.FromSeconds(-5)));
    }

    [Fact]
    public async Task A_read_that_hangs_does_not_outlast_the_wait()
    {
        var server = new ScriptedServer().OnRead(async (_, token) =>
        {
            await Task.Delay(Timeout.Infinite, token);
            return null!;
        });
        using var client = server.Client();
        var wait = client.GetTask("t1").WaitForCompletionAsync(timeout: TimeSpan.FromSeconds(5));

        server.Time.Advance(TimeSpan.FromSeconds(5));

        await Assert.ThrowsAsync<GenerationTimeoutException>(() => wait.WaitAsync(TimeSpan.FromSeconds(20)));
    }
}
