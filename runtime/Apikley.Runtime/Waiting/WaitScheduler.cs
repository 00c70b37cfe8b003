namespace Apikley;

/// <summary>
/// All waits of a client: one queue of reads and one of deadlines, one timer, no thread and no loop for each wait. Callers of the same task
/// share its reads.
/// </summary>
internal sealed partial class WaitScheduler : IDisposable
{
    private readonly object gate = new();
    private readonly TaskReads reads;
    private readonly PollingOptions options;
    private readonly Cadence cadence;
    private readonly PollJudge judge;
    private readonly TimeProvider time;
    private readonly Func<GenerationStatus, Task> onFinal;
    private readonly long origin;
    private readonly ITimer timer;
    private readonly WatchList watches = new();
    private readonly DueQueue<TaskWatch> due = new();
    private readonly CancellationTokenSource shutdown = new();
    private TimeSpan? armedFor;
    private int readsUnderWay;
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
        judge = new PollJudge(options, cadence);
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
    public Task<WaitOutcome> WaitAsync(string taskId, TimeSpan? sinceAccepted, IProgress<GenerationStatus>? progress, TimeSpan timeout, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        Waiter waiter;
        lock (gate)
        {
            ObjectDisposedException.ThrowIf(disposed, typeof(ApikleyClient));
            var now = Now;
            if (!watches.TryFind(taskId, out var watch))
            {
                watch = new TaskWatch(taskId, now, now - (sinceAccepted ?? TimeSpan.Zero)) { NextRead = now + cadence.First(sinceAccepted) };
                watches.Add(watch);
            }

            waiter = new Waiter(watch, timeout == Timeout.InfiniteTimeSpan || timeout > TimeSpan.MaxValue - now ? TimeSpan.MaxValue : now + timeout, progress);
            watches.Join(waiter);
            if (watch.Waiters.Count == 1)
            {
                due.Put(watch, watch.NextRead);
            }

            Arm();
        }

        return cancellationToken.CanBeCanceled ? UntilCancelledAsync(waiter, cancellationToken) : waiter.Task;
    }

    /// <summary>Only a wait that can be cancelled pays for being so.</summary>
    private async Task<WaitOutcome> UntilCancelledAsync(Waiter waiter, CancellationToken cancellationToken)
    {
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
            judge.CallbacksArrive = true;
        }
    }

    /// <summary>A status that was read elsewhere: whoever waits for the task learns it without another read.</summary>
    public void Offer(GenerationStatus status)
    {
        Waiter[] waiters;
        lock (gate)
        {
            if (!watches.TryFind(status.TaskId, out var watch))
            {
                return;
            }

            watch.LastStatus = status;
            if (!status.State.IsFinal)
            {
                return;
            }

            waiters = watches.End(watch);
        }

        Tell(waiters, status, new WaitOutcome(status, null, false));
    }

    /// <summary>The task may have changed: read it now.</summary>
    /// <returns>Whether anybody waits for it.</returns>
    public bool Wake(string taskId)
    {
        lock (gate)
        {
            if (disposed || !watches.TryFind(taskId, out var watch))
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
            due.Put(watch, watch.NextRead);
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
        List<Waiter> open;
        lock (gate)
        {
            if (disposed)
            {
                return;
            }

            disposed = true;
            open = watches.Clear();
            due.Clear();
        }

        shutdown.Cancel();
        timer.Dispose();
        foreach (var waiter in open)
        {
            waiter.TrySetResult(new WaitOutcome(waiter.Watch.LastStatus, new ObjectDisposedException(nameof(ApikleyClient), "The client was disposed while a task was waited for. The task goes on."), false));
        }
    }

    private void Leave(Waiter waiter, CancellationToken token)
    {
        lock (gate)
        {
            watches.Leave(waiter);
        }

        waiter.TrySetCanceled(token);
    }
}
