namespace Conformance;

/// <summary>
/// All calls, each under the scenario of the server that it fulfils. A scenario may take several calls (one for each operation or media type);
/// it is fulfilled when none of them fails. A call that throws stops no other.
/// </summary>
internal sealed class CallList
{
    private readonly List<Call> _calls = [];
    private readonly Dictionary<string, string> _without = new(StringComparer.Ordinal);
    private string _group = "";

    /// <summary>The calls that follow belong to this document.</summary>
    public CallList Document(string name)
    {
        _group = name;
        return this;
    }

    /// <summary>A call for a scenario.</summary>
    public void Add(string scenario, Func<Task> call) => _calls.Add(new Call(_group, scenario, call));

    /// <summary>A scenario that has no call, and why.</summary>
    public void Without(string scenario, string reason) => _without.Add(scenario, reason);

    /// <summary>Makes every call, in order, and says what failed.</summary>
    public async Task<Outcome> RunAsync()
    {
        var groups = new Dictionary<string, string>(StringComparer.Ordinal);
        var failures = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var call in _calls)
        {
            groups[call.Scenario] = call.Group;
            try
            {
                await call.Run();
            }
            catch (Exception e)
            {
                failures.TryAdd(call.Scenario, $"{e.GetType().Name}: {e.Message}");
            }
        }

        return new Outcome(groups, failures, _without);
    }

    private sealed record Call(string Group, string Scenario, Func<Task> Run);
}

/// <param name="Groups">The document of each scenario that was called.</param>
/// <param name="Failures">What the first failing call of a scenario said.</param>
/// <param name="Without">Why a scenario has no call.</param>
internal sealed record Outcome(
    IReadOnlyDictionary<string, string> Groups,
    IReadOnlyDictionary<string, string> Failures,
    IReadOnlyDictionary<string, string> Without);
