using System.Diagnostics;
using Market;

namespace Apikley.Market.Tests;

/// <summary>The sample as a user runs it, with its output redirected: results on standard output, everything else on standard error, no escape sequences.</summary>
public sealed class CommandLineTests
{
    [Fact]
    public async Task Every_model_is_listed()
    {
        var (exitCode, output, _) = await RunAsync("list");

        Assert.Equal(0, exitCode);
        Assert.Equal(MarketModel.All.Select(model => model.Id), output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split('\t')[0]));
    }

    [Fact]
    public async Task A_model_runs_and_prints_the_path_of_what_it_made()
    {
        var folder = Directory.CreateTempSubdirectory("market-").FullName;
        try
        {
            var (exitCode, output, error) = await RunAsync("google/nano-banana-edit", "--prompt", "x", "--image-urls", "sample", "sample", "--image-size", "16:9", "--out", folder);

            Assert.True(exitCode == 0, error);
            Assert.True(File.Exists(output.Trim()), output);
            Assert.Contains("success", error, StringComparison.Ordinal);
            Assert.DoesNotContain('\u001b', output + error);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Theory]
    [InlineData("--prompt is required", "google/imagen4")]
    [InlineData("'17:9' is none of: 1:1, 16:9", "google/imagen4", "--prompt", "x", "--aspect-ratio", "17:9")]
    [InlineData("--speed is above the maximum (maximum: 1.2)", "elevenlabs/text-to-speech-turbo-2-5", "--text", "x", "--speed", "9")]
    [InlineData("'many' is no whole number", "google/imagen4-fast", "--prompt", "x", "--seed", "many")]
    [InlineData("'cat.png' is neither a URL nor a file", "recraft/crisp-upscale", "--image", "cat.png")]
    [InlineData("google/imagen4", "google/imagen5")]
    [InlineData("No Apikley API key", "google/imagen4", "--prompt", "x", "--live")]
    [InlineData("There is no model 'x'", "show", "x")]
    public async Task What_is_wrong_is_said_and_nothing_is_sent(string message, params string[] arguments)
    {
        var (exitCode, output, error) = await RunAsync(arguments);

        Assert.Equal(2, exitCode);
        Assert.Contains(message, output + error, StringComparison.Ordinal);
        Assert.DoesNotContain("Created", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_input_can_be_set_and_is_told_of_in_help()
    {
        foreach (var model in new[] { "sora-2-pro-storyboard", "elevenlabs/text-to-speech-multilingual-v2", "ideogram/character-remix" })
        {
            var (_, help, _) = await RunAsync(model, "--help");
            Assert.All(MarketModel.All.Single(candidate => candidate.Id == model).Document.Inputs, input => Assert.Contains("  " + input.Option, help, StringComparison.Ordinal));
        }

        Assert.All(MarketModel.All, model => Assert.Equal(model.Document.Inputs.Count, model.Document.Inputs.Select(input => input.Option).Except(["--out", "--timeout", "--input", "--live", "--key", "--address"]).Distinct().Count()));
    }

    private static async Task<(int ExitCode, string Output, string Error)> RunAsync(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Market.dll"), .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment.Remove(ApikleyOptions.ApiKeyVariable);
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, await output, await error);
    }
}
