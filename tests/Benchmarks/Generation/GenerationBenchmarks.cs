using BenchmarkDotNet.Attributes;
using Microsoft.CodeAnalysis;

namespace Apikley.Benchmarks.Generation;

/// <summary>What a document costs the compiler, beside NSwag's generator on the same text.</summary>
public class GenerationBenchmarks
{
    /// <summary>The document.</summary>
    [ParamsSource(nameof(Documents))]
    public GenerationCase Document { get; set; } = null!;

    /// <summary>Every document.</summary>
    public static IEnumerable<GenerationCase> Documents => GenerationCase.All;

    [Benchmark(Baseline = true)]
    public GeneratorDriver Cold() => Document.Cold();

    [Benchmark(Description = "nothing changed")]
    public GeneratorDriver NoChange() => Document.NoChange();

    [Benchmark(Description = "a keystroke in C#")]
    public GeneratorDriver CSharpEdit() => Document.CSharpEdit();

    [Benchmark]
    public string NSwag() => Document.NSwag();
}
