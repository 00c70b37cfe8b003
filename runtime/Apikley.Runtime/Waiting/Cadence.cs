namespace Apikley;

/// <summary>Decides when a waiting task is read next.</summary>
internal sealed class Cadence(PollingOptions options, Func<double> random)
{
    private static readonly TimeSpan AfterWake = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan FirstBackoff = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestBackoff = TimeSpan.FromSeconds(30);

    /// <summary>How many reads follow a wake-up quickly: the callback may be ahead of the record.</summary>
    public const int QuickReads = 3;

    /// <summary>To the first read of a task that was accepted so long ago; null when that is not known.</summary>
    public TimeSpan First(TimeSpan? sinceAccepted) =>
        sinceAccepted is { } since && since < options.FirstRead ? options.FirstRead - since : TimeSpan.Zero;

    /// <summary>To the next read while all is well.</summary>
    /// <param name="waited">How long the wait has lasted.</param>
    /// <param name="callbacksArrive">Whether callbacks have been seen to arrive.</param>
    public TimeSpan Next(TimeSpan waited, bool callbacksArrive)
    {
        var interval = options.Interval;
        if (waited > options.EaseAfter)
        {
            var minutes = Math.Min((waited - options.EaseAfter).TotalMinutes, 60);
            var eased = interval.TotalSeconds * Math.Pow(options.EaseFactor, minutes);
            interval = eased < options.MaxInterval.TotalSeconds ? TimeSpan.FromSeconds(eased) : options.MaxInterval;
        }

        return Jitter(callbacksArrive && options.IntervalWithCallbacks > interval ? options.IntervalWithCallbacks : interval);
    }

    /// <summary>To the next read after a wake-up that was ahead of the record.</summary>
    public TimeSpan NextAfterWake() => Jitter(AfterWake);

    /// <summary>To the next read after errors in a row.</summary>
    /// <param name="errors">How many.</param>
    /// <param name="retryAfter">What the server asks, if it asks; obeyed up to <see cref="PollingOptions.MaxRetryAfter"/>.</param>
    public TimeSpan AfterErrors(int errors, TimeSpan? retryAfter)
    {
        if (retryAfter is { } asked)
        {
            return asked < options.MaxRetryAfter ? asked : options.MaxRetryAfter;
        }

        // Growing pauses, at least half of each: a wait must not hammer a server that is ill.
        var bound = Backoff.Bound(FirstBackoff, LongestBackoff, errors);
        return bound * (0.5 + (random() / 2));
    }

    private TimeSpan Jitter(TimeSpan interval) => interval * (1 + (options.Jitter * ((2 * random()) - 1)));
}
