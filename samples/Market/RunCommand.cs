using System.CommandLine;
using System.Text.Json;
using System.Text.Json.Nodes;
using Apikley;

namespace Market;

/// <summary><c>&lt;model&gt; [options]</c>: makes an input of the options, runs the model and saves what it made.</summary>
internal static class RunCommand
{
    public static Command Create(MarketModel model, ConnectionOptions connection)
    {
        var command = new Command(model.Id, model.Document.Summary);
        var inputs = InputOptions.AddTo(command, model.Document.Inputs);
        var folder = new Option<string>("--out") { Description = "Where the results are saved.", DefaultValueFactory = _ => "out", HelpName = "folder" };
        var timeout = new Option<double>("--timeout") { Description = "How many minutes to wait. The task goes on afterwards.", DefaultValueFactory = _ => 30, HelpName = "minutes" };
        command.Options.Add(folder);
        command.Options.Add(timeout);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            try
            {
                await using var connected = await connection.OpenAsync(parsed, cancellationToken);
                var input = await inputs.ReadAsync(parsed, connected, cancellationToken);
                Console.Error.WriteLine(connected.IsEmulator ? "Using the emulator; nothing is charged." : $"Using {connected.Client.BaseAddress}: this task costs credits.");
                return await RunAsync(model, connected.Client, input, parsed.GetValue(folder)!, TimeSpan.FromMinutes(parsed.GetValue(timeout)), cancellationToken);
            }
            catch (Exception exception) when (Failures.ExitCodeOf(exception, cancellationToken) is { } code)
            {
                Failures.Print(exception);
                return code;
            }
        });
        return command;
    }

    private static async Task<int> RunAsync(MarketModel model, ApikleyClient client, JsonObject input, string folder, TimeSpan timeout, CancellationToken cancellationToken)
    {
        var task = await model.CreateTaskAsync(client, input, cancellationToken);
        Console.Error.WriteLine($"Created {task.TaskId}.");
        var result = await ProgressDisplay.WaitAsync(task, timeout, cancellationToken);
        if (result.ResultUrls.Count > 0)
        {
            foreach (var path in await result.DownloadAsync(folder, cancellationToken))
            {
                Console.WriteLine(path);
            }
        }

        if (result.ResultObject is { } made)
        {
            var path = Path.GetFullPath(Path.Combine(folder, result.TaskId + ".json"));
            Directory.CreateDirectory(folder);
            await File.WriteAllTextAsync(path, JsonSerializer.Serialize(made, JsonSerializerOptions.Web), cancellationToken);
            Console.Error.WriteLine(made.TryGetProperty("text", out var text) ? text.GetString() : made.GetRawText());
            Console.WriteLine(path);
        }

        if (result.IsEmpty)
        {
            Console.Error.WriteLine($"The task succeeded, but names no result: {result.RawJson}");
            return ExitCodes.Failed;
        }

        return ExitCodes.Success;
    }
}
