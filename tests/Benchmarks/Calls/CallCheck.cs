namespace Apikley.Benchmarks.Calls;

/// <summary>Before anything is measured: every contender sends a request to the same address and gets its result. <c>requests</c> prints what each sends.</summary>
internal static class CallCheck
{
    public static async Task RunAsync(Action<string>? print = null)
    {
        foreach (var @case in CallCase.All)
        {
            var targets = new HashSet<string>(StringComparer.Ordinal);
            foreach (var (caller, call) in @case.Call)
            {
                var seen = new List<string>();
                CallCase.Handler.Log = seen.Add;
                var result = await call().ConfigureAwait(false);
                CallCase.Handler.Log = null;
                targets.Add(string.Join(' ', seen.Single().Split(' ').Take(2)));
                print?.Invoke($"{@case.Name} {caller}: {seen.Single()} -> {result.GetType().Name}");
            }

            if (targets.Count != 1)
            {
                throw new InvalidOperationException($"{@case.Name}: not everybody calls the same address: {string.Join(", ", targets)}");
            }
        }
    }
}
