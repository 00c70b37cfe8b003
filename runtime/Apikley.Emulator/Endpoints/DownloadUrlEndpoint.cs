using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Nodes;
using Apikley.Emulator.Files;
using Microsoft.AspNetCore.Http;

namespace Apikley.Emulator.Endpoints;

/// <summary><c>POST /api/v1/common/download-url</c>: makes an address that works for 20 minutes from one of the emulator's own.</summary>
internal sealed class DownloadUrlEndpoint(EmulatorState emulator)
{
    private const int MaxBody = 64 * 1024;
    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(20);

    public async Task<Answer> RunAsync(HttpContext context)
    {
        var status = emulator.Options.RefusalStatus;
        if (ApiKeys.Accepted(context.Request, emulator.Keys) is null)
            return Answer.Refusal(401, CodeText.Of(401), status);

        if (await UrlOfAsync(context.Request) is not { } url)
            return Answer.Refusal(422, "/url: 'url' is required and must be a string", status);

        if (!Uri.TryCreate(url, UriKind.Absolute, out var uri) || !MediaFetcher.IsLoopback(uri) || uri.Port != emulator.Address.Port ||
            emulator.Files.Find(Uri.UnescapeDataString(uri.AbsolutePath)) is not { } file)
        {
            return Answer.Refusal(422, "/url: only the address of a file that this service made, and that has not expired, can be turned into a download address", status);
        }

        var path = $"/download/{Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16))}/{Path.GetFileName(file.Path)}";
        emulator.Files.Add(file with { Path = path, ExpiresAt = emulator.Clock.GetUtcNow() + Lifetime, Make = () => emulator.Files.Read(file), IsConstant = true });
        return Answer.Ok(new Uri(emulator.Address, path).AbsoluteUri);
    }

    private static async Task<string?> UrlOfAsync(HttpRequest request)
    {
        var (text, _) = await BodyText.ReadAsync(request, MaxBody);
        try
        {
            return text is not null && JsonNode.Parse(text) is JsonObject body && body["url"] is JsonValue value && value.TryGetValue(out string? url) ? url : null;
        }
        catch (Exception exception) when (exception is JsonException or ArgumentException)
        {
            return null;
        }
    }
}
