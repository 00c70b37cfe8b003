using System.Text.Json;
using Apikley.Tests.Tasks;
using Microsoft.Extensions.DependencyInjection;

namespace Apikley.Tests.Hosting;

internal static class HostingSupport
{
    public static ServiceProvider With(this ServiceCollection services, Action<IServiceCollection> add)
    {
        add(services);
        return services.BuildServiceProvider(new ServiceProviderOptions { ValidateScopes = true, ValidateOnBuild = true });
    }

    /// <summary>Points options at a scripted server.</summary>
    public static void Set(this ScriptedServer server, ApikleyOptions options)
    {
        var wanted = server.Options();
        options.ApiKey = wanted.ApiKey;
        options.BaseAddress = wanted.BaseAddress;
        options.TimeProvider = wanted.TimeProvider;
        options.NextRandom = wanted.NextRandom;
        options.SubmitTimeout = wanted.SubmitTimeout;
        options.ReadTimeout = wanted.ReadTimeout;
    }
}

internal static class Input
{
    public static JsonElement Empty { get; } = JsonDocument.Parse("{}").RootElement;
}
