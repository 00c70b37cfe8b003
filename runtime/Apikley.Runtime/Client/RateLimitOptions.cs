namespace Apikley;

/// <summary>How often tasks may be created. All clients of one key in the process share the limit of the client that was made first.</summary>
public sealed class RateLimitOptions
{
    /// <summary>How many creates may be sent in each <see cref="Window"/>. Default: 20. Zero: no limit.</summary>
    public int Creates { get; set; } = 20;

    /// <summary>The sliding window. Default: 10 seconds.</summary>
    public TimeSpan Window { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>How many creates may wait for their turn; more are refused here with <see cref="RateLimitedException"/>. Default: 10,000.</summary>
    public int QueueLimit { get; set; } = 10_000;

    /// <summary>How often a refused or unsent create is sent again. Default: 3.</summary>
    public int MaxResends { get; set; } = 3;
}
