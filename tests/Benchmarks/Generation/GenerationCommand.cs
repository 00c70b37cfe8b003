using System.Diagnostics;
using System.Globalization;
using System.Runtime;

namespace Apikley.Benchmarks.Generation;

/// <summary>
/// <c>generation [document] [compile]</c>: one row a document, in minutes instead of the hour that BenchmarkDotNet takes over documents of this size.
/// All is measured under the collector that the compiler runs with, and first runs in processes of their own.
/// </summary>
internal static class GenerationCommand
{
    /// <summary>csc and VBCSCompiler are configured so (their runtimeconfig.json). Set by hand, it is left as it is.</summary>
    private const string CollectorVariable = "DOTNET_gcServer";

    public static int Run(string? only, bool compile)
    {
        if (Environment.GetEnvironmentVariable(CollectorVariable) is null)
        {
            var again = ThisProgram(Environment.GetCommandLineArgs()[1..]);
            again.Environment[CollectorVariable] = "1";
            again.Environment["DOTNET_gcConcurrent"] = "1";
            using var process = Process.Start(again)!;
            process.WaitForExit();
            return process.ExitCode;
        }

        Console.WriteLine($"collector: {(GCSettings.IsServerGC ? "server" : "workstation")}, {GCSettings.LatencyMode}");
        Console.WriteLine("document\tfirst ms\tNSwag first ms\tcold ms\tcold MB\tno change ms\tC# edit ms\tNSwag ms\tNSwag MB");
        var cases = GenerationCase.All.ToList();
        for (var warmUp = Stopwatch.StartNew(); warmUp.ElapsedMilliseconds < 3000;)
        {
            cases[0].Cold();
        }

        foreach (var @case in cases.Where(@case => only is null || @case.Name == only))
        {
            var first = First(@case, Ours);
            var firstNSwag = First(@case, Theirs);
            var (cold, bytes) = Best(() => @case.Cold());
            var (noChange, _) = Best(() => @case.NoChange());
            var (edit, _) = Best(() => @case.CSharpEdit());
            var (nswag, nswagBytes) = Best(() => @case.NSwag());
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{@case}\t{first:F0}\t{firstNSwag:F0}\t{cold:F1}\t{bytes / 1e6:F1}\t{noChange:F2}\t{edit:F2}\t{nswag:F1}\t{nswagBytes / 1e6:F1}"));
            if (compile)
            {
                Compile(@case);
            }
        }

        return 0;
    }

    /// <summary><c>generation-first ours|nswag document</c>: the milliseconds of the process's first run, JIT and all.</summary>
    public static int RunFirst(string generator, string document)
    {
        var @case = GenerationCase.All.Single(@case => @case.Name == document);
        var (milliseconds, _) = generator == Ours ? Measure(() => (object)@case.Cold()) : Measure(() => (object)@case.NSwag());
        Console.WriteLine(milliseconds.ToString("R", CultureInfo.InvariantCulture));
        return 0;
    }

    private const string Ours = "ours";
    private const string Theirs = "nswag";

    /// <summary>The best of three processes.</summary>
    private static double First(GenerationCase @case, string generator)
        => Enumerable.Range(0, 3).Min(_ =>
        {
            var command = ThisProgram("generation-first", generator, @case.Name);
            command.RedirectStandardOutput = true;
            using var process = Process.Start(command)!;
            var written = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return double.Parse(written, CultureInfo.InvariantCulture);
        });

    /// <summary>This program, whether <c>dotnet</c> runs its assembly or it was started by its own name.</summary>
    private static ProcessStartInfo ThisProgram(params string[] arguments)
    {
        var host = Environment.ProcessPath!;
        return Path.GetFileNameWithoutExtension(host) == "dotnet" ? new(host, [Environment.GetCommandLineArgs()[0], .. arguments]) : new(host, arguments);
    }

    /// <summary>Both clients in turns, in this process: the first turns pay for the JIT of the compiler and are printed, but the best of the later ones counts.</summary>
    private static void Compile(GenerationCase @case)
    {
        var ours = @case.Compilation();
        var nswag = @case.NSwagCompilation(out var mends);
        var turns = new List<(CompileTurn Ours, CompileTurn NSwag)>();
        while (turns.Count < CompileTurns)
        {
            var turn = Turn(ours);
            try
            {
                turns.Add((turn, Turn(nswag)));
            }
            catch (InvalidOperationException broken)
            {
                Console.WriteLine($"{@case}\tcompile: left out, for what NSwag emits does not compile: {broken.Message}");
                return;
            }
        }

        Print("ours", [.. turns.Select(static turn => turn.Ours)], "");
        Print("NSwag", [.. turns.Select(static turn => turn.NSwag)], mends > 0 ? $", mended in {mends} places" : "");

        void Print(string generator, List<CompileTurn> turns, string note)
        {
            var best = turns.Skip(1).MinBy(static turn => turn.Milliseconds)!;
            var all = string.Join(", ", turns.Select(static turn => string.Create(CultureInfo.InvariantCulture, $"{turn.Milliseconds:F0} ({turn.Cpu:F0})")));
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{@case}\tcompile {generator}: {best.Milliseconds:F0} ms, {best.Cpu:F0} ms CPU, {best.Bytes / 1e6:F0} MB, {best.Lines} lines{note}; turns, ms (CPU): {all}"));
        }
    }

    private const int CompileTurns = 5;

    private sealed record CompileTurn(double Milliseconds, double Cpu, double Bytes, int Lines);

    private static CompileTurn Turn(Func<int> emit)
    {
        var lines = 0;
        var cpu = Environment.CpuUsage.TotalTime;
        var (milliseconds, bytes) = Measure(() => lines = emit());
        return new CompileTurn(milliseconds, (Environment.CpuUsage.TotalTime - cpu).TotalMilliseconds, bytes, lines);
    }

    /// <summary>The best of twelve, or more where they are quick: what else the machine does only ever adds, and the first few pay for the JIT, which compiles what is used often once more.</summary>
    private static (double Milliseconds, double Bytes) Best<T>(Func<T> action)
    {
        var best = Measure(action);
        var clock = Stopwatch.StartNew();
        for (var run = 1; run < 12 || (clock.ElapsedMilliseconds < 2000 && run < 200); run++)
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
