using Apikley.Emulator.Faults;

namespace Apikley.Emulator;

/// <summary>Decides what goes wrong: by a request's header <c>X-Emulator-Fault</c>, by faults queued for the next requests, and by a seeded profile.</summary>
public sealed class EmulatorFaults
{
    internal const string Header = "X-Emulator-Fault";

    private readonly Lock _gate = new();
    private readonly int _seed;
    private readonly Dictionary<FaultTarget, Queue<EmulatorFault>> _next = [];
    private readonly Dictionary<FaultTarget, long> _counts = [];
    private IReadOnlyList<FaultRule> _rules = [];
    private string? _profile;

    internal EmulatorFaults(int seed, string? profile)
    {
        _seed = seed;
        Profile = profile;
    }

    /// <summary>
    /// The profile: entries <c>[target:]fault@rate%</c> separated by commas, such as
    /// <c>reset-after-accept=5%, slow=12s@1%, callback-lost=5%, record-info:http500=2%, file:truncate=10%</c>. The target is <c>create</c> unless given.
    /// Which request is struck depends on the seed and on how many came before, so one seed plays the same faults again.
    /// </summary>
    /// <exception cref="FormatException">The profile cannot be read; the message says where and what there is.</exception>
    public string? Profile
    {
        get
        {
            lock (_gate)
                return _profile;
        }

        set
        {
            var rules = FaultRule.ParseProfile(value);
            lock (_gate)
            {
                _rules = rules;
                _profile = value;
            }
        }
    }

    /// <summary>Makes the next requests of a kind go wrong, one fault a request, in the order queued.</summary>
    /// <param name="fault">The fault, such as <c>reset-after-accept</c> or <c>slow=12s</c>.</param>
    /// <param name="count">How many requests, 1 or more.</param>
    /// <param name="target">Which requests.</param>
    /// <exception cref="FormatException">The text is no fault.</exception>
    public void Next(string fault, int count = 1, FaultTarget target = FaultTarget.Create) => Next(EmulatorFault.Parse(fault), count, target);

    /// <inheritdoc cref="Next(string, int, FaultTarget)" />
    public void Next(EmulatorFault fault, int count = 1, FaultTarget target = FaultTarget.Create)
    {
        ArgumentNullException.ThrowIfNull(fault);
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        lock (_gate)
        {
            if (!_next.TryGetValue(target, out var queue))
                _next[target] = queue = [];

            for (var index = 0; index < count; index++)
                queue.Enqueue(fault);
        }
    }

    /// <summary>Drops the queued faults and the profile.</summary>
    public void Clear()
    {
        lock (_gate)
        {
            _next.Clear();
            _rules = [];
            _profile = null;
        }
    }

    /// <summary>The faults that strike this request.</summary>
    internal IReadOnlyList<EmulatorFault> Take(FaultTarget target, string? header)
    {
        var struck = new List<EmulatorFault>();
        if (!string.IsNullOrWhiteSpace(header))
            struck.AddRange(header.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(EmulatorFault.Parse));

        lock (_gate)
        {
            var ordinal = _counts.GetValueOrDefault(target);
            _counts[target] = ordinal + 1;

            if (_next.TryGetValue(target, out var queue) && queue.TryDequeue(out var fault))
                struck.Add(fault);

            foreach (var rule in _rules)
            {
                if (rule.Target == target && SeededChance.Fraction(_seed, rule.Text, ordinal) < rule.Rate)
                    struck.Add(rule.Fault);
            }
        }

        return struck;
    }
}
