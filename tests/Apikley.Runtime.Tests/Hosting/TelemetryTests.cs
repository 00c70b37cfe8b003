using System.Text.Json;
using Apikley.Emulator;
using Apikley.Tests.Tasks;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Apikley.Tests.Hosting;

/// <summary>What a client reports, collected whole, over real HTTP: every instrument speaks, and none of them tells a secret.</summary>
[Collection("Alone")]
public sealed class TelemetryTests : IAsyncLifetime
{
    private const string Key = "key-that-must-not-be-seen-0123456789";
    private const string Prompt = "prompt-that-must-not-be-seen";
    private const string Secret = "query-that-must-not-be-seen";
    private readonly string folder = Directory.CreateTempSubdirectory("apikley-").FullName;
    private ApikleyEmulator emulator = null!;

    public async Task InitializeAsync() => emulator = await ApikleyEmulator.StartAsync(options =>
    {
        options.Keys.Add(Key);
        options.Keys.Add("second-key");
        options.SpecsFolder = Path.Combine(AppContext.BaseDirectory, "specs");
        options.Speed = 20;
        options.Timings = new TaskTimings { Waiting = TimeSpan.FromSeconds(2), Queuing = TimeSpan.FromSeconds(2), Generating = TimeSpan.FromSeconds(20) };
        options.RateLimit = null;
    });

    public async Task DisposeAsync()
    {
        await emulator.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task Every_metric_activity_and_log_line_is_there_and_none_tells_key_prompt_or_query()
    {
        using var recorder = new TelemetryRecorder();
        using var provider = Provider(recorder, services => services.AddApikley("eyes", Set).AddStandardResilienceHandler(static options => options.Retry.Delay = TimeSpan.FromMilliseconds(1)));
        var client = provider.GetRequiredKeyedService<ApikleyClient>("eyes");

        var result = await (await client.CreateTaskAsync("google/nano-banana-edit", Input())).WaitForCompletionAsync();
        await client.DownloadAsync(Queried(result.ResultUrls[0]), folder);
        await client.UploadFromUrlAsync(Queried(emulator.Sample()), new UploadOptions { FileName = "a.png" });
        await client.UploadBase64Async(Convert.ToBase64String("hello"u8));
        await client.GetCreditsAsync();
        await client.GetDownloadUrlAsync(result.ResultUrls[0]);

        emulator.Faults.Next("code402");
        await Assert.ThrowsAsync<InsufficientCreditsException>(() => client.CreateTaskAsync("google/nano-banana-edit", Input()));
        emulator.Faults.Next("reset-after-accept");
        await Assert.ThrowsAsync<SubmitOutcomeUnknownException>(() => client.CreateTaskAsync("google/nano-banana-edit", Input()));
        emulator.Faults.Next("fail=500:" + Prompt);
        var failing = await client.CreateTaskAsync("google/nano-banana-edit", Input());
        await Assert.ThrowsAsync<GenerationFailedException>(() => failing.WaitForCompletionAsync());
        await Assert.ThrowsAsync<DownloadFailedException>(() => client.DownloadAsync(Queried(new Uri("https://10.0.0.1/x.png")), folder));
        emulator.Faults.Next("http404", target: FaultTarget.File);
        await Assert.ThrowsAsync<DownloadFailedException>(() => client.DownloadAsync(Queried(result.ResultUrls[0]), folder));

        var everything = recorder.Everything;
        Assert.DoesNotContain(Key, everything, StringComparison.Ordinal);
        Assert.DoesNotContain(Prompt, everything, StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, everything, StringComparison.Ordinal);
        Assert.DoesNotContain("apikley-ticket", everything, StringComparison.OrdinalIgnoreCase);

        var model = "apikley.account=eyes apikley.model=google/nano-banana-edit";
        string[] expected =
        [
            $"apikley.polls apikley.account=eyes apikley.task.state=fail",
            $"apikley.polls apikley.account=eyes apikley.task.state=generating",
            $"apikley.polls apikley.account=eyes apikley.task.state=success",
            $"apikley.submit.duration {model} apikley.outcome=accepted",
            $"apikley.submit.duration {model} apikley.outcome=refused error.type=InsufficientCredits",
            $"apikley.submit.duration {model} apikley.outcome=unknown error.type=Connection",
            $"apikley.task.duration {model} apikley.task.state=fail error.type=500",
            $"apikley.task.duration {model} apikley.task.state=success",
            $"apikley.task.generation.duration {model} apikley.task.state=fail",
            $"apikley.task.generation.duration {model} apikley.task.state=success",
            $"apikley.task.queue.duration {model}",
            $"apikley.tasks.charged {model}",
        ];
        var reported = recorder.Of("eyes").Select(static m => $"{m.Name} {m.Tags}").Distinct().ToArray();
        Assert.Empty(expected.Except(reported));

        // How often a task is read, and in which states that finds it, is a matter of time.
        Assert.All(reported.Except(expected), static other => Assert.StartsWith("apikley.polls ", other, StringComparison.Ordinal));
        Assert.Equal(2, recorder.Of("eyes").Where(static m => m.Name == ApikleyTelemetry.ChargedTasks).Sum(static m => m.Value));
        Assert.Equal(2, recorder.Of("eyes").Count(static m => m.Name == ApikleyTelemetry.TaskDuration));

        var ours = recorder.Activities.Where(static text => text.StartsWith("Apikley ", StringComparison.Ordinal) && text.Contains("apikley.account=eyes", StringComparison.Ordinal)).ToArray();
        Assert.Equal(4, ours.Count(static text => text.Contains(" create_task google/nano-banana-edit ", StringComparison.Ordinal)));
        Assert.Equal(2, ours.Count(static text => text.Contains(" wait_for_task ", StringComparison.Ordinal)));
        Assert.Equal(2, ours.Count(static text => text.Contains(" upload_file ", StringComparison.Ordinal)));
        Assert.Equal(3, ours.Count(static text => text.Contains(" download_file ", StringComparison.Ordinal)));
        Assert.Equal(5, ours.Count(static text => text.Contains("error.type=", StringComparison.Ordinal)));

        Assert.DoesNotContain(recorder.Lines, static line => line.Category.StartsWith("System.Net.Http.HttpClient", StringComparison.Ordinal));
        var lines = recorder.Lines.Where(static line => line.Category == "Apikley.eyes").ToArray();
        Assert.Equal(2, lines.Count(static line => line.Text.Contains("was accepted", StringComparison.Ordinal)));
        Assert.Single(lines, static line => line.Text.Contains("was refused: InsufficientCredits, code 402", StringComparison.Ordinal));
        Assert.Single(lines, static line => line.Level == LogLevel.Error && line.Text.Contains("is not known", StringComparison.Ordinal));
        Assert.Single(lines, static line => line.Text.Contains("succeeded after", StringComparison.Ordinal));
        Assert.Single(lines, static line => line.Text.Contains("failed with code 500 after", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Two_accounts_share_no_key_no_limiter_and_no_log_line()
    {
        using var recorder = new TelemetryRecorder();
        using var provider = Provider(recorder, services =>
        {
            services.AddApikley("left", options => Limit(options, Key));
            services.AddApikley("right", options => Limit(options, "second-key"));
        });
        var (left, right) = (provider.GetRequiredKeyedService<ApikleyClient>("left"), provider.GetRequiredKeyedService<ApikleyClient>("right"));

        var one = await left.CreateTaskAsync("google/nano-banana-edit", Input());

        // Its limit of one create is used up; the other account's is not.
        using var soon = new CancellationTokenSource();
        var held = left.CreateTaskAsync("google/nano-banana-edit", Input(), cancellationToken: soon.Token);
        var two = await right.CreateTaskAsync("google/nano-banana-edit", Input());
        Assert.False(held.IsCompleted);
        await soon.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => held);
        await Task.WhenAll(one.WaitForCompletionAsync(), two.WaitForCompletionAsync());

        string[] tasks = [one.TaskId, two.TaskId];
        Assert.All(recorder.Lines.Where(static line => line.Category == "Apikley.left"), line => Assert.DoesNotContain(two.TaskId, line.Text, StringComparison.Ordinal));
        Assert.All(recorder.Lines.Where(static line => line.Category == "Apikley.right"), line => Assert.DoesNotContain(one.TaskId, line.Text, StringComparison.Ordinal));
        Assert.All(recorder.Lines.Where(line => tasks.Any(task => line.Text.Contains(task, StringComparison.Ordinal))), static line => Assert.Contains(line.Category, new[] { "Apikley.left", "Apikley.right" }));
        Assert.All(new[] { "left", "right" }, account => Assert.Contains(recorder.Lines, line => line.Category == "Apikley." + account));
        Assert.Equal(1, recorder.Of("left").Where(static m => m.Name == ApikleyTelemetry.ChargedTasks).Sum(static m => m.Value));
        Assert.Equal(1, recorder.Of("right").Where(static m => m.Name == ApikleyTelemetry.ChargedTasks).Sum(static m => m.Value));
    }

    [Fact]
    public async Task Each_account_sends_its_own_key_even_where_handlers_are_shared_by_defaults()
    {
        var (left, right) = (new ScriptedServer(), new ScriptedServer());
        using var provider = new ServiceCollection().With(services =>
        {
            services.ConfigureHttpClientDefaults(static http => http.AddStandardResilienceHandler());
            services.AddApikley("left", options => Point(left, options, "left-key")).ConfigurePrimaryHttpMessageHandler(() => left);
            services.AddApikley("right", options => Point(right, options, "right-key")).ConfigurePrimaryHttpMessageHandler(() => right);
        });

        await provider.GetRequiredKeyedService<ApikleyClient>("left").CreateTaskAsync("m/x", Input());
        await provider.GetRequiredKeyedService<ApikleyClient>("right").CreateTaskAsync("m/x", Input());

        Assert.Equal("Bearer left-key", Assert.Single(left.Requests).Headers.Authorization!.ToString());
        Assert.Equal("Bearer right-key", Assert.Single(right.Requests).Headers.Authorization!.ToString());
    }

    [Fact]
    public async Task Without_a_container_the_options_name_the_logger()
    {
        using var recorder = new TelemetryRecorder();
        using var factory = LoggerFactory.Create(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(recorder));
        var server = new ScriptedServer().OnReadState("success");
        using var client = server.Client(options => options.LoggerFactory = factory);

        await (await client.CreateTaskAsync("m/x", Input())).GetStatusAsync();
        await client.GetTask("t1").GetStatusAsync();

        Assert.Equal(["Task t1 of m/x was accepted.", "Task t1 of m/x succeeded after 0 s."], recorder.Lines.Select(static line => line.Text.Split(" TaskId=")[0]));
        Assert.All(recorder.Lines, static line => Assert.Equal("Apikley", line.Category));
    }

    [Fact]
    public void A_task_that_its_callback_names_before_the_answer_comes_is_charged_once()
    {
        using var recorder = new TelemetryRecorder();
        var telemetry = new ClientTelemetry(new ApikleyOptions { Account = "claimed" }, new Uri("https://api.test.example/"));
        var entry = new LedgerEntry { CorrelationId = "c1", Model = "m/x", State = LedgerState.Submitted, TaskId = "t1", CreatedAt = default, UpdatedAt = default };

        telemetry.Claimed(entry);
        telemetry.Sent(entry, SubmitOutcome.From(new ApiAnswer(200, """{"code":200,"data":{"taskId":"t1"}}"""u8.ToArray(), null)), TimeSpan.FromSeconds(1));
        telemetry.Claimed(entry with { TaskId = "t2" });

        Assert.Equal(2, recorder.Of("claimed").Where(static m => m.Name == ApikleyTelemetry.ChargedTasks).Sum(static m => m.Value));
    }

    [Fact]
    public async Task Times_and_credits_are_those_of_the_record()
    {
        using var recorder = new TelemetryRecorder();
        var server = new ScriptedServer()
            .OnReadState("queuing")
            .OnReadState("generating")
            .OnReadState("success", "\"createTime\":1767323045000,\"completeTime\":1767323057500,\"creditsConsumed\":4.5");
        using var client = server.Client(options => options.Account = "times");

        await server.RunAsync(client, (await client.CreateTaskAsync("m/x", Input())).WaitForCompletionAsync());
        await client.GetTask("t1").GetStatusAsync();

        var measured = recorder.Of("times").Where(static m => m.Name != ApikleyTelemetry.Polls).ToDictionary(static m => m.Name, static m => m.Value);
        Assert.Equal(12.5, measured[ApikleyTelemetry.TaskDuration]);
        Assert.Equal(4.5, measured[ApikleyTelemetry.ConsumedCredits]);
        Assert.InRange(measured[ApikleyTelemetry.QueueDuration], 5, 5.5);
        Assert.InRange(measured[ApikleyTelemetry.GenerationDuration], 3, 3.5);
        Assert.Equal(1, measured[ApikleyTelemetry.ChargedTasks]);
    }

    private JsonElement Input() => JsonSerializer.SerializeToElement(new { prompt = Prompt, image_urls = new[] { Queried(emulator.Sample()) } });

    private static Uri Queried(Uri url) => new(url.AbsoluteUri + "?sig=" + Secret);

    private static ServiceProvider Provider(TelemetryRecorder recorder, Action<IServiceCollection> add) => new ServiceCollection().With(services =>
    {
        services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(recorder));
        add(services);
    });

    private static void Point(ScriptedServer server, ApikleyOptions options, string key)
    {
        server.Set(options);
        options.ApiKey = key;
    }

    private void Limit(ApikleyOptions options, string key)
    {
        Set(options);
        options.ApiKey = key;
        options.RateLimit.Creates = 1;
        options.RateLimit.Window = TimeSpan.FromDays(1);
    }

    private void Set(ApikleyOptions options)
    {
        options.ApiKey = Key;
        options.BaseAddress = emulator.Address;
        options.TimeProvider = emulator.Clock;
        options.CallBackAddress = new Uri("http://127.0.0.1:9/callback?token=" + Secret);
        options.SubmitTimeout = options.ReadTimeout = options.UploadTimeout = TimeSpan.FromHours(5);
        options.Polling.FirstRead = options.Polling.Interval = TimeSpan.FromSeconds(1);
    }
}
