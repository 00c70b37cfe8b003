using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Apikley;

/// <summary>The endpoint that the service calls back.</summary>
public static class ApikleyCallbackEndpoints
{
    /// <summary>
    /// Takes callbacks at <paramref name="pattern"/>, which <see cref="ApikleyOptions.CallBackAddress"/> must reach from outside. A callback is
    /// let in by the signed ticket that its create put into the address (and by the account's webhook signature where keys are set), answered
    /// at once, and then confirmed by reading the task: its body proves nothing. Whoever waits for the task in this process learns the result
    /// without delay. Only a callback whose create has no answer is answered after its task was read and written to the ledger, so that no crash loses
    /// it. Answers: 200 let in or a duplicate, 400 not a callback, 401 ticket or signature, 413 over 256 KB, 503 come again: too many in work, or a
    /// create without an answer whose task could not be read.
    /// </summary>
    /// <param name="endpoints">The application.</param>
    /// <param name="pattern">The path: <c>/apikley</c>.</param>
    /// <param name="configure">Sets the options.</param>
    /// <returns>The endpoint, to add conventions to.</returns>
    public static IEndpointConventionBuilder MapApikleyCallbacks(this IEndpointRouteBuilder endpoints, string pattern, Action<ApikleyCallbackOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(endpoints);
        ArgumentException.ThrowIfNullOrEmpty(pattern);
        var options = new ApikleyCallbackOptions();
        configure?.Invoke(options);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(options.MaxRemembered);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(options.MaxInWork);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(options.RememberFor, TimeSpan.Zero);

        var services = endpoints.ServiceProvider;
        var client = options.Client ?? (options.Account is { } account ? services.GetKeyedService<ApikleyClient>(account) : services.GetService<ApikleyClient>())
            ?? throw new InvalidOperationException($"{nameof(MapApikleyCallbacks)} needs a client: call services.AddApikley({(options.Account is { } missing ? $"\"{missing}\"" : "")}), or set {nameof(ApikleyCallbackOptions)}.{nameof(ApikleyCallbackOptions.Client)}.");
        var logger = services.GetService<ILoggerFactory>()?.CreateLogger("Apikley.Callbacks") ?? NullLogger.Instance;
        var stopping = services.GetService<IHostApplicationLifetime>()?.ApplicationStopping ?? CancellationToken.None;
        var worker = new CallbackWorker(client, options, logger, stopping);
        RequestDelegate receive = context => CallbackReceiver.ReceiveAsync(context, client, worker, logger);

        // The ticket authenticates; an application-wide policy or antiforgery check would only lock the service out.
        return endpoints.MapMethods(pattern, [HttpMethods.Post], receive).AllowAnonymous().WithDisplayName("Apikley callbacks");
    }
}
