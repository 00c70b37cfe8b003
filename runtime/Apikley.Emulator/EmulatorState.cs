using Apikley.Emulator.Callbacks;
using Apikley.Emulator.Documents;
using Apikley.Emulator.Files;
using Apikley.Emulator.Ledger;
using Apikley.Emulator.Lifecycle;

namespace Apikley.Emulator;

/// <summary>What the endpoints of one emulator share.</summary>
internal sealed class EmulatorState : IDisposable
{
    private readonly CancellationTokenSource _stopping = new();
    private long _tasks;

    public EmulatorState(ApikleyEmulatorOptions options)
    {
        Options = options;
        Seed = options.Seed ?? Random.Shared.Next();
        Catalog = new ModelCatalog(DocumentSource.Load(options));
        Keys = options.Keys.Count > 0 ? [.. options.Keys] : [ApikleyEmulatorOptions.DefaultKey];
        Faults = new EmulatorFaults(Seed, options.Faults);
        Clock = new EmulatorClock(options.TimeProvider, options.Speed);
        Account = new CreditAccount(options.Credits);
        Limiter = new CreateLimiter(options.RateLimit, Clock);
        Files = new FileStore(Clock);
        Fetcher = new MediaFetcher(Files, () => Address);
        Callbacks = new CallbackDispatcher(this);
    }

    public ApikleyEmulatorOptions Options { get; }

    public int Seed { get; }

    public IReadOnlyList<string> Keys { get; }

    public EmulatorClock Clock { get; }

    public ModelCatalog Catalog { get; }

    public EmulatorFaults Faults { get; }

    public TaskBoard Tasks { get; } = new();

    public ChargeLedger Charges { get; } = new();

    public RequestLog Requests { get; } = new();

    public CreditAccount Account { get; }

    public CreateLimiter Limiter { get; }

    public FileStore Files { get; }

    public MediaFetcher Fetcher { get; }

    public CallbackDispatcher Callbacks { get; }

    /// <summary>Set once the port is known.</summary>
    public Uri Address { get; set; } = new("http://127.0.0.1/");

    /// <summary>Signalled when the emulator stops.</summary>
    public CancellationToken Stopping => _stopping.Token;

    public long NextOrdinal() => Interlocked.Increment(ref _tasks) - 1;

    public decimal PriceOf(string model) => Options.Prices.TryGetValue(model, out var price) ? price : Options.Price;

    public void Tell(EmulatorEventKind kind, string message) => Options.OnEvent?.Invoke(new EmulatorEvent(Clock.GetUtcNow(), kind, message));

    public void Stop() => _stopping.Cancel();

    public void Dispose()
    {
        Clock.Dispose();
        Callbacks.Dispose();
        Fetcher.Dispose();
        _stopping.Dispose();
    }
}
