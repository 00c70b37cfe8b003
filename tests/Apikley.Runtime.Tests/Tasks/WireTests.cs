using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;

namespace Apikley.Tests.Tasks;

/// <summary>What SocketsHttpHandler does by itself below all handlers: redirects, stale connections, streams that HTTP/2 allows to be sent again.</summary>
public sealed class WireTests
{
    private static readonly JsonElement Input = JsonDocument.Parse("{}").RootElement;
    private const string Created = """{"code":200,"msg":"success","data":{"taskId":"t1"}}""";

    [Fact]
    public async Task Http2_alone_sends_a_refused_post_again()
    {
        await using var server = new RefusingHttp2Server();
        using var http = new HttpClient(new Http2(new SocketsHttpHandler()));

        await Assert.ThrowsAsync<HttpRequestException>(() => http.PostAsync(server.Address, new ByteArrayContent("{}"u8.ToArray())));

        Assert.InRange(server.Bodies, 2, 10);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_create_whose_stream_http2_refuses_arrives_once(bool guarded)
    {
        await using var server = new RefusingHttp2Server();
        using var http = new HttpClient(Guarded(new Http2(new SocketsHttpHandler()), guarded));
        using var client = Client(server.Address, http, guarded);

        await Assert.ThrowsAsync<SubmitOutcomeUnknownException>(() => client.CreateTaskAsync("m/x", Input));

        Assert.Equal(1, server.Bodies);
    }

    [Theory]
    [InlineData(307, true)]
    [InlineData(307, false)]
    [InlineData(308, true)]
    [InlineData(302, true)]
    public async Task A_redirect_that_the_handler_follows_carries_no_create_elsewhere(int status, bool guarded)
    {
        var elsewhere = new RawServer(static _ => Answer(200, Created));
        var server = new RawServer(_ => Answer(status, "", $"Location: {elsewhere.Address}\r\n"));
        await using var ownedElsewhere = elsewhere;
        await using var owned = server;
        using var http = new HttpClient(Guarded(new SocketsHttpHandler { AllowAutoRedirect = true }, guarded));
        using var client = Client(server.Address, http, guarded);

        if (status == 302)
        {
            // Followed as a GET without the body: whatever stands there is no answer to the create, but it may look like one.
            _ = await client.CreateTaskAsync("m/x", Input);
        }
        else
        {
            await Assert.ThrowsAsync<SubmitOutcomeUnknownException>(() => client.CreateTaskAsync("m/x", Input));
        }

        Assert.Single(server.Bodies);
        Assert.Empty(elsewhere.Bodies);
        Assert.DoesNotContain(elsewhere.Heads, static head => head.Contains("Authorization", StringComparison.OrdinalIgnoreCase));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_kept_connection_that_dies_under_a_create_sends_it_once(bool guarded)
    {
        // The first create is answered and the connection kept; the second is read, and the connection closed.
        await using var server = new RawServer(static count => count == 1 ? Answer(200, Created) : null);
        using var http = new HttpClient(Guarded(new SocketsHttpHandler(), guarded));
        using var client = Client(server.Address, http, guarded);

        Assert.Equal("t1", (await client.CreateTaskAsync("m/x", Input)).TaskId);
        await Assert.ThrowsAsync<SubmitOutcomeUnknownException>(() => client.CreateTaskAsync("m/x", Input));

        Assert.Equal(2, server.Bodies.Count);
    }

    private static ApikleyClient Client(Uri address, HttpClient http, bool guarded) =>
        new(new ApikleyOptions { ApiKey = ScriptedServer.Key, BaseAddress = address, RateLimit = { Creates = 0 }, HttpClientIsGuarded = guarded }, http);

    private static HttpMessageHandler Guarded(HttpMessageHandler handler, bool guarded) => guarded ? new SubmitGuardHandler(handler) : handler;

    private static string Answer(int status, string body, string headers = "") =>
        $"HTTP/1.1 {status} X\r\nContent-Type: application/json\r\nContent-Length: {body.Length}\r\n{headers}\r\n{body}";

    private sealed class Http2(HttpMessageHandler inner) : DelegatingHandler(inner)
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            (request.Version, request.VersionPolicy) = (HttpVersion.Version20, HttpVersionPolicy.RequestVersionExact);
            return base.SendAsync(request, cancellationToken);
        }
    }

    /// <summary>HTTP/1.1 by hand: keeps connections, and closes one without an answer when there is none to give.</summary>
    private sealed class RawServer : LoopbackServer
    {
        private readonly Func<int, string?> answer;
        private int count;

        public RawServer(Func<int, string?> answer)
        {
            this.answer = answer;
            Start();
        }

        /// <summary>The bodies that arrived whole; a request without one leaves none.</summary>
        public List<string> Bodies { get; } = [];

        public List<string> Heads { get; } = [];

        protected override async Task ServeAsync(NetworkStream stream)
        {
            using var reader = new StreamReader(stream, Encoding.ASCII);
            while (await ReadHeadAsync(reader) is { Length: > 0 } head)
            {
                var body = new char[Length(head)];
                if (body.Length > 0 && await reader.ReadBlockAsync(body, Stopping) < body.Length)
                {
                    return;
                }

                lock (Bodies)
                {
                    Heads.Add(head);
                    if (body.Length > 0)
                    {
                        Bodies.Add(new string(body));
                    }
                }

                if (answer(Interlocked.Increment(ref count)) is not { } text)
                {
                    return;
                }

                await stream.WriteAsync(Encoding.ASCII.GetBytes(text), Stopping);
            }
        }

        private async Task<string> ReadHeadAsync(StreamReader reader)
        {
            var head = new StringBuilder();
            while (await reader.ReadLineAsync(Stopping) is { Length: > 0 } line)
            {
                head.Append(line).Append('\n');
            }

            return head.ToString();
        }

        private static int Length(string head) => head.Split('\n').FirstOrDefault(static line => line.StartsWith("Content-Length:", StringComparison.OrdinalIgnoreCase)) is { } line
            ? int.Parse(line.AsSpan("Content-Length:".Length), System.Globalization.CultureInfo.InvariantCulture)
            : 0;
    }
}
