using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;

namespace MoneySafety.Programs;

/// <summary>An HttpClient with Microsoft's standard resilience handler and its defaults.</summary>
internal sealed class ResilientHttpClient : IOrdinaryClient
{
    private readonly ServiceProvider services;
    private readonly HttpClient http;

    public ResilientHttpClient(Load load)
    {
        var collection = new ServiceCollection();
        collection.AddHttpClient("service", client =>
        {
            client.BaseAddress = load.Service;
            client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", load.Key);
        }).AddStandardResilienceHandler();
        services = collection.BuildServiceProvider();
        http = services.GetRequiredService<IHttpClientFactory>().CreateClient("service");
    }

    public async Task<string> CreateAsync(string prompt, Uri picture)
    {
        using var answer = await http.PostAsJsonAsync("api/v1/jobs/createTask", new { model = "google/nano-banana-edit", input = new { prompt, image_urls = new[] { picture } } });
        return (await DataAsync(answer)).GetProperty("taskId").GetString()!;
    }

    public async Task<string> StateAsync(string taskId)
    {
        using var answer = await http.GetAsync(new Uri("api/v1/jobs/recordInfo?taskId=" + taskId, UriKind.Relative));
        return (await DataAsync(answer)).GetProperty("state").GetString()!;
    }

    public void Dispose() => services.Dispose();

    private static async Task<JsonElement> DataAsync(HttpResponseMessage answer)
    {
        answer.EnsureSuccessStatusCode();
        var envelope = await answer.Content.ReadFromJsonAsync<JsonElement>();
        return envelope.GetProperty("code").GetInt32() == 200 ? envelope.GetProperty("data") : throw new HttpRequestException(envelope.ToString());
    }
}
