namespace Apikley;

/// <summary>What an error means to the caller.</summary>
/// <param name="Category">The kind.</param>
/// <param name="Meaning">The code's meaning, as the API's documents give it.</param>
/// <param name="Charged">Whether it cost credits.</param>
/// <param name="Retryable">Whether the same call may be made again unchanged, later, without the danger of paying twice.</param>
/// <param name="NextStep">What to do now.</param>
public sealed record ErrorMeaning(ErrorCategory Category, string Meaning, Charged Charged, bool Retryable, string NextStep);
