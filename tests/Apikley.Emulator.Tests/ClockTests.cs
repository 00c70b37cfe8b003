using Microsoft.Extensions.Time.Testing;

namespace Apikley.Emulator.Tests;

public class ClockTests
{
    [Fact]
    public void A_clock_runs_as_many_times_faster_as_asked()
    {
        var time = new FakeTimeProvider();
        using var clock = new EmulatorClock(time, speed: 60);
        var start = clock.GetUtcNow();

        time.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(TimeSpan.FromMinutes(1), clock.GetUtcNow() - start);
        clock.Speed = 0;
        time.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(TimeSpan.FromMinutes(1), clock.GetUtcNow() - start);
        clock.Advance(TimeSpan.FromSeconds(5));
        Assert.Equal(TimeSpan.FromSeconds(65), clock.GetUtcNow() - start);
    }

    [Fact]
    public void Stepping_fires_timers_in_the_order_they_fall_due_at_their_own_time()
    {
        using var clock = new EmulatorClock(new FakeTimeProvider(), speed: 0);
        var start = clock.GetUtcNow();
        var fired = new List<(string Name, double Seconds)>();
        TimerCallback note = name => fired.Add(((string)name!, (clock.GetUtcNow() - start).TotalSeconds));
        using var three = clock.CreateTimer(note, "three", TimeSpan.FromSeconds(3), Timeout.InfiniteTimeSpan);
        using var one = clock.CreateTimer(note, "one", TimeSpan.FromSeconds(1), Timeout.InfiniteTimeSpan);
        using var every = clock.CreateTimer(note, "every", TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(2));
        var never = clock.CreateTimer(note, "never", TimeSpan.FromSeconds(2), Timeout.InfiniteTimeSpan);
        never.Dispose();

        clock.Advance(TimeSpan.FromSeconds(4));

        Assert.Equal([("one", 1), ("every", 2), ("three", 3), ("every", 4)], fired);
        Assert.Equal(4, (clock.GetUtcNow() - start).TotalSeconds);
    }

    [Fact]
    public async Task A_wait_ends_when_the_base_gets_there()
    {
        var time = new FakeTimeProvider();
        using var clock = new EmulatorClock(time, speed: 10);
        var wait = Task.Delay(TimeSpan.FromSeconds(50), clock);

        time.Advance(TimeSpan.FromSeconds(4));
        Assert.False(wait.IsCompleted);
        time.Advance(TimeSpan.FromSeconds(1));
        await wait.WaitAsync(TimeSpan.FromSeconds(10));
    }

    [Fact]
    public void Many_abandoned_timers_do_not_pile_up_and_do_not_fire()
    {
        using var clock = new EmulatorClock(new FakeTimeProvider(), speed: 0);
        var fired = 0;
        for (var index = 0; index < 5000; index++)
            clock.CreateTimer(_ => fired++, null, TimeSpan.FromSeconds(1), Timeout.InfiniteTimeSpan).Dispose();

        using var kept = clock.CreateTimer(_ => fired += 10, null, TimeSpan.FromSeconds(1), Timeout.InfiniteTimeSpan);
        clock.Advance(TimeSpan.FromSeconds(2));

        Assert.Equal(10, fired);
    }

    [Fact]
    public async Task The_clock_is_stepped_over_http()
    {
        await using var emulator = await ApikleyEmulator.StartAsync(static options => options.Speed = 0);
        using var client = new EmulatorClient(emulator);
        var before = emulator.Clock.GetUtcNow();

        using var stepped = await client.PostAsync("/_emulator/clock", """{"advance":"1.5m"}""");
        using var seconds = await client.PostAsync("/_emulator/clock", """{"advance":30,"speed":0}""");
        using var wrong = await client.PostAsync("/_emulator/clock", """{"advance":"soon"}""");

        Assert.Equal(TimeSpan.FromMinutes(2), emulator.Clock.GetUtcNow() - before);
        Assert.Equal(System.Net.HttpStatusCode.BadRequest, wrong.StatusCode);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void A_speed_that_is_none_is_refused(double speed) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new EmulatorClock(TimeProvider.System, speed));
}
