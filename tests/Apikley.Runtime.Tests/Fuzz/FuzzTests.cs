using MoneySafety.Fuzz;

namespace Apikley.Tests.Fuzz;

/// <summary>The fuzz runs of tests/MoneySafety with fewer inputs, and the same ones every time.</summary>
[Collection(nameof(FuzzTests))]
[CollectionDefinition(nameof(FuzzTests), DisableParallelization = true)]
public sealed class FuzzTests
{
    [Fact]
    public async Task Answers_of_rubbish_become_typed_errors() => Assert.Contains("1,500 inputs, no crash", await AnswerFuzz.RunAsync(1_500, 11), StringComparison.Ordinal);

    [Fact]
    public async Task Callbacks_of_rubbish_are_answered() => Assert.Contains("1,500 inputs, no crash", await CallbackFuzz.RunAsync(1_500, 11), StringComparison.Ordinal);

    [Fact]
    public async Task A_crash_is_noticed_and_the_input_named()
    {
        var report = new FuzzReport("probe", 1);

        var e = await Assert.ThrowsAsync<InvalidOperationException>(() => report.TryAsync(7, () => "the input", () => throw new FormatException("the defect")));

        Assert.Contains("input 7: the input", e.Message, StringComparison.Ordinal);
        Assert.Contains("the defect", e.Message, StringComparison.Ordinal);
    }
}
