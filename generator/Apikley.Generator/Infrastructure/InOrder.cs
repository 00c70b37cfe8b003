using System.Runtime.ExceptionServices;

namespace Apikley.Generator.Infrastructure;

/// <summary>
/// Does the same many times on all cores, with the results in their order: what is emitted does not depend on how many cores there are.
/// A generator may use threads: Roslyn asks only that it ends when it is cancelled and leaves nothing running, and what is done here works on immutable
/// models and shares nothing that is written to. A few items are not worth waking threads for.
/// </summary>
internal static class InOrder
{
    private const int Few = 8;

    public static TResult[] Select<T, TResult>(IReadOnlyList<T> items, Func<T, TResult> selector, CancellationToken cancellation)
    {
        var results = new TResult[items.Count];
        Run(results.Length, i => results[i] = selector(items[i]), cancellation);
        return results;
    }

    public static void Run(int count, Action<int> action, CancellationToken cancellation)
    {
        if (count >= Few)
        {
            Parallel.For(0, count, new ParallelOptions { CancellationToken = cancellation }, action);
            return;
        }

        for (var i = 0; i < count; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            action(i);
        }
    }

    /// <summary>Does two things at once and returns when both are done, with the first exception when one failed.</summary>
    public static void Both(Action first, Action second)
    {
        try
        {
            Parallel.Invoke(first, second);
        }
        catch (AggregateException failed)
        {
            ExceptionDispatchInfo.Capture(failed.InnerExceptions.FirstOrDefault(static one => one is OperationCanceledException) ?? failed.InnerExceptions[0]).Throw();
        }
    }
}
