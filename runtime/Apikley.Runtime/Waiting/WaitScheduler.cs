namespace Apikley;

/// <summary>
/// All waits of a client: one queue ordered by time, one timer, no thread and no loop for each wait. Callers of the same task share its reads.
/// </summary>
internal sealed class WaitScheduler : IDisposable
{
    private readonly object gate = new();
    private readonly TaskReads reads;
    private readonly PollingOptions options;
    private readonly Cadence cadence;
    private readonly TimeProvider time;
    private readonly Func<GenerationStatus, Task> onFinal;
    private readonly long origin;
    private readonly ITimer timer;
    private readonly PriorityQueue<(TaskWatch Watch, int Place), long> due = new();
    private readonly Dictionary<string, TaskWatch> watches = new(StringComparer.Ordinal);
    private readonly CancellationTokenSource shutdown = new();
    private int readsUnderWay;
    private bool callbacksArrive;
    private bool disposed;
    private TaskCompletionSource? idle;

    /// <param name="reads">Reads tasks.</param>
    /// <param name="options">The times.</param>
    /// <param name="random">Numbers in [0, 1) for jitter.</param>
    /// <param name="time">The clock.</param>
    /// <param name="onFinal">Told of every final status before its callers are.</param>
    public WaitScheduler(TaskReads reads, PollingOptions options, Func<double> random, TimeProvider time, Func<GenerationStatus, Task> onFinal)
    {
        this.reads = reads;
        this.options = options;
        this.time = time;
        this.onFinal = onFinal;
        cadence = new Cadence(options, random);
        origin = time.GetTimestamp();
        timer = time.CreateTimer(static state => ((WaitScheduler)state!).Run(), this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    private TimeSpan Now => time.GetElapsedTime(origin);

    /// <summary>Waits for a task.</summary>
    /// <param name="taskId">The task.</param>
    /// <param name="sinceAccepted">How long ago it was accepted, if known.</param>
    /// <param name="progress">Told of changes.</param>
    /// <param name="timeout">How long to wait at most.</param>
    /// <param name="cancellationToken">Stops this wait.</param>
    public async Task<WaitOutcome> WaitAsync(string taskId, TimeSpan? sinceAccepted, IProgress<GenerationStatus>? progress, TimeSpan timeout, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        Waiter waiter;
        lock (gate)
        {
            ObjectDisposedException.ThrowIf(disposed, typeof(ApikleyClient));
            var now = Now;
            if (!watches.TryGetValue(taskId, out var watch))
            {
                watch = new TaskWatch(taskId, now, now - (sinceAccepted ?? TimeSpan.Zero)) { NextRead = now + cadence.First(sinceAccepted) };
                watches.Add(taskId, watch);
            }

            waiter = new Waiter(watch, timeout == Timeout.InfiniteTimeSpan || timeout > TimeSpan.MaxValue - now ? TimeSpan.MaxValue : now + timeout, progress);
            watch.Waiters.Add(waiter);
            Enqueue(watch);
            Arm();
        }

        using var registration = cancellationToken.UnsafeRegister(
            static (state, token) =>
            {
                var (scheduler, waiter) = ((WaitScheduler, Waiter))state!;
                scheduler.Leave(waiter, token);
            },
            (this, waiter));
        return await waiter.Task.ConfigureAwait(false);
    }

    /// <summary>Callbacks reach this process: from now on reading only stands by.</summary>
    public void CallbackArrived()
    {
        lock (gate)
        {
            callbacksArrive = true;
        }
    }

    /// <summary>A status that was read elsewhere: whoever waits for the task learns it without another read.</summary>
    public void Offer(GenerationStatus status)
    {
        Waiter[] waiters;
        lock (gate)
        {
            if (!watches.TryGetValue(status.TaskId, out var watch))
            {
                return;
            }

            watch.LastStatus = status;
            if (!status.State.IsFinal)
            {
                return;
            }

            waiters = [.. watch.Waiters];
            watch.Waiters.Clear();
            watches.Remove(status.TaskId);
        }

        foreach (var waiter in waiters)
        {
            waiter.Report(status);
            waiter.TrySetResult(new WaitOutcome(status, null, false));
        }
    }

    /// <summary>The task may have changed: read it now.</summary>
    /// <returns>Whether anybody waits for it.</returns>
    public bool Wake(string taskId)
    {
        lock (gate)
        {
            if (disposed || !watches.TryGetValue(taskId, out var watch))
            {
                return false;
            }

            watch.QuickReadsLeft = Cadence.QuickReads;
            if (watch.Reading)
            {
                watch.WokenWhileReading = true;
                return true;
            }

            watch.NextRead = Now;
            Enqueue(watch);
            Arm();
            return true;
        }
    }

    /// <summary>For tests: ends when no read is under way and none is due.</summary>
    internal Task WhenIdleAsync()
    {
        lock (gate)
        {
            return readsUnderWay == 0 ? Task.CompletedTask : (idle ??= new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously)).Task;
        }
    }

    public void Dispose()
    {
        List<TaskWatch> open;
        lock (gate)
        {
            if (disposed)
            {
                return;
            }

            disposed = true;
            open = [.. watches.Values];
            watches.Clear();
            due.Clear();
        }

        shutdown.Cancel();
        timer.Dispose();
        foreach (var waiter in open.SelectMany(static watch => watch.Waiters))
        {
            waiter.TrySetResult(new WaitOutcome(waiter.Watch.LastStatus, new ObjectDisposedException(nameof(ApikleyClient), "The client was disposed while a task was waited for. The task goes on."), false));
        }
    }

    private void Run()
    {
        List<Waiter>? expired = null;
        lock (gate)
        {
            if (disposed)
            {
                return;
            }

            var now = Now;
            while (due.TryPeek(out var head, out var at))
            {
                if (head.Place != head.Watch.Place || head.Watch.Waiters.Count == 0)
                {
                    due.Dequeue();
                    continue;
                }

                if (at > now.Ticks)
                {
                    break;
                }

                Expire(head.Watch, now, ref expired);
                if (head.Watch.Waiters.Count == 0)
                {
                    due.Dequeue();
                    continue;
                }

                if (!head.Watch.Reading && head.Watch.NextRead <= now)
                {
                    if (readsUnderWay >= options.MaxConcurrentReads)
                    {
                        break;
                    }

                    head.Watch.Reading = true;
                    readsUnderWay++;
                    _ = ReadAsync(head.Watch);
                }

                due.Dequeue();
                Enqueue(head.Watch);
            }

            Arm();
        }

        expired?.ForEach(static waiter => waiter.TrySetResult(new WaitOutcome(waiter.Watch.LastStatus, null, true)));
    }

    private void Expire(TaskWatch watch, TimeSpan now, ref List<Waiter>? expired)
    {
        for (var i = watch.Waiters.Count - 1; i >= 0; i--)
        {
            if (watch.Waiters[i].Deadline <= now)
            {
                (expired ??= []).Add(watch.Waiters[i]);
                watch.Waiters.RemoveAt(i);
            }
        }

        if (watch.Waiters.Count == 0)
        {
            watches.Remove(watch.TaskId);
        }
    }

    private async Task ReadAsync(TaskWatch watch)
    {
        // Begun under the lock, which must be free while reading.
        await Task.CompletedTask.ConfigureAwait(ConfigureAwaitOptions.ForceYielding);
        TaskRead read;
        Exception? fatal = null;
        try
        {
            read = await reads.ReadOnceAsync(watch.TaskId, shutdown.Token).ConfigureAwait(false);
            if (read.Status is { State.IsFinal: true } final)
            {
                await onFinal(final).ConfigureAwait(false);
            }
        }
        catch (Exception e)
        {
            read = default;
            fatal = e;
        }

        Waiter[] waiters;
        WaitOutcome? outcome;
        lock (gate)
        {
            outcome = fatal is not null ? new WaitOutcome(watch.LastStatus, fatal, false) : Judge(watch, read);
            waiters = [.. watch.Waiters];
            if (outcome is not null)
            {
                watch.Waiters.Clear();
                watches.Remove(watch.TaskId);
            }
        }

        // Before the next read may begin: reports stay in order.
        foreach (var waiter in waiters)
        {
            if (read.Status is { } status)
            {
                waiter.Report(status);
            }

            if (outcome is { } ended)
            {
                waiter.TrySetResult(ended);
            }
        }

        lock (gate)
        {
            watch.Reading = false;
            readsUnderWay--;
            if (!disposed)
            {
                if (watch.WokenWhileReading)
                {
                    watch.WokenWhileReading = false;
                    watch.NextRead = Now;
                }

                watch.Waiters.RemoveAll(static waiter => waiter.Task.IsCompleted);
                if (outcome is null && watch.Waiters.Count == 0)
                {
                    watches.Remove(watch.TaskId);
                }
                else if (outcome is null)
                {
                    Enqueue(watch);
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

    /// <summary>Decides from a read whether the wait is over, or when the next read is.</summary>
    private WaitOutcome? Judge(TaskWatch watch, TaskRead read)
    {
        var now = Now;
        if (read.Status is { } status)
        {
            watch.LastStatus = status;
            watch.Errors = 0;
            if (status.State.IsFinal)
            {
                return new WaitOutcome(status, null, false);
            }

            watch.NextRead = now + NextInterval(watch, now);
            return null;
        }

        var error = read.Error!;
        if (read.Invisible)
        {
            // Once it has been seen it cannot be too early any more; then it is an error like any other.
            if (watch.LastStatus is null && now - watch.AcceptedAt < options.VisibilityGrace)
            {
                watch.NextRead = now + NextInterval(watch, now);
                return null;
            }

            if (watch.LastStatus is null)
            {
                return new WaitOutcome(null, error, false);
            }
        }
        else if (!error.Retryable && error.Category != ErrorCategory.Unknown)
        {
            return new WaitOutcome(watch.LastStatus, error, false);
        }

        watch.Errors++;
        if (watch.Errors >= options.MaxConsecutiveErrors)
        {
            return new WaitOutcome(watch.LastStatus, error, false);
        }

        watch.NextRead = now + cadence.AfterErrors(watch.Errors, error.Details.RetryAfter);
        return null;
    }

    private TimeSpan NextInterval(TaskWatch watch, TimeSpan now)
    {
        if (watch.QuickReadsLeft > 0)
        {
            watch.QuickReadsLeft--;
            return cadence.NextAfterWake();
        }

        return cadence.Next(now - watch.Began, callbacksArrive);
    }

    private void Leave(Waiter waiter, CancellationToken token)
    {
        lock (gate)
        {
            waiter.Watch.Waiters.Remove(waiter);
            if (waiter.Watch.Waiters.Count == 0 && watches.TryGetValue(waiter.Watch.TaskId, out var current) && current == waiter.Watch)
            {
                watches.Remove(waiter.Watch.TaskId);
            }
        }

        waiter.TrySetCanceled(token);
    }

    /// <summary>Puts the watch where its next event is: its next read, or before that the end of a caller's time.</summary>
    private void Enqueue(TaskWatch watch)
    {
        var at = watch.Reading ? TimeSpan.MaxValue : watch.NextRead;
        foreach (var waiter in watch.Waiters)
        {
            at = waiter.Deadline < at ? waiter.Deadline : at;
        }

        watch.Place++;
        if (at != TimeSpan.MaxValue)
        {
            due.Enqueue((watch, watch.Place), at.Ticks);
        }

        // Left places go when their time comes; before they outnumber the watches, they are swept out.
        if (due.Count > 64 + (4 * watches.Count))
        {
            var kept = due.UnorderedItems.Where(static item => item.Element.Place == item.Element.Watch.Place && item.Element.Watch.Waiters.Count > 0).ToArray();
            due.Clear();
            due.EnqueueRange(kept);
        }
    }

    private void Arm()
    {
        if (disposed || !due.TryPeek(out _, out var at))
        {
            return;
        }

        // At the limit of reads the next event is the end of one, which arms again; a caller's deadline is then late by that read.
        if (readsUnderWay >= options.MaxConcurrentReads && at <= Now.Ticks)
        {
            return;
        }

        var wait = new TimeSpan(Math.Max(0, at - Now.Ticks));
        timer.Change(TimeSpan.FromMilliseconds(Math.Min(Math.Ceiling(wait.TotalMilliseconds), 4_000_000_000)), Timeout.InfiniteTimeSpan);
    }
}
