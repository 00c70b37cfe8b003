using System.Net;

namespace Apikley.Emulator;

/// <summary>How an emulator starts. Everything has a default: <c>await ApikleyEmulator.StartAsync()</c> is enough.</summary>
public sealed class ApikleyEmulatorOptions
{
    /// <summary>The key that an emulator accepts unless <see cref="Keys"/> says otherwise. It is public and worth nothing.</summary>
    public const string DefaultKey = "apikley-emulator-key";

    /// <summary>A folder with OpenAPI documents, searched with its subfolders. When this and <see cref="Documents"/> are not given, a folder
    /// <c>specs</c> beside the application is used, and when there is none, the catalogue built into the emulator.</summary>
    public string? SpecsFolder { get; set; }

    /// <summary>OpenAPI documents given as text, in addition to those of <see cref="SpecsFolder"/>.</summary>
    public IList<EmulatorDocument> Documents { get; } = [];

    /// <summary>The address to listen on. Loopback by default; anything else opens the emulator to the network.</summary>
    public IPAddress ListenAddress { get; set; } = IPAddress.Loopback;

    /// <summary>The TCP port, 0 to 65535. 0, the default, takes a free one.</summary>
    public int Port { get; set; }

    /// <summary>The API keys that are accepted. Empty means <see cref="DefaultKey"/>.</summary>
    public IList<string> Keys { get; } = [];

    /// <summary>The time that the emulator's clock follows. The system's by default.</summary>
    public TimeProvider TimeProvider { get; set; } = TimeProvider.System;

    /// <summary>How many seconds pass for the emulator in one second of <see cref="TimeProvider"/>; 0 makes a clock that only stepping moves. Default 1.</summary>
    public double Speed { get; set; } = 1;

    /// <summary>The seed of everything that looks random: task ids, pictures, and which requests a fault profile hits. Null takes a new one, readable from <see cref="ApikleyEmulator.Seed"/>.</summary>
    public int? Seed { get; set; }

    /// <summary>How long a task stays in each state.</summary>
    public TaskTimings Timings { get; set; } = new();

    /// <summary>How long a new task stays unknown to <c>recordInfo</c>, which then answers 422 <c>recordInfo is null</c>. Default zero. The real service does so for a few seconds.</summary>
    public TimeSpan InvisibleFor { get; set; }

    /// <summary>The fault profile, such as <c>reset-after-accept=5%,callback-lost=5%</c>; see <see cref="EmulatorFaults.Profile"/>. Null or empty: no faults.</summary>
    public string? Faults { get; set; }

    /// <summary>The limit on creates. Null switches it off. Default 20 in 10 seconds for each key, as the service's twin has it.</summary>
    public RateLimit? RateLimit { get; set; } = new(20, TimeSpan.FromSeconds(10));

    /// <summary>The credits on the account at the start. Default 100,000.</summary>
    public decimal Credits { get; set; } = 100_000;

    /// <summary>What one task costs, in credits, unless <see cref="Prices"/> names its model. Default 4.</summary>
    public decimal Price { get; set; } = 4;

    /// <summary>What a task of a model costs, in credits, by the model's name.</summary>
    public IDictionary<string, decimal> Prices { get; } = new Dictionary<string, decimal>(StringComparer.Ordinal);

    /// <summary>How refusals show in the HTTP status. Default <see cref="RefusalStatus.AlwaysOk"/>: the body's <c>code</c> alone tells, as on the real service.</summary>
    public RefusalStatus RefusalStatus { get; set; }

    /// <summary>How <c>recordInfo</c> names its message. Default <see cref="MessageName.Message"/>, as on the service's own page.</summary>
    public MessageName RecordInfoMessage { get; set; }

    /// <summary>Whether <c>input</c> inside a record's <c>param</c> is itself JSON text, as newer versions of the service's twin have it. Default false.</summary>
    public bool DoubleEncodedInput { get; set; }

    /// <summary>How long a result stays downloadable. Default 24 hours.</summary>
    public TimeSpan ResultLifetime { get; set; } = TimeSpan.FromHours(24);

    /// <summary>How callbacks are shaped, signed and delivered.</summary>
    public CallbackOptions Callbacks { get; } = new();

    /// <summary>Called with everything worth telling a person: tasks, refusals, faults, callbacks. Called from many threads; never carries a key.</summary>
    public Action<EmulatorEvent>? OnEvent { get; set; }
}
