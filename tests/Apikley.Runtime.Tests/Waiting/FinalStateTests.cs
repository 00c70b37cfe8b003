using Apikley.Tests.Tasks;

namespace Apikley.Tests.Waiting;

/// <summary>What ends a task: its state and nothing else, or the two codes that stand in its place.</summary>
public sealed class FinalStateTests
{
    [Theory]
    [InlineData(408, ErrorCategory.UpstreamTimeout)]
    [InlineData(501, ErrorCategory.GenerationFailed)]
    public async Task Codes_408_and_501_in_place_of_the_record_are_final(int code, ErrorCategory category)
    {
        var server = new ScriptedServer().OnRead($$"""{"code":{{code}},"msg":"over","data":null}""");
        using var client = server.Client();

        var e = await Assert.ThrowsAsync<GenerationFailedException>(() => server.RunAsync(client, client.GetTask("t1").WaitForCompletionAsync()));

        Assert.Equal(category, e.Category);
        Assert.Equal("over", e.FailMessage);
        Assert.Equal(1, server.Reads);
    }

    [Fact]
    public async Task Unknown_states_go_on()
    {
        var server = new ScriptedServer().OnReadState("dreaming").OnReadState("").OnReadState("SUCCESS");
        using var client = server.Client();
        var seen = new List<string>();

        var result = await server.RunAsync(client, client.GetTask("t1").WaitForCompletionAsync(new Recorder(seen)));

        Assert.Equal(["dreaming", "SUCCESS"], seen);
        Assert.Equal(GenerationState.Success, result.Status.State);
    }

    [Fact]
    public async Task A_result_beside_an_unfinished_state_is_not_a_result()
    {
        var server = new ScriptedServer().OnReadState("waiting", "\"resultJson\":\"{\\\"resultUrls\\\":[\\\"https://a/b\\\"]}\"").OnReadState("success");
        using var client = server.Client();

        var result = await server.RunAsync(client, client.GetTask("t1").WaitForCompletionAsync());

        Assert.Empty(result.ResultUrls);
        Assert.Equal(2, server.Reads);
    }

    [Theory]
    [InlineData("\"failCode\":\"500\",\"failMsg\":\"Internal server error\"", "500", "Internal server error", Charged.Unknown, true)]
    [InlineData("\"failCode\":400,\"failMsg\":\"policy\",\"creditsConsumed\":0", "400", "policy", Charged.No, false)]
    [InlineData("\"failCode\":\"\",\"failMsg\":null,\"creditsConsumed\":\"4.5\"", null, null, Charged.Yes, false)]
    [InlineData("\"failCode\":\"531\",\"failMsg\":\"refunded\"", "531", "refunded", Charged.No, true)]
    [InlineData("\"failCode\":\"NSFW\"", "NSFW", null, Charged.Unknown, false)]
    public async Task A_failed_task_says_why_and_whether_it_was_charged(string more, string? failCode, string? failMessage, Charged charged, bool retryable)
    {
        var server = new ScriptedServer().OnReadState("fail", more);
        using var client = server.Client();

        var e = await Assert.ThrowsAsync<GenerationFailedException>(() => server.RunAsync(client, client.GetTask("t1").WaitForCompletionAsync()));

        Assert.Equal(failCode, e.FailCode);
        Assert.Equal(failMessage, e.FailMessage);
        Assert.Equal(charged, e.Charged);
        Assert.Equal(retryable, e.Retryable);
        Assert.Equal("m/x", e.Details.Model);
    }

    private sealed class Recorder(List<string> seen) : IProgress<GenerationStatus>
    {
        public void Report(GenerationStatus value) => seen.Add(value.State.Value);
    }
}
