using System.Text.Json;

namespace Apikley.Tests.Callbacks;

/// <summary>What is understood, what is answered, and what happens behind the answer. Over real HTTP.</summary>
public sealed class CallbackEndpointTests
{
    private const string Body = """{"code":200,"msg":"ok","data":{"taskId":"t1","state":"success","resultJson":"{\"resultUrls\":[\"https://evil.example/x\"]}"}}""";

    [Fact]
    public async Task A_callback_wakes_the_waiter_and_the_record_decides()
    {
        await using var app = await CallbackApp.StartAsync();
        app.Server.OnReadState("success", "\"resultJson\":\"{\\\"resultUrls\\\":[\\\"https://files.example/a.png\\\"]}\"");
        var (task, path) = await app.CreateAsync();
        var wait = task.WaitForCompletionAsync();

        Assert.Equal(200, await app.PostAsync(path, Body));

        // The clock has not moved: nothing but the callback can have woken it.
        var result = await wait.WaitAsync(TimeSpan.FromSeconds(20));
        Assert.Equal("https://files.example/a.png", Assert.Single(result.ResultUrls).AbsoluteUri);
        await CallbackApp.UntilAsync(() => app.Completed.Count == 1);
        Assert.Equal(1, app.Server.Reads);
        Assert.Equal(LedgerState.Succeeded, (await app.Client.Ledger.FindByTaskIdAsync("t1", default))!.State);
    }

    [Theory]
    [InlineData("""{"data":{"taskId":"t1"}}""")]
    [InlineData("""{"data":{"task_id":"t1","callbackType":"task_completed"}}""")]
    [InlineData("""{"taskId":"t1"}""")]
    [InlineData("""{"task_id":"t1"}""")]
    [InlineData("""{"taskId":"t1","data":{"task_id":"t1","callbackType":"task_completed"}}""")]
    [InlineData("""{"task_id":"wrong","taskId":"wrong","data":{"task_id":"wrong","taskId":"t1"}}""")]
    [InlineData("""{"task_id":"wrong","taskId":"t1","data":[{"taskId":"wrong"}]}""")]
    [InlineData("""{"code":501,"data":{"info":{"taskId":"wrong"},"taskId":"t1","state":"fail"}}""")]
    public async Task All_shapes_and_spellings_are_understood(string body)
    {
        await using var app = await CallbackApp.StartAsync();
        app.Server.OnReadState("success");
        var (_, path) = await app.CreateAsync();

        Assert.Equal(200, await app.PostAsync(path, body));

        await CallbackApp.UntilAsync(() => app.Completed.Count == 1);
        Assert.Equal("t1", app.Completed.Single().TaskId);
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("not json")]
    [InlineData("{\"data\":{\"taskId\":\"t1\"}")]
    [InlineData("{\"data\":{\"taskId\":\"t1\"}} {}")]
    [InlineData("{}")]
    [InlineData("{\"data\":{\"taskId\":\"\"}}")]
    [InlineData("{\"data\":{\"taskId\":null}}")]
    [InlineData("{\"data\":{\"taskId\":\"a\\nb\"}}")]
    public async Task What_is_no_callback_is_a_400(string body)
    {
        await using var app = await CallbackApp.StartAsync();
        var (_, path) = await app.CreateAsync();

        Assert.Equal(400, await app.PostAsync(path, body));
        Assert.Equal(0, app.Server.Reads);
    }

    [Fact]
    public async Task A_body_over_256_KB_is_a_413_with_and_without_a_length()
    {
        await using var app = await CallbackApp.StartAsync();
        var (_, path) = await app.CreateAsync();
        var large = new byte[ApikleyClient.MaxCallbackBytes + 1];
        Array.Fill(large, (byte)' ');

        Assert.Equal(413, await app.PostAsync(path, large));
        using var chunked = new HttpRequestMessage(HttpMethod.Post, path) { Content = new StreamContent(new MemoryStream(large)) };
        chunked.Headers.TransferEncodingChunked = true;
        Assert.Equal(413, (int)(await app.Http.SendAsync(chunked)).StatusCode);

        var padded = new byte[ApikleyClient.MaxCallbackBytes];
        Array.Fill(padded, (byte)' ');
        JsonSerializer.SerializeToUtf8Bytes(new { taskId = "t1" }).CopyTo(padded, 0);
        Assert.Equal(200, await app.PostAsync(path, padded));
    }

    [Fact]
    public async Task Other_methods_are_a_405()
    {
        await using var app = await CallbackApp.StartAsync();
        Assert.Equal(405, (int)(await app.Http.GetAsync(new Uri("/apikley", UriKind.Relative))).StatusCode);
    }

    [Fact]
    public async Task A_callback_ahead_of_the_record_is_waited_out()
    {
        await using var app = await CallbackApp.StartAsync();
        app.Server.OnReadState("generating").OnReadState("generating").OnReadState("success");
        var (_, path) = await app.CreateAsync();

        Assert.Equal(200, await app.PostAsync(path, Body));
        await CallbackApp.UntilAsync(() => app.Server.Reads == 2);
        await CallbackApp.UntilAsync(() =>
        {
            app.Server.Time.Advance(TimeSpan.FromMilliseconds(500));
            return app.Completed.Count == 1;
        });

        Assert.Equal("success", app.Completed.Single().State.Value);
    }

    [Fact]
    public async Task Too_many_in_work_are_a_503()
    {
        var hold = new TaskCompletionSource();
        await using var app = await CallbackApp.StartAsync(endpoint: options =>
        {
            options.MaxInWork = 1;
            options.OnCompleted = (_, _) => hold.Task;
        });
        app.Server.OnReadState("success");
        var (_, path) = await app.CreateAsync();

        Assert.Equal(200, await app.PostAsync(path, Body));
        Assert.Equal(503, await app.PostAsync(path, Body));
        hold.SetResult();
    }

    [Fact]
    public async Task The_answer_does_not_wait_for_the_work()
    {
        var hold = new TaskCompletionSource();
        await using var app = await CallbackApp.StartAsync(endpoint: options => options.OnCompleted = (_, _) => hold.Task);
        app.Server.OnReadState("success");
        var (_, path) = await app.CreateAsync();

        Assert.Equal(200, await app.PostAsync(path, Body).WaitAsync(TimeSpan.FromSeconds(20)));
        Assert.False(hold.Task.IsCompleted);
        hold.SetResult();
    }

    [Fact]
    public void Without_a_client_the_exception_says_what_is_missing()
    {
        var app = Microsoft.AspNetCore.Builder.WebApplication.CreateSlimBuilder().Build();
        var e = Assert.Throws<InvalidOperationException>(() => app.MapApikleyCallbacks("/apikley"));
        Assert.Contains("ApikleyCallbackOptions.Client", e.Message, StringComparison.Ordinal);
    }
}
