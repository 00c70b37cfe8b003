namespace Apikley.Emulator;

/// <summary>One attempt to deliver a callback.</summary>
/// <param name="TaskId">The task.</param>
/// <param name="Url">Where it went, or would have gone.</param>
/// <param name="At">When, by the emulator's clock.</param>
/// <param name="Attempt">1 for the first, 2 and on for retries; 0 for a callback that was not sent.</param>
/// <param name="Outcome"><c>delivered</c>, <c>lost</c>, <c>not-loopback</c>, or what went wrong, such as <c>HTTP 500</c> or <c>timeout</c>.</param>
public sealed record CallbackDelivery(string TaskId, string Url, DateTimeOffset At, int Attempt, string Outcome)
{
    /// <summary>The outcome of a callback that the receiver took.</summary>
    public const string Delivered = "delivered";

    /// <summary>The outcome of a callback that a fault kept from being sent.</summary>
    public const string Lost = "lost";

    /// <summary>The outcome of a callback whose address does not lie on this machine.</summary>
    public const string NotLoopback = "not-loopback";
}
