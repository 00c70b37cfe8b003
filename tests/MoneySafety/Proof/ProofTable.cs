using System.Globalization;
using System.Text;
using MoneySafety.Programs;

namespace MoneySafety.Proof;

/// <summary>Prints tallies: a line as each is known, and the table at the end.</summary>
internal static class ProofTable
{
    public static void Progress(Tally tally) => Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture,
        $"{tally.Kind}, seed {tally.Seed}: accepted {tally.Accepted}, completed {tally.Completed}, parked {tally.Parked}, duplicates {tally.Duplicates}, lost {tally.Lost} (killed {tally.Kills} times, {tally.Resets} resets after accept, {tally.CallbacksLost} callbacks lost, {tally.CallbacksDoubled} doubled)"));

    public static string Markdown(IEnumerable<Tally> tallies)
    {
        var table = new StringBuilder()
            .AppendLine("| program | seed | creates sent | accepted | completed | parked (charged) | **duplicates** | **lost** |")
            .AppendLine("| --- | --- | --- | --- | --- | --- | --- | --- |");
        foreach (var tally in tallies)
        {
            table.AppendLine(CultureInfo.InvariantCulture, $"| {WorkCommand.Kinds[tally.Kind]} | {tally.Seed} | {tally.Sent} | {tally.Accepted} | {tally.Completed} | {tally.Parked} ({tally.ParkedAndCharged}) | {tally.Duplicates} | {tally.Lost} |");
        }

        return table.ToString().TrimEnd();
    }
}
