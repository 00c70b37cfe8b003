using System.Net;
using System.Text.Json;

namespace Apikley.Tests.Tasks;

/// <summary>One create is sent once; again only when it certainly was not accepted.</summary>
public sealed class SubmitOnceTests
{
    private static readonly JsonElement Input = JsonDocument.Parse("{}").RootElement;

    public static TheoryData<Exception> Ambiguous =>
    [
        new HttpRequestException(HttpRequestError.ResponseEnded),
        new HttpRequestException(HttpRequestError.InvalidResponse),
        new HttpRequestException(HttpRequestError.Unknown, "reset", new IOException("Connection reset by peer")),
        new IOException("broken pipe"),
        new TaskCanceledException("timed out", new TimeoutException()),
        new InvalidOperationException("a handler's own"),
    ];

    [Theory]
    [MemberData(nameof(Ambiguous))]
    public async Task An_error_after_the_body_left_is_an_open_outcome(Exception error)
    {
        var server = new ScriptedServer().OnCreateThrow(error);
        using var client = server.Client();

        var e = await Assert.ThrowsAsync<SubmitOutcomeUnknownException>(() => client.CreateTaskAsync("m/x", Input));

        Assert.Single(server.Creates);
        Assert.Equal(Charged.Unknown, e.Charged);
        Assert.Same(error, e.InnerException);
        Assert.Equal(LedgerState.Ambiguous, (await client.Ledger.FindAsync(e.CorrelationId, default))!.State);
    }

    [Theory]
    [InlineData(HttpRequestError.NameResolutionError)]
    [InlineData(HttpRequestError.ConnectionError)]
    [InlineData(HttpRequestError.SecureConnectionError)]
    public async Task An_error_before_anything_left_is_tried_again(HttpRequestError error)
    {
        var server = new ScriptedServer().OnConnectThrow(new HttpRequestException(error)).OnConnectThrow(new HttpRequestException(error));
        using var client = server.Client();

        var task = await server.RunAsync(client, client.CreateTaskAsync("m/x", Input));

        Assert.Equal("t1", task.TaskId);
        Assert.Single(server.Creates);
        Assert.Equal(3, server.Requests.Count);
    }

    [Fact]
    public async Task A_server_that_is_never_reached_is_not_charged()
    {
        var server = new ScriptedServer();
        for (var i = 0; i < 9; i++)
        {
            server.OnConnectThrow(new HttpRequestException(HttpRequestError.ConnectionError, "refused"));
        }

        using var client = server.Client();

        var e = await Assert.ThrowsAsync<ApikleyConnectionException>(() => server.RunAsync(client, client.CreateTaskAsync("m/x", Input)));

        Assert.Equal(Charged.No, e.Charged);
        Assert.True(e.Retryable);
        Assert.Equal(4, server.Requests.Count);
        Assert.Empty(server.Creates);
    }

    [Fact]
    public async Task A_name_that_does_not_resolve_after_the_body_was_taken_is_still_open()
    {
        // As a handler of the application may make it look that sends twice without a guard below it.
        var server = new ScriptedServer().OnCreateThrow(new HttpRequestException(HttpRequestError.ConnectionError));
        using var client = new ApikleyClient(server.Options(), new HttpClient(server));

        await Assert.ThrowsAsync<SubmitOutcomeUnknownException>(() => client.CreateTaskAsync("m/x", Input));
        Assert.Single(server.Creates);
    }

    [Fact]
    public async Task When_the_time_is_up_the_outcome_is_open()
    {
        var server = new ScriptedServer();
        var accepted = new TaskCompletionSource();
        server.OnCreate(async (request, token) =>
        {
            await server.AcceptAsync(request);
            accepted.SetResult();
            await Task.Delay(Timeout.Infinite, token);
            return null!;
        });
        using var client = server.Client(o => o.SubmitTimeout = new ApikleyOptions().SubmitTimeout);

        var create = client.CreateTaskAsync("m/x", Input);
        await accepted.Task;
        server.Time.Advance(TimeSpan.FromSeconds(59));
        Assert.False(create.IsCompleted);
        server.Time.Advance(TimeSpan.FromSeconds(1));

        await Assert.ThrowsAsync<SubmitOutcomeUnknownException>(() => create.WaitAsync(TimeSpan.FromSeconds(20)));
    }

    [Fact]
    public async Task Cancelled_before_it_left_is_a_cancellation_and_nothing_more()
    {
        using var cancellation = new CancellationTokenSource();
        var server = new ScriptedServer();
        server.OnCreate(async (_, token) =>
        {
            cancellation.Cancel();
            await Task.Delay(Timeout.Infinite, token);
            return null!;
        });
        using var client = server.Client();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => client.CreateTaskAsync("m/x", Input, cancellationToken: cancellation.Token));

        Assert.Empty(server.Creates);
        Assert.Empty(await client.Ledger.ReadOpenAsync(default).ToListAsync());
    }

    [Fact]
    public async Task Cancelled_after_it_left_still_learns_the_answer()
    {
        using var cancellation = new CancellationTokenSource();
        var accepted = new TaskCompletionSource();
        var server = new ScriptedServer();
        server.OnCreate(async (request, token) =>
        {
            await server.AcceptAsync(request);
            cancellation.Cancel();
            var answer = Task.Delay(TimeSpan.FromSeconds(3), server.Time, token);
            accepted.SetResult();
            await answer;
            return ScriptedServer.Json(ScriptedServer.Created());
        });
        using var client = server.Client();

        var create = client.CreateTaskAsync("m/x", Input, cancellationToken: cancellation.Token);
        await accepted.Task;
        server.Time.Advance(TimeSpan.FromSeconds(3));
        var task = await create.WaitAsync(TimeSpan.FromSeconds(20));

        Assert.Equal("t1", task.TaskId);
    }

    [Fact]
    public async Task Cancelled_after_it_left_and_never_answered_is_an_open_outcome_after_five_seconds()
    {
        using var cancellation = new CancellationTokenSource();
        var accepted = new TaskCompletionSource();
        var server = new ScriptedServer();
        server.OnCreate(async (request, token) =>
        {
            await server.AcceptAsync(request);
            cancellation.Cancel();
            accepted.SetResult();
            await Task.Delay(Timeout.Infinite, token);
            return null!;
        });
        using var client = server.Client();

        var create = client.CreateTaskAsync("m/x", Input, cancellationToken: cancellation.Token);
        await accepted.Task;
        server.Time.Advance(TimeSpan.FromSeconds(4));
        Assert.False(create.IsCompleted);
        server.Time.Advance(TimeSpan.FromSeconds(1));

        await Assert.ThrowsAsync<SubmitOutcomeUnknownException>(() => create.WaitAsync(TimeSpan.FromSeconds(20)));
    }

    [Fact]
    public async Task Without_a_guard_below_a_handler_that_buffers_the_body_is_stopped_before_anything_leaves()
    {
        var server = new ScriptedServer();
        using var client = new ApikleyClient(server.Options(), new HttpClient(new BufferingHandler(server)));

        var e = await Assert.ThrowsAsync<ApikleyConnectionException>(() => client.CreateTaskAsync("m/x", Input));

        Assert.Contains(nameof(SubmitGuardHandler), e.Message, StringComparison.Ordinal);
        Assert.Equal(Charged.No, e.Charged);
        Assert.Empty(server.Creates);
    }

    [Fact]
    public async Task With_a_guard_below_a_handler_may_buffer_and_send_again_and_one_create_arrives()
    {
        var server = new ScriptedServer().OnCreateThrow(new HttpRequestException(HttpRequestError.ResponseEnded)).OnCreate(ScriptedServer.Created("second"));
        var handlers = new RetryingHandler(new BufferingHandler(new SubmitGuardHandler(server)));
        using var client = new ApikleyClient(server.Options(o => o.HttpClientIsGuarded = true), new HttpClient(handlers));

        await Assert.ThrowsAsync<SubmitOutcomeUnknownException>(() => client.CreateTaskAsync("m/x", Input));

        Assert.Equal(3, handlers.Sends);
        Assert.Single(server.Creates);
    }

    [Fact]
    public async Task With_a_guard_below_a_buffered_body_that_never_left_is_certainly_not_charged()
    {
        var server = new ScriptedServer();
        for (var i = 0; i < 40; i++)
        {
            server.OnConnectThrow(new HttpRequestException(HttpRequestError.ConnectionError));
        }

        using var client = new ApikleyClient(server.Options(o => o.HttpClientIsGuarded = true), new HttpClient(new BufferingHandler(new SubmitGuardHandler(server))));

        var e = await Assert.ThrowsAsync<ApikleyConnectionException>(() => server.RunAsync(client, client.CreateTaskAsync("m/x", Input)));
        Assert.Equal(Charged.No, e.Charged);
    }

    [Fact]
    public async Task Without_a_guard_below_the_body_itself_refuses_a_second_send()
    {
        var server = new ScriptedServer().OnCreateThrow(new HttpRequestException(HttpRequestError.ResponseEnded)).OnCreate(ScriptedServer.Created("second"));
        var handlers = new RetryingHandler(server);
        using var client = new ApikleyClient(server.Options(), new HttpClient(handlers));

        var e = await Assert.ThrowsAsync<SubmitOutcomeUnknownException>(() => client.CreateTaskAsync("m/x", Input));

        Assert.Equal(3, handlers.Sends);
        Assert.Single(server.Creates);
        Assert.IsType<SecondSendRefusedException>(e.InnerException);
    }

    [Fact]
    public async Task A_refusal_behind_a_retrying_handler_is_still_known_as_one()
    {
        var server = new ScriptedServer().OnCreate("{\"code\":402,\"msg\":\"no credits\"}", 500);
        using var client = new ApikleyClient(server.Options(), new HttpClient(new RetryingHandler(new SubmitGuardHandler(server))));

        var e = await Assert.ThrowsAsync<InsufficientCreditsException>(() => client.CreateTaskAsync("m/x", Input));

        Assert.Equal(Charged.No, e.Charged);
        Assert.Single(server.Creates);
    }

    private sealed class BufferingHandler(HttpMessageHandler inner) : DelegatingHandler(inner)
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            await request.Content!.ReadAsStringAsync(cancellationToken);
            return await base.SendAsync(request, cancellationToken);
        }
    }

    private sealed class RetryingHandler(HttpMessageHandler inner) : DelegatingHandler(inner)
    {
        public int Sends { get; private set; }

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            for (var attempt = 1; ; attempt++)
            {
                Sends++;
                try
                {
                    var response = await base.SendAsync(request, cancellationToken);
                    if (attempt == 3 || response.StatusCode < HttpStatusCode.InternalServerError)
                    {
                        return response;
                    }
                }
                catch (HttpRequestException) when (attempt < 3)
                {
                }
            }
        }
    }
}
