namespace Apikley;

/// <summary>What a ledger held open at a restart.</summary>
/// <param name="Resumed">Tasks that were accepted and not seen to end. Wait for them.</param>
/// <param name="Ambiguous">Creates that may have been accepted. A callback may still name their tasks; they are never sent again by themselves.</param>
/// <param name="Unsent">Creates that were planned and certainly not sent. Create them again if they are still wanted.</param>
public sealed record RecoveryReport(
    IReadOnlyList<GenerationTask> Resumed,
    IReadOnlyList<LedgerEntry> Ambiguous,
    IReadOnlyList<LedgerEntry> Unsent);
