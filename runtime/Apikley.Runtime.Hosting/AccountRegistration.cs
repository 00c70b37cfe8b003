using System.Net;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Apikley;

/// <summary>Registers one account: its options, its HTTP handlers, its client.</summary>
internal static class AccountRegistration
{
    /// <param name="services">The application's services.</param>
    /// <param name="account">The account's name; null for the one without.</param>
    /// <param name="configuration">Where options come from, if anywhere.</param>
    /// <param name="configure">Sets options.</param>
    public static IHttpClientBuilder Add(IServiceCollection services, string? account, IConfiguration? configuration, Action<ApikleyOptions>? configure)
    {
        ArgumentNullException.ThrowIfNull(services);
        var optionsName = account ?? Options.DefaultName;
        var httpName = account is null ? "Apikley" : "Apikley:" + account;
        if (!services.Any(service => service.ImplementationInstance is Registered known && known.HttpName == httpName))
        {
            services.AddSingleton(new Registered(httpName));
            AddOptions(services, account, optionsName);
            AddHandlers(services, httpName);
            AddClient(services, account, optionsName, httpName);
        }

        var options = services.AddOptions<ApikleyOptions>(optionsName);
        if (configuration is not null)
        {
            options.Configure(target => ConfigurationReader.Read(configuration, target));
        }

        if (configure is not null)
        {
            options.Configure(configure);
        }

        return new Builder(services, httpName);
    }

    private static void AddOptions(IServiceCollection services, string? account, string optionsName)
    {
        // First, so that whatever the application sets comes after it.
        services.AddOptions<ApikleyOptions>(optionsName)
            .Configure<IServiceProvider>((options, provider) =>
            {
                options.Account = account;
                options.TimeProvider = provider.GetService<TimeProvider>() ?? options.TimeProvider;
                options.LoggerFactory = provider.GetService<ILoggerFactory>();

                // A ledger holds one account's tasks: another's key cannot read them.
                options.Ledger = account is null ? provider.GetService<ITaskLedger>() : provider.GetKeyedService<ITaskLedger>(account);
            })
            .ValidateOnStart();
        services.AddSingleton<IValidateOptions<ApikleyOptions>>(new OptionsValidation(account, optionsName));
    }

    private static void AddHandlers(IServiceCollection services, string httpName)
    {
        services.AddHttpClient(httpName)
            .ConfigureHttpClient(static http => http.Timeout = Timeout.InfiniteTimeSpan)
            .ConfigurePrimaryHttpMessageHandler(static () => new SocketsHttpHandler
            {
                // A redirect would carry a paid request to an address nobody chose.
                AllowAutoRedirect = false,
                UseCookies = false,
                // AutomaticDecompression is none by default. Even setting it to that would link every decompressor, 1 MB, into a Native AOT binary.
                PooledConnectionLifetime = TimeSpan.FromMinutes(5),
            })

            // The client is a singleton and keeps its handler; connections are renewed by their own lifetime.
            .SetHandlerLifetime(Timeout.InfiniteTimeSpan)
            .RemoveAllLoggers();

        // After every other action, whoever registers it and when: the guard stands around what really sends.
        services.PostConfigure<HttpClientFactoryOptions>(httpName, static options =>
            options.HttpMessageHandlerBuilderActions.Add(static builder => builder.PrimaryHandler = GuardedChain.Guard(builder.PrimaryHandler)));
    }

    private static void AddClient(IServiceCollection services, string? account, string optionsName, string httpName)
    {
        if (account is null)
        {
            services.TryAddSingleton(provider => Make(provider, optionsName, httpName));
        }
        else
        {
            services.TryAddKeyedSingleton(account, (provider, _) => Make(provider, optionsName, httpName));
        }
    }

    private static ApikleyClient Make(IServiceProvider provider, string optionsName, string httpName)
    {
        var options = provider.GetRequiredService<IOptionsMonitor<ApikleyOptions>>().Get(optionsName);
        var handler = provider.GetRequiredService<IHttpMessageHandlerFactory>().CreateHandler(httpName);

        // Looked at rather than assumed: a filter of the application may have put another handler inside.
        options.HttpClientIsGuarded = GuardedChain.IsGuarded(handler);
        return new ApikleyClient(options, provider.GetRequiredService<IHttpClientFactory>().CreateClient(httpName));
    }

    private sealed record Registered(string HttpName);

    private sealed class Builder(IServiceCollection services, string name) : IHttpClientBuilder
    {
        public string Name => name;

        public IServiceCollection Services => services;
    }
}
