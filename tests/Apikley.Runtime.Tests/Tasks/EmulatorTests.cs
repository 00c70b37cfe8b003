using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using Apikley.Emulator;
using Microsoft.Extensions.DependencyInjection;
using Polly;

namespace Apikley.Tests.Tasks;

/// <summary>The runtime against the emulator, over real sockets. The emulator's charge ledger is the judge.</summary>
public sealed class EmulatorTests
{
    private const string Model = "google/nano-banana-edit";

    [Fact]
    public async Task A_picture_is_made_and_saved()
    {
        await using var emulator = await StartAsync();
        using var client = new ApikleyClient(Options(emulator));
        var folder = Directory.CreateTempSubdirectory("apikley-");
        try
        {
            var states = new List<string>();
            var task = await client.CreateTaskAsync(Model, Input(emulator));
            var result = await task.WaitForCompletionAsync(new Recorder(states));
            var path = Assert.Single(await result.DownloadAsync(folder.FullName));

            Assert.Equal(".png", Path.GetExtension(path));
            Assert.Equal([0x89, 0x50, 0x4E, 0x47], (await File.ReadAllBytesAsync(path))[..4]);
            Assert.Equal("success", states[^1]);
            Assert.Equal(Model, result.Status.Model);
            Assert.Equal(1, emulator.Charges.Count);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Theory]
    [InlineData("reset-after-accept", 1)]
    [InlineData("truncate", 1)]
    [InlineData("empty", 1)]
    [InlineData("html", 1)]
    [InlineData("html=502", 1)]
    [InlineData("http500-after-accept", 1)]
    [InlineData("code500-after-accept", 1)]
    [InlineData("code501", 0)]
    [InlineData("http500", 0)]
    [InlineData("reset-before-read", 0)]
    public async Task Whatever_happens_a_create_is_charged_once_at_most(string fault, int charges)
    {
        await using var emulator = await StartAsync();
        foreach (var wrapped in new[] { false, true })
        {
            emulator.Faults.Clear();
            emulator.Charges.Clear();
            using var services = Resilient();
            using var client = wrapped
                ? new ApikleyClient(Options(emulator), services.GetRequiredService<IHttpClientFactory>().CreateClient())
                : new ApikleyClient(Options(emulator));
            emulator.Faults.Next(fault, 10);

            var e = await Assert.ThrowsAsync<SubmitOutcomeUnknownException>(() => client.CreateTaskAsync(Model, Input(emulator)));

            Assert.Equal(charges, emulator.Charges.Count);
            Assert.Equal(0, emulator.Charges.Duplicates);
            Assert.DoesNotContain(emulator.Key, e.ToString(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Resilience_around_a_plain_client_is_charged_four_times()
    {
        // What the tests above protect from: the same handlers without this client.
        await using var emulator = await StartAsync();
        using var services = Resilient();
        using var http = services.GetRequiredService<IHttpClientFactory>().CreateClient();
        http.DefaultRequestHeaders.Authorization = new("Bearer", emulator.Key);
        emulator.Faults.Next("reset-after-accept", 10);
        using var body = new ByteArrayContent(JsonSerializer.SerializeToUtf8Bytes(new { model = Model, input = Input(emulator) }));
        body.Headers.ContentType = new("application/json");

        await Assert.ThrowsAnyAsync<HttpRequestException>(() => http.PostAsync(new Uri(emulator.Address, "api/v1/jobs/createTask"), body));

        Assert.Equal(4, emulator.Charges.Count);
    }

    [Theory]
    [InlineData("http429-retry-after=1")]
    [InlineData("http429")]
    [InlineData("code455")]
    public async Task A_refusal_for_the_moment_ends_in_one_charge(string fault)
    {
        await using var emulator = await StartAsync();
        using var client = new ApikleyClient(Options(emulator));
        emulator.Faults.Next(fault, 2);

        await client.CreateTaskAsync(Model, Input(emulator));

        Assert.Equal(1, emulator.Charges.Count);
    }

    [Fact]
    public async Task What_the_document_forbids_is_refused_with_the_servers_words_and_not_charged()
    {
        await using var emulator = await StartAsync();
        using var client = new ApikleyClient(Options(emulator));

        var e = await Assert.ThrowsAsync<InvalidRequestException>(() => client.CreateTaskAsync(Model, JsonDocument.Parse("{\"image_urls\":[]}").RootElement));

        Assert.Equal(422, e.Code);
        Assert.Contains("prompt", e.Details.ServerMessage, StringComparison.Ordinal);
        Assert.Equal(0, emulator.Charges.Count);
    }

    [Fact]
    public async Task Credits_that_do_not_suffice_are_a_402()
    {
        await using var emulator = await StartAsync();
        emulator.Credits = 0;
        using var client = new ApikleyClient(Options(emulator));

        await Assert.ThrowsAsync<InsufficientCreditsException>(() => client.CreateTaskAsync(Model, Input(emulator)));
    }

    [Fact]
    public async Task A_wrong_key_is_a_401_that_does_not_show_it()
    {
        await using var emulator = await StartAsync();
        using var client = new ApikleyClient(new ApikleyOptions { ApiKey = "wrong-key-of-mine", BaseAddress = emulator.Address });

        var e = await Assert.ThrowsAsync<ApikleyAuthenticationException>(() => client.CreateTaskAsync(Model, Input(emulator)));

        Assert.DoesNotContain("wrong-key-of-mine", e.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("fail=500:out of memory", 600, typeof(GenerationFailedException))]
    [InlineData("stuck", 20, typeof(GenerationTimeoutException))]
    public async Task A_task_may_fail_or_not_end(string fault, int secondsOfPatience, Type exception)
    {
        await using var emulator = await StartAsync();
        using var client = new ApikleyClient(Options(emulator));
        emulator.Faults.Next(fault);
        var task = await client.CreateTaskAsync(Model, Input(emulator));

        var e = await Record.ExceptionAsync(() => task.WaitForCompletionAsync(timeout: TimeSpan.FromSeconds(secondsOfPatience)));

        Assert.IsType(exception, e);
        Assert.Contains(task.TaskId, e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_task_that_is_invisible_at_first_is_waited_for()
    {
        await using var emulator = await StartAsync(o => o.InvisibleFor = TimeSpan.FromSeconds(8));
        using var client = new ApikleyClient(Options(emulator));

        var task = await client.CreateTaskAsync(Model, Input(emulator));

        Assert.Equal(GenerationState.Submitted, (await task.GetStatusAsync()).State);
        await task.WaitForCompletionAsync();
    }

    [Fact]
    public async Task A_success_without_files_is_a_result_that_says_so()
    {
        await using var emulator = await StartAsync();
        using var client = new ApikleyClient(Options(emulator));
        emulator.Faults.Next("no-urls");

        var result = await (await client.CreateTaskAsync(Model, Input(emulator))).WaitForCompletionAsync();

        Assert.True(result.IsEmpty);
        Assert.True(result.IsReadable);
        await Assert.ThrowsAsync<InvalidOperationException>(() => result.DownloadAsync(Path.GetTempPath()));
    }

    [Fact]
    public async Task A_port_nobody_listens_on_is_not_charged()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        var port = ((IPEndPoint)probe.LocalEndpoint).Port;
        probe.Stop();
        using var client = new ApikleyClient(new ApikleyOptions { ApiKey = "k", BaseAddress = new Uri($"http://127.0.0.1:{port}"), NextRandom = () => 0 });

        var e = await Assert.ThrowsAsync<ApikleyConnectionException>(() => client.CreateTaskAsync(Model, JsonDocument.Parse("{}").RootElement));

        Assert.Equal(Charged.No, e.Charged);
        Assert.True(e.Retryable);
    }

    private static Task<ApikleyEmulator> StartAsync(Action<ApikleyEmulatorOptions>? change = null) => ApikleyEmulator.StartAsync(options =>
    {
        options.Seed = 7;
        options.SpecsFolder = Path.Combine(AppContext.BaseDirectory, "specs");
        options.Speed = 25;
        change?.Invoke(options);
    });

    private static ApikleyOptions Options(ApikleyEmulator emulator) => new()
    {
        ApiKey = emulator.Key,
        BaseAddress = emulator.Address,
        TimeProvider = emulator.Clock,
        SubmitTimeout = TimeSpan.FromMinutes(10),
        ReadTimeout = TimeSpan.FromMinutes(10),
        Polling = { Timeout = TimeSpan.FromHours(1) },
    };

    private static JsonElement Input(ApikleyEmulator emulator) =>
        JsonSerializer.SerializeToElement(new { prompt = "a figure", image_urls = new[] { emulator.Sample() } });

    private static ServiceProvider Resilient()
    {
        var services = new ServiceCollection();
        services.ConfigureHttpClientDefaults(http => http.AddStandardResilienceHandler(options =>
        {
            options.Retry.Delay = TimeSpan.FromMilliseconds(1);
            options.Retry.BackoffType = DelayBackoffType.Constant;
            options.Retry.UseJitter = false;
        }));
        return services.BuildServiceProvider();
    }

    private sealed class Recorder(List<string> states) : IProgress<GenerationStatus>
    {
        public void Report(GenerationStatus value) => states.Add(value.State.Value);
    }
}
