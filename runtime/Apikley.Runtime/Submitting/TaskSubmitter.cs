using System.Collections.Concurrent;

namespace Apikley;

/// <summary>
/// Creates tasks: writes the intent down, waits for its turn, sends once, writes the outcome down. Sends again only what was certainly not
/// accepted; says so when it does not know.
/// </summary>
internal sealed class TaskSubmitter(
    ApikleyClient client,
    ApiTransport transport,
    SubmitLedger ledger,
    SlidingWindowLimiter? limiter,
    RateLimitOptions rate,
    PollingOptions polling,
    Func<double> random,
    ClientTelemetry telemetry)
{
    public const string Path = "api/v1/jobs/createTask";

    /// <summary>How long handlers may go on once the wire has decided.</summary>
    internal static readonly TimeSpan HandlersGrace = TimeSpan.FromMilliseconds(100);

    private const string What = "The task could not be created";
    private static readonly TimeSpan FirstBackoff = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan LongestBackoff = TimeSpan.FromSeconds(8);

    /// <summary>How long the answer to a create that has left is waited for after the application has cancelled.</summary>
    private static readonly TimeSpan CancellationGrace = TimeSpan.FromSeconds(5);

    private readonly ConcurrentDictionary<string, Task<Created>> underWay = new(StringComparer.Ordinal);

    /// <summary>What an accepted create gives.</summary>
    /// <param name="Task">The task.</param>
    /// <param name="Body">The whole answer; empty when the task was created before and found in the ledger.</param>
    internal readonly record struct Created(GenerationTask Task, ReadOnlyMemory<byte> Body);

    /// <param name="model">The model, for the ledger and messages.</param>
    /// <param name="body">Makes the body for a correlation id.</param>
    /// <param name="options">What the application says of this create.</param>
    /// <param name="cancellationToken">Stops it before it is sent; afterwards only shortens the wait for the answer.</param>
    public async Task<Created> SubmitAsync(string model, Func<string, ReadOnlyMemory<byte>> body, CreateTaskOptions options, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (options.IdempotencyKey is not { } key)
        {
            return await RunAsync(await ledger.PlanAsync(model, null, cancellationToken).ConfigureAwait(false), body, cancellationToken).ConfigureAwait(false);
        }

        // A twin in this process is joined: both callers asked for the same piece of work.
        var own = new TaskCompletionSource<Created>(TaskCreationOptions.RunContinuationsAsynchronously);
        while (underWay.GetOrAdd(key, own.Task) is var first && first != own.Task)
        {
            try
            {
                return await first.WaitAsync(cancellationToken).ConfigureAwait(false);
            }
            catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
            {
                // The twin's own caller gave it up before it was sent; this caller still wants it.
            }
        }

        try
        {
            var entry = await ledger.PlanAsync(model, key, cancellationToken).ConfigureAwait(false);
            if (entry.Model != model)
            {
                throw new InvalidOperationException($"The idempotency key '{key}' was used for a task of {entry.Model} already; this create is for {model} and was not sent. One key names one piece of work.");
            }

            var created = entry.State == LedgerState.Planned
                ? await RunAsync(entry, body, cancellationToken).ConfigureAwait(false)
                : new Created(Known(entry), default);
            own.SetResult(created);
            return created;
        }
        catch (Exception e)
        {
            underWay.TryRemove(key, out _);
            own.SetException(e);
            _ = own.Task.Exception;
            throw;
        }
        finally
        {
            underWay.TryRemove(new KeyValuePair<string, Task<Created>>(key, own.Task));
        }
    }

    /// <summary>The task of an idempotency key that was used before.</summary>
    private GenerationTask Known(LedgerEntry entry)
    {
        if (entry.TaskId is { } taskId)
        {
            return new GenerationTask(client, taskId, entry.Model, entry.CorrelationId, entry.UpdatedAt);
        }

        var meaning = new ErrorMeaning(
            ErrorCategory.Connection,
            "An earlier create with the same idempotency key was sent, and what became of it is not known.",
            Charged.Unknown,
            false,
            "Wait for its callback, or look at the account's task log and record what you find with ApikleyClient.SettleAsync; then it can be created again.");
        throw new SubmitOutcomeUnknownException(What, new ErrorDetails { Meaning = meaning, Model = entry.Model, CorrelationId = entry.CorrelationId });
    }

    private async Task<Created> RunAsync(LedgerEntry entry, Func<string, ReadOnlyMemory<byte>> body, CancellationToken cancellationToken)
    {
        using var live = ledger.Live(entry.CorrelationId);
        try
        {
            var bytes = body(entry.CorrelationId);
            for (var attempt = 1; ; attempt++)
            {
                await TakeTurnAsync(entry, cancellationToken).ConfigureAwait(false);
                entry = await ledger.BeginSendAsync(entry, cancellationToken).ConfigureAwait(false);
                var began = transport.Time.GetTimestamp();
                var outcome = await SendAsync(bytes, cancellationToken).ConfigureAwait(false);
                telemetry.Sent(entry, outcome, transport.Time.GetElapsedTime(began));
                if (outcome.Kind == SubmitOutcomeKind.Accepted)
                {
                    var task = new GenerationTask(client, outcome.TaskId!, entry.Model, entry.CorrelationId, transport.Time.GetUtcNow());
                    await ledger.AcceptAsync(entry, task).ConfigureAwait(false);
                    return new Created(task, outcome.Answer!.Body);
                }

                var details = outcome.Details(entry.Model, entry.CorrelationId, transport.Key);
                if (outcome.Kind == SubmitOutcomeKind.Unknown)
                {
                    return await ledger.LoseAsync(entry, details).ConfigureAwait(false) is { } named
                        ? new Created(new GenerationTask(client, named, entry.Model, entry.CorrelationId, transport.Time.GetUtcNow()), default)
                        : throw Unknown(outcome, details);
                }

                // From here on it was certainly not accepted.
                entry = await ledger.ReplanAsync(entry, details).ConfigureAwait(false);
                cancellationToken.ThrowIfCancellationRequested();
                if (!outcome.MayResend || attempt > rate.MaxResends || Pause(details, attempt) is not { } pause)
                {
                    throw ExceptionFactory.Make(What, details, outcome.Error);
                }

                if (details.Meaning.Category == ErrorCategory.RateLimited)
                {
                    limiter?.Pause(pause);
                }

                await Task.Delay(pause, transport.Time, cancellationToken).ConfigureAwait(false);
            }
        }
        catch (Exception e) when (entry.State == LedgerState.Planned)
        {
            await ledger.RejectAsync(entry, e is OperationCanceledException ? "Cancelled before it was sent." : transport.Key.Redact(e.Message)).ConfigureAwait(false);
            throw;
        }
    }

    private async Task TakeTurnAsync(LedgerEntry entry, CancellationToken cancellationToken)
    {
        if (limiter is null)
        {
            return;
        }

        using var lease = await limiter.AcquireAsync(1, cancellationToken).ConfigureAwait(false);
        if (!lease.IsAcquired)
        {
            var meaning = new ErrorMeaning(
                ErrorCategory.RateLimited,
                $"{rate.QueueLimit} creates wait for their turn already; this one was not sent.",
                Charged.No,
                true,
                "Create fewer tasks at a time, or raise ApikleyOptions.RateLimit.QueueLimit.");
            throw new RateLimitedException(What, new ErrorDetails { Meaning = meaning, Model = entry.Model, CorrelationId = entry.CorrelationId });
        }
    }

    /// <summary>One send, to its end. The ticket knows what happened on the wire, whatever handlers of the application report.</summary>
    private async Task<SubmitOutcome> SendAsync(ReadOnlyMemory<byte> body, CancellationToken cancellationToken)
    {
        var ticket = new SubmitTicket(transport.GuardInstalled, transport.SubmitTimeout, transport.MaxResponseBytes, transport.Time);
        using var registration = cancellationToken.UnsafeRegister(static state => ((SubmitTicket)state!).GiveUp(CancellationGrace), ticket);
        var handlers = ThroughHandlersAsync(body, ticket);
        await Task.WhenAny(handlers, ticket.Settled).ConfigureAwait(false);
        await ((Task)handlers.WaitAsync(HandlersGrace, transport.Time, CancellationToken.None)).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (handlers.IsCompleted)
        {
            ticket.Dispose();
            return await handlers.ConfigureAwait(false);
        }

        // Handlers that mean to try again would only be refused, after a pause: the ledger must not say "being sent" for so long.
        var outcome = await AfterErrorAsync(ticket, new OperationCanceledException()).ConfigureAwait(false);
        ticket.StopHandlers();
        _ = handlers.ContinueWith(static (_, state) => ((SubmitTicket)state!).Dispose(), ticket, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
        return outcome;
    }

    private async Task<SubmitOutcome> ThroughHandlersAsync(ReadOnlyMemory<byte> body, SubmitTicket ticket)
    {
        try
        {
            var request = transport.Request(HttpMethod.Post, Path, new CreateContent(body, ticket));
            request.Options.Set(SubmitTicket.OptionsKey, ticket);
            using var response = await transport.SendAsync(request, ticket.Limit).ConfigureAwait(false);
            return SubmitOutcome.From(ticket.Wire is { IsCompletedSuccessfully: true } wire
                ? await wire.ConfigureAwait(false)
                : await ApiAnswer.ReadAsync(response, transport.MaxResponseBytes, transport.Time, ticket.Limit).ConfigureAwait(false));
        }
        catch (Exception e)
        {
            return await AfterErrorAsync(ticket, e).ConfigureAwait(false);
        }
    }

    /// <summary>The handlers gave up. The send itself may still be under way, or may have been answered behind their backs.</summary>
    private async Task<SubmitOutcome> AfterErrorAsync(SubmitTicket ticket, Exception error)
    {
        if (ticket.Wire is { } wire)
        {
            try
            {
                return SubmitOutcome.From(await wire.ConfigureAwait(false));
            }
            catch (Exception e)
            {
                error = error is SecondSendRefusedException or OperationCanceledException ? e : error;
            }
        }

        var message = transport.Key.Redact(error is OperationCanceledException ? $"the time for it ({transport.SubmitTimeout:c}) was up, or it was cancelled." : error.Message);
        return ticket.MayBeSent ? SubmitOutcome.Lost(error, message) : SubmitOutcome.Unsent(error, message);
    }

    private static SubmitOutcomeUnknownException Unknown(SubmitOutcome outcome, ErrorDetails details) => new(
        "What became of the create is not known",
        details,
        outcome.Answer is null ? outcome.Error : ExceptionFactory.Make(What, details, outcome.Error));

    /// <summary>What the server asks, or random between zero and a growing bound. Null when the server asks for too long.</summary>
    private TimeSpan? Pause(ErrorDetails details, int attempt) => details.RetryAfter is { } asked
        ? asked <= polling.MaxRetryAfter ? asked : null
        : Backoff.FullJitter(FirstBackoff, LongestBackoff, attempt, random());
}
