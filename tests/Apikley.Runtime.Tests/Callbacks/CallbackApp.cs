using System.Collections.Concurrent;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Apikley.Tests.Tasks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Apikley.Tests.Callbacks;

/// <summary>An application with the callback endpoint on a real port, whose client talks to a <see cref="ScriptedServer"/>.</summary>
internal sealed class CallbackApp : IAsyncDisposable
{
    public const string Secret = "secret of the application";
    private static readonly JsonElement Input = JsonDocument.Parse("{}").RootElement;
    private readonly WebApplication app;

    private CallbackApp(WebApplication app, ScriptedServer server, ApikleyClient client, ConcurrentQueue<string> log)
    {
        (this.app, Server, Client, Log) = (app, server, client, log);
        Http = new HttpClient { BaseAddress = new Uri(app.Urls.First()) };
    }

    public ScriptedServer Server { get; }

    public ApikleyClient Client { get; }

    public HttpClient Http { get; }

    public ConcurrentQueue<string> Log { get; }

    public ConcurrentQueue<GenerationStatus> Completed { get; private init; } = null!;

    public static async Task<CallbackApp> StartAsync(Action<ApikleyOptions>? client = null, Action<ApikleyCallbackOptions>? endpoint = null)
    {
        var server = new ScriptedServer();
        var apikley = server.Client(options =>
        {
            options.CallBackAddress = new Uri("https://app.example/apikley");
            options.CallBackSecrets.Add(Secret);
            client?.Invoke(options);
        });
        var completed = new ConcurrentQueue<GenerationStatus>();
        var log = new ConcurrentQueue<string>();
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders().AddProvider(new QueueLogger(log));
        builder.Services.AddSingleton(apikley);
        var app = builder.Build();
        app.MapApikleyCallbacks("/apikley", options =>
        {
            options.TimeProvider = server.Time;
            options.OnCompleted = (status, _) =>
            {
                completed.Enqueue(status);
                return Task.CompletedTask;
            };
            endpoint?.Invoke(options);
        });
        await app.StartAsync();
        return new CallbackApp(app, server, apikley, log) { Completed = completed };
    }

    /// <summary>Creates a task and gives the path that the service would call.</summary>
    public async Task<(GenerationTask Task, string Path)> CreateAsync(CreateTaskOptions? options = null)
    {
        var task = await Client.CreateTaskAsync("m/x", Input, options);
        return (task, LastPath());
    }

    /// <summary>The callback path of the newest create.</summary>
    public string LastPath() =>
        new Uri(JsonDocument.Parse(Server.Creates.Last()).RootElement.GetProperty("callBackUrl").GetString()!).PathAndQuery;

    public async Task<int> PostAsync(string path, string body, Action<HttpHeaders>? headers = null) => await PostAsync(path, Encoding.UTF8.GetBytes(body), headers);

    public async Task<int> PostAsync(string path, byte[] body, Action<HttpHeaders>? headers = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new ByteArrayContent(body) };
        headers?.Invoke(request.Headers);
        using var response = await Http.SendAsync(request);
        return (int)response.StatusCode;
    }

    /// <summary>Waits, in real time, for work that goes on behind an answer.</summary>
    public static async Task UntilAsync(Func<bool> condition)
    {
        for (var i = 0; i < 8_000 && !condition(); i++)
        {
            await Task.Delay(5);
        }

        Assert.True(condition(), "It did not happen within forty seconds.");
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await app.DisposeAsync();
        Client.Dispose();
    }

    private sealed class QueueLogger(ConcurrentQueue<string> log) : ILoggerProvider, ILogger
    {
        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            log.Enqueue($"{logLevel}: {formatter(state, exception)} {exception}");

        public void Dispose()
        {
        }
    }
}
