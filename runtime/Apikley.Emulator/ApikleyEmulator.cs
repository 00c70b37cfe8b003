using System.Net;
using Apikley.Emulator.Endpoints;
using Apikley.Emulator.Files;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;

namespace Apikley.Emulator;

/// <summary>
/// A local Apikley: it reads OpenAPI documents, validates creates by them, runs tasks on a clock of its own, makes real results, calls back, keeps a
/// ledger of what it charged, and misbehaves on request. It needs no account, sends no telemetry, and listens on loopback only unless told otherwise.
/// </summary>
/// <example>
/// <code>
/// await using var emulator = await ApikleyEmulator.StartAsync();
/// using var apikley = new ApikleyClient(new ApikleyOptions { ApiKey = emulator.Key, BaseAddress = emulator.Address });
/// </code>
/// </example>
public sealed class ApikleyEmulator : IAsyncDisposable
{
    private readonly WebApplication _server;
    private readonly EmulatorState _state;
    private int _disposed;

    private ApikleyEmulator(WebApplication server, EmulatorState state)
    {
        _server = server;
        _state = state;
    }

    /// <summary>Where the emulator listens, such as <c>http://127.0.0.1:40123/</c>.</summary>
    public Uri Address => _state.Address;

    /// <summary>A key that the emulator accepts.</summary>
    public string Key => _state.Keys[0];

    /// <summary>The seed in force.</summary>
    public int Seed => _state.Seed;

    /// <summary>The emulator's time. Hand it to the client under test to let it wait in the same time.</summary>
    public EmulatorClock Clock => _state.Clock;

    /// <summary>What goes wrong.</summary>
    public EmulatorFaults Faults => _state.Faults;

    /// <summary>What was charged.</summary>
    public ChargeLedger Charges => _state.Charges;

    /// <summary>What was sent to the service's addresses.</summary>
    public RequestLog Requests => _state.Requests;

    /// <summary>The attempts to deliver callbacks.</summary>
    public CallbackLog Callbacks => _state.Callbacks.Log;

    /// <summary>The names of the models found in the documents.</summary>
    public IReadOnlyCollection<string> Models => _state.Catalog.Names;

    /// <summary>The account's credits. Setting them lower than a task's price makes the next create answer 402.</summary>
    public decimal Credits
    {
        get => _state.Account.Balance;
        set => _state.Account.Balance = value;
    }

    /// <summary>The address of a sample input: <c>photo.png</c>, <c>photo.jpg</c>, <c>portrait.webp</c>, <c>mask.png</c>, <c>voice.wav</c> or <c>clip.webm</c>.</summary>
    /// <param name="name">The sample's name.</param>
    /// <exception cref="ArgumentException">There is no sample of that name.</exception>
    public Uri Sample(string name = "photo.png") => _state.Files.Find("/samples/" + name) is { } file
        ? new Uri(Address, file.Path)
        : throw new ArgumentException($"There is no sample '{name}'. There are: {string.Join(", ", SampleInputs.Names)}.", nameof(name));

    /// <summary>Starts an emulator. It serves until it is disposed.</summary>
    /// <param name="options">How; null for the defaults.</param>
    /// <param name="cancellationToken">Gives up starting.</param>
    /// <exception cref="EmulatorDocumentException">A document cannot be read, or two declare the same model.</exception>
    /// <exception cref="FormatException">The fault profile cannot be read.</exception>
    /// <exception cref="IOException">The port is taken.</exception>
    public static async Task<ApikleyEmulator> StartAsync(ApikleyEmulatorOptions? options = null, CancellationToken cancellationToken = default)
    {
        var state = new EmulatorState(options ?? new ApikleyEmulatorOptions());
        try
        {
            var server = Build(state);
            try
            {
                await server.StartAsync(cancellationToken);
                state.Address = AddressOf(server, state.Options);
            }
            catch
            {
                await server.DisposeAsync();
                throw;
            }

            foreach (var ignored in state.Catalog.Ignored)
                state.Tell(EmulatorEventKind.Notice, $"{ignored} declares no market model and is not served");

            return new ApikleyEmulator(server, state);
        }
        catch
        {
            state.Dispose();
            throw;
        }
    }

    /// <inheritdoc cref="StartAsync(ApikleyEmulatorOptions, CancellationToken)" />
    /// <param name="configure">Sets the options.</param>
    /// <param name="cancellationToken">Gives up starting.</param>
    public static Task<ApikleyEmulator> StartAsync(Action<ApikleyEmulatorOptions> configure, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(configure);
        var options = new ApikleyEmulatorOptions();
        configure(options);
        return StartAsync(options, cancellationToken);
    }

    /// <summary>Stops serving. Requests under way are cut off. A second call does nothing.</summary>
    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _disposed, 1) != 0)
            return;

        _state.Stop();
        using var atOnce = new CancellationTokenSource(TimeSpan.FromMilliseconds(200));
        await _server.StopAsync(atOnce.Token);
        await _server.DisposeAsync();
        _state.Dispose();
    }

    private static WebApplication Build(EmulatorState state)
    {
        // The empty builder reads no configuration: an ASPNETCORE_URLS meant for the application under test must not move the emulator.
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { ApplicationName = typeof(ApikleyEmulator).Assembly.GetName().Name });
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = 160 * 1024 * 1024;
            kestrel.Limits.MinRequestBodyDataRate = null;
            kestrel.Listen(state.Options.ListenAddress, state.Options.Port);
        });
        builder.Services.AddRoutingCore();
        var server = builder.Build();
        server.UseRouting();
        SampleInputs.AddTo(state.Files);
        EmulatorRoutes.Map(server, state);
        return server;
    }

    private static Uri AddressOf(WebApplication server, ApikleyEmulatorOptions options)
    {
        var address = new Uri(server.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());
        return options.ListenAddress.Equals(IPAddress.Any) || options.ListenAddress.Equals(IPAddress.IPv6Any)
            ? new UriBuilder(address) { Host = "127.0.0.1" }.Uri
            : address;
    }
}
