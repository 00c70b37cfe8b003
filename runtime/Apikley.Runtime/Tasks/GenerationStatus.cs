namespace Apikley;

/// <summary>What the service says of a task at one moment.</summary>
public sealed class GenerationStatus
{
    internal GenerationStatus(string taskId, GenerationState state)
    {
        TaskId = taskId;
        State = state;
    }

    /// <summary>The task.</summary>
    public string TaskId { get; }

    /// <summary>Its state. It alone decides whether the task is over.</summary>
    public GenerationState State { get; }

    /// <summary>The model, as the record names it; null when it does not.</summary>
    public string? Model { get; internal init; }

    /// <summary>0 to 100; null for the many models that report none.</summary>
    public int? Progress { get; internal init; }

    /// <summary>The failure's code, as the service wrote it (a number in a string, or a word); null when there is none.</summary>
    public string? FailCode { get; internal init; }

    /// <summary>The failure's message; null when there is none.</summary>
    public string? FailMessage { get; internal init; }

    /// <summary>When the service accepted the task.</summary>
    public DateTimeOffset? CreatedAt { get; internal init; }

    /// <summary>When the record last changed.</summary>
    public DateTimeOffset? UpdatedAt { get; internal init; }

    /// <summary>When the task was over; null while it is not.</summary>
    public DateTimeOffset? CompletedAt { get; internal init; }

    /// <summary>What the task cost, where the service says so.</summary>
    public decimal? CreditsConsumed { get; internal init; }

    /// <summary>The text of <c>resultJson</c>, whatever it holds; it means something only in state <c>success</c>. Null when absent or empty.</summary>
    public string? ResultJson { get; internal init; }

    /// <summary>
    /// The whole record as the service sent it; null when it sent none, and in the last status of a wait that timed out. It echoes the request, with the prompt and the signed callback
    /// address: do not log it.
    /// </summary>
    public string? RawJson { get; internal init; }

    /// <summary>The request that the record echoes; null when it has none.</summary>
    internal string? Param { get; init; }

    /// <summary>The same, without what takes much room: for the many waits that remember only how far their task was.</summary>
    internal GenerationStatus WithoutRecord() => new(TaskId, State.Shared())
    {
        Model = Model,
        Progress = Progress,
        FailCode = FailCode,
        FailMessage = FailMessage,
        CreatedAt = CreatedAt,
        UpdatedAt = UpdatedAt,
        CompletedAt = CompletedAt,
        CreditsConsumed = CreditsConsumed,
    };

    /// <summary>The task and its state, nothing of the request.</summary>
    /// <returns>A short text.</returns>
    public override string ToString() => Progress is { } progress ? $"{TaskId}: {State} {progress} %" : $"{TaskId}: {State}";
}
