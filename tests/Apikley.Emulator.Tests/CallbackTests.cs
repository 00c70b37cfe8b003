namespace Apikley.Emulator.Tests;

public class CallbackTests
{
    private static Task<ApikleyEmulator> StartAsync(Action<ApikleyEmulatorOptions>? configure = null) => ApikleyEmulator.StartAsync(options =>
    {
        options.Timings = TaskTimings.Instant;
        options.Callbacks.RetryDelay = TimeSpan.FromMilliseconds(1);
        configure?.Invoke(options);
    });

    [Theory]
    [InlineData(CallbackShape.Record, "/data/taskId", "/data/consumeCredits")]
    [InlineData(CallbackShape.RecordWithCreditsConsumed, "/data/taskId", "/data/creditsConsumed")]
    [InlineData(CallbackShape.TaskCompleted, "/taskId", "/data/callbackType")]
    public async Task A_callback_has_the_asked_shape(CallbackShape shape, string idAt, string alsoAt)
    {
        await using var receiver = await CallbackReceiver.StartAsync();
        await using var emulator = await StartAsync(options => options.Callbacks.Shape = shape);
        using var client = new EmulatorClient(emulator);

        var id = await client.AcceptedAsync(client.NanoBanana(callBackUrl: receiver.Url));
        var (body, headers) = await receiver.NextAsync();

        Assert.Equal(200, body["code"]!.GetValue<int>());
        Assert.Equal(id, At(body, idAt)!.GetValue<string>());
        Assert.NotNull(At(body, alsoAt));
        Assert.Equal("success", At(body, "/data/state")!.GetValue<string>());
        Assert.False(headers.ContainsKey(CallbackSignature.SignatureHeader));
    }

    [Fact]
    public async Task A_failed_task_calls_back_with_501()
    {
        await using var receiver = await CallbackReceiver.StartAsync();
        await using var emulator = await StartAsync();
        using var client = new EmulatorClient(emulator);

        await client.AcceptedAsync(client.NanoBanana(callBackUrl: receiver.Url), "fail=500:Internal server error");
        var (body, _) = await receiver.NextAsync();

        Assert.Equal(501, body["code"]!.GetValue<int>());
        Assert.Equal(("fail", "500", "Internal server error"), (
            At(body, "/data/state")!.GetValue<string>(), At(body, "/data/failCode")!.GetValue<string>(), At(body, "/data/failMsg")!.GetValue<string>()));
    }

    [Fact]
    public void The_signature_is_that_of_the_known_vector() => Assert.Equal(
        "Na4iA0Sdca1eWatzLzzIjkoIV94GI1WJKLR2MDUebGs=",
        CallbackSignature.Sign("whk_test_key_please_rotate", "ee9c2715375b7837f8bb51d641ff5863", "1769670760"));

    [Fact]
    public async Task A_callback_is_signed_when_there_is_a_key()
    {
        await using var receiver = await CallbackReceiver.StartAsync();
        await using var emulator = await StartAsync(static options => options.Callbacks.SigningKey = "whk");
        using var client = new EmulatorClient(emulator);

        var id = await client.AcceptedAsync(client.NanoBanana(callBackUrl: receiver.Url));
        var (_, headers) = await receiver.NextAsync();

        Assert.Equal(CallbackSignature.Sign("whk", id, headers[CallbackSignature.TimestampHeader].ToString()), headers[CallbackSignature.SignatureHeader].ToString());
    }

    [Fact]
    public async Task A_refused_callback_is_tried_again_three_times()
    {
        await using var receiver = await CallbackReceiver.StartAsync();
        await using var emulator = await StartAsync();
        using var client = new EmulatorClient(emulator);
        foreach (var status in new[] { 500, 204, 302, 404 })
            receiver.Answers.Enqueue(status);

        await client.AcceptedAsync(client.NanoBanana(callBackUrl: receiver.Url));
        for (var attempt = 0; attempt < 4; attempt++)
            await receiver.NextAsync();

        await Eventually.TrueAsync(() => emulator.Callbacks.All.Count == 4);
        Assert.Equal(["HTTP 500", "HTTP 204", "HTTP 302", "HTTP 404"], emulator.Callbacks.All.Select(static delivery => delivery.Outcome));
        Assert.Equal([1, 2, 3, 4], emulator.Callbacks.All.Select(static delivery => delivery.Attempt));
    }

    [Fact]
    public async Task A_callback_can_come_twice_or_never()
    {
        await using var receiver = await CallbackReceiver.StartAsync();
        await using var emulator = await StartAsync();
        using var client = new EmulatorClient(emulator);

        var lost = await client.AcceptedAsync(client.NanoBanana(callBackUrl: receiver.Url), "callback-lost");
        var doubled = await client.AcceptedAsync(client.NanoBanana(callBackUrl: receiver.Url), "callback-doubled");

        Assert.Equal(doubled, At((await receiver.NextAsync()).Body, "/data/taskId")!.GetValue<string>());
        Assert.Equal(doubled, At((await receiver.NextAsync()).Body, "/data/taskId")!.GetValue<string>());
        await Eventually.TrueAsync(() => emulator.Callbacks.All.Count == 3);
        Assert.Equal(CallbackDelivery.Lost, Assert.Single(emulator.Callbacks.All, delivery => delivery.TaskId == lost).Outcome);
    }

    [Fact]
    public async Task A_late_callback_waits_for_its_time()
    {
        await using var receiver = await CallbackReceiver.StartAsync();
        await using var emulator = await StartAsync(static options => options.Speed = 0);
        using var client = new EmulatorClient(emulator);

        var late = await client.AcceptedAsync(client.NanoBanana(callBackUrl: receiver.Url), "callback-late=1h");
        var prompt = await client.AcceptedAsync(client.NanoBanana(callBackUrl: receiver.Url));
        var first = await receiver.NextAsync();
        await Eventually.TrueAsync(() =>
        {
            emulator.Clock.Advance(TimeSpan.FromHours(1));
            return emulator.Callbacks.All.Count == 2;
        });
        var second = await receiver.NextAsync();

        Assert.Equal([prompt, late], new[] { first, second }.Select(static call => At(call.Body, "/data/taskId")!.GetValue<string>()));
    }

    [Fact]
    public async Task A_reordered_callback_comes_after_the_next_one()
    {
        await using var receiver = await CallbackReceiver.StartAsync();
        await using var emulator = await StartAsync(static options => options.Speed = 0);
        using var client = new EmulatorClient(emulator);

        var held = await client.AcceptedAsync(client.NanoBanana(callBackUrl: receiver.Url), "callback-reordered");
        var next = await client.AcceptedAsync(client.NanoBanana(callBackUrl: receiver.Url), "callback-late=1ms");
        await Eventually.TrueAsync(() =>
        {
            emulator.Clock.Advance(TimeSpan.FromMilliseconds(1));
            return emulator.Callbacks.All.Count == 2;
        });

        Assert.Equal([next, held], emulator.Callbacks.All.Select(static delivery => delivery.TaskId));
    }

    [Fact]
    public async Task A_reordered_callback_does_not_wait_for_what_has_been_sent_already()
    {
        await using var receiver = await CallbackReceiver.StartAsync();
        await using var emulator = await StartAsync(static options => options.Speed = 0);
        using var client = new EmulatorClient(emulator);

        var held = await client.AcceptedAsync(client.NanoBanana(callBackUrl: receiver.Url), "callback-late=10ms,callback-reordered");
        var next = await client.AcceptedAsync(client.NanoBanana(callBackUrl: receiver.Url));
        await Eventually.TrueAsync(() => emulator.Callbacks.All.Count == 1);
        await Eventually.TrueAsync(() =>
        {
            emulator.Clock.Advance(TimeSpan.FromMilliseconds(1));
            return emulator.Callbacks.All.Count == 2;
        });

        Assert.Equal([next, held], emulator.Callbacks.All.Select(static delivery => delivery.TaskId));
    }

    [Theory]
    [InlineData("https://example.com/callback")]
    [InlineData("http://192.168.1.1/callback")]
    [InlineData("file:///etc/passwd")]
    public async Task A_callback_never_leaves_the_machine(string url)
    {
        await using var emulator = await StartAsync();
        using var client = new EmulatorClient(emulator);

        await client.AcceptedAsync(client.NanoBanana(callBackUrl: url));

        await Eventually.TrueAsync(() => emulator.Callbacks.All.Count == 1);
        Assert.Equal(CallbackDelivery.NotLoopback, emulator.Callbacks.All[0].Outcome);
    }

    private static System.Text.Json.Nodes.JsonNode? At(System.Text.Json.Nodes.JsonNode node, string pointer) =>
        pointer.Split('/').Skip(1).Aggregate((System.Text.Json.Nodes.JsonNode?)node, static (current, name) => current?[name]);
}
