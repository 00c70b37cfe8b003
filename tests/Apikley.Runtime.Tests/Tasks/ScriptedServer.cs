using System.Collections.Concurrent;
using System.Net;
using System.Text;

namespace Apikley.Tests.Tasks;

/// <summary>The wire's end in a test: answers by script and counts what reached it. What is counted here would have been paid for.</summary>
internal sealed class ScriptedServer : HttpMessageHandler
{
    public const string Key = "key-0123456789-secret";

    private readonly ConcurrentQueue<Func<HttpRequestMessage, CancellationToken, Task<HttpResponseMessage>>> creates = new();
    private readonly ConcurrentQueue<Func<HttpRequestMessage, CancellationToken, Task<HttpResponseMessage>>> reads = new();

    public PausesTimeProvider Time { get; } = new(new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero));

    /// <summary>Bodies of creates that arrived whole.</summary>
    public ConcurrentQueue<string> Creates { get; } = new();

    public ConcurrentQueue<HttpRequestMessage> Requests { get; } = new();

    public int Reads;

    /// <summary>When each read arrived, since the start.</summary>
    public ConcurrentQueue<TimeSpan> ReadTimes { get; } = new();

    /// <summary>The seconds between one read and the next.</summary>
    public double[] ReadGaps() => Gaps([.. ReadTimes.Select(time => time.TotalSeconds)]);

    public static double[] Gaps(double[] times) => [.. times.Skip(1).Select((time, i) => time - times[i])];

    public ScriptedServer OnCreate(Func<HttpRequestMessage, CancellationToken, Task<HttpResponseMessage>> answer)
    {
        creates.Enqueue(answer);
        return this;
    }

    public ScriptedServer OnCreate(string body, int status = 200, Action<HttpResponseMessage>? change = null) => OnCreate(async (request, _) =>
    {
        await AcceptAsync(request);
        return Json(body, status, change);
    });

    /// <summary>Takes the create in, then fails: the dangerous kind.</summary>
    public ScriptedServer OnCreateThrow(Exception exception) => OnCreate(async (request, _) =>
    {
        await AcceptAsync(request);
        throw exception;
    });

    /// <summary>Fails before anything was read: the harmless kind.</summary>
    public ScriptedServer OnConnectThrow(Exception exception) => OnCreate((_, _) => throw exception);

    /// <summary>Reads the body as a socket would, without buffering it in the message.</summary>
    public async Task AcceptAsync(HttpRequestMessage request)
    {
        using var body = new MemoryStream();
        await request.Content!.CopyToAsync(body);
        Creates.Enqueue(Encoding.UTF8.GetString(body.ToArray()));
    }

    public ScriptedServer OnRead(Func<HttpRequestMessage, CancellationToken, Task<HttpResponseMessage>> answer)
    {
        reads.Enqueue(answer);
        return this;
    }

    public ScriptedServer OnRead(string body, int status = 200, Action<HttpResponseMessage>? change = null) => OnRead((_, _) => Task.FromResult(Json(body, status, change)));

    /// <summary>Drops the reads that are scripted and have not come.</summary>
    public void ForgetReads() => reads.Clear();

    public ScriptedServer OnReadState(string state, string? more = null) => OnRead(Record(state, more));

    public static string Record(string state, string? more = null) =>
        $$$"""{"code":200,"msg":"success","data":{"taskId":"t1","model":"m/x","state":"{{{state}}}"{{{(more is null ? "" : "," + more)}}}}}""";

    public static string Created(string taskId = "t1") => $$$"""{"code":200,"msg":"success","data":{"taskId":"{{{taskId}}}"}}""";

    public static HttpResponseMessage Json(string body, int status = 200, Action<HttpResponseMessage>? change = null)
    {
        var response = new HttpResponseMessage((HttpStatusCode)status) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        change?.Invoke(response);
        return response;
    }

    public ApikleyOptions Options(Action<ApikleyOptions>? change = null)
    {
        var options = new ApikleyOptions
        {
            ApiKey = Key,
            BaseAddress = new Uri("https://api.test.example/"),
            TimeProvider = Time,
            NextRandom = () => 0.5,

            // The clock here runs far ahead of a loaded machine; tests of these limits set them.
            SubmitTimeout = TimeSpan.FromHours(1),
            ReadTimeout = TimeSpan.FromHours(1),
        };
        change?.Invoke(options);
        return options;
    }

    /// <summary>A client whose only handler is the guard, as one that makes its own <see cref="HttpClient"/> has.</summary>
    public ApikleyClient Client(Action<ApikleyOptions>? change = null) =>
        new(Options(change), new HttpClient(new SubmitGuardHandler(this)) { Timeout = Timeout.InfiniteTimeSpan });

    /// <summary>Moves the clock until the task is over, letting each read finish in between.</summary>
    public async Task<T> RunAsync<T>(ApikleyClient client, Task<T> task, TimeSpan? step = null)
    {
        for (var i = 0; i < 20_000 && !task.IsCompleted; i++)
        {
            await client.Scheduler.WhenIdleAsync();
            for (var spin = 0; spin < 20 && !task.IsCompleted; spin++)
            {
                await Task.Yield();
            }

            if (i % 64 == 63)
            {
                await Task.Delay(1);
            }

            if (!task.IsCompleted)
            {
                Time.Advance(step ?? TimeSpan.FromMilliseconds(250));
            }
        }

        return await task.WaitAsync(TimeSpan.FromSeconds(20));
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Requests.Enqueue(request);
        if (request.Method == HttpMethod.Post)
        {
            // As a socket does: the answer's script decides whether the body is read at all.
            if (!creates.TryDequeue(out var script))
            {
                await AcceptAsync(request);
                return Json(Created());
            }

            return await script(request, cancellationToken);
        }

        Interlocked.Increment(ref Reads);
        ReadTimes.Enqueue(Time.GetUtcNow() - Time.Start);
        return reads.TryDequeue(out var read) ? await read(request, cancellationToken) : Json(Record("generating"));
    }
}
