namespace Apikley.Emulator;

/// <summary>Every attempt to deliver a callback, in order; the last 100,000 are kept.</summary>
public sealed class CallbackLog
{
    private const int Kept = 100_000;

    private readonly Lock _gate = new();
    private readonly Queue<CallbackDelivery> _deliveries = [];

    /// <summary>A copy of the log.</summary>
    public IReadOnlyList<CallbackDelivery> All
    {
        get
        {
            lock (_gate)
                return [.. _deliveries];
        }
    }

    internal void Add(CallbackDelivery delivery)
    {
        lock (_gate)
        {
            _deliveries.Enqueue(delivery);
            if (_deliveries.Count > Kept)
                _deliveries.Dequeue();
        }
    }
}
