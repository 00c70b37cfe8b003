using Apikley;
using Microsoft.Extensions.Configuration;

// The namespace of IServiceCollection, as is the custom: AddApikley is found where services are added.
namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds <see cref="ApikleyClient"/> to an application's services.</summary>
public static class ApikleyServiceCollectionExtensions
{
    /// <summary>
    /// Adds the application's only, or first, account: a singleton <see cref="ApikleyClient"/>. Its key is <see cref="ApikleyOptions.ApiKey"/>,
    /// else the variable <c>APIKLEY_API_KEY</c>. A <see cref="TimeProvider"/>, an <c>ILoggerFactory</c> and an <see cref="ITaskLedger"/> among
    /// the services are used unless the options name others. Options that cannot work stop the application at its start.
    /// </summary>
    /// <param name="services">The application's services.</param>
    /// <param name="configure">Sets options; called after configuration.</param>
    /// <returns>
    /// What sends the client's requests, to add handlers to. Whatever is added, a create goes over the wire once: the guard stands inside of all
    /// handlers. The factory's own logging, which prints addresses, is off.
    /// </returns>
    public static IHttpClientBuilder AddApikley(this IServiceCollection services, Action<ApikleyOptions>? configure = null) =>
        AccountRegistration.Add(services, null, null, configure);

    /// <inheritdoc cref="AddApikley(IServiceCollection, Action{ApikleyOptions})"/>
    /// <param name="services">The application's services.</param>
    /// <param name="configuration">
    /// The section that holds the options, by their names: <c>ApiKey</c>, <c>Polling:Interval</c>. A setting that is not one, or that has no
    /// readable value, stops the application at its start. Read once; no reflection, so it works under Native AOT.
    /// </param>
    /// <param name="configure">Sets options; called after configuration.</param>
    public static IHttpClientBuilder AddApikley(this IServiceCollection services, IConfiguration configuration, Action<ApikleyOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        return AccountRegistration.Add(services, null, configuration, configure);
    }

    /// <summary>
    /// Adds an account with a name: a keyed singleton, taken with <c>[FromKeyedServices("name")] ApikleyClient</c>. Accounts share nothing: each
    /// has its own key (which never comes from the environment variable), limiter, HTTP handlers, log category <c>Apikley.{name}</c>, and ledger
    /// (an <see cref="ITaskLedger"/> registered under the same name).
    /// </summary>
    /// <param name="services">The application's services.</param>
    /// <param name="account">The account's name.</param>
    /// <param name="configure">Sets options; called after configuration.</param>
    /// <returns>What sends the account's requests, to add handlers to.</returns>
    public static IHttpClientBuilder AddApikley(this IServiceCollection services, string account, Action<ApikleyOptions>? configure = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(account);
        return AccountRegistration.Add(services, account, null, configure);
    }

    /// <inheritdoc cref="AddApikley(IServiceCollection, string, Action{ApikleyOptions})"/>
    /// <param name="services">The application's services.</param>
    /// <param name="account">The account's name.</param>
    /// <param name="configuration">The section that holds the account's options, by their names.</param>
    /// <param name="configure">Sets options; called after configuration.</param>
    public static IHttpClientBuilder AddApikley(this IServiceCollection services, string account, IConfiguration configuration, Action<ApikleyOptions>? configure = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(account);
        ArgumentNullException.ThrowIfNull(configuration);
        return AccountRegistration.Add(services, account, configuration, configure);
    }
}
