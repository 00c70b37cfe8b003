using System.CommandLine;
using System.Globalization;

namespace Apikley.Emulator.Tool;

/// <summary>The command line: every option of the emulator that a person sets by hand.</summary>
internal static class EmulatorCommand
{
    private static readonly Option<string?> Specs = new("--specs") { Description = "Folder with OpenAPI documents. Default: ./specs if it is there, else the built-in catalogue." };
    private static readonly Option<int> Port = new("--port") { Description = "TCP port on loopback; 0 takes a free one.", DefaultValueFactory = static _ => 5080 };
    private static readonly Option<string[]> Keys = new("--key") { Description = $"An API key to accept; may be repeated. Default: {ApikleyEmulatorOptions.DefaultKey}." };
    private static readonly Option<string?> Faults = new("--faults") { Description = "Fault profile, such as reset-after-accept=5%,callback-lost=5%,slow=12s@1%,record-info:http500=2%." };
    private static readonly Option<int?> Seed = new("--seed") { Description = "Seed of task ids, pictures and faults. Default: a new one each start." };
    private static readonly Option<double> Speed = new("--speed") { Description = "How many times faster than the wall clock; 0 waits for POST /_emulator/clock.", DefaultValueFactory = static _ => 1 };
    private static readonly Option<double> TaskTime = new("--task-time") { Description = "Seconds from accept to result.", DefaultValueFactory = static _ => 3 };
    private static readonly Option<double> Invisible = new("--invisible") { Description = "Seconds during which recordInfo does not know a new task." };
    private static readonly Option<string> RateLimit = new("--rate-limit") { Description = "Creates in a number of seconds for each key, such as 20/10, or off.", DefaultValueFactory = static _ => "20/10" };
    private static readonly Option<decimal> Credits = new("--credits") { Description = "Credits at the start.", DefaultValueFactory = static _ => 100_000 };
    private static readonly Option<decimal> Price = new("--price") { Description = "Credits a task costs.", DefaultValueFactory = static _ => 4 };
    private static readonly Option<string?> CallbackKey = new("--callback-key") { Description = "Sign callbacks with this key." };
    private static readonly Option<CallbackShape> CallbackShape = new("--callback-shape") { Description = "The shape of a callback's body." };
    private static readonly Option<bool> RealStatus = new("--real-status") { Description = "Refuse with the HTTP status of the code instead of 200." };
    private static readonly Option<bool> Quiet = new("--quiet") { Description = "Print only the address." };

    public static RootCommand Create()
    {
        var command = new RootCommand("A local Apikley: no account, no telemetry, loopback only.")
        {
            Specs, Port, Keys, Faults, Seed, Speed, TaskTime, Invisible, RateLimit, Credits, Price, CallbackKey, CallbackShape, RealStatus, Quiet,
        };
        command.SetAction(static (parsed, cancellationToken) => RunAsync(parsed, cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        try
        {
            var console = new EventConsole(parsed.GetValue(Quiet));
            await using var emulator = await ApikleyEmulator.StartAsync(Options(parsed, console), cancellationToken);
            console.Started(emulator);
            try
            {
                await Task.Delay(Timeout.Infinite, cancellationToken);
            }
            catch (OperationCanceledException)
            {
                // Ctrl+C.
            }

            console.Stopped(emulator);
            return 0;
        }
        catch (OperationCanceledException)
        {
            return 0;
        }
        catch (Exception exception) when (exception is EmulatorDocumentException or FormatException or IOException or ArgumentException)
        {
            await Console.Error.WriteLineAsync($"apikley-emulator: {exception.Message}");
            return 1;
        }
    }

    private static ApikleyEmulatorOptions Options(ParseResult parsed, EventConsole console)
    {
        var generating = TimeSpan.FromSeconds(parsed.GetValue(TaskTime));
        var options = new ApikleyEmulatorOptions
        {
            SpecsFolder = parsed.GetValue(Specs) ?? (Directory.Exists("specs") ? "specs" : null),
            Port = parsed.GetValue(Port),
            Faults = parsed.GetValue(Faults),
            Seed = parsed.GetValue(Seed),
            Speed = parsed.GetValue(Speed),
            Timings = new TaskTimings { Waiting = generating / 6, Queuing = generating / 6, Generating = generating * 2 / 3 },
            InvisibleFor = TimeSpan.FromSeconds(parsed.GetValue(Invisible)),
            RateLimit = ReadRateLimit(parsed.GetValue(RateLimit)!),
            Credits = parsed.GetValue(Credits),
            Price = parsed.GetValue(Price),
            RefusalStatus = parsed.GetValue(RealStatus) ? RefusalStatus.SameAsCode : RefusalStatus.AlwaysOk,
            OnEvent = console.Print,
        };
        options.Callbacks.SigningKey = parsed.GetValue(CallbackKey);
        options.Callbacks.Shape = parsed.GetValue(CallbackShape);
        foreach (var key in parsed.GetValue(Keys) ?? [])
            options.Keys.Add(key);

        return options;
    }

    private static RateLimit? ReadRateLimit(string text)
    {
        if (text.Equals("off", StringComparison.OrdinalIgnoreCase))
            return null;

        var parts = text.Split('/');
        return parts.Length == 2 && int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var permits) && permits > 0 &&
            double.TryParse(parts[1], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds) && seconds > 0
            ? new RateLimit(permits, TimeSpan.FromSeconds(seconds))
            : throw new FormatException($"--rate-limit {text}: write a number of creates, a slash and seconds, such as 20/10, or off.");
    }
}
