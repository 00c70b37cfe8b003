using System.Runtime.CompilerServices;

namespace Apikley;

/// <summary>A ledger that ends with the process. It keeps the newest finished entries and every open one.</summary>
/// <param name="keepFinished">How many finished entries are kept. Default: 10,000.</param>
public sealed class InMemoryTaskLedger(int keepFinished = 10_000) : ITaskLedger
{
    private readonly object gate = new();
    private readonly Dictionary<string, LedgerEntry> byCorrelationId = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> byIdempotencyKey = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> byTaskId = new(StringComparer.Ordinal);
    private readonly Queue<string> finished = new();

    /// <inheritdoc/>
    public ValueTask<bool> TryAddAsync(LedgerEntry entry, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(entry);
        lock (gate)
        {
            if (byCorrelationId.ContainsKey(entry.CorrelationId) || (entry.IdempotencyKey is { } key && byIdempotencyKey.ContainsKey(key)))
            {
                return ValueTask.FromResult(false);
            }

            Store(entry);
            return ValueTask.FromResult(true);
        }
    }

    /// <inheritdoc/>
    public ValueTask<bool> TryUpdateAsync(LedgerEntry entry, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(entry);
        lock (gate)
        {
            if (!byCorrelationId.TryGetValue(entry.CorrelationId, out var stored) || stored.Version != entry.Version - 1)
            {
                return ValueTask.FromResult(false);
            }

            Store(entry);
            if (entry.IsFinished && !stored.IsFinished)
            {
                finished.Enqueue(entry.CorrelationId);
                while (finished.Count > keepFinished)
                {
                    var oldest = finished.Dequeue();
                    if (byCorrelationId.TryGetValue(oldest, out var old) && old.IsFinished)
                    {
                        Remove(old);
                    }
                }
            }

            return ValueTask.FromResult(true);
        }
    }

    /// <inheritdoc/>
    public ValueTask<LedgerEntry?> FindAsync(string correlationId, CancellationToken cancellationToken)
    {
        lock (gate)
        {
            return ValueTask.FromResult(byCorrelationId.GetValueOrDefault(correlationId));
        }
    }

    /// <inheritdoc/>
    public ValueTask<LedgerEntry?> FindByIdempotencyKeyAsync(string idempotencyKey, CancellationToken cancellationToken)
    {
        lock (gate)
        {
            return ValueTask.FromResult(byIdempotencyKey.TryGetValue(idempotencyKey, out var id) ? byCorrelationId.GetValueOrDefault(id) : null);
        }
    }

    /// <inheritdoc/>
    public ValueTask<LedgerEntry?> FindByTaskIdAsync(string taskId, CancellationToken cancellationToken)
    {
        lock (gate)
        {
            return ValueTask.FromResult(byTaskId.TryGetValue(taskId, out var id) ? byCorrelationId.GetValueOrDefault(id) : null);
        }
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<LedgerEntry> ReadOpenAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        List<LedgerEntry> open;
        lock (gate)
        {
            open = [.. byCorrelationId.Values.Where(entry => !entry.IsFinished)];
        }

        open.Sort(static (a, b) => a.CreatedAt.CompareTo(b.CreatedAt) is var order and not 0 ? order : string.CompareOrdinal(a.CorrelationId, b.CorrelationId));
        foreach (var entry in open)
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return entry;
        }

        await Task.CompletedTask.ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public ValueTask<int> PruneAsync(DateTimeOffset changedBefore, CancellationToken cancellationToken)
    {
        lock (gate)
        {
            var old = byCorrelationId.Values.Where(entry => entry.IsFinished && entry.UpdatedAt < changedBefore).ToList();
            old.ForEach(Remove);
            return ValueTask.FromResult(old.Count);
        }
    }

    private void Store(LedgerEntry entry)
    {
        byCorrelationId[entry.CorrelationId] = entry;
        if (entry.IdempotencyKey is { } key)
        {
            byIdempotencyKey[key] = entry.CorrelationId;
        }

        if (entry.TaskId is { } taskId)
        {
            byTaskId[taskId] = entry.CorrelationId;
        }
    }

    private void Remove(LedgerEntry entry)
    {
        byCorrelationId.Remove(entry.CorrelationId);
        if (entry.IdempotencyKey is { } key)
        {
            byIdempotencyKey.Remove(key);
        }

        if (entry.TaskId is { } taskId)
        {
            byTaskId.Remove(taskId);
        }
    }
}
