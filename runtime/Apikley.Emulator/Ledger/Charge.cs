namespace Apikley.Emulator;

/// <summary>One accepted create: what a real account would have been billed.</summary>
/// <param name="TaskId">The task that the create made.</param>
/// <param name="Model">The model's name.</param>
/// <param name="CallBackUrl">The create's <c>callBackUrl</c>, or null.</param>
/// <param name="BodyHash">SHA-256 of the body as it came, in hexadecimal.</param>
/// <param name="Credits">What it cost.</param>
/// <param name="AcceptedAt">When, by the emulator's clock.</param>
public sealed record Charge(string TaskId, string Model, string? CallBackUrl, string BodyHash, decimal Credits, DateTimeOffset AcceptedAt)
{
    /// <summary>Whether the credits were given back, because the task failed.</summary>
    public bool Refunded { get; init; }

    /// <summary>What tells one intended task from another: the callback address, which carries the client's own id, else the body.</summary>
    public string Identity => CallBackUrl ?? BodyHash;
}
