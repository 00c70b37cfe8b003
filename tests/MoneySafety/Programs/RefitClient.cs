using System.Text.Json.Serialization;
using Refit;

namespace MoneySafety.Programs;

/// <summary>The API as a Refit interface, with Refit's defaults: it sends nothing twice by itself.</summary>
internal sealed class RefitClient : IOrdinaryClient
{
    private readonly HttpClient http;
    private readonly IJobs jobs;

    public RefitClient(Load load)
    {
        http = new HttpClient { BaseAddress = load.Service };
        http.DefaultRequestHeaders.Authorization = new("Bearer", load.Key);
        jobs = RestService.For<IJobs>(http);
    }

    public async Task<string> CreateAsync(string prompt, Uri picture) => Data(await jobs.CreateTaskAsync(new CreateRequest("google/nano-banana-edit", new CreateInput(prompt, [picture])))).TaskId!;

    public async Task<string> StateAsync(string taskId) => Data(await jobs.RecordInfoAsync(taskId)).State!;

    public void Dispose() => http.Dispose();

    private static JobData Data(JobAnswer answer) => answer is { Code: 200, Data: { } data } ? data : throw new HttpRequestException($"code {answer.Code}");
}

internal interface IJobs
{
    [Post("/api/v1/jobs/createTask")]
    Task<JobAnswer> CreateTaskAsync([Body] CreateRequest request);

    [Get("/api/v1/jobs/recordInfo")]
    Task<JobAnswer> RecordInfoAsync(string taskId);
}

internal sealed record CreateRequest([property: JsonPropertyName("model")] string Model, [property: JsonPropertyName("input")] CreateInput Input);

internal sealed record CreateInput([property: JsonPropertyName("prompt")] string Prompt, [property: JsonPropertyName("image_urls")] Uri[] ImageUrls);

internal sealed record JobAnswer(int Code, JobData? Data);

internal sealed record JobData(string? TaskId, string? State);
