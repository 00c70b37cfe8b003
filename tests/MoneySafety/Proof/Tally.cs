using System.Globalization;
using MoneySafety.Programs;

namespace MoneySafety.Proof;

/// <summary>What a trial came to. The charges are the emulator's, not the program's; which job each was for stands in the service's record of the task.</summary>
internal sealed record Tally(string Kind, int Seed, int Jobs, int Kills)
{
    /// <summary>Creates that reached the service.</summary>
    public required int Sent { get; init; }

    /// <summary>Creates that the service accepted and charged.</summary>
    public required int Accepted { get; init; }

    /// <summary>Jobs with a result that the service charged for this very job.</summary>
    public required int Completed { get; init; }

    /// <summary>Jobs whose create has an unknown outcome: reported to a person, never sent again.</summary>
    public required int Parked { get; init; }

    /// <summary>Those of them that were charged.</summary>
    public required int ParkedAndCharged { get; init; }

    /// <summary>Charges beyond the first of a job.</summary>
    public required int Duplicates { get; init; }

    /// <summary>Jobs that are neither completed nor parked, and jobs that are parked although a callback has named their task: nobody need be asked about those.</summary>
    public required int Lost { get; init; }

    public required int Resets { get; init; }

    public required int CallbacksLost { get; init; }

    public required int CallbacksDoubled { get; init; }

    public bool PromisesSafety => Kind.StartsWith("apikley", StringComparison.Ordinal);

    public bool IsSafe => Duplicates == 0 && Lost == 0;

    public string Problem => string.Create(CultureInfo.InvariantCulture, $"{Duplicates} duplicates, {Lost} lost");

    public static async Task<Tally> TakeAsync(string kind, int seed, int jobs, int kills, string folder, EmulatorProcess emulator)
    {
        var charges = await emulator.ChargesAsync();
        var charged = charges.ToLookup(static charge => charge.Prompt, static charge => charge.TaskId, StringComparer.Ordinal);
        var done = Notes.Read(folder, WorkCommand.Done);
        var completed = Enumerable.Range(1, jobs).Where(job => done.TryGetValue(job, out var taskId) && charged[Load.Prompt(job)].Contains(taskId)).ToHashSet();
        var parked = Notes.Read(folder, WorkCommand.Parked).Keys.Where(job => !completed.Contains(job)).ToHashSet();
        var calledBack = await emulator.CalledBackAsync();
        var faults = await emulator.FaultsAsync();
        return new Tally(kind, seed, jobs, kills)
        {
            Sent = await emulator.CreatesAsync(),
            Accepted = charges.Count,
            Completed = completed.Count,
            Parked = parked.Count,
            ParkedAndCharged = parked.Count(job => charged[Load.Prompt(job)].Any()),
            Duplicates = charges.Count - charged.Count,
            Lost = jobs - completed.Count - parked.Count + parked.Count(job => charged[Load.Prompt(job)].Any(calledBack.Contains)),
            Resets = faults.GetValueOrDefault("ResetAfterAccept"),
            CallbacksLost = faults.GetValueOrDefault("CallbackLost"),
            CallbacksDoubled = faults.GetValueOrDefault("CallbackDoubled"),
        };
    }
}
