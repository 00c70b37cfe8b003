namespace Apikley;

/// <summary>One caller that waits for a task.</summary>
internal sealed class Waiter(TaskWatch watch, TimeSpan deadline, IProgress<GenerationStatus>? progress)
    : TaskCompletionSource<WaitOutcome>(TaskCreationOptions.RunContinuationsAsynchronously), IDue
{
    private string? lastState;
    private int? lastProgress;

    public TaskWatch Watch => watch;

    /// <summary>When its time is up, on the scheduler's clock.</summary>
    public TimeSpan Deadline => deadline;

    public int Place { get; set; }

    /// <summary>A wait that is over has no end to come.</summary>
    public bool IsWanted => !Task.IsCompleted;

    /// <summary>Tells the caller, if anything has changed. What the caller's code throws ends its own wait and nobody else's.</summary>
    public void Report(GenerationStatus status)
    {
        if (progress is null || (status.State.Value == lastState && status.Progress == lastProgress))
        {
            return;
        }

        (lastState, lastProgress) = (status.State.Value, status.Progress);
        try
        {
            progress.Report(status);
        }
        catch (Exception e)
        {
            TrySetResult(new WaitOutcome(status, e, false));
        }
    }
}
