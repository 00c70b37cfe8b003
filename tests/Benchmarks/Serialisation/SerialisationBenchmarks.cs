using BenchmarkDotNet.Attributes;

namespace Apikley.Benchmarks.Serialisation;

/// <summary>Writing to a new array of bytes.</summary>
public class WriteBenchmarks
{
    /// <summary>The document.</summary>
    [ParamsSource(nameof(Documents))]
    public SerialisationCase Document { get; set; } = null!;

    /// <summary>Every document.</summary>
    public static IEnumerable<SerialisationCase> Documents => SerialisationCase.All;

    [Benchmark]
    public byte[] Ours() => Document.Write[Contender.Ours]();

    [Benchmark(Baseline = true, Description = "System.Text.Json, source generator")]
    public byte[] Stj() => Document.Write[Contender.Stj]();

    [Benchmark(Description = "System.Text.Json, reflection")]
    public byte[] StjReflection() => Document.Write[Contender.StjReflection]();

    [Benchmark(Description = "Newtonsoft.Json")]
    public byte[] Newtonsoft() => Document.Write[Contender.Newtonsoft]();

    [Benchmark]
    public byte[] Kiota() => Document.Write[Contender.Kiota]();

    [Benchmark(Description = "by hand")]
    public byte[] Floor() => Document.Write[Contender.Floor]();
}

/// <summary>Reading from bytes to a new object.</summary>
public class ReadBenchmarks
{
    /// <summary>The document.</summary>
    [ParamsSource(nameof(Documents))]
    public SerialisationCase Document { get; set; } = null!;

    /// <summary>Every document.</summary>
    public static IEnumerable<SerialisationCase> Documents => SerialisationCase.All;

    [Benchmark]
    public object Ours() => Document.Read[Contender.Ours]();

    [Benchmark(Baseline = true, Description = "System.Text.Json, source generator")]
    public object Stj() => Document.Read[Contender.Stj]();

    [Benchmark(Description = "System.Text.Json, reflection")]
    public object StjReflection() => Document.Read[Contender.StjReflection]();

    [Benchmark(Description = "Newtonsoft.Json")]
    public object Newtonsoft() => Document.Read[Contender.Newtonsoft]();

    [Benchmark]
    public object Kiota() => Document.Read[Contender.Kiota]();

    [Benchmark(Description = "by hand")]
    public object Floor() => Document.Read[Contender.Floor]();
}
