using System.Diagnostics;

namespace Apikley.Benchmarks.Measuring;

/// <summary>
/// Measures several actions against each other on a machine that others use too. In each round every action runs for a few milliseconds, one after the
/// other, so that what slows the machine down slows all of them; of the rounds' quotients the median counts.
/// </summary>
internal sealed class Interleaved
{
    private const double BatchMilliseconds = 4;

    private readonly Action[] _actions;
    private readonly double[][] _nanoseconds;
    private readonly double[] _bytes;

    private Interleaved(Action[] actions, double[][] nanoseconds, double[] bytes)
        => (_actions, _nanoseconds, _bytes) = (actions, nanoseconds, bytes);

    /// <summary>Warms up, then measures.</summary>
    /// <param name="rounds">How many rounds.</param>
    /// <param name="actions">What is measured; each must end before it returns.</param>
    public static Interleaved Measure(int rounds, params Action[] actions)
    {
        var counts = actions.Select(WarmUp).ToArray();
        var nanoseconds = actions.Select(_ => new double[rounds]).ToArray();
        for (var round = 0; round < rounds; round++)
        {
            for (var step = 0; step < actions.Length; step++)
            {
                // Each round begins with another, so that none always comes after the same.
                var index = (step + round) % actions.Length;
                nanoseconds[index][round] = Run(actions[index], counts[index]);
            }
        }

        return new Interleaved(actions, nanoseconds, [.. actions.Select(BytesOf)]);
    }

    /// <summary>How many nanoseconds one run takes, the median.</summary>
    public double Nanoseconds(int index) => Median(_nanoseconds[index]);

    /// <summary>How many bytes one run allocates.</summary>
    public double Bytes(int index) => _bytes[index];

    /// <summary>How long one takes against another: the median over the rounds.</summary>
    public double TimeRatio(int index, int other) => Median(_nanoseconds[index].Zip(_nanoseconds[other], (mine, theirs) => mine / theirs));

    private static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToArray();
        return sorted.Length % 2 == 1 ? sorted[sorted.Length / 2] : (sorted[(sorted.Length / 2) - 1] + sorted[sorted.Length / 2]) / 2;
    }

    /// <summary>Runs until the JIT has done its best, and says how many runs fill a batch.</summary>
    private static int WarmUp(Action action)
    {
        var clock = Stopwatch.StartNew();
        var runs = 0;
        while (clock.ElapsedMilliseconds < 700 || runs < 200)
        {
            action();
            runs++;

            // The JIT's background compilation needs the other core, or a pause.
            if (runs % 100 == 0 && clock.ElapsedMilliseconds < 500)
            {
                Thread.Sleep(1);
            }
        }

        var perRun = Run(action, 100) / 1e6;
        return Math.Max(1, (int)(BatchMilliseconds / perRun));
    }

    private static double Run(Action action, int count)
    {
        var start = Stopwatch.GetTimestamp();
        for (var run = 0; run < count; run++)
        {
            action();
        }

        return Stopwatch.GetElapsedTime(start).TotalNanoseconds / count;
    }

    private static double BytesOf(Action action)
    {
        const int Runs = 200;
        action();
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var run = 0; run < Runs; run++)
        {
            action();
        }

        return (GC.GetAllocatedBytesForCurrentThread() - before) / (double)Runs;
    }
}
