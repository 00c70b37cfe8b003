namespace Apikley.Emulator.Ledger;

/// <summary>Counts creates in a sliding window for each key. A create that is refused here does not count.</summary>
internal sealed class CreateLimiter(RateLimit? limit, TimeProvider clock)
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, Queue<DateTimeOffset>> _recent = new(StringComparer.Ordinal);

    public bool TryEnter(string key)
    {
        if (limit is null)
            return true;

        lock (_gate)
        {
            if (!_recent.TryGetValue(key, out var times))
                _recent[key] = times = [];

            var now = clock.GetUtcNow();
            while (times.TryPeek(out var oldest) && now - oldest >= limit.Window)
                times.Dequeue();

            if (times.Count >= limit.Permits)
                return false;

            times.Enqueue(now);
            return true;
        }
    }
}
