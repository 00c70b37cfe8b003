using System.Net;
using System.Text.Json.Nodes;

namespace Apikley.Emulator.Tests;

public class AccountTests
{
    [Fact]
    public async Task Credits_run_out_with_402()
    {
        await using var emulator = await ApikleyEmulator.StartAsync(static options =>
        {
            options.Credits = 5.5m;
            options.Prices["google/nano-banana-edit"] = 2.5m;
        });
        using var client = new EmulatorClient(emulator);

        await client.AcceptedAsync(client.NanoBanana());
        await client.AcceptedAsync(client.NanoBanana());
        var refused = await client.CreateAsync(client.NanoBanana());

        Assert.Equal((402, "Credits insufficient: google/nano-banana-edit costs 2.5, the account has 0.5"), (refused["code"]!.GetValue<int>(), refused["msg"]!.GetValue<string>()));
        Assert.Equal(2, emulator.Charges.Count);
        var credit = await client.GetAsync("/api/v1/chat/credit");
        Assert.Equal("""{"code":200,"msg":"success","data":0.5}""", credit.ToJsonString());
        using var filled = await client.PostAsync("/_emulator/credits", """{"credits":100}""");
        await client.AcceptedAsync(client.NanoBanana());
    }

    [Fact]
    public async Task The_21st_create_in_ten_seconds_is_429_and_the_window_slides()
    {
        await using var emulator = await ApikleyEmulator.StartAsync(static options => options.Speed = 0);
        using var client = new EmulatorClient(emulator);
        for (var create = 0; create < 20; create++)
        {
            await client.AcceptedAsync(client.NanoBanana());
            emulator.Clock.Advance(TimeSpan.FromMilliseconds(100));
        }

        using var refused = await client.PostAsync("/api/v1/jobs/createTask", client.NanoBanana().ToJsonString());
        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        Assert.Equal(429, JsonNode.Parse(await refused.Content.ReadAsStringAsync())!["code"]!.GetValue<int>());
        emulator.Clock.Advance(TimeSpan.FromSeconds(8));
        await client.AcceptedAsync(client.NanoBanana());
        Assert.Equal(21, emulator.Charges.Count);
    }

    [Fact]
    public async Task Each_key_has_a_limit_of_its_own()
    {
        await using var emulator = await ApikleyEmulator.StartAsync(static options =>
        {
            options.Speed = 0;
            options.RateLimit = new RateLimit(1, TimeSpan.FromSeconds(10));
            options.Keys.Add("one");
            options.Keys.Add("two");
        });
        using var one = new EmulatorClient(emulator, "one");
        using var two = new EmulatorClient(emulator, "two");

        await one.AcceptedAsync(one.NanoBanana());
        await two.AcceptedAsync(two.NanoBanana());
        Assert.Equal(429, (await one.CreateAsync(one.NanoBanana()))["code"]!.GetValue<int>());
    }

    [Fact]
    public async Task The_ledger_counts_duplicates_by_callback_address_else_by_body()
    {
        await using var emulator = await ApikleyEmulator.StartAsync();
        using var client = new EmulatorClient(emulator);

        await client.AcceptedAsync(client.NanoBanana(callBackUrl: "http://127.0.0.1:1/a"));
        await client.AcceptedAsync(client.NanoBanana(callBackUrl: "http://127.0.0.1:1/b"));
        Assert.Equal(0, emulator.Charges.Duplicates);
        await client.AcceptedAsync(client.NanoBanana(callBackUrl: "http://127.0.0.1:1/a"));
        await client.AcceptedAsync(client.NanoBanana());
        await client.AcceptedAsync(client.NanoBanana());

        var answer = await client.GetAsync("/_emulator/charges");
        Assert.Equal((5, 2), (answer["accepted"]!.GetValue<int>(), answer["duplicates"]!.GetValue<int>()));
        Assert.Equal("http://127.0.0.1:1/b", answer["charges"]![1]!["callBackUrl"]!.GetValue<string>());
        Assert.Equal(answer["charges"]![3]!["bodyHash"]!.GetValue<string>(), answer["charges"]![4]!["bodyHash"]!.GetValue<string>());
    }

    [Fact]
    public async Task The_overview_shows_no_key()
    {
        await using var emulator = await ApikleyEmulator.StartAsync(static options => options.Keys.Add("a-secret-key"));
        using var client = new EmulatorClient(emulator);
        await client.AcceptedAsync(client.NanoBanana());

        foreach (var path in new[] { "/_emulator", "/_emulator/charges", "/_emulator/requests", "/_emulator/tasks", "/_emulator/callbacks" })
            Assert.DoesNotContain("a-secret-key", (await client.GetAsync(path)).ToJsonString(), StringComparison.Ordinal);
    }
}
