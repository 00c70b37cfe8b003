using System.Runtime.ExceptionServices;

namespace Apikley;

public sealed partial class ApikleyClient
{
    /// <summary>The largest callback body that is read: 256 KiB.</summary>
    public const int MaxCallbackBytes = 256 * 1024;

    /// <summary>
    /// Checks a callback: the ticket in its address, and its signature when <see cref="ApikleyOptions.WebhookKeys"/> are set. Nothing is sent
    /// or awaited, so that the answer can be given at once. Never throws, whatever the body holds.
    /// </summary>
    /// <param name="body">The raw body, not re-serialized.</param>
    /// <param name="ticket">The query parameter <see cref="CallbackTicket.ParameterName"/>; null when absent.</param>
    /// <param name="timestamp">The header <see cref="WebhookSignature.TimestampHeader"/>; null when absent.</param>
    /// <param name="signature">The header <see cref="WebhookSignature.SignatureHeader"/>; null when absent.</param>
    /// <returns>What was found.</returns>
    public CallbackVerification VerifyCallback(ReadOnlySpan<byte> body, string? ticket, string? timestamp = null, string? signature = null)
    {
        if (body.Length > MaxCallbackBytes)
        {
            return new CallbackVerification(null, CallbackRefusal.TooLarge);
        }

        // The ticket first: without it a stranger's body is not even parsed.
        var now = transport.Time.GetUtcNow();
        CallbackTicket? verified = CallbackTicket.TryVerify(ticket, callBackSecrets, now, out var read) ? read : null;
        if (verified is null && (requireTicket || ticket is not null))
        {
            return new CallbackVerification(null, CallbackRefusal.Ticket);
        }

        if (CallbackBody.Read(body) is not { } content)
        {
            return new CallbackVerification(null, CallbackRefusal.NotJson);
        }

        if (content.TaskId is null)
        {
            return new CallbackVerification(null, CallbackRefusal.NoTaskId);
        }

        if (webhookKeys.Count > 0
            && WebhookSignature.Check(content.TaskId, timestamp, signature, webhookKeys, webhookTolerance, now) is var refusal and not CallbackRefusal.None)
        {
            return new CallbackVerification(null, refusal);
        }

        return new CallbackVerification(new CallbackNotice(content.TaskId, verified, verified is null ? null : ticket, content.CallbackType, content.State), CallbackRefusal.None);
    }

    /// <summary>
    /// To be awaited before a callback is answered. When the answer to its create was lost, reads the task once and writes it to the create: what
    /// was answered is not delivered again, and a process that ends right after would have forgotten a task that was paid for. Every other
    /// callback returns at once, without a read.
    /// </summary>
    /// <param name="notice">What <see cref="VerifyCallback"/> let in.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>False when the create still does not know its task: answer 503, so that the service delivers the callback again.</returns>
    public async Task<bool> ClaimCallbackAsync(CallbackNotice notice, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(notice);
        ObjectDisposedException.ThrowIf(disposed, this);
        if (notice.Ticket is not { } ticket
            || await ledger.Entries.FindAsync(ticket.CorrelationId, cancellationToken).ConfigureAwait(false)
                is not { TaskId: null, State: LedgerState.Submitting or LedgerState.Ambiguous } entry)
        {
            return true;
        }

        if ((await reads.ReadOnceAsync(notice.TaskId, cancellationToken).ConfigureAwait(false)).Status is not { } status)
        {
            return false;
        }

        await TieAsync(entry, notice, status, cancellationToken).ConfigureAwait(false);
        return true;
    }

    /// <summary>
    /// Reads the truth behind a callback: the task's record from the service. Ties the task to its create in the ledger, also when the answer
    /// to the create was lost; wakes everybody in this process who waits for it; and waits until the task is over if the callback was early.
    /// </summary>
    /// <param name="notice">What <see cref="VerifyCallback"/> let in.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>The final status; null when the callback does not belong to the create whose ticket it carries.</returns>
    /// <exception cref="ApikleyException">The service refused, or could not be read. Waiters go on by themselves.</exception>
    /// <exception cref="GenerationTimeoutException">The task was not over in the time to wait.</exception>
    public async Task<GenerationStatus?> ConfirmCallbackAsync(CallbackNotice notice, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(notice);
        ObjectDisposedException.ThrowIf(disposed, this);
        scheduler.CallbackArrived();
        var entry = notice.Ticket is { } ticket ? await ledger.Entries.FindAsync(ticket.CorrelationId, cancellationToken).ConfigureAwait(false) : null;
        if (entry is { TaskId: { } known } && known != notice.TaskId)
        {
            return null;
        }

        var task = new GenerationTask(this, notice.TaskId, entry?.Model, entry?.CorrelationId, entry?.UpdatedAt);
        var status = await GetStatusAsync(task, cancellationToken).ConfigureAwait(false);
        var visible = status.State != GenerationState.Submitted;
        if (visible && !await TieAsync(entry, notice, status, cancellationToken).ConfigureAwait(false))
        {
            return null;
        }

        scheduler.Offer(status);
        if (status.State.IsFinal)
        {
            return status;
        }

        var wait = scheduler.WaitAsync(notice.TaskId, SinceAccepted(task), null, polling.Timeout, cancellationToken);
        scheduler.Wake(notice.TaskId);
        var outcome = await wait.ConfigureAwait(false);
        if (outcome.TimedOut)
        {
            throw new GenerationTimeoutException(task, polling.Timeout, outcome.Status);
        }

        if (outcome.Error is not null)
        {
            ExceptionDispatchInfo.Throw(outcome.Error);
        }

        return visible || await TieAsync(entry, notice, outcome.Status!, cancellationToken).ConfigureAwait(false) ? outcome.Status : null;
    }

    /// <summary>Writes the task to the create that the ticket names, if the create does not know its task yet.</summary>
    /// <returns>False when the record shows that the task is another create's.</returns>
    private async Task<bool> TieAsync(LedgerEntry? entry, CallbackNotice notice, GenerationStatus status, CancellationToken cancellationToken)
    {
        if (entry is not { TaskId: null })
        {
            return true;
        }

        // The record echoes the request: its callback address must be the one that carried the ticket.
        if (status.Param is { } param && notice.TicketText is { } text && !param.Contains(text, StringComparison.Ordinal))
        {
            return false;
        }

        await ledger.ClaimAsync(entry, notice.TaskId, cancellationToken).ConfigureAwait(false);
        if (status.State.IsFinal)
        {
            await FinishAsync(status).ConfigureAwait(false);
        }

        return true;
    }
}
