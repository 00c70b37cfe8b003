namespace Apikley;

/// <summary>How tasks are waited for. The defaults follow the API's advice: every two to three seconds first, more slowly later, and an end after 15 minutes.</summary>
public sealed class PollingOptions
{
    /// <summary>From the create to the first read. Default: 2 seconds.</summary>
    public TimeSpan FirstRead { get; set; } = TimeSpan.FromSeconds(2);

    /// <summary>Between reads. Default: 3 seconds.</summary>
    public TimeSpan Interval { get; set; } = TimeSpan.FromSeconds(3);

    /// <summary>How far an interval is moved at random, as a part of it, so that many waits do not fall together. Default: 0.12.</summary>
    public double Jitter { get; set; } = 0.12;

    /// <summary>When the interval begins to grow. Default: 2 minutes after the wait began.</summary>
    public TimeSpan EaseAfter { get; set; } = TimeSpan.FromMinutes(2);

    /// <summary>The factor by which the interval grows each minute. Default: 1.5.</summary>
    public double EaseFactor { get; set; } = 1.5;

    /// <summary>The longest interval. Default: 10 seconds.</summary>
    public TimeSpan MaxInterval { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>Between reads once callbacks have been seen to arrive: then reading only stands by. Default: 15 seconds.</summary>
    public TimeSpan IntervalWithCallbacks { get; set; } = TimeSpan.FromSeconds(15);

    /// <summary>How long a task may stay invisible (404, or 422 <c>recordInfo is null</c>) after its create. Default: 90 seconds.</summary>
    public TimeSpan VisibilityGrace { get; set; } = TimeSpan.FromSeconds(90);

    /// <summary>How many reads in a row may fail before a wait gives up. Default: 6.</summary>
    public int MaxConsecutiveErrors { get; set; } = 6;

    /// <summary>How often a single read is tried. Default: 5.</summary>
    public int MaxReadAttempts { get; set; } = 5;

    /// <summary>The longest <c>Retry-After</c> that is obeyed. Default: 60 seconds.</summary>
    public TimeSpan MaxRetryAfter { get; set; } = TimeSpan.FromSeconds(60);

    /// <summary>How long a wait lasts when the caller gives no time. Default: 15 minutes.</summary>
    public TimeSpan Timeout { get; set; } = TimeSpan.FromMinutes(15);

    /// <summary>How many reads of waiting tasks are under way at a time. Default: 8.</summary>
    public int MaxConcurrentReads { get; set; } = 8;
}
