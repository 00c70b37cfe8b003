using Apikley;
using Apikley.Emulator;
using Quickstart.Google;

// Runs against the emulator, which costs nothing. With `-- --live` it uses the real service and the key in APIKLEY_API_KEY.
var live = args.Contains("--live");
Console.WriteLine(live ? "LIVE: this creates a real task and costs credits of your account." : "Using the emulator; nothing is charged.");

var pace = new TaskTimings { Waiting = TimeSpan.FromSeconds(3), Queuing = TimeSpan.FromSeconds(3), Generating = TimeSpan.FromSeconds(6) };
await using var emulator = live ? null : await ApikleyEmulator.StartAsync(new ApikleyEmulatorOptions { Speed = 4, Timings = pace });
using var apikley = new ApikleyClient(emulator is null ? new() : new() { BaseAddress = emulator.Address, ApiKey = emulator.Key, TimeProvider = emulator.Clock });

GenerationTask task = await apikley.Google.NanoBananaEdit.CreateTaskAsync(new NanoBananaEditInput
{
    Prompt = "turn this photo into a character figure, standing on a round plastic base",
    ImageUrls = [emulator?.Sample("photo.png") ?? new Uri("https://file.aiquickdraw.com/custom-page/akr/section-images/1756223420389w8xa2jfe.png")],
    ImageSize = NanoBananaEditImageSize.Ratio16x9,
    OutputFormat = NanoBananaEditOutputFormat.Png,
});
Console.WriteLine($"created {task.TaskId}");

GenerationResult result = await task.WaitForCompletionAsync(new ConsoleProgress());
foreach (string file in await result.DownloadAsync("out"))
{
    Console.WriteLine(file);
}

/// <summary>Prints each state as it comes; <c>Progress&lt;T&gt;</c> would do so on another thread, after the last line.</summary>
internal sealed class ConsoleProgress : IProgress<GenerationStatus>
{
    public void Report(GenerationStatus value) => Console.WriteLine($"  {value.State}");
}
