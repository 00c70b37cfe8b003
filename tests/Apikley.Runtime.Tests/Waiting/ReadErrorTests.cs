using Apikley.Tests.Tasks;

namespace Apikley.Tests.Waiting;

/// <summary>What a wait bears of reads that fail, and when it gives up.</summary>
public sealed class ReadErrorTests
{
    [Fact]
    public async Task Five_errors_in_a_row_are_borne_and_a_good_read_forgives_them()
    {
        var server = new ScriptedServer();
        for (var round = 0; round < 2; round++)
        {
            server.OnRead((_, _) => throw new HttpRequestException(HttpRequestError.ConnectionError))
                .OnRead("<html>", 502)
                .OnRead("""{"code":500,"msg":"oops"}""")
                .OnRead("""{"code":455,"msg":"maintenance"}""")
                .OnRead("", 200)
                .OnReadState("generating");
        }

        server.OnReadState("success");
        using var client = server.Client();

        var result = await server.RunAsync(client, client.GetTask("t1").WaitForCompletionAsync());

        Assert.Equal(GenerationState.Success, result.Status.State);
        Assert.Equal(13, server.Reads);
        Assert.All(server.ReadGaps().Take(5), (gap, i) => Assert.Equal(0.75 * Math.Pow(2, i), gap, 2));
    }

    [Fact]
    public async Task Six_errors_in_a_row_end_the_wait_with_the_last_one()
    {
        var server = new ScriptedServer();
        for (var i = 0; i < 20; i++)
        {
            server.OnRead("""{"code":500,"msg":"oops"}""");
        }

        using var client = server.Client();

        var e = await Assert.ThrowsAsync<ServerErrorException>(() => server.RunAsync(client, client.GetTask("t1").WaitForCompletionAsync()));

        Assert.Equal(6, server.Reads);
        Assert.Equal(Charged.No, e.Charged);
        Assert.Equal("t1", e.Details.TaskId);
    }

    [Fact]
    public async Task A_wrong_key_ends_the_wait_at_once()
    {
        var server = new ScriptedServer().OnRead("""{"code":401,"msg":"You do not have access permissions"}""");
        using var client = server.Client();

        await Assert.ThrowsAsync<ApikleyAuthenticationException>(() => server.RunAsync(client, client.GetTask("t1").WaitForCompletionAsync()));
        Assert.Equal(1, server.Reads);
    }

    [Fact]
    public async Task Retry_After_is_obeyed_up_to_a_minute()
    {
        var server = new ScriptedServer()
            .OnRead("{\"code\":429}", 429, r => r.Headers.RetryAfter = new(TimeSpan.FromSeconds(20)))
            .OnRead("{\"code\":429}", 429, r => r.Headers.RetryAfter = new(TimeSpan.FromHours(114)))
            .OnReadState("success");
        using var client = server.Client();

        await server.RunAsync(client, client.GetTask("t1").WaitForCompletionAsync());

        Assert.Equal([20, 60], server.ReadGaps().Select(gap => Math.Round(gap)));
    }

    [Fact]
    public async Task A_bare_http_408_is_a_gateway_and_is_tried_again()
    {
        var server = new ScriptedServer().OnRead("", 408).OnReadState("success");
        using var client = server.Client();

        await server.RunAsync(client, client.GetTask("t1").WaitForCompletionAsync());
        Assert.Equal(2, server.Reads);
    }

    [Fact]
    public async Task One_read_is_tried_five_times()
    {
        var server = new ScriptedServer();
        for (var i = 0; i < 9; i++)
        {
            server.OnRead("", 503);
        }

        using var client = server.Client();

        await Assert.ThrowsAsync<ServerErrorException>(() => server.RunAsync(client, client.GetTask("t1").GetStatusAsync()));
        Assert.Equal(5, server.Reads);
    }

    [Fact]
    public async Task A_single_read_that_outlasts_its_time_is_a_connection_error()
    {
        var server = new ScriptedServer();
        var begun = new SemaphoreSlim(0);
        for (var i = 0; i < 5; i++)
        {
            server.OnRead(async (_, token) =>
            {
                begun.Release();
                await Task.Delay(Timeout.Infinite, token);
                return null!;
            });
        }

        using var client = server.Client(o =>
        {
            o.Polling.MaxReadAttempts = 1;
            o.ReadTimeout = new ApikleyOptions().ReadTimeout;
        });
        var read = client.GetTask("t1").GetStatusAsync();
        await begun.WaitAsync();
        server.Time.Advance(TimeSpan.FromSeconds(30));

        var e = await Assert.ThrowsAsync<ApikleyConnectionException>(() => read.WaitAsync(TimeSpan.FromSeconds(20)));
        Assert.Contains("00:00:30", e.Message, StringComparison.Ordinal);
    }
}
