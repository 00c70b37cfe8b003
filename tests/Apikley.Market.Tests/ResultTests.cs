using System.Text;
using System.Text.Json.Nodes;
using Apikley.Emulator;
using Market;

namespace Apikley.Market.Tests;

/// <summary>What comes back, typed, of each kind: files with their content, text, watermarks, frames, progress.</summary>
public sealed class ResultTests
{
    [Theory]
    [InlineData("google/imagen4", """{"prompt":"a lighthouse","aspect_ratio":"16:9"}""", ".png", "\u0089PNG")]
    [InlineData("kling/v2-1-master-text-to-video", """{"prompt":"waves"}""", ".webm", "\u001aEß£")]
    [InlineData("elevenlabs/sound-effect-v2", """{"text":"rain","duration_seconds":1}""", ".wav", "RIFF")]
    public async Task Files_are_saved_under_the_task_with_the_extension_of_their_content(string model, string input, string extension, string beginning)
    {
        await using var bench = await MarketBench.StartAsync();
        var folder = Directory.CreateTempSubdirectory("market-").FullName;
        try
        {
            var result = await RunAsync(bench, model, input);
            var path = Assert.Single(await result.DownloadAsync(folder));

            Assert.Equal(result.TaskId + extension, Path.GetFileName(path));
            Assert.StartsWith(beginning, Encoding.Latin1.GetString(await File.ReadAllBytesAsync(path)), StringComparison.Ordinal);
            Assert.Null(result.ResultObject);
            Assert.False(result.IsEmpty);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public async Task Speech_becomes_text()
    {
        await using var bench = await MarketBench.StartAsync();
        var spoken = await RunAsync(bench, "elevenlabs/text-to-speech-turbo-2-5", """{"text":"Hello from the lake"}""");

        var heard = await RunAsync(bench, "elevenlabs/speech-to-text", $$"""{"audio_url":"{{spoken.ResultUrls[0]}}"}""");

        Assert.Equal("Hello from the lake", heard.ResultObject!.Value.GetProperty("text").GetString());
        Assert.Empty(heard.ResultUrls);
        await Assert.ThrowsAsync<InvalidOperationException>(() => heard.DownloadAsync(Path.GetTempPath()));
    }

    [Fact]
    public async Task Sora_gives_a_watermarked_video_beside_the_other_and_tells_progress()
    {
        await using var bench = await MarketBench.StartAsync(options =>
        {
            options.Speed = 20;
            options.Timings = new TaskTimings { Generating = TimeSpan.FromSeconds(20) };
        });
        var seen = new List<int>();
        var task = await Create(bench, "sora-2-pro-storyboard", """{"shots":[{"Scene":"a dog","duration":5}]}""");
        var result = await task.WaitForCompletionAsync(new Seen(seen), TimeSpan.FromHours(12));

        Assert.Single(result.ResultUrls);
        Assert.Single(result.WatermarkUrls);
        Assert.NotEqual(result.ResultUrls[0], result.WatermarkUrls[0]);
        Assert.NotEmpty(seen);
        Assert.Equal(seen.Order(), seen);
    }

    [Fact]
    public async Task As_many_pictures_come_as_were_asked_for()
    {
        await using var bench = await MarketBench.StartAsync();

        var result = await RunAsync(bench, "google/imagen4-fast", """{"prompt":"waves","num_images":"3"}""");

        Assert.Equal(3, result.ResultUrls.Distinct().Count());
    }

    [Fact]
    public async Task First_and_last_frames_come_from_a_model_that_has_them()
    {
        // None of the 55 has the input; models that came later do.
        var document = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "specs/kling/kling-v2-1-master-text-to-video.yaml"))
            .Replace("kling/v2-1-master-text-to-video", "acme/frames", StringComparison.Ordinal)
            .Replace("cfg_scale:\n", "return_last_frame: { type: boolean }\n                    cfg_scale:\n", StringComparison.Ordinal);
        await using var bench = await MarketBench.StartAsync(options => options.Documents.Add(new EmulatorDocument("frames.yaml", document)));

        var task = await bench.Client.CreateTaskAsync("acme/frames", new Raw(), static (_, _) => new Raw { Json = """{"model":"acme/frames","input":{"prompt":"waves","return_last_frame":true}}""" }, null, CancellationToken.None);
        var result = await task.WaitForCompletionAsync(timeout: TimeSpan.FromHours(12));

        Assert.Single(result.ResultUrls);
        Assert.NotEqual(Assert.Single(result.FirstFrameUrls), Assert.Single(result.LastFrameUrls));
    }

    private static Task<GenerationTask> Create(MarketBench bench, string model, string input)
        => MarketBench.Models.Single(pair => pair.Model.Id == model).Model.CreateTaskAsync(bench.Client, JsonNode.Parse(input)!.AsObject(), CancellationToken.None);

    private static async Task<GenerationResult> RunAsync(MarketBench bench, string model, string input)
        => await (await Create(bench, model, input)).WaitForCompletionAsync(timeout: TimeSpan.FromHours(12));

    private sealed class Seen(List<int> seen) : IProgress<GenerationStatus>
    {
        public void Report(GenerationStatus value)
        {
            if (value.Progress is { } progress)
            {
                seen.Add(progress);
            }
        }
    }

    /// <summary>A request as text, for a model that nothing was generated for.</summary>
    private sealed class Raw : IJsonModel<Raw>
    {
        public string Json { get; init; } = "{}";

        public void WriteTo(System.Text.Json.Utf8JsonWriter writer) => writer.WriteRawValue(Json);

        public static Raw ReadFrom(ref System.Text.Json.Utf8JsonReader reader) => throw new NotSupportedException();
    }
}
