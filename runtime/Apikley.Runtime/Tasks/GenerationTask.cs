namespace Apikley;

/// <summary>
/// A task that was accepted. Its whole state is <see cref="TaskId"/>: keep that, and <see cref="ApikleyClient.GetTask"/> goes on with the
/// task in another process.
/// </summary>
public sealed class GenerationTask
{
    private readonly ApikleyClient client;

    internal GenerationTask(ApikleyClient client, string taskId, string? model = null, string? correlationId = null, DateTimeOffset? acceptedAt = null)
    {
        this.client = client;
        TaskId = taskId;
        Model = model;
        CorrelationId = correlationId;
        AcceptedAt = acceptedAt;
    }

    /// <summary>The service's id of the task.</summary>
    public string TaskId { get; }

    /// <summary>The model; null for a task that was taken up by its id alone.</summary>
    public string? Model { get; }

    /// <summary>Our own id of the create; null for a task that was taken up by its id alone.</summary>
    public string? CorrelationId { get; }

    /// <summary>When the create was answered; null for a task that was taken up by its id alone.</summary>
    public DateTimeOffset? AcceptedAt { get; }

    /// <summary>Reads the task's status once.</summary>
    /// <param name="cancellationToken">Stops the read.</param>
    /// <returns>The status. A failed task has state <see cref="GenerationState.Fail"/>; that is no exception here.</returns>
    /// <exception cref="TaskNotFoundException">The service knows no such task, and it was not created just now.</exception>
    /// <exception cref="ApikleyException">The service refused, or could not be read after several tries.</exception>
    public Task<GenerationStatus> GetStatusAsync(CancellationToken cancellationToken = default) =>
        client.GetStatusAsync(this, cancellationToken);

    /// <summary>Waits until the task is over.</summary>
    /// <param name="progress">Told of each change of the state or the percentage, and of the first read.</param>
    /// <param name="timeout">How long to wait; null for <see cref="PollingOptions.Timeout"/>, <see cref="Timeout.InfiniteTimeSpan"/> for ever.</param>
    /// <param name="cancellationToken">Stops waiting; the task goes on and is paid for.</param>
    /// <returns>The result.</returns>
    /// <exception cref="GenerationFailedException">The task failed.</exception>
    /// <exception cref="GenerationTimeoutException">The time is up and the task goes on. Wait again; do not create it again.</exception>
    /// <exception cref="TaskNotFoundException">The service knows no such task, also after the time a new one may take to appear.</exception>
    /// <exception cref="ApikleyException">The service refused the reads, or could not be read several times in a row. The task may well go on.</exception>
    public Task<GenerationResult> WaitForCompletionAsync(
        IProgress<GenerationStatus>? progress = null,
        TimeSpan? timeout = null,
        CancellationToken cancellationToken = default) =>
        client.WaitForCompletionAsync(this, progress, timeout, cancellationToken);

    /// <summary>The task's id.</summary>
    /// <returns><see cref="TaskId"/>.</returns>
    public override string ToString() => TaskId;
}
