using System.Net;
using System.Text.Json;
using Apikley;
using CsCheck;

namespace MoneySafety.Fuzz;

/// <summary>Answers to creates and to reads of tasks, through the whole client. What comes out is a task, a status, or an exception of the library's own.</summary>
internal static class AnswerFuzz
{
    private static readonly JsonElement Input = JsonDocument.Parse("{}").RootElement;

    private static readonly Gen<(byte[] Body, int Status, string RetryAfter, int Form)> Answers = Gen.Select(
        Rubbish.Bodies,
        Gen.OneOf(Gen.Const(200), Gen.OneOf(200, 201, 204, 302, 400, 401, 404, 408, 422, 429, 455, 499, 500, 502, 503, 599), Gen.Int[200, 599]),
        Rubbish.Values,
        Gen.Int[0, 300]);

    public static async Task<string> RunAsync(int inputs, ulong seed)
    {
        var report = new FuzzReport("answers", inputs);
        var random = new PCG(1, seed);
        var server = new Server();
        ApikleyClient? client = null;
        try
        {
            for (var i = 0; i < inputs; i++)
            {
                if (i % 2_000 == 0)
                {
                    // Creates whose outcome is open stay in the ledger for ever, as they should; not here.
                    client?.Dispose();
                    client = Client(server);
                }

                var answer = Answers.Generate(random, null, out _);
                server.Answer = answer;
                await report.TryAsync(i, () => $"HTTP {answer.Status}, Retry-After '{answer.RetryAfter}', form {answer.Form}, {Convert.ToHexString(answer.Body)}", () => FeedAsync(client!, server));
            }
        }
        finally
        {
            client?.Dispose();
        }

        return report.Finish();
    }

    private static async Task<string> FeedAsync(ApikleyClient client, Server server)
    {
        server.Creates = 0;
        var created = await OutcomeAsync(async () => (await client.CreateTaskAsync("m/x", Input)).TaskId.Length > 0 ? "created" : throw new InvalidDataException("a task without an id"));
        if (server.Creates != 1)
        {
            throw new InvalidDataException($"One create was sent {server.Creates} times.");
        }

        var read = await OutcomeAsync(async () =>
        {
            var status = await client.GetTask("t1").GetStatusAsync();
            _ = status.ToString();
            if (status.State.IsFinal)
            {
                var result = await client.GetTask("t1").WaitForCompletionAsync();
                _ = result.ResultUrls.Count + result.ToString()!.Length;
            }

            return status.State.IsFinal ? "final" : "open";
        });
        return $"{created}/{read}";
    }

    private static async Task<string> OutcomeAsync(Func<Task<string>> call)
    {
        try
        {
            return await call();
        }
        catch (ApikleyException e)
        {
            // Every one of them must be printable.
            return e.ToString().Length > 0 && e.Message.Length < 8_000 ? e.Category.ToString() : throw new InvalidDataException("an endless message", e);
        }
    }

    private static ApikleyClient Client(Server server)
    {
        var options = new ApikleyOptions { ApiKey = Guid.NewGuid().ToString("N"), BaseAddress = new Uri("http://127.0.0.1:1/"), MaxResponseBytes = 64 * 1024, RateLimit = { Creates = 0, MaxResends = 0 } };
        options.Polling.MaxReadAttempts = 1;
        options.Polling.MaxConsecutiveErrors = 1;
        return new ApikleyClient(options, new HttpClient(server, disposeHandler: false));
    }

    /// <summary>Gives the answer of the moment, in whole, in crumbs, without an end, or broken off.</summary>
    private sealed class Server : HttpMessageHandler
    {
        public (byte[] Body, int Status, string RetryAfter, int Form) Answer { get; set; }

        public int Creates { get; set; }

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            if (request.Content is { } body)
            {
                await body.CopyToAsync(Stream.Null, cancellationToken);
                Creates++;
            }

            var response = new HttpResponseMessage((HttpStatusCode)Answer.Status)
            {
                Content = Answer.Form switch
                {
                    0 => new StreamContent(new OddStream(Answer.Body, endless: true, breaks: false)),
                    < 30 => new StreamContent(new OddStream(Answer.Body, endless: false, breaks: true)),
                    < 100 => new StreamContent(new OddStream(Answer.Body, endless: false, breaks: false)),
                    _ => new ByteArrayContent(Answer.Body),
                },
            };
            response.Headers.TryAddWithoutValidation("Retry-After", Answer.RetryAfter);
            return response;
        }
    }

    private sealed class OddStream(byte[] bytes, bool endless, bool breaks) : Stream
    {
        private int at;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public override int Read(Span<byte> buffer)
        {
            if (at >= bytes.Length)
            {
                if (breaks)
                {
                    throw new IOException("broken off");
                }

                if (!endless)
                {
                    return 0;
                }

                buffer.Fill((byte)' ');
                return buffer.Length;
            }

            var count = Math.Min(Math.Min(buffer.Length, 1 + (at % 97)), bytes.Length - at);
            bytes.AsSpan(at, count).CopyTo(buffer);
            at += count;
            return count;
        }

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => ValueTask.FromResult(Read(buffer.Span));

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
