using System.Net;
using System.Text.Json.Nodes;

namespace Apikley.Emulator.Tests;

public class FaultTests
{
    private const string Create = "/api/v1/jobs/createTask";

    private static Task<ApikleyEmulator> StartAsync(Action<ApikleyEmulatorOptions>? configure = null) => ApikleyEmulator.StartAsync(options =>
    {
        options.Timings = TaskTimings.Instant;
        options.RateLimit = null;
        configure?.Invoke(options);
    });

    [Theory]
    [InlineData("reset-before-read", 0)]
    [InlineData("reset-after-accept", 1)]
    [InlineData("truncate", 1)]
    public async Task A_broken_connection_is_charged_only_after_accept(string fault, int charges)
    {
        await using var emulator = await StartAsync();
        using var client = new EmulatorClient(emulator);

        await Assert.ThrowsAnyAsync<HttpRequestException>(async () => await client.CreateAsync(client.NanoBanana(), fault));

        Assert.Equal(charges, emulator.Charges.Count);
        Assert.Equal(1, emulator.Requests.Count(Create));
    }

    [Theory]
    [InlineData("http429", 429, 429, null, 0)]
    [InlineData("http429-retry-after=2", 429, 429, "2", 0)]
    [InlineData("http500", 500, 500, null, 0)]
    [InlineData("http500-after-accept", 500, 500, null, 1)]
    [InlineData("code429", 200, 429, null, 0)]
    [InlineData("code455", 200, 455, null, 0)]
    [InlineData("code501", 200, 501, null, 0)]
    [InlineData("code500-after-accept", 200, 500, null, 1)]
    public async Task A_refusal_has_its_status_and_code(string fault, int status, int code, string? retryAfter, int charges)
    {
        await using var emulator = await StartAsync();
        using var client = new EmulatorClient(emulator);

        using var response = await client.PostAsync(Create, client.NanoBanana().ToJsonString(), fault);

        Assert.Equal(status, (int)response.StatusCode);
        Assert.Equal(code, JsonNode.Parse(await response.Content.ReadAsStringAsync())!["code"]!.GetValue<int>());
        Assert.Equal(retryAfter, response.Headers.RetryAfter?.ToString());
        Assert.Equal(charges, emulator.Charges.Count);
    }

    [Theory]
    [InlineData("html", HttpStatusCode.OK, "text/html", "<!DOCTYPE html>")]
    [InlineData("html=502", HttpStatusCode.BadGateway, "text/html", "<!DOCTYPE html>")]
    [InlineData("empty", HttpStatusCode.OK, "application/json", "")]
    public async Task An_answer_can_be_something_else(string fault, HttpStatusCode status, string mediaType, string start)
    {
        await using var emulator = await StartAsync();
        using var client = new EmulatorClient(emulator);

        using var response = await client.PostAsync(Create, client.NanoBanana().ToJsonString(), fault);

        Assert.Equal((status, mediaType), (response.StatusCode, response.Content.Headers.ContentType!.MediaType));
        var text = await response.Content.ReadAsStringAsync();
        Assert.True(start.Length == 0 ? text.Length == 0 : text.StartsWith(start, StringComparison.Ordinal));
        Assert.Equal(1, emulator.Charges.Count);
    }

    [Fact]
    public async Task A_slow_answer_is_charged_at_once_and_comes_when_the_clock_says_so()
    {
        await using var emulator = await StartAsync(static options => options.Speed = 0);
        using var client = new EmulatorClient(emulator);

        var create = client.CreateAsync(client.NanoBanana(), "slow=12s");
        await Eventually.TrueAsync(() => emulator.Charges.Count == 1);
        Assert.False(create.IsCompleted);
        await Eventually.TrueAsync(() =>
        {
            emulator.Clock.Advance(TimeSpan.FromSeconds(12));
            return create.IsCompleted;
        });

        Assert.Equal(200, (await create)["code"]!.GetValue<int>());
    }

    [Fact]
    public async Task Queued_faults_strike_the_next_requests_of_their_kind_in_order()
    {
        await using var emulator = await StartAsync();
        using var client = new EmulatorClient(emulator);
        emulator.Faults.Next("code455", count: 2);
        emulator.Faults.Next("code501", target: FaultTarget.RecordInfo);

        Assert.Equal(455, (await client.CreateAsync(client.NanoBanana()))["code"]!.GetValue<int>());
        Assert.Equal(455, (await client.CreateAsync(client.NanoBanana()))["code"]!.GetValue<int>());
        var id = await client.AcceptedAsync(client.NanoBanana());
        Assert.Equal(501, (await client.RecordAsync(id))["code"]!.GetValue<int>());
        Assert.Equal(200, (await client.RecordAsync(id))["code"]!.GetValue<int>());
    }

    [Fact]
    public async Task Faults_are_queued_and_cleared_over_http_too()
    {
        await using var emulator = await StartAsync();
        using var client = new EmulatorClient(emulator);

        using var queued = await client.PostAsync("/_emulator/faults", """{"next":"code455","count":2,"profile":"stuck"}""");
        Assert.Equal(HttpStatusCode.OK, queued.StatusCode);
        Assert.Equal(455, (await client.CreateAsync(client.NanoBanana()))["code"]!.GetValue<int>());
        using var cleared = await client.PostAsync("/_emulator/faults", """{"clear":true}""");
        Assert.Equal(200, (await client.CreateAsync(client.NanoBanana()))["code"]!.GetValue<int>());
        using var wrong = await client.PostAsync("/_emulator/faults", """{"next":"explode"}""");
        Assert.Equal(HttpStatusCode.BadRequest, wrong.StatusCode);
        Assert.Contains("'explode' is not a fault", await wrong.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_profile_plays_the_same_faults_for_the_same_seed()
    {
        var runs = new List<string>();
        foreach (var seed in new[] { 7, 7, 8 })
        {
            await using var emulator = await StartAsync(options =>
            {
                options.Seed = seed;
                options.Faults = "code455=30%, http500@20%";
            });
            using var client = new EmulatorClient(emulator);
            var codes = new List<int>();
            for (var create = 0; create < 40; create++)
            {
                using var response = await client.PostAsync(Create, client.NanoBanana().ToJsonString());
                codes.Add(JsonNode.Parse(await response.Content.ReadAsStringAsync())!["code"]!.GetValue<int>());
            }

            runs.Add(string.Join(' ', codes));
            Assert.InRange(codes.Count(static code => code == 455), 4, 22);
        }

        Assert.Equal(runs[0], runs[1]);
        Assert.NotEqual(runs[0], runs[2]);
    }

    [Fact]
    public async Task A_fault_that_nobody_knows_is_refused_with_the_list()
    {
        await using var emulator = await StartAsync();
        using var client = new EmulatorClient(emulator);

        using var response = await client.PostAsync(Create, "{}", "explode");

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains("reset-after-accept", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("explode")]
    [InlineData("slow")]
    [InlineData("slow=soon")]
    [InlineData("reset-after-accept=5x%")]
    [InlineData("reset-after-accept=101%")]
    [InlineData("nowhere:http500=2%")]
    [InlineData("http99")]
    [InlineData("code429-retry-after=2")]
    [InlineData("fail=often")]
    public async Task A_profile_that_cannot_be_read_stops_the_start(string profile) =>
        await Assert.ThrowsAsync<FormatException>(() => StartAsync(options => options.Faults = profile));

    [Fact]
    public async Task A_download_can_be_cut_and_taken_up_again()
    {
        await using var emulator = await StartAsync();
        using var client = new EmulatorClient(emulator);
        var url = emulator.Sample();
        var whole = await client.Http.GetByteArrayAsync(url);
        emulator.Faults.Next("truncate", target: FaultTarget.File);

        await Assert.ThrowsAnyAsync<HttpRequestException>(() => client.Http.GetByteArrayAsync(url));

        using var request = new HttpRequestMessage(HttpMethod.Get, url);
        request.Headers.Range = new(whole.Length - 10, null);
        using var rest = await client.Http.SendAsync(request);
        Assert.Equal(HttpStatusCode.PartialContent, rest.StatusCode);
        Assert.Equal($"bytes {whole.Length - 10}-{whole.Length - 1}/{whole.Length}", rest.Content.Headers.ContentRange!.ToString());
        Assert.Equal(whole[^10..], await rest.Content.ReadAsByteArrayAsync());
    }
}
