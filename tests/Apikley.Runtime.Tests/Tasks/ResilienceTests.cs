using System.Net;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Http.Resilience;
using Polly;

namespace Apikley.Tests.Tasks;

/// <summary>
/// The guard under the real Microsoft.Extensions.Http.Resilience: standard, hedging, and as Aspire's service defaults put it around every
/// client. Without the guard these send a create up to four times; that is measured here too, so that the tests are known to bite.
/// </summary>
public sealed class ResilienceTests
{
    private static readonly JsonElement Input = JsonDocument.Parse("{}").RootElement;

    [Fact]
    public async Task Standard_resilience_alone_sends_a_post_four_times()
    {
        var server = Resetting();
        using var provider = Services(server, guarded: false, Standard);
        var http = provider.GetRequiredService<IHttpClientFactory>().CreateClient("apikley");

        await Assert.ThrowsAnyAsync<Exception>(() => http.PostAsync(new Uri("https://api.test.example/"), new ByteArrayContent("{}"u8.ToArray())));

        Assert.Equal(4, server.Creates.Count);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Standard_resilience_sends_a_create_once(bool guarded)
    {
        var server = Resetting();
        using var provider = Services(server, guarded, Standard);
        using var client = Client(provider, server, guarded);

        await Assert.ThrowsAsync<SubmitOutcomeUnknownException>(() => client.CreateTaskAsync("m/x", Input));

        Assert.Single(server.Creates);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Aspires_defaults_send_a_create_once(bool guarded)
    {
        var server = Resetting();
        var services = new ServiceCollection();
        services.ConfigureHttpClientDefaults(http => http.AddStandardResilienceHandler(Quick));
        AddPrimary(services.AddHttpClient("apikley"), server, guarded);
        using var provider = services.BuildServiceProvider();
        using var client = Client(provider, server, guarded);

        await Assert.ThrowsAsync<SubmitOutcomeUnknownException>(() => client.CreateTaskAsync("m/x", Input));

        Assert.Single(server.Creates);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Hedging_sends_a_create_once_and_gets_its_answer(bool guarded)
    {
        var second = new TaskCompletionSource();
        var server = new ScriptedServer();
        server.OnCreate(async (request, token) =>
        {
            await server.AcceptAsync(request);
            await second.Task.WaitAsync(TimeSpan.FromSeconds(20), token);
            return ScriptedServer.Json(ScriptedServer.Created());
        });
        using var provider = Services(server, guarded, http => http.AddStandardHedgingHandler().Configure(options =>
        {
            options.Hedging.Delay = TimeSpan.FromMilliseconds(1);
            options.Hedging.OnHedging = arguments =>
            {
                // The second attempt has begun; it gets a moment to do its harm.
                Task.Delay(50).ContinueWith(_ => second.TrySetResult(), TaskScheduler.Default);
                return default;
            };
        }));
        using var client = Client(provider, server, guarded);

        var task = await client.CreateTaskAsync("m/x", Input);

        Assert.Equal("t1", task.TaskId);
        Assert.Single(server.Creates);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Hedging_after_an_ambiguous_error_sends_once(bool guarded)
    {
        var server = Resetting();
        using var provider = Services(server, guarded, http => http.AddStandardHedgingHandler().Configure(options => options.Hedging.Delay = TimeSpan.FromMilliseconds(1)));
        using var client = Client(provider, server, guarded);

        await Assert.ThrowsAsync<SubmitOutcomeUnknownException>(() => client.CreateTaskAsync("m/x", Input));

        Assert.Single(server.Creates);
    }

    [Fact]
    public async Task A_create_that_outlasts_the_attempt_time_out_is_joined_not_sent_again()
    {
        var attempts = 0;
        var release = new TaskCompletionSource();
        var server = new ScriptedServer();
        server.OnCreate(async (request, token) =>
        {
            await server.AcceptAsync(request);
            await release.Task.WaitAsync(TimeSpan.FromSeconds(20), token);
            return ScriptedServer.Json(ScriptedServer.Created());
        });
        using var provider = Services(server, true, http => http.AddStandardResilienceHandler(options =>
        {
            Quick(options);
            options.AttemptTimeout.Timeout = TimeSpan.FromMilliseconds(20);
            options.Retry.OnRetry = _ =>
            {
                if (++attempts == 2)
                {
                    release.SetResult();
                }

                return default;
            };
        }));
        using var client = Client(provider, server, true);

        var task = await client.CreateTaskAsync("m/x", Input);

        Assert.Equal("t1", task.TaskId);
        Assert.Equal(2, attempts);
        Assert.Single(server.Creates);
    }

    [Fact]
    public async Task A_create_that_outlasts_all_time_outs_of_the_handlers_is_still_heard()
    {
        var server = new ScriptedServer();
        var gaveUp = new TaskCompletionSource();
        server.OnCreate(async (request, token) =>
        {
            await server.AcceptAsync(request);
            await gaveUp.Task.WaitAsync(TimeSpan.FromSeconds(20), token);
            return ScriptedServer.Json(ScriptedServer.Created());
        });
        using var provider = Services(server, true, http => http.AddStandardResilienceHandler(options =>
        {
            Quick(options);
            options.AttemptTimeout.Timeout = TimeSpan.FromMilliseconds(20);
            options.TotalRequestTimeout.Timeout = TimeSpan.FromMilliseconds(60);
            options.TotalRequestTimeout.OnTimeout = _ =>
            {
                gaveUp.TrySetResult();
                return default;
            };
            options.Retry.ShouldHandle = _ => new ValueTask<bool>(true);
            options.Retry.MaxRetryAttempts = 1_000;
        }));
        using var client = Client(provider, server, true);

        Assert.Equal("t1", (await client.CreateTaskAsync("m/x", Input)).TaskId);
        Assert.Single(server.Creates);
    }

    [Fact]
    public async Task A_refusal_that_the_handlers_retry_is_sent_again_by_us_alone()
    {
        var server = new ScriptedServer().OnCreate("{\"code\":429}", 429).OnCreate("{\"code\":429}", 429);
        using var provider = Services(server, true, Standard);
        using var client = Client(provider, server, true);

        var task = await server.RunAsync(client, client.CreateTaskAsync("m/x", Input));

        Assert.Equal("t1", task.TaskId);
        Assert.Equal(3, server.Creates.Count);
    }

    [Theory]
    [InlineData(429)]
    [InlineData(500)]
    public async Task What_the_wire_has_decided_is_not_held_up_by_pauses_of_the_handlers(int status)
    {
        var server = new ScriptedServer().OnCreate($$"""{"code":{{status}}}""", status);
        using var provider = Services(server, true, http => http.AddStandardResilienceHandler(options =>
        {
            options.AttemptTimeout.Timeout = TimeSpan.FromMinutes(5);
            options.CircuitBreaker.SamplingDuration = TimeSpan.FromMinutes(10);
            options.TotalRequestTimeout.Timeout = TimeSpan.FromHours(1);
            options.Retry.Delay = TimeSpan.FromMinutes(10);
        }));
        using var client = Client(provider, server, true);

        var create = server.RunAsync(client, client.CreateTaskAsync("m/x", Input), TimeSpan.FromMilliseconds(50));

        if (status == 429)
        {
            Assert.Equal("t1", (await create).TaskId);
            Assert.Equal(2, server.Creates.Count);
        }
        else
        {
            await Assert.ThrowsAsync<SubmitOutcomeUnknownException>(() => create);
            Assert.Single(server.Creates);
        }

        // 50 ms a step: nothing like the handler's ten minutes has passed.
        Assert.InRange(server.Time.GetUtcNow() - server.Time.Start, TimeSpan.Zero, TimeSpan.FromSeconds(60));
    }

    [Fact]
    public async Task Reads_are_left_to_the_handlers()
    {
        var server = new ScriptedServer().OnRead("", 503).OnRead("", 503).OnReadState("success");
        using var provider = Services(server, true, Standard);
        using var client = Client(provider, server, true);

        Assert.Equal(GenerationState.Success, (await client.GetTask("t1").GetStatusAsync()).State);
        Assert.Equal(3, server.Reads);
    }

    private static ScriptedServer Resetting()
    {
        var server = new ScriptedServer();
        for (var i = 0; i < 10; i++)
        {
            server.OnCreateThrow(new HttpRequestException(HttpRequestError.ResponseEnded));
        }

        return server;
    }

    private static void Standard(IHttpClientBuilder http) => http.AddStandardResilienceHandler(Quick);

    private static void Quick(HttpStandardResilienceOptions options)
    {
        options.Retry.Delay = TimeSpan.FromMilliseconds(1);
        options.Retry.BackoffType = DelayBackoffType.Constant;
        options.Retry.UseJitter = false;
    }

    private static ServiceProvider Services(ScriptedServer server, bool guarded, Action<IHttpClientBuilder> handlers)
    {
        var services = new ServiceCollection();
        var http = services.AddHttpClient("apikley");
        AddPrimary(http, server, guarded);
        handlers(http);
        return services.BuildServiceProvider();
    }

    private static void AddPrimary(IHttpClientBuilder http, ScriptedServer server, bool guarded) =>
        http.ConfigurePrimaryHttpMessageHandler(() => guarded ? new SubmitGuardHandler(server) : server);

    private static ApikleyClient Client(ServiceProvider provider, ScriptedServer server, bool guarded) =>
        new(server.Options(o => o.HttpClientIsGuarded = guarded), provider.GetRequiredService<IHttpClientFactory>().CreateClient("apikley"));
}
