using System.Diagnostics;
using System.Runtime.ExceptionServices;

namespace Apikley;

/// <summary>
/// The Apikley job API: creates generation tasks, waits for them, and saves what they make. Models are added to it by the documents of a
/// project. Thread-safe; make one for each account and keep it.
/// </summary>
public sealed partial class ApikleyClient : IDisposable
{
    private readonly ApiTransport transport;
    private readonly PollingOptions polling;
    private readonly IReadOnlyList<string> callBackSecrets;
    private readonly Uri? callBackAddress;
    private readonly TimeSpan callBackLifetime;
    private readonly bool requireTicket;
    private readonly IReadOnlyList<string> webhookKeys;
    private readonly TimeSpan webhookTolerance;
    private readonly SharedLimiters.Handle? limiter;
    private readonly SubmitLedger ledger;
    private readonly ClientTelemetry telemetry;
    private readonly TaskSubmitter submitter;
    private readonly TaskReads reads;
    private readonly ServiceCalls calls;
    private readonly WaitScheduler scheduler;
    private readonly Lazy<ResultDownloads> downloads;
    private bool disposed;

    /// <summary>Makes a client.</summary>
    /// <param name="options">How it reaches the API; null for the defaults, with the key from the variable <c>APIKLEY_API_KEY</c>.</param>
    /// <param name="httpClient">
    /// What sends; null to make one. It is not disposed with the client. Its own base address, time limit and handlers may be anything:
    /// a create still goes over the wire once. See <see cref="SubmitGuardHandler"/> for what a handler chain gains by having it innermost.
    /// </param>
    /// <exception cref="MissingApiKeyException">There is no key.</exception>
    /// <exception cref="ArgumentException">An option cannot work; the message names it.</exception>
    public ApikleyClient(ApikleyOptions? options = null, HttpClient? httpClient = null)
    {
        options ??= new ApikleyOptions();
        OptionsCheck.Numbers(options);
        transport = new ApiTransport(options, httpClient);
        polling = options.Polling;
        callBackAddress = options.CallBackAddress;
        callBackLifetime = options.CallBackLifetime;
        callBackSecrets = CallbackSecrets.From(options, transport.Key);
        requireTicket = options.RequireCallbackTicket;
        webhookKeys = [.. options.WebhookKeys];
        webhookTolerance = options.WebhookTolerance;
        ValidatesRequests = options.ValidateRequests;
        limiter = options.RateLimit.Creates == 0
            ? null
            : transport.Key.Use(key => SharedLimiters.Rent(key, transport.BaseAddress, options.RateLimit, options.TimeProvider));
        telemetry = new ClientTelemetry(options, transport.BaseAddress);
        ledger = new SubmitLedger(options.Ledger ?? new InMemoryTaskLedger(), options.TimeProvider, telemetry.Claimed);
        reads = new TaskReads(transport, polling, options.NextRandom, telemetry);
        calls = new ServiceCalls(transport, polling, options.NextRandom);
        submitter = new TaskSubmitter(this, transport, ledger, limiter?.Limiter, options.RateLimit, polling, options.NextRandom, telemetry);
        scheduler = new WaitScheduler(reads, polling, options.NextRandom, options.TimeProvider, FinishAsync);
        downloads = new Lazy<ResultDownloads>(() => new ResultDownloads(options.Downloads, transport.BaseAddress, options.TimeProvider, telemetry));
    }

    /// <summary>Where the API is.</summary>
    public Uri BaseAddress => transport.BaseAddress;

    /// <summary>Where creates are written down.</summary>
    public ITaskLedger Ledger => ledger.Entries;

    /// <summary>Whether requests are checked against the rules of their document before they leave.</summary>
    public bool ValidatesRequests { get; }

    internal ResultDownloads Downloads => downloads.Value;

    internal WaitScheduler Scheduler => scheduler;

    /// <summary>The task of an id, to read it or wait for it. Nothing is sent.</summary>
    /// <param name="taskId">The service's id of the task.</param>
    /// <returns>The task.</returns>
    /// <exception cref="ArgumentException">This cannot be a task's id: empty, longer than 512 characters, or with control characters.</exception>
    public GenerationTask GetTask(string taskId)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(taskId);
        return CreatedTask.IsPlausible(taskId)
            ? new GenerationTask(this, taskId)
            : throw new ArgumentException("A task id has at most 512 characters, none of them a control character.", nameof(taskId));
    }

    /// <summary>Takes up a task that was created elsewhere or earlier, after one read has shown that the service knows it.</summary>
    /// <param name="taskId">The service's id of the task.</param>
    /// <param name="cancellationToken">Stops the read.</param>
    /// <returns>The task; <see cref="GenerationTask.WaitForCompletionAsync"/> goes on waiting.</returns>
    /// <exception cref="TaskNotFoundException">The service knows no such task.</exception>
    /// <exception cref="ApikleyException">The service refused, or could not be read.</exception>
    public async Task<GenerationTask> ResumeAsync(string taskId, CancellationToken cancellationToken = default)
    {
        var task = GetTask(taskId);
        var status = await task.GetStatusAsync(cancellationToken).ConfigureAwait(false);
        return new GenerationTask(this, taskId, status.Model, null, null);
    }

    /// <summary>Stops all waits; tasks go on. An <see cref="HttpClient"/> that was given is left alone.</summary>
    public void Dispose()
    {
        if (disposed)
        {
            return;
        }

        disposed = true;
        scheduler.Dispose();
        limiter?.Dispose();
        transport.Dispose();
        if (downloads.IsValueCreated)
        {
            downloads.Value.Dispose();
        }
    }

    /// <summary>The base address; never the key.</summary>
    /// <returns>A short text.</returns>
    public override string ToString() => $"ApikleyClient {BaseAddress}";

    internal async Task<GenerationStatus> GetStatusAsync(GenerationTask task, CancellationToken cancellationToken)
    {
        ObjectDisposedException.ThrowIf(disposed, this);
        var read = await reads.ReadAsync(task.TaskId, cancellationToken).ConfigureAwait(false);
        if (read.Status is { } status)
        {
            if (status.State.IsFinal)
            {
                await FinishAsync(status).ConfigureAwait(false);
            }

            return status;
        }

        return SinceAccepted(task) < polling.VisibilityGrace
            ? new GenerationStatus(task.TaskId, GenerationState.Submitted) { Model = task.Model }
            : throw read.Error!;
    }

    internal async Task<GenerationResult> WaitForCompletionAsync(GenerationTask task, IProgress<GenerationStatus>? progress, TimeSpan? timeout, CancellationToken cancellationToken)
    {
        ObjectDisposedException.ThrowIf(disposed, this);
        var limit = timeout ?? polling.Timeout;
        if (limit < TimeSpan.Zero && limit != Timeout.InfiniteTimeSpan)
        {
            throw new ArgumentOutOfRangeException(nameof(timeout), limit, "A time to wait is not negative; Timeout.InfiniteTimeSpan waits for ever.");
        }

        using var activity = telemetry.Start("wait_for_task", ActivityKind.Internal, task.Model, task.TaskId);
        try
        {
            var outcome = await scheduler.WaitAsync(task.TaskId, SinceAccepted(task), progress, limit, cancellationToken).ConfigureAwait(false);
            var result = Result(task, limit, outcome);
            activity?.SetTag(ApikleyTelemetry.StateTag, result.Status.State.Value);
            return result;
        }
        catch (Exception e)
        {
            ClientTelemetry.Ended(activity, e);
            throw;
        }
    }

    private GenerationResult Result(GenerationTask task, TimeSpan limit, WaitOutcome outcome)
    {
        if (outcome.TimedOut)
        {
            throw new GenerationTimeoutException(task, limit, outcome.Status);
        }

        if (outcome.Error is not null)
        {
            ExceptionDispatchInfo.Throw(outcome.Error);
        }

        var status = outcome.Status!;
        return status.State == GenerationState.Success ? new GenerationResult(this, status) : throw Failure(task, status);
    }

    private static GenerationFailedException Failure(GenerationTask task, GenerationStatus status) => new(
        "The task failed",
        new ErrorDetails
        {
            Meaning = ErrorClassifier.Failure(status.FailCode, status.CreditsConsumed),
            ServerMessage = status.FailCode is { } code ? $"{code}: {status.FailMessage}" : status.FailMessage,
            Model = status.Model ?? task.Model,
            TaskId = status.TaskId,
            CorrelationId = task.CorrelationId,
        },
        status);

    private TimeSpan? SinceAccepted(GenerationTask task) => transport.Time.GetUtcNow() - task.AcceptedAt;

    private async Task FinishAsync(GenerationStatus status)
    {
        try
        {
            await ledger.FinishAsync(status).ConfigureAwait(false);
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            // The result matters more than its entry: that one stays open, and a recovery reads the task again.
        }
    }
}
