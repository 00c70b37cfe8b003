using Apikley.Benchmarks.ElevenLabs;
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

    private readonly IValidatable _speech = new ElevenLabsTextToSpeechTurbo2_5Request
    {
        Input = new ElevenLabsTextToSpeechTurbo2_5Input { Text = "It was a bright cold day in April, and the clocks were striking thirteen.", Voice = "MJ0RnG71ty4LH3dvNfSd" },
    };

    /// <summary>The whole request of google/nano-banana-edit.</summary>
    [Benchmark]
    public int NanoBananaEdit() => Check(_request);

    /// <summary>A request that holds the last of an enum's 134 values.</summary>
    [Benchmark]
    public int EnumOf134Values() => Check(_speech);

    private static int Check(IValidatable request)
    {
        var violations = default(RuleViolations);
        request.Validate(ref violations);
        return violations.Count;
    }
}
