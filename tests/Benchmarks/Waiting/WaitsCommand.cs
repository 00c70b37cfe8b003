using System.Diagnostics;
using System.Globalization;
using Apikley.Emulator;

namespace Apikley.Benchmarks.Waiting;

/// <summary>
/// <c>waits</c>: 10,000 tasks are waited for at once, on the emulator's clock, which is stepped by a quarter of a second; each ends after 20 to 60 seconds
/// of it. The answers come out of memory, so the CPU time is that of the client and of making the answers.
/// </summary>
internal static class WaitsCommand
{
    private const int Waits = 10_000;
    private static readonly TimeSpan s_step = TimeSpan.FromMilliseconds(250);

    public static async Task<int> RunAsync()
    {
        // Once small, so that the JIT's work is not measured.
        await MeasureAsync(200, print: false).ConfigureAwait(false);
        await MeasureAsync(Waits, print: true).ConfigureAwait(false);
        return 0;
    }

    private static async Task MeasureAsync(int count, bool print)
    {
        using var clock = new EmulatorClock(TimeProvider.System, speed: 0);
        using var service = new RecordInfoHandler(clock);
        using var http = new HttpClient(service);
        using var client = new ApikleyClient(new ApikleyOptions { ApiKey = "key", TimeProvider = clock }, http);
        var ids = Enumerable.Range(0, count).Select(RecordInfoHandler.Id).ToArray();
        var waits = new Task[count];

        var threads = ThreadPool.ThreadCount;
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var processor = Process.GetCurrentProcess().TotalProcessorTime;
        var clockTime = Stopwatch.StartNew();
        for (var index = 0; index < count; index++)
        {
            waits[index] = client.GetTask(ids[index]).WaitForCompletionAsync();
        }

        var started = GC.GetTotalMemory(forceFullCollection: true) - before;
        var underWay = 0L;
        var elapsed = TimeSpan.Zero;
        for (var step = 1; !waits.All(wait => wait.IsCompleted); step++)
        {
            clock.Advance(s_step);
            elapsed += s_step;
            await service.SettleAsync(clock).ConfigureAwait(false);

            // At 15 seconds everyone waits, and everyone has been read a few times.
            if (step == 60)
            {
                underWay = GC.GetTotalMemory(forceFullCollection: true) - before;
            }
        }

        await Task.WhenAll(waits).ConfigureAwait(false);
        var used = Process.GetCurrentProcess().TotalProcessorTime - processor;
        if (print)
        {
            Print($"waits: {count} of 20 to 60 s each, over after {elapsed.TotalSeconds:F0} s of the clock and {clockTime.Elapsed.TotalSeconds:F1} s of ours");
            Print($"bytes a wait: {started / (double)count:F0} at the start, {underWay / (double)count:F0} after 15 s of reads");
            Print($"polls sent: {service.Polls}, {service.Polls / (double)count:F1} a wait");
            Print($"CPU: {used.TotalMilliseconds:F0} ms, {used.TotalMicroseconds / service.Polls:F1} us a poll");
            Print($"threads: {threads} before, {ThreadPool.ThreadCount} at the end; none belongs to a wait");
        }
    }

    private static void Print(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
