using System.Diagnostics.CodeAnalysis;

namespace Apikley;

/// <summary>Which tasks are waited for, and by whom; and whose time is up. Not thread-safe.</summary>
internal sealed class WatchList
{
    private readonly Dictionary<string, TaskWatch> watches = new(StringComparer.Ordinal);
    private readonly DueQueue<Waiter> deadlines = new();

    /// <summary>When the next caller's time is up; null when nobody's is.</summary>
    public TimeSpan? NextDeadline => deadlines.Next;

    public bool TryFind(string taskId, [NotNullWhen(true)] out TaskWatch? watch) => watches.TryGetValue(taskId, out watch);

    public void Add(TaskWatch watch) => watches.Add(watch.TaskId, watch);

    public void Join(Waiter waiter)
    {
        waiter.Watch.Waiters.Add(waiter);
        if (waiter.Deadline != TimeSpan.MaxValue)
        {
            deadlines.Put(waiter, waiter.Deadline);
        }
    }

    /// <summary>One caller waits no more. A task that nobody waits for is forgotten.</summary>
    public void Leave(Waiter waiter)
    {
        waiter.Watch.Waiters.Remove(waiter);
        ForgetIfUnwanted(waiter.Watch);
    }

    /// <summary>The callers whose time is up; they have left.</summary>
    public List<Waiter>? TakeExpired(TimeSpan now)
    {
        List<Waiter>? expired = null;
        while (deadlines.TakeDue(now) is { } waiter)
        {
            (expired ??= []).Add(waiter);
            Leave(waiter);
        }

        return expired;
    }

    /// <summary>The wait for a task is over.</summary>
    /// <returns>Everybody who waited; they have left.</returns>
    public Waiter[] End(TaskWatch watch)
    {
        Waiter[] waiters = [.. watch.Waiters];
        watch.Waiters.Clear();
        ForgetIfUnwanted(watch);
        return waiters;
    }

    /// <summary>Lets those go whose wait has ended by itself, as by an exception of their own.</summary>
    public void DropEnded(TaskWatch watch)
    {
        watch.Waiters.RemoveAll(static waiter => waiter.Task.IsCompleted);
        ForgetIfUnwanted(watch);
    }

    /// <summary>Everybody leaves.</summary>
    public List<Waiter> Clear()
    {
        var open = watches.Values.SelectMany(static watch => watch.Waiters).ToList();
        watches.Clear();
        deadlines.Clear();
        return open;
    }

    private void ForgetIfUnwanted(TaskWatch watch)
    {
        // A new wait for the same task may have a watch of its own by now.
        if (watch.Waiters.Count == 0 && watches.TryGetValue(watch.TaskId, out var current) && current == watch)
        {
            watches.Remove(watch.TaskId);
        }
    }
}
