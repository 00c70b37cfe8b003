using Apikley;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using MoneySafety.Google;

namespace MoneySafety.Programs;

/// <summary>
/// What an application writes with the generated client: a ledger in a file, the callbacks endpoint, an idempotency key for each job. It
/// keeps no notes of its creates and does nothing special after a restart but call <see cref="ApikleyClient.RecoverAsync"/>.
/// </summary>
internal sealed class ApikleyProgram(Load load, bool resilience) : IProgram
{
    private readonly SemaphoreSlim creates = new(Load.Concurrency);

    public async Task RunAsync()
    {
        using var done = new Notes(load.Folder, WorkCommand.Done);
        using var parked = new Notes(load.Folder, WorkCommand.Parked);
        await using var ledger = new SqliteTaskLedger(Path.Combine(load.Folder, "ledger.db"));
        await using var http = HttpClients();
        using var client = new ApikleyClient(Options(ledger), http?.GetRequiredService<IHttpClientFactory>().CreateClient("apikley"));

        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls($"http://127.0.0.1:{load.CallbackPort}");
        builder.Logging.ClearProviders();
        await using var app = builder.Build();
        app.MapApikleyCallbacks("/apikley", options => options.Client = client);
        await app.StartAsync();

        await client.RecoverAsync();
        await Task.WhenAll(Enumerable.Range(1, load.Jobs).Where(job => done.Find(job) is null).Select(job => DoAsync(client, job, done, parked)));
        await app.StopAsync();
    }

    public void Dispose() => creates.Dispose();

    private ApikleyOptions Options(ITaskLedger ledger) => new()
    {
        ApiKey = load.Key,
        BaseAddress = load.Service,
        CallBackAddress = new Uri($"http://127.0.0.1:{load.CallbackPort}/apikley"),
        Ledger = ledger,
        HttpClientIsGuarded = resilience,
        RateLimit = { Creates = load.CreatesPerSecond, Window = TimeSpan.FromSeconds(1) },

        // The emulator's tasks take a second, not a minute.
        Polling = { FirstRead = TimeSpan.FromSeconds(1), Interval = TimeSpan.FromSeconds(1), IntervalWithCallbacks = TimeSpan.FromSeconds(2) },
    };

    /// <summary>As Aspire's service defaults have it: the handler around every client of the application. Ours has the guard innermost.</summary>
    private ServiceProvider? HttpClients()
    {
        if (!resilience)
        {
            return null;
        }

        var services = new ServiceCollection();
        services.ConfigureHttpClientDefaults(static http => http.AddStandardResilienceHandler());
        services.AddHttpClient("apikley").ConfigurePrimaryHttpMessageHandler(static () => new SubmitGuardHandler(new SocketsHttpHandler { AllowAutoRedirect = false }));
        return services.BuildServiceProvider();
    }

    private async Task DoAsync(ApikleyClient client, int job, Notes done, Notes parked)
    {
        if (await CreateAsync(client, job) is not { } task)
        {
            parked.Add(job, "The outcome of the create is unknown.");
            return;
        }

        await task.WaitForCompletionAsync();
        done.Add(job, task.TaskId);
    }

    private async Task<GenerationTask?> CreateAsync(ApikleyClient client, int job)
    {
        var input = new NanoBananaEditInput { Prompt = Load.Prompt(job), ImageUrls = [new Uri(load.Service, "samples/photo.png")] };
        while (true)
        {
            await creates.WaitAsync();
            string correlationId;
            try
            {
                return await client.Google.NanoBananaEdit.CreateTaskAsync(input, new CreateTaskOptions { IdempotencyKey = Load.Prompt(job) });
            }
            catch (SubmitOutcomeUnknownException unknown)
            {
                correlationId = unknown.CorrelationId;
            }
            catch (ApikleyException refused) when (refused is { Charged: Charged.No, Retryable: true })
            {
                // As while a circuit breaker around us is open.
                await Task.Delay(250);
                continue;
            }
            finally
            {
                creates.Release();
            }

            return await NamedByCallbackAsync(client, correlationId);
        }
    }

    private async Task<GenerationTask?> NamedByCallbackAsync(ApikleyClient client, string correlationId)
    {
        var until = TimeProvider.System.GetUtcNow() + load.ParkAfter;
        while (TimeProvider.System.GetUtcNow() < until)
        {
            if (await client.FindTaskAsync(correlationId) is { } task)
            {
                return task;
            }

            await Task.Delay(200);
        }

        return await client.FindTaskAsync(correlationId);
    }
}
