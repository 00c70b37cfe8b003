using System.Net;
using System.Text;
using System.Text.Json;
using Apikley;
using CsCheck;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;

namespace MoneySafety.Fuzz;

/// <summary>
/// Requests to the callbacks endpoint over real HTTP, strangers' and such as only the service could send, while the service's records are
/// rubbish too. The endpoint answers each, never with 500, and forgets what it need not remember.
/// </summary>
internal static class CallbackFuzz
{
    private static readonly string Secret = Guid.NewGuid().ToString();
    private static readonly string WebhookKey = Guid.NewGuid().ToString();
    private const int AtATime = 8;
    private static readonly JsonElement Input = JsonDocument.Parse("{}").RootElement;
    private static readonly string[] Expected = ["200", "400", "401", "413", "503"];

    /// <param name="Body">The body.</param>
    /// <param name="Ticket">Which ticket it carries.</param>
    /// <param name="Rubbish">Text for a spoilt ticket or header.</param>
    /// <param name="Signature">How it is signed.</param>
    /// <param name="Chunked">Without a length.</param>
    private sealed record Call(byte[] Body, int Ticket, string Rubbish, int Signature, bool Chunked);

    private static readonly Gen<Call> Calls = Gen.Select(Rubbish.Bodies, Gen.Int[0, 9], Rubbish.Values, Gen.Int[0, 5], Gen.Bool).Select(static (body, ticket, text, signature, chunked) => new Call(body, ticket, text, signature, chunked));

    public static async Task<string> RunAsync(int inputs, ulong seed)
    {
        var report = new FuzzReport("callbacks", inputs);
        var random = new PCG(1, seed);
        var service = new Service(seed + 1);
        using var client = Client(service);
        await using var app = await StartAsync(client);
        using var http = new HttpClient(new SocketsHttpHandler { UseProxy = false }) { BaseAddress = new Uri(app.Urls.First()), Timeout = Timeout.InfiniteTimeSpan };
        var path = "";
        for (var i = 0; i < inputs; i += AtATime)
        {
            if (i % 400 == 0)
            {
                path = await LoseAsync(client, service);
            }

            var calls = Enumerable.Range(i, Math.Min(AtATime, inputs - i)).Select(index => (Index: index, Call: Calls.Generate(random, null, out _))).ToArray();
            await Task.WhenAll(calls.Select(each => report.TryAsync(each.Index, () => Print(each.Call), () => PostAsync(http, each.Call, path))));
        }

        return report.Outcomes.Keys.FirstOrDefault(static status => !Expected.Contains(status)) is { } odd
            ? throw new InvalidOperationException($"callbacks: an answer was {odd}.")
            : report.Finish();
    }

    /// <summary>A create whose answer is lost: only a callback can name its task.</summary>
    /// <returns>The path and query of its callback.</returns>
    private static async Task<string> LoseAsync(ApikleyClient client, Service service)
    {
        try
        {
            _ = await client.CreateTaskAsync("m/x", Input);
        }
        catch (SubmitOutcomeUnknownException)
        {
            return service.CallbackPath;
        }

        throw new InvalidOperationException("The create should have been lost.");
    }

    private static async Task<string> PostAsync(HttpClient http, Call call, string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(Path(call, path), UriKind.Relative)) { Content = new ByteArrayContent(call.Body) };
        request.Headers.TransferEncodingChunked = call.Chunked;
        if (call.Signature > 0)
        {
            var now = TimeProvider.System.GetUtcNow();
            var signed = call.Signature < 4 ? WebhookSignature.Sign("t1", now, WebhookKey) : call.Rubbish;
            request.Headers.TryAddWithoutValidation(WebhookSignature.TimestampHeader, call.Signature == 5 ? call.Rubbish : now.ToUnixTimeSeconds().ToString(System.Globalization.CultureInfo.InvariantCulture));
            request.Headers.TryAddWithoutValidation(WebhookSignature.SignatureHeader, signed);
        }

        using var response = await http.SendAsync(request);
        await response.Content.ReadAsByteArrayAsync();
        return ((int)response.StatusCode).ToString(System.Globalization.CultureInfo.InvariantCulture);
    }

    private static string Path(Call call, string path) => call.Ticket switch
    {
        0 => "/apikley",
        1 => "/apikley?apikley=" + Uri.EscapeDataString(call.Rubbish),
        2 => path[..^1] + (path[^1] == 'A' ? 'B' : 'A'),
        3 => path + "&apikley=" + Uri.EscapeDataString(call.Rubbish),
        _ => path,
    };

    private static string Print(Call call) => $"ticket {call.Ticket}, signature {call.Signature}, chunked {call.Chunked}, '{call.Rubbish}', {Convert.ToHexString(call.Body)}";

    private static ApikleyClient Client(Service service)
    {
        var options = new ApikleyOptions
        {
            ApiKey = Guid.NewGuid().ToString("N"),
            BaseAddress = new Uri("http://127.0.0.1:1/"),
            CallBackAddress = new Uri("https://app.example/apikley"),
            RateLimit = { Creates = 0, MaxResends = 0 },
            Polling = { MaxReadAttempts = 1, MaxConsecutiveErrors = 1, Interval = TimeSpan.FromMilliseconds(50), Timeout = TimeSpan.FromMilliseconds(200), VisibilityGrace = TimeSpan.FromMilliseconds(100) },
        };
        options.CallBackSecrets.Add(Secret);
        options.WebhookKeys.Add(Guid.NewGuid().ToString());
        options.WebhookKeys.Add(WebhookKey);
        return new ApikleyClient(options, new HttpClient(service));
    }

    private static async Task<WebApplication> StartAsync(ApikleyClient client)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var app = builder.Build();
        app.MapApikleyCallbacks("/apikley", options =>
        {
            options.Client = client;
            options.MaxRemembered = 1_000;
            options.OnCompleted = static (_, _) => Task.CompletedTask;
        });
        await app.StartAsync();
        return app;
    }

    /// <summary>The service behind the client: it takes creates and breaks off, and its records are what chance makes them.</summary>
    private sealed class Service(ulong seed) : HttpMessageHandler
    {
        private readonly PCG random = new(2, seed);
        private readonly object gate = new();

        public string CallbackPath { get; private set; } = "";

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            if (request.Content is { } content)
            {
                using var body = new MemoryStream();
                await content.CopyToAsync(body, cancellationToken);
                using var document = JsonDocument.Parse(body.ToArray());
                CallbackPath = new Uri(document.RootElement.GetProperty("callBackUrl").GetString()!).PathAndQuery;
                throw new HttpRequestException(HttpRequestError.ResponseEnded);
            }

            lock (gate)
            {
                var record = Rubbish.Bodies.Generate(random, null, out _);
                return new HttpResponseMessage(record.Length % 5 == 0 ? HttpStatusCode.BadGateway : HttpStatusCode.OK)
                {
                    Content = record.Length % 3 == 0 ? new StringContent("""{"code":200,"data":{"taskId":"t1","state":"success"}}""", Encoding.UTF8) : new ByteArrayContent(record),
                };
            }
        }
    }
}
