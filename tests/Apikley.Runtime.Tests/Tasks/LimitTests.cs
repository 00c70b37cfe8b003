using System.Text.Json;
using Microsoft.Extensions.Time.Testing;

namespace Apikley.Tests.Tasks;

/// <summary>Twenty creates in any ten seconds, by key, in order of asking.</summary>
public sealed class LimitTests
{
    private static readonly JsonElement Input = JsonDocument.Parse("{}").RootElement;

    [Fact]
    public async Task No_window_of_ten_seconds_has_more_than_twenty_creates()
    {
        var server = new ScriptedServer();
        var times = new List<TimeSpan>();
        for (var i = 0; i < 65; i++)
        {
            server.OnCreate(async (request, _) =>
            {
                lock (times)
                {
                    times.Add(server.Time.GetUtcNow() - server.Time.Start);
                }

                await server.AcceptAsync(request);
                return ScriptedServer.Json(ScriptedServer.Created());
            });
        }

        using var first = server.Client();
        using var second = server.Client();
        using var limit = SharedLimiters.Rent(ScriptedServer.Key, first.BaseAddress, new RateLimitOptions(), server.Time);
        var creates = Enumerable.Range(0, 65).Select(i => (i % 2 == 0 ? first : second).CreateTaskAsync("m/x", Input)).ToArray();

        // The clock moves only when every create that was let go has arrived: on a loaded machine it would be seen too late.
        for (var all = Task.WhenAll(creates); !all.IsCompleted; server.Time.Advance(TimeSpan.FromMilliseconds(250)))
        {
            while (server.Creates.Count < limit.Limiter.GetStatistics()!.TotalSuccessfulLeases)
            {
                await Task.Delay(1);
            }
        }

        Assert.Equal(65, times.Count);
        times.Sort();
        for (var i = 20; i < times.Count; i++)
        {
            Assert.True(times[i] - times[i - 20] >= TimeSpan.FromSeconds(10), $"create {i} at {times[i]}, twenty before it at {times[i - 20]}");
        }
    }

    [Fact]
    public async Task Another_key_has_a_limit_of_its_own()
    {
        var server = new ScriptedServer();
        using var first = server.Client(o => o.RateLimit.Creates = 1);
        using var second = server.Client(o =>
        {
            o.RateLimit.Creates = 1;
            o.ApiKey = "another-key";
        });

        await first.CreateTaskAsync("m/x", Input);
        await second.CreateTaskAsync("m/x", Input);
        var third = first.CreateTaskAsync("m/x", Input);

        Assert.Equal(2, server.Creates.Count);
        await server.RunAsync(first, third);
        Assert.True(server.Time.GetUtcNow() - server.Time.Start >= TimeSpan.FromSeconds(10));
    }

    [Fact]
    public async Task A_client_made_anew_remembers_the_window()
    {
        var server = new ScriptedServer();
        using (var first = server.Client(o => o.RateLimit.Creates = 1))
        {
            await first.CreateTaskAsync("m/x", Input);
        }

        using var second = server.Client(o => o.RateLimit.Creates = 1);
        var create = second.CreateTaskAsync("m/x", Input);

        Assert.Single(server.Creates);
        await server.RunAsync(second, create);
        Assert.Equal(2, server.Creates.Count);
    }

    [Fact]
    public async Task A_full_queue_refuses_here_and_nothing_is_sent()
    {
        var server = new ScriptedServer();
        using var client = server.Client(o =>
        {
            o.RateLimit.Creates = 1;
            o.RateLimit.QueueLimit = 1;
        });
        await client.CreateTaskAsync("m/x", Input);
        var waiting = client.CreateTaskAsync("m/x", Input);

        var e = await Assert.ThrowsAsync<RateLimitedException>(() => client.CreateTaskAsync("m/x", Input));

        Assert.Null(e.HttpStatus);
        Assert.Equal(Charged.No, e.Charged);
        await server.RunAsync(client, waiting);
        Assert.Equal(2, server.Creates.Count);
    }

    [Fact]
    public async Task A_create_that_waits_for_its_turn_can_be_cancelled_and_leaves_its_place()
    {
        var server = new ScriptedServer();
        using var client = server.Client(o => o.RateLimit.Creates = 1);
        await client.CreateTaskAsync("m/x", Input);
        using var cancellation = new CancellationTokenSource();
        var cancelled = client.CreateTaskAsync("m/x", Input, cancellationToken: cancellation.Token);
        var next = client.CreateTaskAsync("m/x", Input);

        cancellation.Cancel();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => cancelled);
        await server.RunAsync(client, next);
        Assert.Equal(2, server.Creates.Count);
        Assert.DoesNotContain(await client.Ledger.ReadOpenAsync(default).ToListAsync(), entry => entry.State == LedgerState.Planned);
    }

    [Fact]
    public void Permits_come_back_one_window_after_each_was_given()
    {
        var time = new FakeTimeProvider();
        using var limiter = new SlidingWindowLimiter(2, TimeSpan.FromSeconds(10), 10, time);

        Assert.True(limiter.AttemptAcquire().IsAcquired);
        time.Advance(TimeSpan.FromSeconds(4));
        Assert.True(limiter.AttemptAcquire().IsAcquired);
        Assert.False(limiter.AttemptAcquire().IsAcquired);
        time.Advance(TimeSpan.FromSeconds(6));
        Assert.True(limiter.AttemptAcquire().IsAcquired);
        Assert.False(limiter.AttemptAcquire().IsAcquired);
        time.Advance(TimeSpan.FromSeconds(4));
        Assert.Equal(1, limiter.GetStatistics()!.CurrentAvailablePermits);
    }

    [Fact]
    public async Task A_pause_holds_all_back()
    {
        var time = new FakeTimeProvider();
        using var limiter = new SlidingWindowLimiter(5, TimeSpan.FromSeconds(1), 10, time);
        limiter.Pause(TimeSpan.FromSeconds(30));
        var waiting = limiter.AcquireAsync().AsTask();

        time.Advance(TimeSpan.FromSeconds(29));
        Assert.False(waiting.IsCompleted);
        time.Advance(TimeSpan.FromSeconds(1));

        Assert.True((await waiting.WaitAsync(TimeSpan.FromSeconds(20))).IsAcquired);
    }

    [Fact]
    public async Task Disposal_lets_nobody_wait_for_ever()
    {
        var limiter = new SlidingWindowLimiter(1, TimeSpan.FromSeconds(1), 10, new FakeTimeProvider());
        Assert.True(limiter.AttemptAcquire().IsAcquired);
        var waiting = limiter.AcquireAsync().AsTask();

        limiter.Dispose();

        Assert.False((await waiting.WaitAsync(TimeSpan.FromSeconds(20))).IsAcquired);
    }
}
