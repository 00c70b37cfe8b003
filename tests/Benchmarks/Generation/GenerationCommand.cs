using System.Diagnostics;
using System.Globalization;

namespace Apikley.Benchmarks.Generation;

/// <summary><c>generation [document] [compile]</c>: one row a document, in minutes instead of the hour that BenchmarkDotNet takes over documents of this size.</summary>
internal static class GenerationCommand
{
    public static int Run(string? only, bool compile)
    {
        // The first run of all pays for the JIT; it is shown by itself.
        var cases = GenerationCase.All.ToList();
        var (first, _) = Measure(() => cases[0].Cold());
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"first run in the process, {cases[0]}: {first:F0} ms"));
        for (var warmUp = Stopwatch.StartNew(); warmUp.ElapsedMilliseconds < 3000;)
        {
            cases[0].Cold();
        }

        Console.WriteLine("document\tcold ms\tcold MB\tno change ms\tC# edit ms\tNSwag ms\tNSwag MB");
        foreach (var @case in cases.Where(@case => only is null || @case.Name == only))
        {
            var (cold, bytes) = Best(() => @case.Cold());
            var (noChange, _) = Best(() => @case.NoChange());
            var (edit, _) = Best(() => @case.CSharpEdit());
            var (nswag, nswagBytes) = Best(() => @case.NSwag());
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{@case}\t{cold:F1}\t{bytes / 1e6:F1}\t{noChange:F2}\t{edit:F2}\t{nswag:F1}\t{nswagBytes / 1e6:F1}"));
            if (compile)
            {
                Compile(@case);
            }
        }

        return 0;
    }

    /// <summary>Both clients in turns, twice: the first turn pays for the JIT of the compiler.</summary>
    private static void Compile(GenerationCase @case)
    {
        var ours = @case.Compilation();
        var nswag = @case.NSwagCompilation(out var mends);
        for (var turn = 1; turn <= 2; turn++)
        {
            Print("ours", ours, "");
            Print("NSwag", nswag, mends > 0 ? $", mended in {mends} places" : "");

            void Print(string generator, Func<int> emit, string note)
            {
                var lines = 0;
                var cpu = Environment.CpuUsage.TotalTime;
                var (milliseconds, bytes) = Measure(() => lines = emit());
                cpu = Environment.CpuUsage.TotalTime - cpu;
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{@case}\tcompile {generator}, turn {turn}: {milliseconds:F0} ms, {cpu.TotalMilliseconds:F0} ms CPU, {bytes / 1e6:F0} MB, {lines} lines{note}"));
            }
        }
    }

    /// <summary>The best of three, or more where they are quick: what else the machine does only ever adds.</summary>
    private static (double Milliseconds, double Bytes) Best<T>(Func<T> action)
    {
        var best = Measure(action);
        var clock = Stopwatch.StartNew();
        for (var run = 1; run < 3 || (clock.ElapsedMilliseconds < 2000 && run < 200); run++)
        {
            var next = Measure(action);
            best = next.Milliseconds < best.Milliseconds ? next : best;
        }

        return best;
    }

    private static (double Milliseconds, double Bytes) Measure<T>(Func<T> action)
    {
        GC.Collect();
        var before = GC.GetTotalAllocatedBytes(precise: true);
        var start = Stopwatch.GetTimestamp();
        var result = action();
        var elapsed = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        GC.KeepAlive(result);
        return (elapsed, GC.GetTotalAllocatedBytes(precise: true) - before);
    }
}
