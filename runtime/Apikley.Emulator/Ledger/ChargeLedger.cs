namespace Apikley.Emulator;

/// <summary>Every create that was accepted, in order. It answers the question whether somebody was charged twice.</summary>
public sealed class ChargeLedger
{
    private readonly Lock _gate = new();
    private readonly List<Charge> _charges = [];
    private readonly Dictionary<string, int> _byTask = new(StringComparer.Ordinal);

    /// <summary>A copy of the ledger.</summary>
    public IReadOnlyList<Charge> All
    {
        get
        {
            lock (_gate)
                return [.. _charges];
        }
    }

    /// <summary>How many creates were accepted.</summary>
    public int Count
    {
        get
        {
            lock (_gate)
                return _charges.Count;
        }
    }

    /// <summary>
    /// How many charges too many there are: for each <see cref="Charge.Identity"/>, all but the first. Two tasks that are meant to be alike and have no
    /// <c>callBackUrl</c> of their own count as duplicates too, since nothing tells them apart.
    /// </summary>
    public int Duplicates
    {
        get
        {
            lock (_gate)
                return _charges.Count - _charges.DistinctBy(static charge => charge.Identity).Count();
        }
    }

    /// <summary>Forgets all charges.</summary>
    public void Clear()
    {
        lock (_gate)
        {
            _charges.Clear();
            _byTask.Clear();
        }
    }

    internal void Add(Charge charge)
    {
        lock (_gate)
        {
            _byTask[charge.TaskId] = _charges.Count;
            _charges.Add(charge);
        }
    }

    internal void MarkRefunded(string taskId)
    {
        lock (_gate)
        {
            if (_byTask.TryGetValue(taskId, out var index))
                _charges[index] = _charges[index] with { Refunded = true };
        }
    }
}
