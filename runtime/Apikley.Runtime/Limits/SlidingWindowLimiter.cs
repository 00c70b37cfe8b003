using System.Threading.RateLimiting;

namespace Apikley;

/// <summary>
/// At most so many permits in any window, first come first served. The library's own <see cref="SlidingWindowRateLimiter"/> counts in
/// segments and on the system's clock; this one is exact and runs on a <see cref="TimeProvider"/>.
/// </summary>
internal sealed class SlidingWindowLimiter : RateLimiter
{
    private readonly object gate = new();
    private readonly TimeProvider time;
    private readonly TimeSpan window;
    private readonly int queueLimit;
    private readonly LinkedList<Waiting> queue = new();
    private readonly ITimer timer;

    /// <summary>When the last permits were given, oldest first; it never holds more than the limit.</summary>
    private readonly Queue<long> given;
    private readonly int permits;
    private long pausedUntil = long.MinValue;
    private long total;
    private bool disposed;

    public SlidingWindowLimiter(int permits, TimeSpan window, int queueLimit, TimeProvider time)
    {
        this.permits = permits;
        this.window = window;
        this.queueLimit = queueLimit;
        this.time = time;
        given = new Queue<long>(permits);
        timer = time.CreateTimer(static state => ((SlidingWindowLimiter)state!).Release(), this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    public int Permits => permits;

    public override TimeSpan? IdleDuration => null;

    /// <summary>Gives no permit for a while: the server has said that it wants fewer.</summary>
    public void Pause(TimeSpan duration)
    {
        lock (gate)
        {
            pausedUntil = Math.Max(pausedUntil, After(time.GetTimestamp(), duration));
            Arm();
        }
    }

    public override RateLimiterStatistics GetStatistics()
    {
        lock (gate)
        {
            Forget(time.GetTimestamp());
            return new RateLimiterStatistics
            {
                CurrentAvailablePermits = permits - given.Count,
                CurrentQueuedCount = queue.Count,
                TotalSuccessfulLeases = total,
            };
        }
    }

    protected override RateLimitLease AttemptAcquireCore(int permitCount)
    {
        RequireOne(permitCount);
        lock (gate)
        {
            return TryTake() ? Lease.Granted : Lease.Denied;
        }
    }

    protected override ValueTask<RateLimitLease> AcquireAsyncCore(int permitCount, CancellationToken cancellationToken)
    {
        RequireOne(permitCount);
        cancellationToken.ThrowIfCancellationRequested();
        Waiting waiting;
        lock (gate)
        {
            ObjectDisposedException.ThrowIf(disposed, this);
            if (queue.Count == 0 && TryTake())
            {
                return ValueTask.FromResult<RateLimitLease>(Lease.Granted);
            }

            if (queue.Count >= queueLimit)
            {
                return ValueTask.FromResult<RateLimitLease>(Lease.Denied);
            }

            waiting = new Waiting();
            waiting.Node = queue.AddLast(waiting);
            Arm();
        }

        return new ValueTask<RateLimitLease>(WaitAsync(waiting, cancellationToken));
    }

    private async Task<RateLimitLease> WaitAsync(Waiting waiting, CancellationToken cancellationToken)
    {
        using var registration = cancellationToken.UnsafeRegister(
            static (state, token) =>
            {
                var (limiter, waiting) = ((SlidingWindowLimiter, Waiting))state!;
                limiter.Withdraw(waiting, token);
            },
            (this, waiting));
        return await waiting.Task.ConfigureAwait(false);
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (!disposing)
        {
            return;
        }

        lock (gate)
        {
            disposed = true;
            foreach (var waiting in queue)
            {
                waiting.TrySetResult(Lease.Denied);
            }

            queue.Clear();
        }

        timer.Dispose();
    }

    private static void RequireOne(int permitCount) => ArgumentOutOfRangeException.ThrowIfNotEqual(permitCount, 1);

    private void Withdraw(Waiting waiting, CancellationToken token)
    {
        lock (gate)
        {
            if (waiting.Node?.List is not null)
            {
                queue.Remove(waiting.Node);
            }
        }

        waiting.TrySetCanceled(token);
    }

    private void Release()
    {
        lock (gate)
        {
            while (queue.First is { } first && TryTake())
            {
                queue.RemoveFirst();
                first.Value.TrySetResult(Lease.Granted);
            }

            Arm();
        }
    }

    private bool TryTake()
    {
        var now = time.GetTimestamp();
        Forget(now);
        if (disposed || given.Count >= permits || now < pausedUntil)
        {
            return false;
        }

        given.Enqueue(now);
        total++;
        return true;
    }

    private void Forget(long now)
    {
        while (given.Count > 0 && time.GetElapsedTime(given.Peek(), now) >= window)
        {
            given.Dequeue();
        }
    }

    private void Arm()
    {
        if (queue.Count == 0 || disposed)
        {
            return;
        }

        var now = time.GetTimestamp();
        var at = given.Count >= permits ? After(given.Peek(), window) : now;
        var wait = time.GetElapsedTime(now, Math.Max(at, pausedUntil));

        // Timers count whole milliseconds and must not fire a little too early.
        timer.Change(wait <= TimeSpan.Zero ? TimeSpan.Zero : TimeSpan.FromMilliseconds(Math.Ceiling(wait.TotalMilliseconds)), Timeout.InfiniteTimeSpan);
    }

    private long After(long timestamp, TimeSpan duration) => timestamp + (long)Math.Ceiling(duration.TotalSeconds * time.TimestampFrequency);

    private sealed class Waiting() : TaskCompletionSource<RateLimitLease>(TaskCreationOptions.RunContinuationsAsynchronously)
    {
        public LinkedListNode<Waiting>? Node { get; set; }
    }

    private sealed class Lease(bool acquired) : RateLimitLease
    {
        public static readonly Lease Granted = new(true);
        public static readonly Lease Denied = new(false);

        public override bool IsAcquired => acquired;

        public override IEnumerable<string> MetadataNames => [];

        public override bool TryGetMetadata(string metadataName, out object? metadata)
        {
            metadata = null;
            return false;
        }
    }
}
