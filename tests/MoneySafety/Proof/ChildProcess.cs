using System.Diagnostics;

namespace MoneySafety.Proof;

/// <summary>A process of a trial. It ends at the latest when this is disposed, whatever happened before.</summary>
internal sealed class ChildProcess : IAsyncDisposable
{
    private readonly Process process;
    private readonly StreamWriter log;
    private readonly object gate = new();

    private ChildProcess(Process process, StreamWriter log)
    {
        this.process = process;
        this.log = log;
    }

    /// <summary>The first line it wrote.</summary>
    public Task<string> FirstLine => firstLine.Task;

    public bool HasExited => process.HasExited;

    private readonly TaskCompletionSource<string> firstLine = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <param name="logFile">What it writes goes here.</param>
    /// <param name="arguments">A .NET program's dll, and its arguments.</param>
    public static ChildProcess Start(string logFile, params string[] arguments)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!, arguments) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        start.Environment["DOTNET_TieredPGO"] = "0";
        var process = new Process { StartInfo = start };
        var child = new ChildProcess(process, new StreamWriter(logFile, append: true) { AutoFlush = true });
        process.OutputDataReceived += child.Take;
        process.ErrorDataReceived += child.Take;
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return child;
    }

    /// <summary>SIGKILL, as <c>kill -9</c>: nothing in it runs any more, no buffer is flushed.</summary>
    public async Task KillAsync()
    {
        process.Kill();
        await process.WaitForExitAsync();
    }

    /// <returns>The exit code.</returns>
    public async Task<int> ExitAsync(TimeSpan limit)
    {
        await process.WaitForExitAsync().WaitAsync(limit);
        return process.ExitCode;
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
        {
            await KillAsync();
        }

        process.Dispose();
        lock (gate)
        {
            log.Dispose();
        }
    }

    private void Take(object sender, DataReceivedEventArgs e)
    {
        if (e.Data is null)
        {
            firstLine.TrySetException(new InvalidOperationException("The process ended before it wrote a line."));
            return;
        }

        firstLine.TrySetResult(e.Data);
        lock (gate)
        {
            if (log.BaseStream?.CanWrite == true)
            {
                log.WriteLine(e.Data);
            }
        }
    }
}
