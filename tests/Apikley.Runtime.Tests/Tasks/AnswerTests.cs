using System.Net;
using System.Text;
using System.Text.Json;

namespace Apikley.Tests.Tasks;

/// <summary>Every answer to a create becomes the task or the right exception; none is sent a second time unless it was refused for the moment.</summary>
public sealed class AnswerTests
{
    private static readonly JsonElement Input = JsonDocument.Parse("{}").RootElement;

    [Theory]
    [InlineData(401, typeof(ApikleyAuthenticationException), ErrorCategory.Authentication)]
    [InlineData(402, typeof(InsufficientCreditsException), ErrorCategory.InsufficientCredits)]
    [InlineData(404, typeof(TaskNotFoundException), ErrorCategory.NotFound)]
    [InlineData(422, typeof(InvalidRequestException), ErrorCategory.InvalidRequest)]
    [InlineData(505, typeof(FeatureDisabledException), ErrorCategory.FeatureDisabled)]
    [InlineData(400, typeof(InvalidRequestException), ErrorCategory.InvalidRequest)]
    [InlineData(403, typeof(ApikleyAuthenticationException), ErrorCategory.Authentication)]
    [InlineData(405, typeof(InvalidRequestException), ErrorCategory.InvalidRequest)]
    [InlineData(409, typeof(ConflictException), ErrorCategory.Conflict)]
    [InlineData(433, typeof(UsageLimitException), ErrorCategory.UsageLimit)]
    [InlineData(451, typeof(SourceFileException), ErrorCategory.SourceFile)]
    [InlineData(531, typeof(GenerationFailedException), ErrorCategory.GenerationFailed)]
    [InlineData(550, typeof(ServiceBusyException), ErrorCategory.Busy)]
    public async Task A_refusal_in_the_body_is_typed_and_not_charged(int code, Type type, ErrorCategory category)
    {
        foreach (var status in new[] { 200, 400, 500 })
        {
            var server = new ScriptedServer().OnCreate($$"""{"code":{{code}},"msg":"no"}""", status);
            using var client = server.Client();

            var e = await Assert.ThrowsAnyAsync<ApikleyException>(() => client.CreateTaskAsync("m/x", Input));

            Assert.Equal(type, e.GetType());
            Assert.Equal(category, e.Category);
            Assert.Equal(code, e.Code);
            Assert.Equal((HttpStatusCode)status, e.HttpStatus);
            Assert.Equal(Charged.No, e.Charged);
            Assert.Equal("no", e.Details.ServerMessage);
            Assert.StartsWith("{\"code\":", e.FirstBytes, StringComparison.Ordinal);
            Assert.Single(server.Creates);
        }
    }

    [Theory]
    [InlineData(500)]
    [InlineData(501)]
    [InlineData(408)]
    [InlineData(413)]
    [InlineData(502)]
    [InlineData(503)]
    [InlineData(504)]
    [InlineData(201)]
    [InlineData(499)]
    [InlineData(777)]
    [InlineData(-1)]
    public async Task A_code_that_does_not_refuse_leaves_the_outcome_open(int code)
    {
        var server = new ScriptedServer().OnCreate($$"""{"code":{{code}},"message":"hm"}""");
        using var client = server.Client();

        var e = await Assert.ThrowsAsync<SubmitOutcomeUnknownException>(() => client.CreateTaskAsync("m/x", Input));

        Assert.Equal(code, e.Code);
        Assert.Equal(Charged.Unknown, e.Charged);
        Assert.False(e.Retryable);
        Assert.Equal(32, e.CorrelationId.Length);
        Assert.Contains(e.CorrelationId, e.Message, StringComparison.Ordinal);
        Assert.IsAssignableFrom<ApikleyException>(e.InnerException);
        Assert.Single(server.Creates);
    }

    public static TheoryData<string, int, bool> Unreadable => new()
    {
        { "<html><body>502 Bad Gateway</body></html>", 502, false },
        { "<html>welcome</html>", 200, false },
        { "", 200, false },
        { "   ", 500, false },
        { "{\"code\":200,\"data\":{\"taskId\":\"t", 200, false },
        { "[1,2]", 200, false },
        { "\"text\"", 200, false },
        { "null", 200, false },
        { "{}", 200, false },
        { "{\"code\":200}", 200, false },
        { "{\"code\":200,\"data\":null}", 200, false },
        { "{\"code\":200,\"data\":{\"taskId\":\"\"}}", 200, false },
        { "{\"code\":200,\"data\":{\"taskId\":{}}}", 200, false },
        { "{\"code\":200,\"data\":{\"taskId\":\"t1\"}} trailing", 200, false },
        { "", 401, true },
        { "<html>forbidden</html>", 403, true },
        { "<html>moved</html>", 302, true },
        { "", 413, true },
        { "{\"msg\":\"no code\"}", 402, true },
        { "{\"code\":200,\"data\":", 402, true },
        { "", 408, false },
        { "", 409, false },
        { "", 524, false },
    };

    [Theory]
    [MemberData(nameof(Unreadable))]
    public async Task An_unreadable_answer_is_typed_with_status_and_first_bytes(string body, int status, bool refused)
    {
        var server = new ScriptedServer().OnCreate(body, status);
        using var client = server.Client();

        var e = await Assert.ThrowsAnyAsync<ApikleyException>(() => client.CreateTaskAsync("m/x", Input));

        Assert.Equal(!refused, e is SubmitOutcomeUnknownException);
        Assert.Equal(refused ? Charged.No : Charged.Unknown, e.Charged);
        Assert.Equal((HttpStatusCode)status, e.HttpStatus);
        Assert.Equal(body, e.FirstBytes);
        Assert.Single(server.Creates);
    }

    [Theory]
    [InlineData("""{"code":200,"msg":"success","data":{"taskId":"t1"}}""", 200)]
    [InlineData("""{"code":"200","message":"success","data":{"taskId":"t1"}}""", 200)]
    [InlineData("""{"code":200.0,"data":{"task_id":"t1","more":[1,{"taskId":"no"}]},"extra":{"code":500}}""", 201)]
    [InlineData("""{"data":{"taskId":"t1"}}""", 202)]
    [InlineData("\uFEFF{\"code\":200,\"data\":{\"taskId\":\"t1\"}}\r\n", 200)]
    [InlineData("""{"code":200,"data":{"taskId":"t1"}}""", 500)]
    public async Task Success_is_read_leniently(string body, int status)
    {
        var server = new ScriptedServer().OnCreate(body, status);
        using var client = server.Client();

        Assert.Equal("t1", (await client.CreateTaskAsync("m/x", Input)).TaskId);
    }

    [Fact]
    public async Task A_failure_that_names_a_task_keeps_its_id()
    {
        var server = new ScriptedServer().OnCreate("""{"code":402,"msg":"no","data":{"taskId":"t9"}}""");
        using var client = server.Client();

        var e = await Assert.ThrowsAsync<SubmitOutcomeUnknownException>(() => client.CreateTaskAsync("m/x", Input));

        Assert.Equal("t9", e.TaskId);
        Assert.Equal("t9", (await client.FindTaskAsync(e.CorrelationId))!.TaskId);
    }

    [Fact]
    public async Task A_body_that_breaks_off_is_an_open_outcome()
    {
        var server = new ScriptedServer();
        server.OnCreate(async (request, _) =>
        {
            await server.AcceptAsync(request);
            return new HttpResponseMessage(HttpStatusCode.OK) { Content = new StreamContent(new BreakingStream("{\"code\":200,\"da")) };
        });
        using var client = server.Client();

        var e = await Assert.ThrowsAsync<SubmitOutcomeUnknownException>(() => client.CreateTaskAsync("m/x", Input));

        Assert.Equal("{\"code\":200,\"da", e.FirstBytes);
        Assert.Contains("broke off", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_over_the_limit_is_not_read_to_its_end()
    {
        var server = new ScriptedServer();
        var stream = new EndlessStream();
        server.OnCreate(async (request, _) =>
        {
            await server.AcceptAsync(request);
            return new HttpResponseMessage(HttpStatusCode.OK) { Content = new StreamContent(stream) };
        });
        using var client = server.Client(options => options.MaxResponseBytes = 100_000);

        var e = await Assert.ThrowsAsync<SubmitOutcomeUnknownException>(() => client.CreateTaskAsync("m/x", Input));

        Assert.Contains("larger than 100000 bytes", e.Message, StringComparison.Ordinal);
        Assert.Equal(512, e.FirstBytes!.Length);
        Assert.InRange(stream.Given, 100_001, 300_000);
    }

    [Fact]
    public async Task The_key_is_in_no_exception_even_when_the_server_echoes_it()
    {
        var echo = $"Bearer {ScriptedServer.Key} is not valid";
        foreach (var body in new[] { $$"""{"code":401,"msg":"{{echo}}"}""", echo, new string('x', 505) + echo })
        {
            var server = new ScriptedServer().OnCreate(body, 401).OnRead(body, 401);
            using var client = server.Client();

            var create = await Assert.ThrowsAsync<ApikleyAuthenticationException>(() => client.CreateTaskAsync("m/x", Input));
            var read = await Assert.ThrowsAsync<ApikleyAuthenticationException>(() => client.GetTask("t1").GetStatusAsync());

            foreach (var text in new[] { create.ToString(), create.Details.ToString(), read.ToString(), read.Details.ToString(), client.ToString()! })
            {
                Assert.DoesNotContain(ScriptedServer.Key, text, StringComparison.Ordinal);
                Assert.DoesNotContain(ScriptedServer.Key[..10], text, StringComparison.Ordinal);
            }
        }
    }

    [Theory]
    [InlineData(429)]
    [InlineData(455)]
    public async Task A_refusal_for_the_moment_is_sent_again(int code)
    {
        var server = new ScriptedServer().OnCreate($$"""{"code":{{code}},"msg":"later"}""").OnCreate("", code).OnCreate(ScriptedServer.Created());
        using var client = server.Client();

        var task = await server.RunAsync(client, client.CreateTaskAsync("m/x", Input));

        Assert.Equal("t1", task.TaskId);
        Assert.Equal(3, server.Creates.Count);
    }

    [Fact]
    public async Task A_refusal_for_the_moment_is_sent_again_three_times_at_most()
    {
        var server = new ScriptedServer();
        for (var i = 0; i < 9; i++)
        {
            server.OnCreate("""{"code":429,"msg":"later"}""", 429);
        }

        using var client = server.Client();

        var e = await Assert.ThrowsAsync<RateLimitedException>(() => server.RunAsync(client, client.CreateTaskAsync("m/x", Input)));

        Assert.Equal(4, server.Creates.Count);
        Assert.True(e.Retryable);
        Assert.Equal(Charged.No, e.Charged);
    }

    [Theory]
    [InlineData("7", 7)]
    [InlineData("Fri, 02 Jan 2026 03:04:14 GMT", 9)]
    [InlineData("Thu, 01 Jan 2026 00:00:00 GMT", 0)]
    [InlineData("soon", 0.25)]
    [InlineData(null, 0.25)]
    public async Task A_refused_create_waits_as_long_as_it_is_told_by_number_or_date(string? retryAfter, double seconds)
    {
        var server = new ScriptedServer().OnCreate("{\"code\":429}", 429, response => response.Headers.TryAddWithoutValidation("Retry-After", retryAfter));
        using var client = server.Client();

        var creating = client.CreateTaskAsync("m/x", Input);
        if (seconds > 0)
        {
            var pause = await server.Time.NextPauseAsync(except: TaskSubmitter.HandlersGrace);
            Assert.Equal(seconds, pause.TotalSeconds, tolerance: 0.001);
            Assert.Single(server.Creates);
            server.Time.Advance(pause);
        }

        _ = await creating.WaitAsync(TimeSpan.FromSeconds(30));
        Assert.Equal(2, server.Creates.Count);
    }

    [Fact]
    public async Task Retry_After_is_obeyed_up_to_a_minute()
    {
        var server = new ScriptedServer()
            .OnCreate("{\"code\":429}", 429, r => r.Headers.RetryAfter = new(TimeSpan.FromSeconds(40)))
            .OnCreate("{\"code\":429}", 429, r => r.Headers.RetryAfter = new(TimeSpan.FromSeconds(61)));
        using var client = server.Client();
        var start = server.Time.GetUtcNow();

        var e = await Assert.ThrowsAsync<RateLimitedException>(() => server.RunAsync(client, client.CreateTaskAsync("m/x", Input)));

        Assert.Equal(TimeSpan.FromSeconds(61), e.Details.RetryAfter);
        Assert.Equal(2, server.Creates.Count);
        Assert.True(server.Time.GetUtcNow() - start >= TimeSpan.FromSeconds(40));
    }

    private sealed class BreakingStream(string text) : MemoryStream(Encoding.UTF8.GetBytes(text))
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            Position < Length ? base.ReadAsync(buffer, cancellationToken) : throw new IOException("reset");
    }

    private sealed class EndlessStream : Stream
    {
        public long Given { get; private set; }

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count)
        {
            Array.Fill(buffer, (byte)'x', offset, count);
            Given += count;
            return count;
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
