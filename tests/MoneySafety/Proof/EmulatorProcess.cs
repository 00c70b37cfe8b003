using System.Globalization;
using System.Net.Http.Headers;
using System.Text.Json;

namespace MoneySafety.Proof;

/// <summary>The emulator in a process of its own: it outlives the programs, and knows what was charged.</summary>
internal sealed class EmulatorProcess : IAsyncDisposable
{
    public const string Key = "money-safety-key";

    private readonly ChildProcess process;
    private readonly HttpClient http;

    private EmulatorProcess(ChildProcess process, Uri address)
    {
        this.process = process;
        Address = address;
        http = new HttpClient { BaseAddress = address };
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", Key);
    }

    public Uri Address { get; }

    public static async Task<EmulatorProcess> StartAsync(ProofOptions options, int seed, string folder)
    {
        var process = ChildProcess.Start(
            Path.Combine(folder, "emulator.log"),
            options.Emulator, "--specs", options.Specs, "--port", "0", "--key", Key, "--seed", seed.ToString(CultureInfo.InvariantCulture),
            "--faults", options.Faults, "--rate-limit", string.Create(CultureInfo.InvariantCulture, $"{options.CreatesPerSecond}/1"),
            "--task-time", "1", "--credits", "100000000");
        try
        {
            // "Apikley emulator on http://127.0.0.1:40123/  (55 models, …)"
            var greeting = await process.FirstLine.WaitAsync(TimeSpan.FromSeconds(60));
            return new EmulatorProcess(process, new Uri(greeting.Split(' ').First(static word => word.StartsWith("http://", StringComparison.Ordinal))));
        }
        catch
        {
            await process.DisposeAsync();
            throw;
        }
    }

    /// <summary>How many creates it has accepted.</summary>
    public async Task<int> AcceptedAsync() => (await GetAsync("_emulator")).GetProperty("charges").GetInt32();

    /// <summary>Every charge, with the prompt of the create that it was for, as the service's own record has it.</summary>
    public async Task<IReadOnlyList<(string TaskId, string Prompt)>> ChargesAsync()
    {
        var charges = new List<(string, string)>();
        foreach (var charge in (await GetAsync("_emulator/charges")).GetProperty("charges").EnumerateArray())
        {
            var taskId = charge.GetProperty("taskId").GetString()!;
            var record = await GetAsync("api/v1/jobs/recordInfo?taskId=" + taskId);
            using var param = JsonDocument.Parse(record.GetProperty("data").GetProperty("param").GetString()!);
            charges.Add((taskId, param.RootElement.GetProperty("input").GetProperty("prompt").GetString()!));
        }

        return charges;
    }

    /// <summary>The tasks whose callback was answered with HTTP 200.</summary>
    public async Task<IReadOnlySet<string>> CalledBackAsync() => (await GetAsync("_emulator/callbacks")).GetProperty("callbacks").EnumerateArray()
        .Where(static delivery => delivery.GetProperty("outcome").GetString() == "delivered")
        .Select(static delivery => delivery.GetProperty("taskId").GetString()!)
        .ToHashSet(StringComparer.Ordinal);

    /// <summary>How often each fault struck, by its name.</summary>
    public async Task<IReadOnlyDictionary<string, int>> FaultsAsync() => (await GetAsync("_emulator/requests")).GetProperty("requests").EnumerateArray()
        .SelectMany(static request => request.GetProperty("faults").EnumerateArray())
        .CountBy(static fault => fault.GetString()!)
        .ToDictionary(StringComparer.Ordinal);

    /// <summary>How many creates reached it, accepted or not.</summary>
    public async Task<int> CreatesAsync() => (await GetAsync("_emulator/requests")).GetProperty("requests").EnumerateArray()
        .Count(static request => request.GetProperty("path").GetString() == "/api/v1/jobs/createTask");

    public async ValueTask DisposeAsync()
    {
        http.Dispose();
        await process.DisposeAsync();
    }

    private async Task<JsonElement> GetAsync(string path)
    {
        using var document = JsonDocument.Parse(await http.GetByteArrayAsync(new Uri(path, UriKind.Relative)));
        return document.RootElement.Clone();
    }
}
