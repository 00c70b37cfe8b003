using System.Collections.Concurrent;

namespace Apikley;

/// <summary>
/// The changes a create makes in the ledger. A write that has begun is not cancelled: one that was given up but done all the same would
/// leave an entry that nobody knows of.
/// </summary>
internal sealed class SubmitLedger(ITaskLedger ledger, TimeProvider time, Action<LedgerEntry>? onClaimed = null)
{
    private readonly ConcurrentDictionary<string, byte> live = new(StringComparer.Ordinal);

    public ITaskLedger Entries => ledger;

    /// <summary>Whether a create is under way in this client.</summary>
    public bool IsLive(string correlationId) => live.ContainsKey(correlationId);

    /// <summary>Marks a create as under way until disposed.</summary>
    public IDisposable Live(string correlationId) => new LiveMark(live, correlationId);

    /// <summary>Writes a new intent, or finds what became of the earlier one with the same key.</summary>
    /// <returns>An entry in state <see cref="LedgerState.Planned"/> may be sent; any other may not.</returns>
    public async Task<LedgerEntry> PlanAsync(string model, string? idempotencyKey, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            var now = time.GetUtcNow();
            var planned = new LedgerEntry { CorrelationId = Hex.NewId(), IdempotencyKey = idempotencyKey, Model = model, State = LedgerState.Planned, CreatedAt = now, UpdatedAt = now };
            if (await ledger.TryAddAsync(planned, CancellationToken.None).ConfigureAwait(false))
            {
                return planned;
            }

            if (idempotencyKey is null || await ledger.FindByIdempotencyKeyAsync(idempotencyKey, cancellationToken).ConfigureAwait(false) is not { } earlier)
            {
                if (attempt < 3)
                {
                    continue;
                }

                throw new InvalidOperationException("The ledger refuses a new entry, and has none that would explain it.");
            }

            switch (earlier.State)
            {
                // Certainly not accepted: the same entry is sent again. Whoever else has the same thought loses the race for its version.
                case LedgerState.Planned or LedgerState.Rejected:
                    var reopened = Change(earlier, LedgerState.Planned, null) with { Model = model };
                    if (await ledger.TryUpdateAsync(reopened, CancellationToken.None).ConfigureAwait(false))
                    {
                        return reopened;
                    }

                    if (attempt < 3)
                    {
                        continue;
                    }

                    throw new InvalidOperationException("Another process is creating a task with the same idempotency key at this moment.");

                default:
                    return earlier;
            }
        }
    }

    public async Task<LedgerEntry> BeginSendAsync(LedgerEntry entry, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var sending = Change(entry, LedgerState.Submitting, null) with { Attempts = entry.Attempts + 1 };
        return await ledger.TryUpdateAsync(sending, CancellationToken.None).ConfigureAwait(false)
            ? sending
            : throw new InvalidOperationException("Another process has changed this create in the ledger; it was not sent here.");
    }

    /// <exception cref="TaskLedgerException">The ledger failed; the exception carries the task.</exception>
    public async Task AcceptAsync(LedgerEntry entry, GenerationTask task)
    {
        try
        {
            // A callback may have been faster: then the entry is another version, and has the task id already.
            if (!await ledger.TryUpdateAsync(Change(entry, LedgerState.Submitted, null) with { TaskId = task.TaskId }, CancellationToken.None).ConfigureAwait(false)
                && await ledger.FindAsync(entry.CorrelationId, CancellationToken.None).ConfigureAwait(false) is not { TaskId: not null })
            {
                throw new InvalidOperationException("The entry was changed by somebody else.");
            }
        }
        catch (Exception e)
        {
            throw new TaskLedgerException(task, e);
        }
    }

    /// <summary>The outcome is open. A ledger that cannot be written still says <see cref="LedgerState.Submitting"/>, which means the same after a restart.</summary>
    /// <returns>The task, when a callback was faster and has named it.</returns>
    public async Task<string?> LoseAsync(LedgerEntry entry, ErrorDetails details)
    {
        var lost = details.TaskId is { } taskId
            ? Change(entry, LedgerState.Submitted, details.Meaning.Meaning) with { TaskId = taskId }
            : Change(entry, LedgerState.Ambiguous, details.Meaning.Meaning);
        if (await TryWriteAsync(lost).ConfigureAwait(false))
        {
            return null;
        }

        try
        {
            return (await ledger.FindAsync(entry.CorrelationId, CancellationToken.None).ConfigureAwait(false))?.TaskId;
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            return null;
        }
    }

    /// <summary>A callback names the task of a create whose answer has not come, or never will.</summary>
    public async Task ClaimAsync(LedgerEntry entry, string taskId, CancellationToken cancellationToken)
    {
        // The create's own send may write at the same moment that it lost the answer: then the claim is made on what it wrote.
        // Anybody else who changed the entry had the answer itself, or is another delivery of the same callback.
        while (entry.State is LedgerState.Submitting or LedgerState.Ambiguous)
        {
            var claimed = Change(entry, LedgerState.Submitted, "Named by a callback.") with { TaskId = taskId };
            if (await ledger.TryUpdateAsync(claimed, cancellationToken).ConfigureAwait(false))
            {
                onClaimed?.Invoke(claimed);
                return;
            }

            if (await ledger.FindAsync(entry.CorrelationId, cancellationToken).ConfigureAwait(false) is not { } changed || changed.Version == entry.Version)
            {
                return;
            }

            entry = changed;
        }
    }

    public async Task<LedgerEntry> ReplanAsync(LedgerEntry entry, ErrorDetails details)
    {
        var planned = Change(entry, LedgerState.Planned, details.Meaning.Meaning);
        return await ledger.TryUpdateAsync(planned, CancellationToken.None).ConfigureAwait(false)
            ? planned
            : throw new InvalidOperationException("Somebody else has changed this create in the ledger; it is not sent again here.");
    }

    public Task RejectAsync(LedgerEntry entry, string note) => TryWriteAsync(Change(entry, LedgerState.Rejected, note));

    /// <summary>The task is over.</summary>
    public async Task FinishAsync(GenerationStatus status)
    {
        if (await ledger.FindByTaskIdAsync(status.TaskId, CancellationToken.None).ConfigureAwait(false) is { State: LedgerState.Submitted } entry)
        {
            var state = status.State == GenerationState.Success ? LedgerState.Succeeded : LedgerState.Failed;
            await ledger.TryUpdateAsync(Change(entry, state, status.FailMessage ?? status.FailCode), CancellationToken.None).ConfigureAwait(false);
        }
    }

    public LedgerEntry Change(LedgerEntry entry, LedgerState state, string? note) =>
        entry with { State = state, Note = note is { Length: > 500 } ? note[..500] : note, UpdatedAt = time.GetUtcNow(), Version = entry.Version + 1 };

    /// <summary>Writes where an error is about to be reported that says more than the ledger's own would.</summary>
    private async Task<bool> TryWriteAsync(LedgerEntry entry)
    {
        try
        {
            return await ledger.TryUpdateAsync(entry, CancellationToken.None).ConfigureAwait(false);
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            // The stored state is the cautious one: Planned was not sent, Submitting is ambiguous.
            return false;
        }
    }

    private sealed class LiveMark : IDisposable
    {
        private readonly ConcurrentDictionary<string, byte> live;
        private readonly string correlationId;

        public LiveMark(ConcurrentDictionary<string, byte> live, string correlationId)
        {
            this.live = live;
            this.correlationId = correlationId;
            live.TryAdd(correlationId, 0);
        }

        public void Dispose() => live.TryRemove(correlationId, out _);
    }
}
