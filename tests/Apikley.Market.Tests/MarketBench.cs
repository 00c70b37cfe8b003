using System.Text.Json.Nodes;
using Apikley.Emulator;
using Apikley.Specs.Tests;
using Market;

namespace Apikley.Market.Tests;

/// <summary>An emulator on a fast clock, a client of it, and the models with the schemas of their inputs.</summary>
internal sealed class MarketBench : IAsyncDisposable
{
    private MarketBench(ApikleyEmulator emulator)
    {
        Emulator = emulator;

        // Time-outs run on the fast clock too.
        Client = new ApikleyClient(new ApikleyOptions
        {
            BaseAddress = emulator.Address,
            ApiKey = emulator.Key,
            TimeProvider = emulator.Clock,
            SubmitTimeout = TimeSpan.FromHours(2),
            ReadTimeout = TimeSpan.FromHours(2),
        });
    }

    public ApikleyEmulator Emulator { get; }

    public ApikleyClient Client { get; }

    /// <summary>Every model, with the schema of its input as the document has it.</summary>
    public static IReadOnlyList<(MarketModel Model, JsonObject Input)> Models { get; } = Read();

    public static async Task<MarketBench> StartAsync(Action<ApikleyEmulatorOptions>? configure = null) => new(await ApikleyEmulator.StartAsync(options =>
    {
        options.Speed = 200;
        options.RateLimit = null;
        configure?.Invoke(options);
    }));

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await Emulator.DisposeAsync();
    }

    private static (MarketModel, JsonObject)[] Read()
    {
        var schemas = Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "specs"), "*.yaml", SearchOption.AllDirectories)
            .Select(path => YamlJson.Parse(File.ReadAllText(path))["paths"]?["/api/v1/jobs/createTask"]?["post"]?["requestBody"]?["content"]?["application/json"]?["schema"]?["properties"])
            .Where(properties => properties is not null)
            .ToDictionary(properties => properties!["model"]!["enum"]![0]!.GetValue<string>(), properties => JsonNode.Parse(properties!["input"]!.ToJsonString())!.AsObject());
        return [.. MarketModel.All.Select(model => (model, schemas[model.Id]))];
    }
}
