namespace Apikley.Emulator;

/// <summary>
/// The emulator's time: it follows a <see cref="TimeProvider"/>, can run faster than it, can stand still, and can be stepped.
/// </summary>
/// <remarks>
/// Being a <see cref="TimeProvider"/> itself, it can be handed to a client under test, which then waits in the emulator's time.
/// A timer fires when this clock passes its due time, whether it got there by running or by <see cref="Advance"/>.
/// </remarks>
public sealed class EmulatorClock : TimeProvider, IDisposable
{
    private static readonly TimeSpan LongestBaseWait = TimeSpan.FromDays(20);

    private readonly Lock _gate = new();
    private readonly TimeProvider _base;
    private readonly ITimer _wake;
    private readonly PriorityQueue<(VirtualTimer Timer, int Version), (long Due, long Order)> _timers = new();
    private readonly DateTimeOffset _origin;
    private double _speed;
    private long _anchorTicks;
    private long _anchorTimestamp;
    private long _order;
    private int _compactAt = 1024;
    private bool _disposed;

    /// <summary>Makes a clock that starts at the base's present time.</summary>
    /// <param name="baseProvider">The time to follow.</param>
    /// <param name="speed">How many seconds pass here while one passes there; 0 makes a clock that only <see cref="Advance"/> moves.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="speed"/> is negative or not a finite number.</exception>
    public EmulatorClock(TimeProvider baseProvider, double speed = 1)
    {
        ArgumentNullException.ThrowIfNull(baseProvider);
        _base = baseProvider;
        _origin = baseProvider.GetUtcNow();
        _anchorTimestamp = baseProvider.GetTimestamp();
        _speed = CheckSpeed(speed);
        _wake = baseProvider.CreateTimer(static state => ((EmulatorClock)state!).FireDue(), this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    /// <summary>How many seconds pass on this clock while one passes on its base. 0 stops it.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative or not a finite number.</exception>
    public double Speed
    {
        get
        {
            lock (_gate)
                return _speed;
        }

        set
        {
            lock (_gate)
            {
                Anchor(NowTicks());
                _speed = CheckSpeed(value);
                Schedule();
            }
        }
    }

    /// <inheritdoc />
    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    /// <inheritdoc />
    public override DateTimeOffset GetUtcNow() => _origin.AddTicks(GetTimestamp());

    /// <inheritdoc />
    public override long GetTimestamp()
    {
        lock (_gate)
            return NowTicks();
    }

    /// <summary>Steps the clock forward, firing on the way every timer that falls due, in order.</summary>
    /// <remarks>
    /// What a timer sets going on another thread may schedule its next step only after this method has returned; that step then counts from the time reached.
    /// </remarks>
    /// <param name="by">How far, zero or more.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="by"/> is negative.</exception>
    public void Advance(TimeSpan by)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(by, TimeSpan.Zero);
        long target;
        lock (_gate)
            target = NowTicks() + by.Ticks;

        while (true)
        {
            VirtualTimer? due;
            lock (_gate)
            {
                due = TakeDue(target, out var dueTicks);
                Anchor(Math.Max(NowTicks(), due is null ? target : dueTicks));
                if (due is null)
                {
                    Schedule();
                    return;
                }
            }

            due.Fire();
        }
    }

    /// <inheritdoc />
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        ArgumentNullException.ThrowIfNull(callback);
        var timer = new VirtualTimer(this, callback, state);
        timer.Change(dueTime, period);
        return timer;
    }

    /// <summary>Stops the clock's timers; none of them fires afterwards.</summary>
    public void Dispose()
    {
        lock (_gate)
        {
            _disposed = true;
            _timers.Clear();
        }

        _wake.Dispose();
    }

    internal void Enqueue(VirtualTimer timer, int version, TimeSpan dueTime)
    {
        lock (_gate)
        {
            if (_disposed)
                return;

            if (_timers.Count >= _compactAt)
                Compact();

            _timers.Enqueue((timer, version), (NowTicks() + dueTime.Ticks, _order++));
            Schedule();
        }
    }

    /// <summary>Drops what is queued for timers that were changed or disposed: a time-out that was not needed would stay until it is due.</summary>
    private void Compact()
    {
        var current = _timers.UnorderedItems.Where(static item => item.Element.Timer.IsCurrent(item.Element.Version)).ToList();
        _timers.Clear();
        _timers.EnqueueRange(current);
        _compactAt = Math.Max(1024, current.Count * 2);
    }

    private static double CheckSpeed(double speed)
    {
        if (!double.IsFinite(speed) || speed < 0)
            throw new ArgumentOutOfRangeException(nameof(speed), speed, "The clock's speed is a finite number, 0 or more.");

        return speed;
    }

    private long NowTicks() =>
        _anchorTicks + (_speed == 0 ? 0 : (long)(_base.GetElapsedTime(_anchorTimestamp).Ticks * _speed));

    private void Anchor(long ticks)
    {
        _anchorTicks = ticks;
        _anchorTimestamp = _base.GetTimestamp();
    }

    private void FireDue()
    {
        while (true)
        {
            VirtualTimer? due;
            lock (_gate)
            {
                due = TakeDue(NowTicks(), out _);
                if (due is null)
                {
                    Schedule();
                    return;
                }
            }

            due.Fire();
        }
    }

    private VirtualTimer? TakeDue(long upTo, out long dueTicks)
    {
        while (_timers.TryPeek(out var entry, out var priority) && priority.Due <= upTo)
        {
            _timers.Dequeue();
            if (!entry.Timer.IsCurrent(entry.Version))
                continue;

            dueTicks = priority.Due;
            return entry.Timer;
        }

        dueTicks = 0;
        return null;
    }

    private void Schedule()
    {
        if (_disposed)
            return;

        if (_speed == 0 || !_timers.TryPeek(out _, out var next))
        {
            _wake.Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
            return;
        }

        var wait = (next.Due - NowTicks()) / _speed;
        if (wait <= 0)
        {
            // Not here: the caller holds the lock, and a base that is a fake fires a timer of zero at once.
            ThreadPool.UnsafeQueueUserWorkItem(static clock => clock.FireDue(), this, preferLocal: false);
            return;
        }

        var due = wait >= LongestBaseWait.Ticks ? LongestBaseWait : TimeSpan.FromTicks((long)Math.Ceiling(wait));
        // A base timer counts whole milliseconds: rounding up keeps it from waking too early, over and over.
        _wake.Change(TimeSpan.FromMilliseconds(Math.Ceiling(due.TotalMilliseconds)), Timeout.InfiniteTimeSpan);
    }
}
