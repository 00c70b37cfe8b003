using Apikley;
using Spectre.Console;

namespace Market;

/// <summary>Shows on standard error how far a task is: a moving bar on a terminal, a line for each state elsewhere.</summary>
internal static class ProgressDisplay
{
    public static async Task<GenerationResult> WaitAsync(GenerationTask task, TimeSpan timeout, CancellationToken cancellationToken)
    {
        if (Console.IsErrorRedirected)
        {
            return await task.WaitForCompletionAsync(new Reporter(Line), timeout, cancellationToken);
        }

        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
        return await console.Progress()
            .AutoClear(false)
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new ElapsedTimeColumn(), new SpinnerColumn())
            .StartAsync(async display =>
            {
                var bar = display.AddTask("submitted", maxValue: 100);
                bar.IsIndeterminate = true;
                var result = await task.WaitForCompletionAsync(new Reporter(status => Show(bar, status)), timeout, cancellationToken);
                bar.IsIndeterminate = false;
                bar.Value = 100;
                return result;
            });
    }

    /// <summary>Most models say nothing of how much is done.</summary>
    private static void Show(ProgressTask bar, GenerationStatus status)
    {
        bar.Description = Markup.Escape(status.State.Value);
        if (status.Progress is { } done)
        {
            bar.IsIndeterminate = false;
            bar.Value = done;
        }
    }

    private static void Line(GenerationStatus status) => Console.Error.WriteLine($"  {status.State}{(status.Progress is { } done ? $" {done} %" : "")}");

    /// <summary>Reports at once, in order; <c>Progress&lt;T&gt;</c> would do so on another thread, after the last line.</summary>
    private sealed class Reporter(Action<GenerationStatus> report) : IProgress<GenerationStatus>
    {
        public void Report(GenerationStatus value) => report(value);
    }
}
