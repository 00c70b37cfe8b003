using Apikley.Benchmarks.Google;
using Apikley.Runtime;
using BenchmarkDotNet.Attributes;

namespace Apikley.Benchmarks.Validation;

/// <summary>What it costs to check a request in which nothing is wrong: <c>dotnet run -c Release --project tests/Benchmarks -- --filter *Validation*</c>.</summary>
public class ValidationBenchmarks
{
    private readonly IValidatable _request = new NanoBananaEditRequest
    {
        Input = new NanoBananaEditInput
        {
            Prompt = "turn this photo into a character figure",
            ImageUrls = [new Uri("https://example.com/photo.png")],
            ImageSize = NanoBananaEditImageSize.Ratio16x9,
        },
    };

    /// <summary>The whole request of google/nano-banana-edit.</summary>
    [Benchmark]
    public int NanoBananaEdit()
    {
        var violations = default(RuleViolations);
        _request.Validate(ref violations);
        return violations.Count;
    }
}
