namespace Apikley;

/// <summary>How a wait ended: a final status, an error, or neither when the time was up.</summary>
/// <param name="Status">The last status read, if any.</param>
/// <param name="Error">Why reading was given up.</param>
/// <param name="TimedOut">The time was up.</param>
internal readonly record struct WaitOutcome(GenerationStatus? Status, Exception? Error, bool TimedOut);
