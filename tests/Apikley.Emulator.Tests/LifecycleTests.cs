using Microsoft.Extensions.Time.Testing;

namespace Apikley.Emulator.Tests;

public class LifecycleTests
{
    [Fact]
    public async Task A_task_goes_through_its_states_as_the_clock_is_stepped()
    {
        await using var emulator = await ApikleyEmulator.StartAsync(static options => options.Speed = 0);
        using var client = new EmulatorClient(emulator);
        var id = await client.AcceptedAsync(client.NanoBanana());

        var states = new List<string>();
        foreach (var step in new[] { 0, 499, 1, 500, 1999, 1, 3_600_000 })
        {
            emulator.Clock.Advance(TimeSpan.FromMilliseconds(step));
            states.Add((await client.RecordAsync(id))["data"]!["state"]!.GetValue<string>());
        }

        Assert.Equal(["waiting", "waiting", "queuing", "generating", "generating", "success", "success"], states);
    }

    [Fact]
    public async Task A_record_has_the_services_shape()
    {
        await using var emulator = await ApikleyEmulator.StartAsync(static options =>
        {
            options.Speed = 0;
            options.TimeProvider = new FakeTimeProvider(new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero));
            options.Seed = 1;
        });
        using var client = new EmulatorClient(emulator);
        var body = client.NanoBanana();
        var id = await client.AcceptedAsync(body);
        var running = (await client.RecordAsync(id))["data"]!;
        emulator.Clock.Advance(TimeSpan.FromSeconds(3));
        var answer = await client.RecordAsync(id);
        var ended = answer["data"]!;

        Assert.Equal("success", answer["message"]!.GetValue<string>());
        Assert.False(answer.ContainsKey("msg"));
        Assert.Equal(body.ToJsonString(), ended["param"]!.GetValue<string>());
        Assert.Equal("google/nano-banana-edit", ended["model"]!.GetValue<string>());
        Assert.Equal(("", ""), (running["resultJson"]!.GetValue<string>(), running["failCode"]!.GetValue<string>()));
        Assert.Null(running["completeTime"]);
        Assert.Equal(1767323045000, ended["createTime"]!.GetValue<long>());
        Assert.Equal(1767323048000, ended["completeTime"]!.GetValue<long>());
        Assert.Equal(3000, ended["costTime"]!.GetValue<long>());
        Assert.Equal($$"""{"resultUrls":["{{emulator.Address}}files/{{id}}/1.png"]}""", ended["resultJson"]!.GetValue<string>());
    }

    [Fact]
    public async Task A_new_task_is_unknown_for_as_long_as_asked()
    {
        await using var emulator = await ApikleyEmulator.StartAsync(static options =>
        {
            options.Speed = 0;
            options.InvisibleFor = TimeSpan.FromSeconds(3);
        });
        using var client = new EmulatorClient(emulator);
        var id = await client.AcceptedAsync(client.NanoBanana());
        var longer = await client.AcceptedAsync(client.NanoBanana(), "invisible=10s");

        var early = await client.RecordAsync(id);
        emulator.Clock.Advance(TimeSpan.FromSeconds(3));

        Assert.Equal((422, "recordInfo is null"), (early["code"]!.GetValue<int>(), early["msg"]!.GetValue<string>()));
        Assert.Equal(200, (await client.RecordAsync(id))["code"]!.GetValue<int>());
        Assert.Equal(422, (await client.RecordAsync(longer))["code"]!.GetValue<int>());
    }

    [Theory]
    [InlineData("/api/v1/jobs/recordInfo", 400)]
    [InlineData("/api/v1/jobs/recordInfo?taskId=", 400)]
    [InlineData("/api/v1/jobs/recordInfo?taskId=nobody", 422)]
    public async Task A_record_that_is_not_there_is_refused(string path, int code)
    {
        await using var emulator = await ApikleyEmulator.StartAsync();
        using var client = new EmulatorClient(emulator);

        Assert.Equal(code, (await client.GetAsync(path))["code"]!.GetValue<int>());
    }

    [Fact]
    public async Task A_failed_task_tells_why_and_its_credits_come_back()
    {
        await using var emulator = await ApikleyEmulator.StartAsync(static options => options.Timings = TaskTimings.Instant);
        using var client = new EmulatorClient(emulator);

        var id = await client.AcceptedAsync(client.NanoBanana(), "fail=400:The prompt was refused");
        var record = await client.EndedAsync(id);

        Assert.Equal(("fail", "400", "The prompt was refused", ""), (
            record["state"]!.GetValue<string>(), record["failCode"]!.GetValue<string>(), record["failMsg"]!.GetValue<string>(), record["resultJson"]!.GetValue<string>()));
        Assert.Equal(100_000m, emulator.Credits);
        Assert.True(Assert.Single(emulator.Charges.All).Refunded);
    }

    [Fact]
    public async Task Odd_endings_can_be_asked_for()
    {
        await using var emulator = await ApikleyEmulator.StartAsync(static options => options.Timings = TaskTimings.Instant);
        using var client = new EmulatorClient(emulator);

        var noUrls = await client.EndedAsync(await client.AcceptedAsync(client.NanoBanana(), "no-urls"));
        var badResult = await client.EndedAsync(await client.AcceptedAsync(client.NanoBanana(), "bad-result"));
        var stuck = await client.RecordAsync(await client.AcceptedAsync(client.NanoBanana(), "stuck"));
        var odd = await client.RecordAsync(await client.AcceptedAsync(client.NanoBanana(), "stuck,odd-state=paused"));

        Assert.Equal("""{"resultUrls":[]}""", noUrls["resultJson"]!.GetValue<string>());
        Assert.StartsWith("""{"resultUrls":["http""", badResult["resultJson"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.ThrowsAny<System.Text.Json.JsonException>(() => EmulatorClient.ResultOf(badResult));
        Assert.Equal("generating", stuck["data"]!["state"]!.GetValue<string>());
        Assert.Equal("paused", odd["data"]!["state"]!.GetValue<string>());
    }

    [Theory]
    [InlineData("http://127.0.0.1:1/photo.png", "could not be read: ConnectionError")]
    [InlineData("{emulator}samples/nothing.png", "could not be read: the emulator has no such file")]
    [InlineData("{emulator}samples/voice.wav", "is not a picture")]
    public async Task An_input_on_this_machine_that_is_no_picture_fails_the_task(string url, string expected)
    {
        await using var emulator = await ApikleyEmulator.StartAsync(static options => options.Timings = TaskTimings.Instant);
        using var client = new EmulatorClient(emulator);
        var address = url.Replace("{emulator}", emulator.Address.AbsoluteUri, StringComparison.Ordinal);

        var record = await client.EndedAsync(await client.AcceptedAsync(client.NanoBanana(input => input["image_urls"] = new System.Text.Json.Nodes.JsonArray(address))));

        Assert.Equal("fail", record["state"]!.GetValue<string>());
        Assert.Contains(expected, record["failMsg"]!.GetValue<string>(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_input_elsewhere_is_not_fetched_and_drawn_as_a_placeholder()
    {
        await using var emulator = await ApikleyEmulator.StartAsync(static options => options.Timings = TaskTimings.Instant);
        using var client = new EmulatorClient(emulator);

        var record = await client.EndedAsync(await client.AcceptedAsync(client.NanoBanana(static input => input["image_urls"] = new System.Text.Json.Nodes.JsonArray("https://example.com/photo.png"))));

        Assert.NotEmpty(await client.Http.GetByteArrayAsync(EmulatorClient.UrlsOf(record)[0]));
    }

    [Fact]
    public async Task A_result_expires()
    {
        await using var emulator = await ApikleyEmulator.StartAsync(static options => options.Speed = 0);
        using var client = new EmulatorClient(emulator);
        var id = await client.AcceptedAsync(client.NanoBanana());
        emulator.Clock.Advance(TimeSpan.FromSeconds(3));
        var url = EmulatorClient.UrlsOf(await client.EndedAsync(id))[0];

        using var before = await client.Http.GetAsync(url);
        emulator.Clock.Advance(TimeSpan.FromHours(24));
        using var after = await client.Http.GetAsync(url);

        Assert.Equal((200, 404), ((int)before.StatusCode, (int)after.StatusCode));
    }

    [Fact]
    public async Task Input_inside_param_can_be_encoded_twice()
    {
        await using var emulator = await ApikleyEmulator.StartAsync(static options => options.DoubleEncodedInput = true);
        using var client = new EmulatorClient(emulator);
        var body = client.NanoBanana();

        var record = await client.RecordAsync(await client.AcceptedAsync(body));

        var param = System.Text.Json.Nodes.JsonNode.Parse(record["data"]!["param"]!.GetValue<string>())!;
        Assert.Equal(body["input"]!.ToJsonString(), System.Text.Json.Nodes.JsonNode.Parse(param["input"]!.GetValue<string>())!.ToJsonString());
    }
}
