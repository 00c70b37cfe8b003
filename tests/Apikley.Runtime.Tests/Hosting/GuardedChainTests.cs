using Apikley.Tests.Tasks;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Http;
using Microsoft.Extensions.Http.Resilience;
using Microsoft.Extensions.Options;
using Polly;

namespace Apikley.Tests.Hosting;

/// <summary>Whatever an application puts around the client, and in whatever order, the guard stays innermost and a create goes over the wire once.</summary>
public sealed class GuardedChainTests
{
    public static TheoryData<string> Arrangements => [.. Applications.Keys];

    private static Dictionary<string, Action<IServiceCollection, ScriptedServer>> Applications { get; } = new(StringComparer.Ordinal)
    {
        ["nothing"] = static (services, server) => Add(services, server),
        ["standard resilience"] = static (services, server) => Add(services, server).AddStandardResilienceHandler(Quick),
        ["standard hedging"] = static (services, server) => Add(services, server).AddStandardHedgingHandler().Configure(o => o.Hedging.Delay = TimeSpan.FromMilliseconds(1)),
        ["defaults before"] = static (services, server) =>
        {
            services.ConfigureHttpClientDefaults(http => http.AddStandardResilienceHandler(Quick));
            Add(services, server);
        },
        ["defaults after"] = static (services, server) =>
        {
            Add(services, server);
            services.ConfigureHttpClientDefaults(http => http.AddStandardResilienceHandler(Quick));
        },
        ["defaults and standard"] = static (services, server) =>
        {
            services.ConfigureHttpClientDefaults(http => http.AddStandardResilienceHandler(Quick));
            Add(services, server).AddStandardResilienceHandler(Quick);
        },
        ["a repeating primary handler"] = static (services, server) =>
            services.AddApikley(server.Set).ConfigurePrimaryHttpMessageHandler(() => new Repeating { InnerHandler = server }),
        ["a repeating handler put in after everything else"] = static (services, server) =>
        {
            var http = Add(services, server);
            services.PostConfigureAll<HttpClientFactoryOptions>(o => o.HttpMessageHandlerBuilderActions.Add(b => b.AdditionalHandlers.Add(new Repeating())));
            http.AddHttpMessageHandler(() => new Repeating());
        },
        ["a filter that adds a repeating handler"] = static (services, server) =>
        {
            services.AddSingleton<IHttpMessageHandlerBuilderFilter, RepeatingFilter>();
            Add(services, server);
        },
        ["a buffering handler"] = static (services, server) => Add(services, server).AddHttpMessageHandler(() => new Repeating { Buffers = true }),
    };

    [Theory]
    [MemberData(nameof(Arrangements))]
    public async Task A_create_goes_over_the_wire_once(string arrangement)
    {
        var server = new ScriptedServer();
        for (var i = 0; i < 10; i++)
        {
            server.OnCreateThrow(new HttpRequestException(HttpRequestError.ResponseEnded));
        }

        using var provider = new ServiceCollection().With(services => Applications[arrangement](services, server));

        await Assert.ThrowsAsync<SubmitOutcomeUnknownException>(() => provider.GetRequiredService<ApikleyClient>().CreateTaskAsync("m/x", Input.Empty));

        Assert.Single(server.Creates);
    }

    [Theory]
    [MemberData(nameof(Arrangements))]
    public void The_guard_is_seen_to_be_innermost(string arrangement)
    {
        using var provider = new ServiceCollection().With(services => Applications[arrangement](services, new ScriptedServer()));

        _ = provider.GetRequiredService<ApikleyClient>();

        Assert.True(provider.GetRequiredService<IOptionsMonitor<ApikleyOptions>>().CurrentValue.HttpClientIsGuarded);
    }

    [Fact]
    public async Task A_primary_handler_that_a_filter_replaces_is_noticed_and_a_create_is_still_sent_once()
    {
        var server = new ScriptedServer();
        server.OnCreateThrow(new HttpRequestException(HttpRequestError.ResponseEnded)).OnCreateThrow(new HttpRequestException(HttpRequestError.ResponseEnded));
        using var provider = new ServiceCollection().With(services =>
        {
            services.AddSingleton<IHttpMessageHandlerBuilderFilter>(new ReplacingFilter(server));
            services.AddApikley(server.Set);
        });

        await Assert.ThrowsAsync<SubmitOutcomeUnknownException>(() => provider.GetRequiredService<ApikleyClient>().CreateTaskAsync("m/x", Input.Empty));

        Assert.False(provider.GetRequiredService<IOptionsMonitor<ApikleyOptions>>().CurrentValue.HttpClientIsGuarded);
        Assert.Single(server.Creates);
    }

    [Fact]
    public void A_guard_that_the_application_put_there_itself_is_not_doubled()
    {
        using var server = new ScriptedServer();
        using var own = new SubmitGuardHandler(server);

        Assert.Same(own, GuardedChain.Guard(own));
        Assert.Same(server, own.InnerHandler);
        Assert.True(GuardedChain.IsGuarded(own));
    }

    private static IHttpClientBuilder Add(IServiceCollection services, ScriptedServer server) =>
        services.AddApikley(server.Set).ConfigurePrimaryHttpMessageHandler(() => server);

    private static void Quick(HttpStandardResilienceOptions options)
    {
        options.Retry.Delay = TimeSpan.FromMilliseconds(1);
        options.Retry.BackoffType = DelayBackoffType.Constant;
        options.Retry.UseJitter = false;
    }

    /// <summary>Sends whatever fails three times.</summary>
    private sealed class Repeating : DelegatingHandler
    {
        public bool Buffers { get; init; }

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            if (Buffers && request.Content is { } content)
            {
                await content.LoadIntoBufferAsync(cancellationToken);
            }

            for (var attempt = 1; ; attempt++)
            {
                try
                {
                    return await base.SendAsync(request, cancellationToken);
                }
                catch (HttpRequestException) when (attempt < 3)
                {
                }
            }
        }
    }

    private sealed class RepeatingFilter : IHttpMessageHandlerBuilderFilter
    {
        public Action<HttpMessageHandlerBuilder> Configure(Action<HttpMessageHandlerBuilder> next) => builder =>
        {
            next(builder);
            builder.AdditionalHandlers.Add(new Repeating());
        };
    }

    private sealed class ReplacingFilter(ScriptedServer server) : IHttpMessageHandlerBuilderFilter
    {
        public Action<HttpMessageHandlerBuilder> Configure(Action<HttpMessageHandlerBuilder> next) => builder =>
        {
            next(builder);
            builder.PrimaryHandler = new Repeating { InnerHandler = server };
        };
    }
}
