namespace Apikley.Emulator;

/// <summary>One timer of an <see cref="EmulatorClock"/>. A change makes the entries queued before it stale.</summary>
internal sealed class VirtualTimer(EmulatorClock clock, TimerCallback callback, object? state) : ITimer
{
    private readonly ExecutionContext? _context = ExecutionContext.Capture();
    private readonly Lock _gate = new();
    private TimeSpan _period = Timeout.InfiniteTimeSpan;
    private int _version;
    private bool _disposed;

    public bool Change(TimeSpan dueTime, TimeSpan period)
    {
        int version;
        lock (_gate)
        {
            if (_disposed)
                return false;

            version = ++_version;
            _period = period;
        }

        if (dueTime >= TimeSpan.Zero)
            clock.Enqueue(this, version, dueTime);

        return true;
    }

    public void Dispose()
    {
        lock (_gate)
        {
            _disposed = true;
            _version++;
        }
    }

    public ValueTask DisposeAsync()
    {
        Dispose();
        return ValueTask.CompletedTask;
    }

    internal bool IsCurrent(int version)
    {
        lock (_gate)
            return !_disposed && version == _version;
    }

    internal void Fire()
    {
        int version;
        TimeSpan period;
        lock (_gate)
        {
            if (_disposed)
                return;

            version = ++_version;
            period = _period;
        }

        if (period > TimeSpan.Zero)
            clock.Enqueue(this, version, period);

        if (_context is null)
            callback(state);
        else
            ExecutionContext.Run(_context, static timer => ((VirtualTimer)timer!).Invoke(), this);
    }

    private void Invoke() => callback(state);
}
