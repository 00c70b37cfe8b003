using Apikley.Generator.Tests.Harness;

namespace Apikley.Generator.Tests.Pipeline;

/// <summary>The whole market in one project, on one client.</summary>
public sealed class MarketTests
{
    [Fact]
    public void All_models_of_the_market_compile_together_without_a_warning()
    {
        var run = GeneratorRun.Start(Specs.Market());
        Assert.Empty(run.CompilerProblems());
        Assert.Equal(55, run.Files.Values.Count(text => text.Contains("public const string ModelId", StringComparison.Ordinal)));
    }
}
