using System.Globalization;
using MoneySafety.Programs;

namespace MoneySafety.Proof;

/// <summary>Runs the trials that were asked for, prints the table, and fails when a program that promises to be safe was not.</summary>
internal static class ProveCommand
{
    public static async Task<int> RunAsync(string[] args)
    {
        ProofOptions options;
        try
        {
            options = ProofOptions.Parse(args);
        }
        catch (FormatException e)
        {
            await Console.Error.WriteLineAsync(e.Message);
            return 2;
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{options.Jobs} jobs; the program is killed {options.Kills} times with SIGKILL; the emulator plays {options.Faults}"));
        var tallies = new List<Tally>();
        foreach (var kind in options.Programs)
        {
            foreach (var seed in options.Seeds)
            {
                tallies.Add(await Trial.RunAsync(kind, seed, options));
                ProofTable.Progress(tallies[^1]);
            }
        }

        Console.WriteLine();
        Console.WriteLine(ProofTable.Markdown(tallies));
        var broken = tallies.Where(static tally => tally.PromisesSafety && !tally.IsSafe).ToList();
        broken.ForEach(static tally => Console.Error.WriteLine($"NOT SAFE: {WorkCommand.Kinds[tally.Kind]}, seed {tally.Seed}: {tally.Problem}"));
        return broken.Count == 0 ? 0 : 1;
    }
}
