namespace Apikley.Tests.Callbacks;

/// <summary>A callback that comes again is dropped, unless the one before could not be dealt with.</summary>
public sealed class CallbackRepetitionTests
{
    private const string Body = """{"code":200,"msg":"ok","data":{"taskId":"t1","state":"success","resultJson":"{\"resultUrls\":[\"https://evil.example/x\"]}"}}""";

    [Fact]
    public async Task Duplicates_are_answered_and_dropped_for_a_day()
    {
        await using var app = await CallbackApp.StartAsync();
        for (var i = 0; i < 10; i++)
        {
            app.Server.OnReadState("success");
        }

        var (_, path) = await app.CreateAsync();
        var statuses = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => app.PostAsync(path, Body)));
        await CallbackApp.UntilAsync(() => app.Completed.Count == 1);

        Assert.All(statuses, status => Assert.Equal(200, status));
        Assert.Equal(1, app.Server.Reads);

        // Another state of the same task is not a duplicate, but the application is told once.
        Assert.Equal(200, await app.PostAsync(path, Body.Replace("success", "fail", StringComparison.Ordinal)));
        await CallbackApp.UntilAsync(() => app.Server.Reads == 2);

        app.Server.Time.Advance(TimeSpan.FromHours(24));
        Assert.Equal(200, await app.PostAsync(path, Body));
        await CallbackApp.UntilAsync(() => app.Completed.Count == 2);
    }

    [Fact]
    public async Task A_callback_that_could_not_be_dealt_with_may_come_again()
    {
        var calls = 0;
        await using var app = await CallbackApp.StartAsync(endpoint: options => options.OnCompleted = (_, _) =>
            Interlocked.Increment(ref calls) == 1 ? throw new InvalidDataException("the application's own") : Task.CompletedTask);
        app.Server.OnReadState("success").OnReadState("success");
        var (_, path) = await app.CreateAsync();

        Assert.Equal(200, await app.PostAsync(path, Body));
        await CallbackApp.UntilAsync(() => app.Log.Any(line => line.Contains("the application's own", StringComparison.Ordinal)));
        Assert.Equal(200, await app.PostAsync(path, Body));
        await CallbackApp.UntilAsync(() => calls == 2);
    }

    [Fact]
    public void Memory_is_bounded()
    {
        var time = new Microsoft.Extensions.Time.Testing.FakeTimeProvider();
        var memory = new CallbackMemory(TimeSpan.FromHours(1), 3, time);

        Assert.True(memory.TryAdd("a"));
        Assert.False(memory.TryAdd("a"));
        Assert.True(memory.TryAdd("b") && memory.TryAdd("c") && memory.TryAdd("d"));
        Assert.True(memory.TryAdd("a"));
        for (var i = 0; i < 1_000; i++)
        {
            // As a callback that comes again and again and never can be dealt with.
            memory.Forget("d");
            Assert.True(memory.TryAdd("d"));
        }

        Assert.InRange(memory.Size, 1, 10);
        time.Advance(TimeSpan.FromHours(1));
        Assert.True(memory.TryAdd("d"));
    }
}
