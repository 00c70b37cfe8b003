using System.Globalization;

namespace Apikley.Emulator.Tests;

/// <summary>Every fault can be had by a request's header, by the profile, by the library and over HTTP, and is the same each way.</summary>
public class FaultWaysTests
{
    private static readonly string[] Faults =
    [
        "reset-before-read", "reset-after-accept", "slow=20ms", "http429", "http429-retry-after=2", "http500", "http500-after-accept", "code455", "code501", "code429-after-accept",
        "html", "html=502", "truncate", "truncate=10", "redirect=https://elsewhere.example/x", "empty", "invisible=3600s", "fail=501:no luck", "no-urls", "stuck", "odd-state=paused",
        "bad-result", "callback-lost", "callback-doubled", "callback-late=5s", "callback-reordered",
    ];

    public static TheoryData<string> AllFaults => [.. Faults];

    [Theory]
    [MemberData(nameof(AllFaults))]
    public void A_fault_is_written_as_it_is_read(string text)
    {
        var fault = EmulatorFault.Parse(text);

        Assert.Equal(text, fault.ToString());
        Assert.Equal(fault, EmulatorFault.Parse(fault.ToString()));
    }

    [Fact]
    public void No_kind_of_fault_is_left_out() => Assert.Equal(Enum.GetValues<FaultKind>().Order(), Faults.Select(static text => EmulatorFault.Parse(text).Kind).Distinct().Order());

    [Theory]
    [MemberData(nameof(AllFaults))]
    public async Task A_fault_is_the_same_whichever_way_it_is_asked_for(string fault)
    {
        await using var emulator = await ApikleyEmulator.StartAsync(options =>
        {
            options.Timings = TaskTimings.Instant;
            options.RateLimit = null;
            options.Seed = 5;
        });
        using var client = new EmulatorClient(emulator);

        var byHeader = await SeenAsync(client, fault);
        emulator.Faults.Next(fault);
        var byLibrary = await SeenAsync(client);
        using (await client.PostAsync("/_emulator/faults", $$"""{"next":"{{fault}}"}"""))
        {
        }

        var overHttp = await SeenAsync(client);
        emulator.Faults.Profile = fault + "@100%";
        var byProfile = await SeenAsync(client);
        emulator.Faults.Clear();
        var without = await SeenAsync(client);

        Assert.Equal([byHeader, byHeader, byHeader], [byLibrary, overHttp, byProfile]);

        // What these do shows only later, or elsewhere: other tests hold it.
        var elsewhere = fault.StartsWith("callback-", StringComparison.Ordinal) || fault.StartsWith("slow", StringComparison.Ordinal) || fault.StartsWith("odd-state", StringComparison.Ordinal);
        Assert.Equal(elsewhere, byHeader == without);
    }

    /// <summary>What a client sees of one create: its answer and the record of its task, ids left out, and how many creates were charged for it.</summary>
    private static async Task<string> SeenAsync(EmulatorClient client, string? header = null)
    {
        var charged = client.Emulator.Charges.Count;
        string answer;
        try
        {
            using var response = await client.PostAsync("/api/v1/jobs/createTask", client.NanoBanana().ToJsonString(), header);
            var body = await response.Content.ReadAsStringAsync();
            answer = string.Create(CultureInfo.InvariantCulture, $"{(int)response.StatusCode} {response.Headers.Location} {response.Headers.RetryAfter} {(body.Contains("taskId", StringComparison.Ordinal) ? "task" : body)}");
        }
        catch (HttpRequestException)
        {
            answer = "broken";
        }

        var charges = client.Emulator.Charges.All.Skip(charged).ToList();
        foreach (var charge in charges)
        {
            var record = (await client.RecordAsync(charge.TaskId)).ToJsonString();
            var data = System.Text.Json.Nodes.JsonNode.Parse(record)!["data"];
            answer += $" | {data?["state"]} {data?["failCode"]} {data?["failMsg"]} {(data?["resultJson"]?.ToString() is { } result && result.Contains("/files/", StringComparison.Ordinal) ? "files" : data?["resultJson"])}";
        }

        return $"{answer} | {charges.Count}";
    }
}
