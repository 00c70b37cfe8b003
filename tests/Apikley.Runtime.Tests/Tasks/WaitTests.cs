using System.Text.Json;

namespace Apikley.Tests.Tasks;

/// <summary>How a wait reads: when, how often, and when it gives up. All on a clock that is moved by hand.</summary>
public sealed class WaitTests
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
        Assert.All(Gaps(times).TakeWhile((_, i) => times[i + 1] < 120), gap => Assert.Equal(3, gap, 3));
        Assert.All(Gaps(times), gap => Assert.InRange(gap, 3, 10.5));
        Assert.Equal(10, Gaps(times)[^1], 1);
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

        Assert.Equal([3.36, 2.64, 2.82], Gaps(server.ReadTimes.Select(t => t.TotalSeconds).ToArray()).Select(gap => Math.Round(gap, 2)));
    }

    [Fact]
    public async Task A_task_that_is_not_visible_yet_has_ninety_seconds()
    {
        var server = new ScriptedServer();
        for (var i = 0; i < 12; i++)
        {
            server.OnRead("""{"code":422,"msg":"recordInfo is null"}""").OnRead("""{"code":404,"msg":"no"}""", 404);
        }

        server.OnReadState("success");
        using var client = server.Client();
        var task = await client.CreateTaskAsync("m/x", Input);

        Assert.Equal(GenerationState.Submitted, (await task.GetStatusAsync()).State);
        var result = await server.RunAsync(client, task.WaitForCompletionAsync());

        Assert.Equal(GenerationState.Success, result.Status.State);
    }

    [Fact]
    public async Task A_task_that_stays_invisible_is_not_found()
    {
        var server = new ScriptedServer();
        for (var i = 0; i < 100; i++)
        {
            server.OnRead("""{"code":422,"msg":"recordInfo is null"}""");
        }

        using var client = server.Client();
        var task = await client.CreateTaskAsync("m/x", Input);

        var e = await Assert.ThrowsAsync<TaskNotFoundException>(() => server.RunAsync(client, task.WaitForCompletionAsync()));

        Assert.Equal("t1", e.Details.TaskId);
        Assert.InRange(server.ReadTimes.Last().TotalSeconds, 90, 93.5);
        await Assert.ThrowsAsync<TaskNotFoundException>(() => task.GetStatusAsync());
    }

    [Fact]
    public async Task A_task_taken_up_by_an_unknown_id_is_not_found_at_once_when_read()
    {
        var server = new ScriptedServer().OnRead("""{"code":422,"msg":"recordInfo is null"}""");
        using var client = server.Client();

        await Assert.ThrowsAsync<TaskNotFoundException>(() => client.ResumeAsync("t1"));
        Assert.Equal(1, server.Reads);
    }

    [Fact]
    public async Task Five_errors_in_a_row_are_borne_and_a_good_read_forgives_them()
    {
        var server = new ScriptedServer();
        for (var round = 0; round < 2; round++)
        {
            server.OnRead((_, _) => throw new HttpRequestException(HttpRequestError.ConnectionError))
                .OnRead("<html>", 502)
                .OnRead("""{"code":500,"msg":"oops"}""")
                .OnRead("""{"code":455,"msg":"maintenance"}""")
                .OnRead("", 200)
                .OnReadState("generating");
        }

        server.OnReadState("success");
        using var client = server.Client();

        var result = await server.RunAsync(client, client.GetTask("t1").WaitForCompletionAsync());

        Assert.Equal(GenerationState.Success, result.Status.State);
        Assert.Equal(13, server.Reads);
        Assert.All(Gaps(server.ReadTimes.Select(t => t.TotalSeconds).ToArray()).Take(5), (gap, i) => Assert.Equal(0.75 * Math.Pow(2, i), gap, 2));
    }

    [Fact]
    public async Task Six_errors_in_a_row_end_the_wait_with_the_last_one()
    {
        var server = new ScriptedServer();
        for (var i = 0; i < 20; i++)
        {
            server.OnRead("""{"code":500,"msg":"oops"}""");
        }

        using var client = server.Client();

        var e = await Assert.ThrowsAsync<ServerErrorException>(() => server.RunAsync(client, client.GetTask("t1").WaitForCompletionAsync()));

        Assert.Equal(6, server.Reads);
        Assert.Equal(Charged.No, e.Charged);
        Assert.Equal("t1", e.Details.TaskId);
    }

    [Fact]
    public async Task A_wrong_key_ends_the_wait_at_once()
    {
        var server = new ScriptedServer().OnRead("""{"code":401,"msg":"You do not have access permissions"}""");
        using var client = server.Client();

        await Assert.ThrowsAsync<ApikleyAuthenticationException>(() => server.RunAsync(client, client.GetTask("t1").WaitForCompletionAsync()));
        Assert.Equal(1, server.Reads);
    }

    [Fact]
    public async Task Retry_After_is_obeyed_up_to_a_minute()
    {
        var server = new ScriptedServer()
            .OnRead("{\"code\":429}", 429, r => r.Headers.RetryAfter = new(TimeSpan.FromSeconds(20)))
            .OnRead("{\"code\":429}", 429, r => r.Headers.RetryAfter = new(TimeSpan.FromHours(114)))
            .OnReadState("success");
        using var client = server.Client();

        await server.RunAsync(client, client.GetTask("t1").WaitForCompletionAsync());

        Assert.Equal([20, 60], Gaps(server.ReadTimes.Select(t => t.TotalSeconds).ToArray()).Select(gap => Math.Round(gap)));
    }

    [Theory]
    [InlineData(408, ErrorCategory.UpstreamTimeout)]
    [InlineData(501, ErrorCategory.GenerationFailed)]
    public async Task Codes_408_and_501_in_place_of_the_record_are_final(int code, ErrorCategory category)
    {
        var server = new ScriptedServer().OnRead($$"""{"code":{{code}},"msg":"over","data":null}""");
        using var client = server.Client();

        var e = await Assert.ThrowsAsync<GenerationFailedException>(() => server.RunAsync(client, client.GetTask("t1").WaitForCompletionAsync()));

        Assert.Equal(category, e.Category);
        Assert.Equal("over", e.FailMessage);
        Assert.Equal(1, server.Reads);
    }

    [Fact]
    public async Task A_bare_http_408_is_a_gateway_and_is_tried_again()
    {
        var server = new ScriptedServer().OnRead("", 408).OnReadState("success");
        using var client = server.Client();

        await server.RunAsync(client, client.GetTask("t1").WaitForCompletionAsync());
        Assert.Equal(2, server.Reads);
    }

    [Fact]
    public async Task Unknown_states_go_on()
    {
        var server = new ScriptedServer().OnReadState("dreaming").OnReadState("").OnReadState("SUCCESS");
        using var client = server.Client();
        var seen = new List<string>();

        var result = await server.RunAsync(client, client.GetTask("t1").WaitForCompletionAsync(new Recorder(seen)));

        Assert.Equal(["dreaming", "SUCCESS"], seen);
        Assert.Equal(GenerationState.Success, result.Status.State);
    }

    [Fact]
    public async Task A_result_beside_an_unfinished_state_is_not_a_result()
    {
        var server = new ScriptedServer().OnReadState("waiting", "\"resultJson\":\"{\\\"resultUrls\\\":[\\\"https://a/b\\\"]}\"").OnReadState("success");
        using var client = server.Client();

        var result = await server.RunAsync(client, client.GetTask("t1").WaitForCompletionAsync());

        Assert.Empty(result.ResultUrls);
        Assert.Equal(2, server.Reads);
    }

    [Theory]
    [InlineData("\"failCode\":\"500\",\"failMsg\":\"Internal server error\"", "500", "Internal server error", Charged.Unknown, true)]
    [InlineData("\"failCode\":400,\"failMsg\":\"policy\",\"creditsConsumed\":0", "400", "policy", Charged.No, false)]
    [InlineData("\"failCode\":\"\",\"failMsg\":null,\"creditsConsumed\":\"4.5\"", null, null, Charged.Yes, false)]
    [InlineData("\"failCode\":\"531\",\"failMsg\":\"refunded\"", "531", "refunded", Charged.No, true)]
    [InlineData("\"failCode\":\"NSFW\"", "NSFW", null, Charged.Unknown, false)]
    public async Task A_failed_task_says_why_and_whether_it_was_charged(string more, string? failCode, string? failMessage, Charged charged, bool retryable)
    {
        var server = new ScriptedServer().OnReadState("fail", more);
        using var client = server.Client();

        var e = await Assert.ThrowsAsync<GenerationFailedException>(() => server.RunAsync(client, client.GetTask("t1").WaitForCompletionAsync()));

        Assert.Equal(failCode, e.FailCode);
        Assert.Equal(failMessage, e.FailMessage);
        Assert.Equal(charged, e.Charged);
        Assert.Equal(retryable, e.Retryable);
        Assert.Equal("m/x", e.Details.Model);
    }

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
        Assert.Equal(15, Gaps(server.ReadTimes.Select(t => t.TotalSeconds).ToArray())[^1], 3);
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
    public async Task A_wait_costs_less_than_a_kilobyte_and_no_thread()
    {
        const int Count = 20_000;
        var server = new ScriptedServer();
        using var client = server.Client(o => o.Polling.FirstRead = TimeSpan.FromSeconds(2));
        var tasks = Enumerable.Range(0, Count).Select(i => new GenerationTask(client, "t" + i, "m/x", null, server.Time.GetUtcNow())).ToArray();
        var waits = new Task[Count];
        await Wait(0, 100);
        var before = GC.GetTotalMemory(forceFullCollection: true);

        await Wait(100, Count);

        var each = (GC.GetTotalMemory(forceFullCollection: true) - before) / (double)(Count - 100);
        GC.KeepAlive(tasks);
        Assert.InRange(each, 1, 1024);

        Task Wait(int from, int to)
        {
            for (var i = from; i < to; i++)
            {
                waits[i] = tasks[i].WaitForCompletionAsync();
            }

            return Task.CompletedTask;
        }
    }

    [Fact]
    public async Task One_read_is_tried_five_times()
    {
        var server = new ScriptedServer();
        for (var i = 0; i < 9; i++)
        {
            server.OnRead("", 503);
        }

        using var client = server.Client();

        await Assert.ThrowsAsync<ServerErrorException>(() => server.RunAsync(client, client.GetTask("t1").GetStatusAsync()));
        Assert.Equal(5, server.Reads);
    }

    [Fact]
    public async Task A_single_read_that_outlasts_its_time_is_a_connection_error()
    {
        var server = new ScriptedServer();
        var begun = new SemaphoreSlim(0);
        for (var i = 0; i < 5; i++)
        {
            server.OnRead(async (_, token) =>
            {
                begun.Release();
                await Task.Delay(Timeout.Infinite, token);
                return null!;
            });
        }

        using var client = server.Client(o =>
        {
            o.Polling.MaxReadAttempts = 1;
            o.ReadTimeout = new ApikleyOptions().ReadTimeout;
        });
        var read = client.GetTask("t1").GetStatusAsync();
        await begun.WaitAsync();
        server.Time.Advance(TimeSpan.FromSeconds(30));

        var e = await Assert.ThrowsAsync<ApikleyConnectionException>(() => read.WaitAsync(TimeSpan.FromSeconds(20)));
        Assert.Contains("00:00:30", e.Message, StringComparison.Ordinal);
    }

    private static double[] Gaps(double[] times) => [.. times.Skip(1).Select((time, i) => time - times[i])];

    private sealed class Recorder(List<string> seen) : IProgress<GenerationStatus>
    {
        public void Report(GenerationStatus value) => seen.Add(value.State.Value);
    }

    private sealed class Thrower : IProgress<GenerationStatus>
    {
        public void Report(GenerationStatus value) => throw new FormatException("the application's own");
    }
}
