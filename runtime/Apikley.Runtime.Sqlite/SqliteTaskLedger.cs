using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;

namespace Apikley;

/// <summary>
/// A ledger in a file, by SQLite. Every write is on the disk when its method returns (write-ahead log, synchronous FULL); writes that arrive
/// together share one flush. One process at a time may have the file open: the lock ends with the process, also when it is killed.
/// </summary>
public sealed class SqliteTaskLedger : ITaskLedger, IAsyncDisposable, IDisposable
{
    private readonly WriteQueue queue;

    /// <summary>Opens the file, or makes it together with its folder.</summary>
    /// <param name="path">The file. Beside it SQLite keeps another with <c>-wal</c> at the end.</param>
    /// <param name="lockTimeout">How long to wait for another process to let go of the file, in whole seconds, at least one; null for 5 seconds.</param>
    /// <exception cref="IOException">The file cannot be opened or made, is in use by another process, is damaged, or is not a ledger; the message says which.</exception>
    public SqliteTaskLedger(string path, TimeSpan? lockTimeout = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        Path = System.IO.Path.GetFullPath(path);
        queue = new WriteQueue(LedgerFile.Open(Path, lockTimeout ?? TimeSpan.FromSeconds(5)), Path);
    }

    /// <summary>For tests: what is done with the file.</summary>
    internal WriteQueue Queue => queue;

    /// <summary>The file's full path.</summary>
    public string Path { get; }

    /// <inheritdoc/>
    public async ValueTask<bool> TryAddAsync(LedgerEntry entry, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(entry);
        return await queue.RunAsync(connection => LedgerRows.Insert(connection, entry), cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public async ValueTask<bool> TryUpdateAsync(LedgerEntry entry, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(entry);
        return await queue.RunAsync(connection => LedgerRows.Update(connection, entry), cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public async ValueTask<LedgerEntry?> FindAsync(string correlationId, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(correlationId);
        return await queue.RunAsync(connection => LedgerRows.Find(connection, "correlation_id", correlationId), cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public async ValueTask<LedgerEntry?> FindByIdempotencyKeyAsync(string idempotencyKey, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(idempotencyKey);
        return await queue.RunAsync(connection => LedgerRows.Find(connection, "idempotency_key", idempotencyKey), cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public async ValueTask<LedgerEntry?> FindByTaskIdAsync(string taskId, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(taskId);
        return await queue.RunAsync(connection => LedgerRows.Find(connection, "task_id", taskId), cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<LedgerEntry> ReadOpenAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        // By pages: a ledger may hold very many open entries, and other work goes on in between.
        LedgerEntry? last = null;
        while (true)
        {
            var after = last;
            var page = await queue.RunAsync(connection => LedgerRows.OpenAfter(connection, after), cancellationToken).ConfigureAwait(false);
            foreach (var entry in page)
            {
                yield return entry;
            }

            if (page.Count < LedgerRows.PageSize)
            {
                yield break;
            }

            last = page[^1];
        }
    }

    /// <inheritdoc/>
    public async ValueTask<int> PruneAsync(DateTimeOffset changedBefore, CancellationToken cancellationToken) =>
        await queue.RunAsync(connection => LedgerRows.Prune(connection, changedBefore), cancellationToken).ConfigureAwait(false);

    /// <summary>Finishes what was asked for, and closes the file.</summary>
    public void Dispose() => queue.CloseAsync().GetAwaiter().GetResult();

    /// <summary>Finishes what was asked for, and closes the file.</summary>
    /// <returns>When it is closed.</returns>
    public ValueTask DisposeAsync() => new(queue.CloseAsync());
}
