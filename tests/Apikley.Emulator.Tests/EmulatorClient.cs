using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;

namespace Apikley.Emulator.Tests;

/// <summary>Talks to an emulator with a plain HttpClient, as any client would.</summary>
internal sealed class EmulatorClient : IDisposable
{
    private readonly HttpClient _http;

    public EmulatorClient(ApikleyEmulator emulator, string? key = null)
    {
        Emulator = emulator;
        _http = new HttpClient { BaseAddress = emulator.Address };
        _http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key ?? emulator.Key);
    }

    public ApikleyEmulator Emulator { get; }

    public HttpClient Http => _http;

    public JsonObject NanoBanana(Action<JsonObject>? change = null, string? callBackUrl = null)
    {
        var input = new JsonObject { ["prompt"] = "turn it into a figure", ["image_urls"] = new JsonArray(Emulator.Sample().AbsoluteUri) };
        change?.Invoke(input);
        var body = new JsonObject { ["model"] = "google/nano-banana-edit", ["input"] = input };
        if (callBackUrl is not null)
            body["callBackUrl"] = callBackUrl;

        return body;
    }

    public async Task<HttpResponseMessage> PostAsync(string path, string body, string? fault = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        if (fault is not null)
            request.Headers.Add("X-Emulator-Fault", fault);

        return await _http.SendAsync(request);
    }

    public async Task<JsonObject> CreateAsync(JsonObject body, string? fault = null)
    {
        using var response = await PostAsync("/api/v1/jobs/createTask", body.ToJsonString(), fault);
        return JsonNode.Parse(await response.Content.ReadAsStringAsync())!.AsObject();
    }

    public async Task<string> AcceptedAsync(JsonObject body, string? fault = null)
    {
        var answer = await CreateAsync(body, fault);
        Assert.True(answer["code"]!.GetValue<int>() == 200, answer.ToJsonString());
        return answer["data"]!["taskId"]!.GetValue<string>();
    }

    public async Task<JsonObject> GetAsync(string path) => JsonNode.Parse(await _http.GetStringAsync(path))!.AsObject();

    public Task<JsonObject> RecordAsync(string taskId) => GetAsync("/api/v1/jobs/recordInfo?taskId=" + taskId);

    /// <summary>The record's data once its state is final, for emulators whose tasks are instant or whose clock was stepped.</summary>
    public async Task<JsonObject> EndedAsync(string taskId)
    {
        var answer = await RecordAsync(taskId);
        var data = answer["data"]!.AsObject();
        Assert.Contains(data["state"]!.GetValue<string>(), new[] { "success", "fail" });
        return data;
    }

    public static JsonObject ResultOf(JsonObject record) => JsonNode.Parse(record["resultJson"]!.GetValue<string>())!.AsObject();

    public static string[] UrlsOf(JsonObject record) => [.. ResultOf(record)["resultUrls"]!.AsArray().Select(static url => url!.GetValue<string>())];

    public void Dispose() => _http.Dispose();
}
