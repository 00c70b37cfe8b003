using System.Text.Json;

namespace Apikley.Tests.Tasks;

/// <summary>The way through: create, wait, result; and options that cannot work.</summary>
public sealed class ClientTests
{
    private static readonly JsonElement Input = JsonDocument.Parse("""{"prompt":"a figure"}""").RootElement;

    [Fact]
    public async Task A_task_is_created_waited_for_and_gives_its_result()
    {
        var server = new ScriptedServer()
            .OnReadState("waiting")
            .OnReadState("generating", "\"progress\":40")
            .OnReadState("success", """
                "resultJson":"{\"resultUrls\":[\"https://files.example/a.png\"]}","completeTime":1698765432000
                """);
        using var client = server.Client();
        var seen = new List<string>();

        var task = await client.CreateTaskAsync("m/x", Input);
        var result = await server.RunAsync(client, task.WaitForCompletionAsync(new Recorder(seen)));

        Assert.Equal("t1", task.TaskId);
        Assert.Equal("m/x", task.Model);
        Assert.Equal("""{"model":"m/x","input":{"prompt":"a figure"}}""", Assert.Single(server.Creates));
        Assert.Equal([new Uri("https://files.example/a.png")], result.ResultUrls);
        Assert.Equal(new DateTimeOffset(2023, 10, 31, 15, 17, 12, TimeSpan.Zero), result.Status.CompletedAt);
        Assert.Equal(["waiting", "generating 40", "success"], seen);
    }

    [Fact]
    public async Task The_request_carries_the_key_the_length_and_nothing_else_of_ours()
    {
        var server = new ScriptedServer();
        using var client = server.Client(options => options.BaseAddress = new Uri("https://api.test.example/prefix"));

        await client.CreateTaskAsync("m/x", Input);

        var request = Assert.Single(server.Requests);
        Assert.Equal("https://api.test.example/prefix/api/v1/jobs/createTask", request.RequestUri!.AbsoluteUri);
        Assert.Equal("Bearer " + ScriptedServer.Key, request.Headers.Authorization!.ToString());
        Assert.Equal(45, request.Content!.Headers.ContentLength);
        Assert.Equal("application/json", request.Content.Headers.ContentType!.ToString());
    }

    [Fact]
    public void Without_a_key_the_exception_names_the_option_and_the_variable()
    {
        var before = Environment.GetEnvironmentVariable(ApikleyOptions.ApiKeyVariable);
        Environment.SetEnvironmentVariable(ApikleyOptions.ApiKeyVariable, null);
        try
        {
            var e = Assert.Throws<MissingApiKeyException>(() => new ApikleyClient());
            Assert.Contains("ApikleyOptions.ApiKey", e.Message, StringComparison.Ordinal);
            Assert.Contains("APIKLEY_API_KEY", e.Message, StringComparison.Ordinal);

            Environment.SetEnvironmentVariable(ApikleyOptions.ApiKeyVariable, "from-the-environment");
            using var client = new ApikleyClient();
            Assert.Equal("https://api.apikley.ru/", client.BaseAddress.AbsoluteUri);
        }
        finally
        {
            Environment.SetEnvironmentVariable(ApikleyOptions.ApiKeyVariable, before);
        }
    }

    [Theory]
    [InlineData("bad key")]
    [InlineData("bad\nkey")]
    [InlineData("ключ")]
    public void A_key_that_cannot_be_one_is_refused_without_showing_it(string key)
    {
        var e = Assert.Throws<ArgumentException>(() => new ApikleyClient(new ApikleyOptions { ApiKey = key }));
        Assert.DoesNotContain(key, e.ToString(), StringComparison.Ordinal);
        Assert.Contains("ApikleyOptions.ApiKey", e.Message, StringComparison.Ordinal);
    }

    public static TheoryData<string, Action<ApikleyOptions>> BadOptions => new()
    {
        { "BaseAddress", o => o.BaseAddress = new Uri("/relative", UriKind.Relative) },
        { "BaseAddress", o => o.BaseAddress = new Uri("ftp://a.example/") },
        { "AllowUnencryptedBaseAddress", o => o.BaseAddress = new Uri("http://a.example/") },
        { "BaseAddress", o => o.BaseAddress = new Uri("https://user:pass@a.example/") },
        { "CallBackAddress", o => o.CallBackAddress = new Uri("/cb", UriKind.Relative) },
        { "CallBackSecrets", o => o.CallBackSecrets.Add("short") },
        { "SubmitTimeout", o => o.SubmitTimeout = TimeSpan.Zero },
        { "MaxResponseBytes", o => o.MaxResponseBytes = 10 },
        { "Polling.Interval", o => o.Polling.Interval = TimeSpan.FromSeconds(-1) },
        { "Polling.Jitter", o => o.Polling.Jitter = double.NaN },
        { "Polling.EaseFactor", o => o.Polling.EaseFactor = 0.5 },
        { "Polling.MaxConcurrentReads", o => o.Polling.MaxConcurrentReads = 0 },
        { "RateLimit.Creates", o => o.RateLimit.Creates = -1 },
        { "Downloads.MaxBytes", o => o.Downloads.MaxBytes = 0 },
    };

    [Theory]
    [MemberData(nameof(BadOptions))]
    public void An_option_that_cannot_work_is_named(string name, Action<ApikleyOptions> change)
    {
        var options = new ApikleyOptions { ApiKey = ScriptedServer.Key };
        change(options);
        var e = Assert.Throws<ArgumentException>(() => new ApikleyClient(options));
        Assert.Contains(name, e.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(ScriptedServer.Key, e.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_raw_operation_sends_and_reads_whole_models()
    {
        var server = new ScriptedServer();
        using var client = server.Client();

        var answer = await client.SendCreateTaskAsync<RawBody, RawBody>("m/x", new RawBody("""{"model":"m/x"}"""));

        Assert.Equal(ScriptedServer.Created(), answer.Json);
        Assert.Equal("""{"model":"m/x"}""", Assert.Single(server.Creates));
    }

    [Fact]
    public async Task A_task_is_taken_up_by_its_id()
    {
        var server = new ScriptedServer().OnReadState("generating").OnReadState("success", "\"resultJson\":\"\"");
        using var client = server.Client();

        var task = await client.ResumeAsync("t1");
        var result = await server.RunAsync(client, task.WaitForCompletionAsync());

        Assert.Equal("m/x", task.Model);
        Assert.True(result.IsEmpty);
        Assert.Null(result.RawJson);
        Assert.Empty(server.Creates);
        await Assert.ThrowsAsync<InvalidOperationException>(() => result.DownloadAsync(Path.GetTempPath()));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("a\nb")]
    public void What_cannot_be_a_task_id_is_refused(string id)
    {
        using var client = new ScriptedServer().Client();
        Assert.ThrowsAny<ArgumentException>(() => client.GetTask(id));
    }

    [Fact]
    public async Task An_id_is_escaped_in_the_address()
    {
        var server = new ScriptedServer();
        using var client = server.Client();

        await client.GetTask("a&b=/?#ü").GetStatusAsync();

        Assert.Equal("https://api.test.example/api/v1/jobs/recordInfo?taskId=a%26b%3D%2F%3F%23%C3%BC", server.Requests.Single().RequestUri!.AbsoluteUri);
    }

    [Fact]
    public async Task After_disposal_waits_end_and_calls_are_refused()
    {
        var server = new ScriptedServer();
        var client = server.Client();
        var task = await client.CreateTaskAsync("m/x", Input);
        var wait = task.WaitForCompletionAsync();

        client.Dispose();
        client.Dispose();

        await Assert.ThrowsAsync<ObjectDisposedException>(() => wait.WaitAsync(TimeSpan.FromSeconds(20)));
        await Assert.ThrowsAsync<ObjectDisposedException>(() => task.WaitForCompletionAsync());
        await Assert.ThrowsAsync<ObjectDisposedException>(() => client.CreateTaskAsync("m/x", Input));
    }

    private sealed class Recorder(List<string> seen) : IProgress<GenerationStatus>
    {
        public void Report(GenerationStatus value) => seen.Add(value.Progress is { } p ? $"{value.State} {p}" : value.State.Value);
    }

    private sealed record RawBody(string Json) : IJsonModel<RawBody>
    {
        public void WriteTo(Utf8JsonWriter writer) => writer.WriteRawValue(Json);

        public static RawBody ReadFrom(ref Utf8JsonReader reader)
        {
            using var document = JsonDocument.ParseValue(ref reader);
            return new RawBody(document.RootElement.GetRawText());
        }
    }
}
