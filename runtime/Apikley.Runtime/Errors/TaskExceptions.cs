namespace Apikley;

/// <summary>The task ran and failed: state <c>fail</c>, or code 408 or 501 in place of its record. The task is over; waiting again does not help.</summary>
public sealed class GenerationFailedException : ApikleyException
{
    /// <summary>Makes the exception.</summary>
    /// <param name="what">What was being done.</param>
    /// <param name="details">What is known.</param>
    /// <param name="status">The task's last status; null when the answer to the create itself said that the generation failed.</param>
    /// <param name="innerException">What caused it, if anything did.</param>
    public GenerationFailedException(string what, ErrorDetails details, GenerationStatus? status, Exception? innerException = null)
        : base(what, details, innerException) => Status = status;

    /// <summary>The task's last status; null when the answer to the create itself said that the generation failed.</summary>
    public GenerationStatus? Status { get; }

    /// <summary>The task's failure code, as the service sent it; null when it sent none.</summary>
    public string? FailCode => Status?.FailCode;

    /// <summary>The task's failure message; null when the service sent none.</summary>
    public string? FailMessage => Status?.FailMessage;
}

/// <summary>
/// The time to wait is up and the task is not over. That is not a failure: the task goes on, and its result will be paid for.
/// Wait again on <see cref="GenerationTask"/>, here or with its id in another process; do not create it again.
/// </summary>
public sealed class GenerationTimeoutException : TimeoutException
{
    /// <summary>Makes the exception.</summary>
    /// <param name="task">The task, which goes on.</param>
    /// <param name="waited">How long was waited.</param>
    /// <param name="lastStatus">What was last read of the task.</param>
    public GenerationTimeoutException(GenerationTask task, TimeSpan waited, GenerationStatus? lastStatus)
        : base($"Task {task?.TaskId} was not over after {waited:c} (last state: {lastStatus?.State.Value ?? "not read yet"}). It goes on and has not failed: wait again on this exception's Task, or with ApikleyClient.GetTask(\"{task?.TaskId}\"). Do not create it again.")
    {
        ArgumentNullException.ThrowIfNull(task);
        Task = task;
        Waited = waited;
        LastStatus = lastStatus;
    }

    /// <summary>The task, to wait again.</summary>
    public GenerationTask Task { get; }

    /// <summary>How long was waited.</summary>
    public TimeSpan Waited { get; }

    /// <summary>What was last read of the task; null when nothing could be read.</summary>
    public GenerationStatus? LastStatus { get; }
}

/// <summary>
/// A create left this machine and no answer says what became of it: the task may exist and be paid for. It is not sent again.
/// To find out: a callback carries <see cref="CorrelationId"/> and names the task (<see cref="ApikleyClient.FindTaskAsync"/>);
/// without a callback address, the account's task log shows it, and <see cref="ApikleyClient.SettleAsync"/> records what was found.
/// </summary>
public sealed class SubmitOutcomeUnknownException : ApikleyException
{
    /// <summary>Makes the exception.</summary>
    /// <param name="what">What was being done.</param>
    /// <param name="details">What is known.</param>
    /// <param name="innerException">The error that left the outcome open.</param>
    public SubmitOutcomeUnknownException(string what, ErrorDetails details, Exception? innerException = null)
        : base(what, details, innerException)
    {
    }

    /// <summary>Our own id of this create; it stands in the ledger and in the callback address.</summary>
    public string CorrelationId => Details.CorrelationId ?? "";

    /// <summary>The task's id, when the answer named one in spite of its error.</summary>
    public string? TaskId => Details.TaskId;
}
