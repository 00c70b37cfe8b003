namespace Apikley;

public sealed partial class ApikleyClient
{
    /// <summary>
    /// After a restart: reads what the ledger holds open. Tasks whose id is known are resumed; creates that may have been accepted are
    /// reported, never sent again; intents that were certainly not sent are reported, to be created again if still wanted. Call it once at
    /// the start, before creating tasks; one process at a time may use a ledger.
    /// </summary>
    /// <param name="cancellationToken">Stops reading.</param>
    /// <returns>What was found.</returns>
    public async Task<RecoveryReport> RecoverAsync(CancellationToken cancellationToken = default)
    {
        ObjectDisposedException.ThrowIf(disposed, this);
        var resumed = new List<GenerationTask>();
        var ambiguous = new List<LedgerEntry>();
        var unsent = new List<LedgerEntry>();
        await foreach (var entry in ledger.Entries.ReadOpenAsync(cancellationToken).ConfigureAwait(false))
        {
            if (ledger.IsLive(entry.CorrelationId))
            {
                continue;
            }

            switch (entry.State)
            {
                case LedgerState.Submitted:
                    resumed.Add(new GenerationTask(this, entry.TaskId!, entry.Model, entry.CorrelationId, entry.UpdatedAt));
                    break;

                case LedgerState.Submitting:
                    var changed = ledger.Change(entry, LedgerState.Ambiguous, "The process ended while it was being sent.");
                    ambiguous.Add(await ledger.Entries.TryUpdateAsync(changed, cancellationToken).ConfigureAwait(false) ? changed : entry);
                    break;

                case LedgerState.Ambiguous:
                    ambiguous.Add(entry);
                    break;

                case LedgerState.Planned:
                    unsent.Add(entry);
                    break;
            }
        }

        return new RecoveryReport(resumed, ambiguous, unsent);
    }

    /// <summary>Looks up what became of a create whose outcome was unknown: a callback may have named its task since.</summary>
    /// <param name="correlationId">Our own id of the create, from <see cref="SubmitOutcomeUnknownException.CorrelationId"/> or the ledger.</param>
    /// <param name="cancellationToken">Stops waiting for the ledger.</param>
    /// <returns>The task, or null while it is not known.</returns>
    public async Task<GenerationTask?> FindTaskAsync(string correlationId, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(correlationId);
        var entry = await ledger.Entries.FindAsync(correlationId, cancellationToken).ConfigureAwait(false);
        return entry is { TaskId: { } taskId } ? new GenerationTask(this, taskId, entry.Model, entry.CorrelationId, entry.UpdatedAt) : null;
    }

    /// <summary>Records what a person or another system found out about a create whose outcome was unknown.</summary>
    /// <param name="correlationId">Our own id of the create.</param>
    /// <param name="taskId">The task, or null when there is none: then the same piece of work may be created again.</param>
    /// <param name="cancellationToken">Stops waiting for the ledger.</param>
    /// <returns>The task, if there is one.</returns>
    /// <exception cref="InvalidOperationException">The ledger has no such create, its outcome is known already, or it is being sent at this moment.</exception>
    public async Task<GenerationTask?> SettleAsync(string correlationId, string? taskId, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(correlationId);
        var task = taskId is null ? null : GetTask(taskId);
        var entry = await ledger.Entries.FindAsync(correlationId, cancellationToken).ConfigureAwait(false)
            ?? throw new InvalidOperationException($"The ledger has no create {correlationId}.");
        if (ledger.IsLive(correlationId) || entry.State is not (LedgerState.Ambiguous or LedgerState.Submitting))
        {
            throw new InvalidOperationException($"The create {correlationId} is in state {entry.State}; only one whose outcome is unknown can be settled.");
        }

        var settled = taskId is null
            ? ledger.Change(entry, LedgerState.Rejected, "Settled: it was not accepted.")
            : ledger.Change(entry, LedgerState.Submitted, "Settled.") with { TaskId = taskId };
        if (!await ledger.Entries.TryUpdateAsync(settled, cancellationToken).ConfigureAwait(false))
        {
            throw new InvalidOperationException($"The create {correlationId} was changed by somebody else at the same moment; look again.");
        }

        return task is null ? null : new GenerationTask(this, task.TaskId, entry.Model, correlationId);
    }
}
