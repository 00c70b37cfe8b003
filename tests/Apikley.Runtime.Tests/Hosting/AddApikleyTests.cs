using Apikley.Tests.Tasks;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;

namespace Apikley.Tests.Hosting;

/// <summary>What <c>services.AddApikley</c> puts into the container, and what it refuses at the start.</summary>
public sealed class AddApikleyTests
{
    [Fact]
    public async Task The_client_is_one_for_the_application_and_ends_with_it()
    {
        var provider = new ServiceCollection().With(services => services.AddApikley(o => o.ApiKey = "k1"));
        var client = provider.GetRequiredService<ApikleyClient>();

        Assert.Same(client, provider.GetRequiredService<ApikleyClient>());
        await provider.DisposeAsync();
        await Assert.ThrowsAsync<ObjectDisposedException>(() => client.RecoverAsync());
    }

    [Fact]
    public void Clock_logging_and_ledger_come_from_the_container_unless_options_name_others()
    {
        var time = new FakeTimeProvider();
        var ledger = new InMemoryTaskLedger();
        var own = new InMemoryTaskLedger();
        using var provider = new ServiceCollection().With(services =>
        {
            services.AddLogging();
            services.AddSingleton<TimeProvider>(time);
            services.AddSingleton<ITaskLedger>(ledger);
            services.AddApikley(o => o.ApiKey = "k1");
            services.AddApikley("own", o =>
            {
                o.ApiKey = "k2";
                o.Ledger = own;
            });
            services.AddApikley("bare", o => o.ApiKey = "k3");
            services.AddKeyedSingleton<ITaskLedger>("keyed", ledger);
            services.AddApikley("keyed", o => o.ApiKey = "k4");
        });
        var options = provider.GetRequiredService<IOptionsMonitor<ApikleyOptions>>();

        Assert.Same(time, options.CurrentValue.TimeProvider);
        Assert.NotNull(options.CurrentValue.LoggerFactory);
        Assert.Same(ledger, provider.GetRequiredService<ApikleyClient>().Ledger);
        Assert.Same(own, provider.GetRequiredKeyedService<ApikleyClient>("own").Ledger);
        Assert.Same(ledger, provider.GetRequiredKeyedService<ApikleyClient>("keyed").Ledger);

        // Another account's ledger would be read with the wrong key.
        Assert.NotSame(ledger, provider.GetRequiredKeyedService<ApikleyClient>("bare").Ledger);
    }

    [Fact]
    public void A_second_call_for_the_same_account_adds_to_its_options_and_resets_none()
    {
        using var provider = new ServiceCollection().With(services =>
        {
            services.AddApikley("a", o =>
            {
                o.ApiKey = "k1";
                o.Ledger = new InMemoryTaskLedger();
            });
            services.AddApikley("a", o => o.Polling.Interval = TimeSpan.FromSeconds(7));
        });
        var options = provider.GetRequiredService<IOptionsMonitor<ApikleyOptions>>().Get("a");

        Assert.Equal("k1", options.ApiKey);
        Assert.NotNull(options.Ledger);
        Assert.Equal(TimeSpan.FromSeconds(7), options.Polling.Interval);
        Assert.Equal("a", options.Account);
        Assert.Single(provider.GetKeyedServices<ApikleyClient>("a"));
    }

    [Theory]
    [InlineData("studio", "No Apikley API key for the account 'studio'")]
    public void An_account_with_a_name_and_no_key_stops_the_start_whatever_the_environment_holds(string account, string message)
    {
        using var provider = new ServiceCollection().With(services => services.AddApikley(account));

        var e = Assert.Throws<OptionsValidationException>(() => provider.GetRequiredService<IStartupValidator>().Validate());

        Assert.Contains(message, e.Message, StringComparison.Ordinal);
        Assert.Contains(ApikleyOptions.ApiKeyVariable, e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_account_that_cannot_work_is_named_at_the_start_and_no_key_is_shown()
    {
        using var provider = new ServiceCollection().With(services =>
        {
            services.AddApikley(o => o.ApiKey = "good-key");
            services.AddApikley("http", o =>
            {
                o.ApiKey = "key-of-http";
                o.BaseAddress = new Uri("http://api.example.com");
            });
            services.AddApikley("blank", o => o.ApiKey = "secret key");
            services.AddApikley("poll", o =>
            {
                o.ApiKey = "key-of-poll";
                o.Polling.MaxReadAttempts = 0;
            });
        });

        var e = Assert.Throws<AggregateException>(() => provider.GetRequiredService<IStartupValidator>().Validate());

        Assert.Equal(3, e.InnerExceptions.Count);
        Assert.Contains("Account 'http': ApikleyOptions.BaseAddress is plain http", e.Message, StringComparison.Ordinal);
        Assert.Contains("Account 'blank': The API key in ApikleyOptions.ApiKey has a blank", e.Message, StringComparison.Ordinal);
        Assert.Contains("Account 'poll': ApikleyOptions.Polling.MaxReadAttempts must be at least 1.", e.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret key", e.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("key-of-", e.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_key_travels_and_the_time_limit_is_ours_not_that_of_HttpClient()
    {
        var server = new ScriptedServer();
        using var provider = new ServiceCollection().With(services => services.AddApikley(server.Set).ConfigurePrimaryHttpMessageHandler(() => server));

        await provider.GetRequiredService<ApikleyClient>().CreateTaskAsync("m/x", Input.Empty);

        Assert.Equal("Bearer " + ScriptedServer.Key, Assert.Single(server.Requests).Headers.Authorization!.ToString());
        Assert.Equal(Timeout.InfiniteTimeSpan, provider.GetRequiredService<IHttpClientFactory>().CreateClient("Apikley").Timeout);
    }
}
