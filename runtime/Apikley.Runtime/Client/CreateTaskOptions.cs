namespace Apikley;

/// <summary>What may be said about one create.</summary>
public sealed record CreateTaskOptions
{
    /// <summary>
    /// The application's own name for this piece of work. A second create with the same key gives the same task, also after a restart
    /// when the ledger outlives it; and when the first one's outcome is unknown, it throws instead of paying again.
    /// </summary>
    public string? IdempotencyKey { get; init; }

    /// <summary>Where this task's callback goes, in place of <see cref="ApikleyOptions.CallBackAddress"/>.</summary>
    public Uri? CallBackAddress { get; init; }
}
