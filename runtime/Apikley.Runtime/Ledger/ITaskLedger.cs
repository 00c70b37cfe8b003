namespace Apikley;

/// <summary>
/// Where creates are written down: before they are sent, and again with the task id. A ledger that outlives the process lets a restart
/// go on with paid tasks instead of paying for them again. Every method returns only when what it wrote is safe. Thread-safe.
/// </summary>
public interface ITaskLedger
{
    /// <summary>Writes a new entry.</summary>
    /// <param name="entry">The entry.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>False, and nothing is written, when its correlation id or its idempotency key is there already.</returns>
    ValueTask<bool> TryAddAsync(LedgerEntry entry, CancellationToken cancellationToken);

    /// <summary>Replaces an entry.</summary>
    /// <param name="entry">The new entry; its <see cref="LedgerEntry.Version"/> is one more than the stored one's.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>False, and nothing is written, when the stored version is another.</returns>
    ValueTask<bool> TryUpdateAsync(LedgerEntry entry, CancellationToken cancellationToken);

    /// <summary>Finds the entry of a create.</summary>
    /// <param name="correlationId">Our own id of the create.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>The entry, or null.</returns>
    ValueTask<LedgerEntry?> FindAsync(string correlationId, CancellationToken cancellationToken);

    /// <summary>Finds the entry of the application's piece of work.</summary>
    /// <param name="idempotencyKey">The application's name for it.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>The entry, or null.</returns>
    ValueTask<LedgerEntry?> FindByIdempotencyKeyAsync(string idempotencyKey, CancellationToken cancellationToken);

    /// <summary>Finds the entry of a task.</summary>
    /// <param name="taskId">The task.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>The entry, or null.</returns>
    ValueTask<LedgerEntry?> FindByTaskIdAsync(string taskId, CancellationToken cancellationToken);

    /// <summary>All entries that are not finished, oldest first.</summary>
    /// <param name="cancellationToken">Stops reading.</param>
    /// <returns>The entries.</returns>
    IAsyncEnumerable<LedgerEntry> ReadOpenAsync(CancellationToken cancellationToken);

    /// <summary>Forgets finished entries.</summary>
    /// <param name="changedBefore">Only those that have not changed since.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>How many were forgotten.</returns>
    ValueTask<int> PruneAsync(DateTimeOffset changedBefore, CancellationToken cancellationToken);
}
