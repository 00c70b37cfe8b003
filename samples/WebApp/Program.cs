using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using System.Threading.Channels;
using Apikley;
using Apikley.Emulator;
using WebApp.Google;

var builder = WebApplication.CreateBuilder(args);

// With a key in Apikley:ApiKey or APIKLEY_API_KEY this uses the real service and costs credits. Without one, an emulator stands in.
var live = builder.Configuration["Apikley:ApiKey"] ?? builder.Configuration[ApikleyOptions.ApiKeyVariable];
var pace = new TaskTimings { Waiting = TimeSpan.FromSeconds(3), Queuing = TimeSpan.FromSeconds(3), Generating = TimeSpan.FromSeconds(6) };
await using var emulator = live is not null ? null : await ApikleyEmulator.StartAsync(new ApikleyEmulatorOptions { Timings = pace });

builder.Services.AddApikley(builder.Configuration.GetSection("Apikley"), options =>
{
    if (emulator is not null)
    {
        (options.BaseAddress, options.ApiKey) = (emulator.Address, emulator.Key);
    }
});

var app = builder.Build();
app.UseDefaultFiles().UseStaticFiles();

// Creates a task. The same Idempotency-Key gives the same task, however often the browser sends it.
app.MapPost("/tasks", async (NewFigure figure, HttpRequest request, ApikleyClient apikley, CancellationToken cancellationToken) =>
{
    var input = new NanoBananaEditInput
    {
        Prompt = figure.Prompt,
        ImageUrls = [figure.Photo ?? emulator?.Sample("photo.png") ?? throw new BadHttpRequestException("'photo' is missing: the address of a picture.")],
    };
    try
    {
        var key = request.Headers["Idempotency-Key"].FirstOrDefault();
        var task = await apikley.Google.NanoBananaEdit.CreateTaskAsync(input, new CreateTaskOptions { IdempotencyKey = key }, cancellationToken);
        return Results.Accepted($"/tasks/{task.TaskId}", new { task.TaskId });
    }
    catch (RequestValidationException e)
    {
        return Results.ValidationProblem(e.Violations.GroupBy(v => v.Pointer).ToDictionary(group => group.Key, group => group.Select(v => v.Message).ToArray()));
    }
    catch (ApikleyException e)
    {
        return Results.Problem(e.Meaning, statusCode: 502, extensions: new Dictionary<string, object?> { ["charged"] = e.Charged.ToString(), ["nextStep"] = e.Details.Meaning.NextStep });
    }
});

// Follows a task as server-sent events. The id is all there is to know: this works after a restart, too.
app.MapGet("/tasks/{id}", (string id, ApikleyClient apikley, CancellationToken cancellationToken) =>
    TypedResults.ServerSentEvents(FollowAsync(apikley.GetTask(id), cancellationToken)));

app.MapGet("/credits", async (ApikleyClient apikley, CancellationToken cancellationToken) => new { Credits = await apikley.GetCreditsAsync(cancellationToken) });

// The service reports here that a task is over; whoever follows it learns so at once, without waiting for the next poll.
app.MapApikleyCallbacks("/apikley/callbacks");

Console.WriteLine(emulator is null ? "LIVE: tasks cost credits of your account." : $"Using the emulator at {emulator.Address}; nothing is charged.");
await app.RunAsync();

static async IAsyncEnumerable<SseItem<object>> FollowAsync(GenerationTask task, [EnumeratorCancellation] CancellationToken cancellationToken)
{
    var states = Channel.CreateUnbounded<GenerationStatus>();
    var waiting = task.WaitForCompletionAsync(new Writer(states.Writer), cancellationToken: cancellationToken);
    _ = waiting.ContinueWith(_ => states.Writer.Complete(), TaskScheduler.Default);
    await foreach (var status in states.Reader.ReadAllAsync(cancellationToken))
    {
        yield return new SseItem<object>(new { state = status.State.Value, status.Progress }, "state");
    }

    SseItem<object> last;
    try
    {
        last = new SseItem<object>(new { urls = (await waiting).ResultUrls }, "result");
    }
    catch (ApikleyException e)
    {
        last = new SseItem<object>(new { message = e.Meaning, charged = e.Charged.ToString() }, "failed");
    }

    yield return last;
}

internal sealed record NewFigure(string Prompt, Uri? Photo);

internal sealed class Writer(ChannelWriter<GenerationStatus> states) : IProgress<GenerationStatus>
{
    public void Report(GenerationStatus value) => states.TryWrite(value);
}
