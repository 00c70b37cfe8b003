using System.Net.Http.Headers;
using System.Text.Json;
using Apikley.Tests.Tasks;

namespace Apikley.Tests.Callbacks;

/// <summary>Who is let in, what is answered, and what happens behind the answer. Over real HTTP.</summary>
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
    public async Task Only_a_ticket_of_ours_that_is_valid_lets_in()
    {
        await using var app = await CallbackApp.StartAsync();
        var (task, path) = await app.CreateAsync();
        var now = app.Server.Time.GetUtcNow();
        string Path(string secret, DateTimeOffset until) => "/apikley?apikley=" + new CallbackTicket(task.CorrelationId!, until).Sign(secret);

        Assert.Equal(401, await app.PostAsync("/apikley", Body));
        Assert.Equal(401, await app.PostAsync("/apikley?apikley=", Body));
        Assert.Equal(401, await app.PostAsync(path + "x", Body));
        Assert.Equal(401, await app.PostAsync(path + "&" + path[(path.IndexOf('?', StringComparison.Ordinal) + 1)..], Body));
        Assert.Equal(401, await app.PostAsync(Path("another secret, long", now.AddHours(1)), Body));
        Assert.Equal(401, await app.PostAsync(Path(CallbackApp.Secret, now.AddSeconds(-1)), Body));
        Assert.Equal(0, app.Server.Reads);
        Assert.Equal(200, await app.PostAsync(Path(CallbackApp.Secret, now.AddSeconds(1)), Body));
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
    public async Task Where_a_webhook_key_is_set_the_signature_must_be_right_and_fresh()
    {
        const string Key = "whk_test_key_please_rotate";
        await using var app = await CallbackApp.StartAsync(options =>
        {
            options.WebhookKeys.Add("whk_the_next_key");
            options.WebhookKeys.Add(Key);
        });
        var (_, path) = await app.CreateAsync();
        var now = app.Server.Time.GetUtcNow();
        Action<HttpHeaders> Signed(string taskId, DateTimeOffset at, string key, string? stamp = null) => headers =>
        {
            headers.Add(WebhookSignature.TimestampHeader, stamp ?? at.ToUnixTimeSeconds().ToString(System.Globalization.CultureInfo.InvariantCulture));
            headers.Add(WebhookSignature.SignatureHeader, WebhookSignature.Sign(taskId, at, key));
        };

        Assert.Equal(401, await app.PostAsync(path, Body));
        Assert.Equal(401, await app.PostAsync(path, Body, Signed("t1", now, "whk_wrong")));
        Assert.Equal(401, await app.PostAsync(path, Body, Signed("t2", now, Key)));
        Assert.Equal(401, await app.PostAsync(path, Body, Signed("t1", now.AddSeconds(-301), Key)));
        Assert.Equal(401, await app.PostAsync(path, Body, Signed("t1", now.AddSeconds(301), Key)));
        Assert.Equal(401, await app.PostAsync(path, Body, Signed("t1", now, Key, "abc")));
        Assert.Equal(401, await app.PostAsync(path, Body, Signed("t1", now, Key, "99999999999999999999999")));
        Assert.Equal(401, await app.PostAsync(path, Body, headers =>
        {
            headers.Add(WebhookSignature.TimestampHeader, "1");
            headers.Add(WebhookSignature.SignatureHeader, "not base64!");
        }));
        Assert.Equal(401, await app.PostAsync("/apikley", Body, Signed("t1", now, Key)));
        Assert.Equal(200, await app.PostAsync(path, Body, Signed("t1", now.AddSeconds(-300), Key)));
        Assert.Equal(200, await app.PostAsync(path, Body, Signed("t1", now, "whk_the_next_key")));
    }

    [Fact]
    public void The_signature_is_the_one_of_the_services_page() =>
        Assert.Equal(
            "Na4iA0Sdca1eWatzLzzIjkoIV94GI1WJKLR2MDUebGs=",
            WebhookSignature.Sign("ee9c2715375b7837f8bb51d641ff5863", DateTimeOffset.FromUnixTimeSeconds(1769670760), "whk_test_key_please_rotate"));

    [Fact]
    public async Task The_test_signer_makes_what_is_let_in()
    {
        await using var app = await CallbackApp.StartAsync(options => options.WebhookKeys.Add("whk_key"));
        var (_, path) = await app.CreateAsync();
        using var request = CallbackRequest.Create(new Uri(app.Http.BaseAddress!, path), "t1", "fail", "whk_key", app.Server.Time.GetUtcNow());

        using var response = await app.Http.SendAsync(request);

        Assert.Equal(200, (int)response.StatusCode);
        Assert.Equal("""{"code":200,"msg":"success"}""", await response.Content.ReadAsStringAsync());
    }

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
    public async Task No_log_line_holds_a_secret()
    {
        await using var app = await CallbackApp.StartAsync(options => options.WebhookKeys.Add("whk_secret_key"));
        var (_, path) = await app.CreateAsync();
        await app.PostAsync(path, Body);
        await app.PostAsync("/apikley?apikley=x", "{}");

        var ticket = path[(path.IndexOf('=', StringComparison.Ordinal) + 1)..];
        foreach (var line in app.Log.Where(line => !line.Contains("Microsoft.AspNetCore", StringComparison.Ordinal) && !line.Contains("Request ", StringComparison.Ordinal)))
        {
            Assert.DoesNotContain(ticket, line, StringComparison.Ordinal);
            Assert.DoesNotContain("whk_secret_key", line, StringComparison.Ordinal);
            Assert.DoesNotContain(ScriptedServer.Key, line, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Without_a_client_the_exception_says_what_is_missing()
    {
        var app = Microsoft.AspNetCore.Builder.WebApplication.CreateSlimBuilder().Build();
        var e = Assert.Throws<InvalidOperationException>(() => app.MapApikleyCallbacks("/apikley"));
        Assert.Contains("ApikleyCallbackOptions.Client", e.Message, StringComparison.Ordinal);
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
