using BenchmarkDotNet.Attributes;

namespace Apikley.Benchmarks.Calls;

/// <summary>A whole call, from the arguments to the result, through an in-memory handler.</summary>
public class CallBenchmarks
{
    /// <summary>The operation.</summary>
    [ParamsSource(nameof(Operations))]
    public CallCase Operation { get; set; } = null!;

    /// <summary>Every operation.</summary>
    public static IEnumerable<CallCase> Operations => CallCase.All;

    [Benchmark]
    public Task<object> Ours() => Operation.Call[Caller.Ours]();

    [Benchmark]
    public Task<object> NSwag() => Operation.Call[Caller.NSwag]();

    [Benchmark]
    public Task<object> Refit() => Operation.Call[Caller.Refit]();

    [Benchmark]
    public Task<object> Kiota() => Operation.Call[Caller.Kiota]();

    [Benchmark(Baseline = true, Description = "HttpClient by hand")]
    public Task<object> Floor() => Operation.Call[Caller.Floor]();
}
