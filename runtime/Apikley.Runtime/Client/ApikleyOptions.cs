using Microsoft.Extensions.Logging;

namespace Apikley;

/// <summary>How an <see cref="ApikleyClient"/> reaches the API and behaves. Read once, when the client is made.</summary>
public sealed class ApikleyOptions
{
    /// <summary>The environment variable that holds the key when <see cref="ApiKey"/> is not set.</summary>
    public const string ApiKeyVariable = "APIKLEY_API_KEY";

    /// <summary>The API key. Without it the variable <see cref="ApiKeyVariable"/> is read. It is sent to the origin of <see cref="BaseAddress"/> and nowhere else.</summary>
    [Secret]
    public string? ApiKey { get; set; }

    /// <summary>Where the API is; a path is kept. Default: <c>https://api.apikley.ru</c>. Plain http is taken only for loopback addresses.</summary>
    public Uri BaseAddress { get; set; } = new("https://api.apikley.ru");

    /// <summary>Whether <see cref="BaseAddress"/> may be plain http beyond loopback, as in a container network. The key then travels unencrypted. Default: no.</summary>
    public bool AllowUnencryptedBaseAddress { get; set; }

    /// <summary>
    /// Where the service reports that a task is over; it must be reachable from there. A signed ticket is added to its query, so that a
    /// callback identifies its create even when the answer to the create was lost. Null: no callbacks, tasks are only polled.
    /// </summary>
    public Uri? CallBackAddress { get; set; }

    /// <summary>
    /// The secrets that sign callback tickets: the first signs, all of them verify, so that one can be replaced while tasks are running.
    /// Empty: a secret derived from the API key.
    /// </summary>
    [Secret]
    public IList<string> CallBackSecrets { get; } = [];

    /// <summary>How long a callback ticket is valid after its create. Default: 48 hours.</summary>
    public TimeSpan CallBackLifetime { get; set; } = TimeSpan.FromHours(48);

    /// <summary>Whether a callback must carry a ticket of ours. Default: yes. Without one it proves nothing, unless <see cref="WebhookKeys"/> are set.</summary>
    public bool RequireCallbackTicket { get; set; } = true;

    /// <summary>
    /// The account's webhook keys. When there are any, callbacks must be signed with one of them (<see cref="WebhookSignature"/>); two let a key
    /// be replaced. Empty: signatures are not looked at.
    /// </summary>
    [Secret]
    public IList<string> WebhookKeys { get; } = [];

    /// <summary>How old a callback's signature may be, or how far in the future. Default: 5 minutes.</summary>
    public TimeSpan WebhookTolerance { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>Where creates are written down before they are sent. Null: in memory, which a restart forgets.</summary>
    public ITaskLedger? Ledger { get; set; }

    /// <summary>How often tasks may be created.</summary>
    public RateLimitOptions RateLimit { get; set; } = new();

    /// <summary>How tasks are waited for.</summary>
    public PollingOptions Polling { get; set; } = new();

    /// <summary>How result files are saved.</summary>
    public DownloadOptions Downloads { get; set; } = new();

    /// <summary>How long the answer to a create may take. Default: 60 seconds. When it is up the outcome is unknown, so be generous.</summary>
    public TimeSpan SubmitTimeout { get; set; } = TimeSpan.FromSeconds(60);

    /// <summary>How long one read may take. Default: 30 seconds.</summary>
    public TimeSpan ReadTimeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>How long one upload may take, from its first byte to the service's answer. Default: 10 minutes.</summary>
    public TimeSpan UploadTimeout { get; set; } = TimeSpan.FromMinutes(10);

    /// <summary>The largest answer that is read, in bytes. Default: 4 MiB.</summary>
    public int MaxResponseBytes { get; set; } = 4 * 1024 * 1024;

    /// <summary>Whether requests are checked against the rules of their document before they leave. Default: yes.</summary>
    public bool ValidateRequests { get; set; } = true;

    /// <summary>
    /// Whether the <see cref="HttpClient"/> given to the client has a <see cref="SubmitGuardHandler"/> innermost. Only then may its handlers
    /// buffer the body of a create. A client that makes its own <see cref="HttpClient"/> does not need this.
    /// </summary>
    public bool HttpClientIsGuarded { get; set; }

    /// <summary>
    /// What the account is called in logs, metrics and traces, where there are several. An account with a name takes its key from
    /// <see cref="ApiKey"/> alone, never from the variable <see cref="ApiKeyVariable"/>, which all accounts of the process would share.
    /// </summary>
    public string? Account { get; set; }

    /// <summary>
    /// Where changes of state are logged, in the category <c>Apikley</c>, or <c>Apikley.{Account}</c>. Null: nowhere. Metrics and activities
    /// need no setting; see <see cref="ApikleyTelemetry"/>.
    /// </summary>
    public ILoggerFactory? LoggerFactory { get; set; }

    /// <summary>The clock. Default: the system's.</summary>
    public TimeProvider TimeProvider { get; set; } = TimeProvider.System;

    /// <summary>Numbers in [0, 1) for jitter; tests fix them.</summary>
    internal Func<double> NextRandom { get; set; } = Random.Shared.NextDouble;

    /// <summary>Finds what cannot work before a client is made: a client's constructor throws the same.</summary>
    /// <exception cref="MissingApiKeyException">There is no key.</exception>
    /// <exception cref="ArgumentException">An option cannot work; the message names it.</exception>
    public void Validate()
    {
        OptionsCheck.Numbers(this);
        OptionsCheck.RequireBaseAddress(this);
        OptionsCheck.RequireKey(this);
    }
}
