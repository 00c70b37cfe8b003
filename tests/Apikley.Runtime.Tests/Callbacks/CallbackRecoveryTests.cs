using System.Text.Json;

namespace Apikley.Tests.Callbacks;

/// <summary>A create whose answer was lost is tied to its task by the callback, and to no other.</summary>
public sealed class CallbackRecoveryTests
{
    private const string Body = """{"code":200,"msg":"ok","data":{"taskId":"t1","state":"success","resultJson":"{\"resultUrls\":[\"https://evil.example/x\"]}"}}""";

    [Fact]
    public async Task A_lost_answer_is_made_good_by_the_callback()
    {
        await using var app = await CallbackApp.StartAsync();
        app.Server.OnCreateThrow(new HttpRequestException(HttpRequestError.ResponseEnded));
        var options = new CreateTaskOptions { IdempotencyKey = "order 7" };
        var lost = await Assert.ThrowsAsync<SubmitOutcomeUnknownException>(() => app.CreateAsync(options));
        var path = app.LastPath();
        var echo = $"\"param\":\"{{\\\"callBackUrl\\\":\\\"https://app.example{path}\\\"}}\"";
        app.Server.OnReadState("success", echo).OnReadState("success", echo);

        Assert.Null(await app.Client.FindTaskAsync(lost.CorrelationId));
        Assert.Equal(200, await app.PostAsync(path, Body));
        await CallbackApp.UntilAsync(() => app.Completed.Count == 1);

        Assert.Equal("t1", (await app.Client.FindTaskAsync(lost.CorrelationId))!.TaskId);
        Assert.Equal(LedgerState.Succeeded, (await app.Client.Ledger.FindAsync(lost.CorrelationId, default))!.State);
        Assert.Equal("t1", (await app.CreateAsync(options)).Task.TaskId);
        Assert.Single(app.Server.Creates);
    }

    [Fact]
    public async Task What_a_callback_alone_knows_is_written_down_before_it_is_answered()
    {
        await using var app = await CallbackApp.StartAsync();
        app.Server.OnCreateThrow(new HttpRequestException(HttpRequestError.ResponseEnded));
        var lost = await Assert.ThrowsAsync<SubmitOutcomeUnknownException>(() => app.CreateAsync());

        // The service is ill when it calls back, and this process might end at any moment: 200 would be the last that anybody hears of the task.
        for (var i = 0; i < 9; i++)
        {
            app.Server.OnRead("", 503);
        }

        Assert.Equal(503, await app.PostAsync(app.LastPath(), Body));
        Assert.Null(await app.Client.FindTaskAsync(lost.CorrelationId));
        await CallbackApp.UntilAsync(() =>
        {
            app.Server.Time.Advance(TimeSpan.FromMilliseconds(500));
            return app.Log.Any(line => line.Contains("could not be dealt with", StringComparison.Ordinal));
        });

        app.Server.ForgetReads();
        app.Server.OnReadState("success");
        Assert.Equal(200, await app.PostAsync(app.LastPath(), Body));
        Assert.Equal("t1", (await app.Client.FindTaskAsync(lost.CorrelationId))!.TaskId);
    }

    [Fact]
    public async Task A_callback_that_is_faster_than_the_lost_answer_makes_the_create_succeed()
    {
        await using var app = await CallbackApp.StartAsync();
        var cut = new TaskCompletionSource<HttpResponseMessage>();
        var arrived = new TaskCompletionSource();
        app.Server.OnCreate(async (request, _) =>
        {
            await app.Server.AcceptAsync(request);
            arrived.SetResult();
            return await cut.Task;
        }).OnReadState("success").OnReadState("success");
        var create = app.Client.CreateTaskAsync("m/x", JsonDocument.Parse("{}").RootElement);
        await arrived.Task;

        Assert.Equal(200, await app.PostAsync(app.LastPath(), Body));
        await CallbackApp.UntilAsync(() => app.Completed.Count == 1);
        cut.SetException(new HttpRequestException(HttpRequestError.ResponseEnded));

        Assert.Equal("t1", (await create).TaskId);
    }

    [Fact]
    public async Task A_callback_for_another_task_than_its_tickets_is_dropped()
    {
        await using var app = await CallbackApp.StartAsync();
        var (_, path) = await app.CreateAsync();

        Assert.Equal(200, await app.PostAsync(path, Body.Replace("t1", "t2", StringComparison.Ordinal)));

        await CallbackApp.UntilAsync(() => app.Log.Any(line => line.Contains("does not belong", StringComparison.Ordinal)));
        Assert.Equal(0, app.Server.Reads);
        Assert.Empty(app.Completed);
    }

    [Fact]
    public async Task A_lost_create_is_not_tied_to_a_task_whose_record_names_another_address()
    {
        await using var app = await CallbackApp.StartAsync();
        const string Echo = "\"param\":\"{\\\"callBackUrl\\\":\\\"https://app.example/apikley?apikley=other\\\"}\"";
        app.Server.OnCreateThrow(new HttpRequestException(HttpRequestError.ResponseEnded)).OnReadState("success", Echo).OnReadState("success", Echo);
        var lost = await Assert.ThrowsAsync<SubmitOutcomeUnknownException>(() => app.CreateAsync());

        Assert.Equal(200, await app.PostAsync(app.LastPath(), Body));

        await CallbackApp.UntilAsync(() => app.Log.Any(line => line.Contains("does not belong", StringComparison.Ordinal)));
        Assert.Null(await app.Client.FindTaskAsync(lost.CorrelationId));
        Assert.Empty(app.Completed);
    }

    [Fact]
    public async Task A_task_the_service_does_not_know_is_tied_to_nothing()
    {
        await using var app = await CallbackApp.StartAsync(options => options.Polling.VisibilityGrace = TimeSpan.FromSeconds(5));
        for (var i = 0; i < 50; i++)
        {
            app.Server.OnRead("""{"code":422,"msg":"recordInfo is null"}""");
        }

        app.Server.OnCreateThrow(new HttpRequestException(HttpRequestError.ResponseEnded));
        var lost = await Assert.ThrowsAsync<SubmitOutcomeUnknownException>(() => app.CreateAsync());

        Assert.Equal(503, await app.PostAsync(app.LastPath(), Body));
        await CallbackApp.UntilAsync(() =>
        {
            app.Server.Time.Advance(TimeSpan.FromMilliseconds(500));
            return app.Log.Any(line => line.Contains("could not be dealt with", StringComparison.Ordinal));
        });

        Assert.Null(await app.Client.FindTaskAsync(lost.CorrelationId));
    }
}
