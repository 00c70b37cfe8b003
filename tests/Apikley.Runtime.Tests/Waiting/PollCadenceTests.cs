using System.Text.Json;
using Apikley.Tests.Tasks;

namespace Apikley.Tests.Waiting;

/// <summary>When a waiting task is read: the pace, its jitter, and what callbacks change.</summary>
public sealed class PollCadenceTests
{
    private static readonly JsonElement Input = JsonDocument.Parse("{}").RootElement;

    [Fact]
    public async Task Reads_come_at_two_seconds_then_every_three_and_slow_down_after_two_minutes()
    {
        var server = new ScriptedServer();
        using var client = server.Client();
        var task = await client.CreateTaskAsync("m/x", Input);

        await Assert.ThrowsAsync<GenerationTimeoutException>(() => server.RunAsync(client, task.WaitForCompletionAsync()));

        var times = server.ReadTimes.Select(t => t.TotalSeconds).ToArray();
        Assert.Equal(2, times[0], 3);
        Assert.All(ScriptedServer.Gaps(times).TakeWhile((_, i) => times[i + 1] < 120), gap => Assert.Equal(3, gap, 3));
        Assert.All(ScriptedServer.Gaps(times), gap => Assert.InRange(gap, 3, 10.5));
        Assert.Equal(10, ScriptedServer.Gaps(times)[^1], 1);
        Assert.InRange(times[^1], 889, 900);
        Assert.InRange(times.Length, 110, 135);
    }

    [Fact]
    public async Task Jitter_moves_a_read_by_twelve_percent_at_most()
    {
        var numbers = new Queue<double>([0.999999, 0, 0.25, 0.999999]);
        var server = new ScriptedServer();
        using var client = server.Client(o => o.NextRandom = () => numbers.TryDequeue(out var number) ? number : 0.5);
        var task = await client.CreateTaskAsync("m/x", Input);

        await Assert.ThrowsAsync<GenerationTimeoutException>(() => server.RunAsync(client, task.WaitForCompletionAsync(timeout: TimeSpan.FromSeconds(12)), TimeSpan.FromMilliseconds(10)));

        Assert.Equal([3.36, 2.64, 2.82], server.ReadGaps().Select(gap => Math.Round(gap, 2)));
    }

    [Fact]
    public async Task A_wake_up_reads_at_once_and_then_reading_stands_by()
    {
        var server = new ScriptedServer().OnReadState("generating");
        using var client = server.Client();
        var wait = client.GetTask("t1").WaitForCompletionAsync();
        await client.Scheduler.WhenIdleAsync();
        Assert.Equal(1, server.Reads);

        server.OnReadState("generating").OnReadState("success");
        client.Scheduler.CallbackArrived();
        Assert.True(client.Scheduler.Wake("t1"));
        await client.Scheduler.WhenIdleAsync();
        Assert.Equal(2, server.Reads);
        Assert.Equal(TimeSpan.Zero, server.ReadTimes.Last());

        // The callback was ahead of the record, so the next read follows after a second, not three.
        await server.RunAsync(client, wait);
        Assert.Equal(1, server.ReadTimes.Last().TotalSeconds, 3);
        Assert.False(client.Scheduler.Wake("t1"));

        var later = client.GetTask("t1").WaitForCompletionAsync(timeout: TimeSpan.FromSeconds(20));
        await Assert.ThrowsAsync<GenerationTimeoutException>(() => server.RunAsync(client, later));
        Assert.Equal(15, server.ReadGaps()[^1], 3);
    }
}
