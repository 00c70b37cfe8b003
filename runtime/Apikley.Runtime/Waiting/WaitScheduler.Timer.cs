namespace Apikley;

/// <content>What happens when the time has come: waits end, reads begin, and the timer is set to what comes next.</content>
internal sealed partial class WaitScheduler
{
    /// <summary>The timer: ends the waits whose time is up, and begins the reads that are due.</summary>
    private void Run()
    {
        List<Waiter>? expired;
        lock (gate)
        {
            if (disposed)
            {
                return;
            }

            armedFor = null;
            var now = Now;
            expired = watches.TakeExpired(now);
            while (readsUnderWay < options.MaxConcurrentReads && due.TakeDue(now) is { } watch)
            {
                watch.Reading = true;
                readsUnderWay++;
                _ = PollAsync(watch);
            }

            Arm();
        }

        expired?.ForEach(static waiter => waiter.TrySetResult(new WaitOutcome(waiter.Watch.LastStatus, null, true)));
    }

    private async Task PollAsync(TaskWatch watch)
    {
        // Begun under the lock, which must be free while reading.
        await Task.CompletedTask.ConfigureAwait(ConfigureAwaitOptions.ForceYielding);
        var poll = await TaskPoll.RunAsync(reads, watch.TaskId, onFinal, shutdown.Token).ConfigureAwait(false);
        Waiter[] waiters;
        WaitOutcome? outcome;
        lock (gate)
        {
            outcome = judge.Judge(watch, poll, Now);
            waiters = outcome is null ? [.. watch.Waiters] : watches.End(watch);
        }

        // Before the next read may begin: reports stay in order.
        Tell(waiters, poll.Read.Status, outcome);
        lock (gate)
        {
            watch.Reading = false;
            readsUnderWay--;
            if (!disposed)
            {
                watches.DropEnded(watch);
                if (watch.WokenWhileReading)
                {
                    watch.WokenWhileReading = false;
                    watch.NextRead = Now;
                }

                if (watch.IsWanted)
                {
                    due.Put(watch, watch.NextRead);
                }

                Arm();
            }

            if (readsUnderWay == 0)
            {
                idle?.TrySetResult();
                idle = null;
            }
        }
    }

    private static void Tell(Waiter[] waiters, GenerationStatus? status, WaitOutcome? outcome)
    {
        foreach (var waiter in waiters)
        {
            if (status is not null)
            {
                waiter.Report(status);
            }

            if (outcome is { } ended)
            {
                waiter.TrySetResult(ended);
            }
        }
    }

    /// <summary>Sets the timer to the next event. At the limit of reads that is a deadline; the end of a read arms again.</summary>
    private void Arm()
    {
        if (disposed)
        {
            return;
        }

        var deadline = watches.NextDeadline ?? TimeSpan.MaxValue;
        var read = readsUnderWay < options.MaxConcurrentReads ? due.Next ?? TimeSpan.MaxValue : TimeSpan.MaxValue;
        var at = deadline < read ? deadline : read;
        if (at == TimeSpan.MaxValue || at == armedFor)
        {
            return;
        }

        armedFor = at;
        var wait = at - Now;
        timer.Change(wait <= TimeSpan.Zero ? TimeSpan.Zero : TimeSpan.FromMilliseconds(Math.Min(Math.Ceiling(wait.TotalMilliseconds), 4_000_000_000)), Timeout.InfiniteTimeSpan);
    }
}
