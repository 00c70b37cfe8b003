namespace Apikley;

/// <summary>Pauses between tries.</summary>
internal static class Backoff
{
    /// <summary>Random between zero and a bound that doubles with each try ("full jitter"): many clients that failed together do not return together.</summary>
    /// <param name="first">The bound before the second try.</param>
    /// <param name="longest">The highest bound.</param>
    /// <param name="attempt">The try that failed, from 1.</param>
    /// <param name="random">A number in [0, 1).</param>
    public static TimeSpan FullJitter(TimeSpan first, TimeSpan longest, int attempt, double random) =>
        random * Bound(first, longest, attempt);

    /// <summary>A bound that doubles with each try.</summary>
    public static TimeSpan Bound(TimeSpan first, TimeSpan longest, int attempt)
    {
        var bound = first * Math.Pow(2, Math.Min(attempt - 1, 30));
        return bound < longest ? bound : longest;
    }
}
