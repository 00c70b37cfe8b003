namespace Apikley;

/// <summary>Remembers which callbacks were dealt with, so that a second delivery does nothing. Bounded in time and number.</summary>
internal sealed class CallbackMemory(TimeSpan rememberFor, int most, TimeProvider time)
{
    private readonly object gate = new();
    private readonly Dictionary<string, DateTimeOffset> seen = new(StringComparer.Ordinal);
    private readonly Queue<(string Key, DateTimeOffset At)> order = new();

    /// <summary>For tests: how many places it takes.</summary>
    internal int Size => order.Count;

    /// <summary>Notes a callback.</summary>
    /// <returns>False when it is known already.</returns>
    public bool TryAdd(string key)
    {
        lock (gate)
        {
            var now = time.GetUtcNow();
            while (order.TryPeek(out var oldest) && (now - oldest.At >= rememberFor || seen.Count >= most || order.Count > 2L * most))
            {
                order.Dequeue();

                // Forgotten and noted again since: then this place in the order is an old one.
                if (seen.TryGetValue(oldest.Key, out var at) && at == oldest.At)
                {
                    seen.Remove(oldest.Key);
                }
            }

            if (!seen.TryAdd(key, now))
            {
                return false;
            }

            order.Enqueue((key, now));
            return true;
        }
    }

    /// <summary>Forgets a callback that could not be dealt with: its next delivery is a new one.</summary>
    public void Forget(string key)
    {
        lock (gate)
        {
            seen.Remove(key);
        }
    }
}
