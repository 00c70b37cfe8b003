using System.Diagnostics;

namespace Apikley.Emulator.Tests;

/// <summary>The command line, as a process.</summary>
public class ToolTests
{
    [Fact]
    public async Task The_tool_prints_its_address_and_serves()
    {
        using var process = Start("--port", "0", "--quiet", "--seed", "1", "--faults", "code455", "--rate-limit", "off", "--key", "mine");
        try
        {
            var address = new Uri((await process.StandardOutput.ReadLineAsync().WaitAsync(TimeSpan.FromSeconds(30)))!);
            using var http = new HttpClient { BaseAddress = address };
            http.DefaultRequestHeaders.Authorization = new("Bearer", "mine");

            using var create = await http.PostAsync("/api/v1/jobs/createTask", new StringContent("{}"));
            var overview = await http.GetStringAsync("/_emulator");

            Assert.Contains("\"code\":455", await create.Content.ReadAsStringAsync(), StringComparison.Ordinal);
            Assert.Contains("\"seed\":1,", overview, StringComparison.Ordinal);
        }
        finally
        {
            process.Kill(entireProcessTree: true);
        }
    }

    [Fact]
    public async Task The_console_names_faults_as_the_profile_does_and_ends_with_what_was_charged()
    {
        if (OperatingSystem.IsWindows())
            return;

        using var process = Start("--port", "0", "--seed", "1", "--faults", "http429-retry-after=2", "--key", "mine");
        try
        {
            var greeting = (await process.StandardOutput.ReadLineAsync().WaitAsync(TimeSpan.FromSeconds(30)))!;
            using var http = new HttpClient { BaseAddress = new Uri(greeting.Split(' ').First(static word => word.StartsWith("http", StringComparison.Ordinal))) };
            using var create = await http.PostAsync("/api/v1/jobs/createTask", new StringContent("{}"));

            // Not SIGINT: a program that is started in the background of a script ignores it, and so do all that it starts.
            using var end = Process.Start("kill", ["-TERM", process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]);

            var output = await process.StandardOutput.ReadToEndAsync().WaitAsync(TimeSpan.FromSeconds(30));

            Assert.Contains("Fault     http429-retry-after=2 on POST /api/v1/jobs/createTask", output, StringComparison.Ordinal);
            Assert.Contains("0 creates accepted, 0 credits charged", output, StringComparison.Ordinal);
        }
        finally
        {
            if (!process.HasExited)
                process.Kill(entireProcessTree: true);
        }
    }

    [Theory]
    [InlineData("'explode' is not a fault", "--faults", "explode")]
    [InlineData("the folder does not exist", "--specs", "no/such/folder")]
    [InlineData("write a number of creates, a slash and seconds", "--rate-limit", "many")]
    public async Task A_wrong_option_is_explained_and_the_exit_code_is_1(string expected, params string[] arguments)
    {
        using var process = Start(["--port", "0", .. arguments]);

        var error = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();

        Assert.Equal(1, process.ExitCode);
        Assert.StartsWith("apikley-emulator: ", error, StringComparison.Ordinal);
        Assert.Contains(expected, error, StringComparison.Ordinal);
    }

    private static Process Start(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "apikley-emulator.dll"));
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);

        return Process.Start(start)!;
    }
}
