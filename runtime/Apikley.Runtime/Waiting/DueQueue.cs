namespace Apikley;

/// <summary>Something that comes due in a <see cref="DueQueue{T}"/>.</summary>
internal interface IDue
{
    /// <summary>Tells the newest place in the queue from those it left behind. The queue counts it.</summary>
    int Place { get; set; }

    /// <summary>Whether it may come due at all; what need not is skipped.</summary>
    bool IsWanted { get; }
}

/// <summary>
/// Decides what comes due next. Putting something in again moves it: its old place stays behind, is skipped when its time comes, and is
/// swept out before such places outnumber the rest. Not thread-safe.
/// </summary>
internal sealed class DueQueue<T>
    where T : class, IDue
{
    private const int FirstSweep = 64;
    private readonly PriorityQueue<(T Item, int Place), long> places = new();
    private int sweepAt = FirstSweep;

    /// <summary>Puts it in, or moves it.</summary>
    public void Put(T item, TimeSpan at)
    {
        places.Enqueue((item, ++item.Place), at.Ticks);
        if (places.Count <= sweepAt)
        {
            return;
        }

        var kept = places.UnorderedItems.Where(static place => IsCurrent(place.Element)).ToArray();
        places.Clear();
        places.EnqueueRange(kept);
        sweepAt = Math.Max(FirstSweep, 2 * kept.Length);
    }

    /// <summary>When the next one comes due; null when none does.</summary>
    public TimeSpan? Next
    {
        get
        {
            while (places.TryPeek(out var place, out var at))
            {
                if (IsCurrent(place))
                {
                    return new TimeSpan(at);
                }

                places.Dequeue();
            }

            return null;
        }
    }

    /// <summary>Takes out the next one, if it is due.</summary>
    public T? TakeDue(TimeSpan now) => Next <= now ? places.Dequeue().Item : null;

    public void Clear() => places.Clear();

    private static bool IsCurrent((T Item, int Place) place) => place.Place == place.Item.Place && place.Item.IsWanted;
}
