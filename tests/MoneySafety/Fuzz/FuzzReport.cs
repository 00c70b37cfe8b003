using System.Diagnostics;
using System.Globalization;

namespace MoneySafety.Fuzz;

/// <summary>Counts what became of the inputs, and holds them to their bounds: in time each, in memory all together.</summary>
internal sealed class FuzzReport(string name, int inputs)
{
    private static readonly TimeSpan LongestAllowed = TimeSpan.FromSeconds(10);
    private const long GrowthAllowed = 48 * 1024 * 1024;

    private readonly SortedDictionary<string, int> outcomes = new(StringComparer.Ordinal);
    private readonly object gate = new();
    private TimeSpan slowest;
    private long heapAtFirst;
    private int seen;

    /// <summary>How often something came of it.</summary>
    public IReadOnlyDictionary<string, int> Outcomes => outcomes;

    /// <summary>Runs one input.</summary>
    /// <param name="index">Its place, for messages.</param>
    /// <param name="input">Prints it.</param>
    /// <param name="run">Does what is tested, and says what came of it. An exception is a finding.</param>
    public async Task TryAsync(int index, Func<string> input, Func<Task<string>> run)
    {
        var began = Stopwatch.GetTimestamp();
        string outcome;
        try
        {
            outcome = await run().WaitAsync(LongestAllowed);
        }
        catch (Exception e)
        {
            throw new InvalidOperationException(string.Create(CultureInfo.InvariantCulture, $"{name}, input {index}: {input()}\n{e}"), e);
        }

        lock (gate)
        {
            outcomes[outcome] = outcomes.GetValueOrDefault(outcome) + 1;
            var took = Stopwatch.GetElapsedTime(began);
            slowest = took > slowest ? took : slowest;
            if (++seen == Math.Max(1, inputs / 10))
            {
                heapAtFirst = GC.GetTotalMemory(forceFullCollection: true);
            }
        }
    }

    /// <summary>After the last input.</summary>
    /// <returns>A line for a person.</returns>
    public string Finish()
    {
        var growth = GC.GetTotalMemory(forceFullCollection: true) - heapAtFirst;
        if (growth > GrowthAllowed)
        {
            throw new InvalidOperationException(string.Create(CultureInfo.InvariantCulture, $"{name}: the heap grew by {growth / 1024:N0} KB after the first tenth of {inputs} inputs."));
        }

        var table = string.Join(", ", outcomes.Select(static outcome => string.Create(CultureInfo.InvariantCulture, $"{outcome.Key} {outcome.Value}")));
        return string.Create(CultureInfo.InvariantCulture, $"{name}: {seen:N0} inputs, no crash; slowest {slowest.TotalMilliseconds:N0} ms; heap {growth / 1024.0 / 1024:+0.0;-0.0} MB after the first tenth\n  {table}");
    }
}
