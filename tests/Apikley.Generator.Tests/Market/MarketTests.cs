using Apikley.Generator.Tests.Harness;

namespace Apikley.Generator.Tests.Market;

/// <summary>The whole market in one project, on one client.</summary>
public sealed class MarketTests
{
    /// <summary>The market's documents and those that all models share.</summary>
    internal static IReadOnlyList<SpecFile> Documents { get; } = [.. Specs.Market(), .. Specs.Common()];

    private static readonly Lazy<GeneratorRun> s_run = new(static () => GeneratorRun.Start(Documents));

    /// <summary>All documents, generated once for all tests.</summary>
    internal static GeneratorRun Run => s_run.Value;

    [Fact]
    public void All_models_of_the_market_compile_together_without_a_warning()
    {
        Assert.Empty(Run.GeneratorDiagnostics);
        Assert.Empty(Run.CompilerProblems());
        Assert.Equal(55, Run.Files.Values.Count(text => text.Contains("public const string ModelId", StringComparison.Ordinal)));
    }
}
