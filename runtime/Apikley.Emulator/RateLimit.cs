namespace Apikley.Emulator;

/// <summary>A limit on creates: so many in a sliding window, in the emulator's time. What exceeds it is answered with HTTP 429, not queued.</summary>
/// <param name="Permits">How many creates a window takes, 1 or more.</param>
/// <param name="Window">The window's length.</param>
public sealed record RateLimit(int Permits, TimeSpan Window);
