namespace Apikley;

/// <summary>Decides from a poll whether the wait for a task is over, or when the task is read next.</summary>
internal sealed class PollJudge(PollingOptions options, Cadence cadence)
{
    /// <summary>Callbacks have been seen to arrive in this process: reading only stands by.</summary>
    public bool CallbacksArrive { get; set; }

    /// <summary>Judges a poll, and notes in the watch what it showed.</summary>
    /// <param name="watch">The task; its next read is set unless the wait is over.</param>
    /// <param name="poll">What the poll showed.</param>
    /// <param name="now">The moment, on the scheduler's clock.</param>
    /// <returns>How the wait ends; null when it goes on.</returns>
    public WaitOutcome? Judge(TaskWatch watch, TaskPoll poll, TimeSpan now)
    {
        if (poll.Fatal is { } fatal)
        {
            return new WaitOutcome(watch.LastStatus, fatal, false);
        }

        if (poll.Read.Status is { } status)
        {
            watch.LastStatus = status;
            watch.Errors = 0;
            if (status.State.IsFinal)
            {
                return new WaitOutcome(status, null, false);
            }

            watch.NextRead = now + NextInterval(watch, now);
            return null;
        }

        return JudgeError(watch, poll.Read, now);
    }

    private WaitOutcome? JudgeError(TaskWatch watch, TaskRead read, TimeSpan now)
    {
        var error = read.Error!;
        if (read.Invisible)
        {
            // Once it has been seen it cannot be too early any more; then it is an error like any other.
            if (watch.LastStatus is null && now - watch.AcceptedAt < options.VisibilityGrace)
            {
                watch.NextRead = now + NextInterval(watch, now);
                return null;
            }

            if (watch.LastStatus is null)
            {
                return new WaitOutcome(null, error, false);
            }
        }
        else if (!error.Retryable && error.Category != ErrorCategory.Unknown)
        {
            return new WaitOutcome(watch.LastStatus, error, false);
        }

        watch.Errors++;
        if (watch.Errors >= options.MaxConsecutiveErrors)
        {
            return new WaitOutcome(watch.LastStatus, error, false);
        }

        watch.NextRead = now + cadence.AfterErrors(watch.Errors, error.Details.RetryAfter);
        return null;
    }

    private TimeSpan NextInterval(TaskWatch watch, TimeSpan now)
    {
        if (watch.QuickReadsLeft > 0)
        {
            watch.QuickReadsLeft--;
            return cadence.NextAfterWake();
        }

        return cadence.Next(now - watch.Began, CallbacksArrive);
    }
}
