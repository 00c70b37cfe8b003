using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Nodes;
using Apikley.Emulator.Files;
using Microsoft.AspNetCore.Http;

namespace Apikley.Emulator.Endpoints;

/// <summary>The three uploads below <c>/file-upload/api/</c>. Unlike the market's endpoints they refuse with real HTTP statuses.</summary>
internal sealed class UploadEndpoints(EmulatorState emulator)
{
    private const int MaxBase64Body = 150 * 1024 * 1024;
    private const int MaxUrlBody = 64 * 1024;
    private static readonly TimeSpan Lifetime = TimeSpan.FromDays(3);

    public async Task<Answer> StreamAsync(HttpContext context)
    {
        if (ApiKeys.Accepted(context.Request, emulator.Keys) is null)
            return Refusal(401, CodeText.Of(401));

        if (!context.Request.HasFormContentType)
            return Refusal(400, "the body must be multipart/form-data with 'file' and 'uploadPath'");

        IFormCollection form;
        try
        {
            form = await context.Request.ReadFormAsync(new Microsoft.AspNetCore.Http.Features.FormOptions { MultipartBodyLengthLimit = MediaFetcher.MaxBytes + (1024 * 1024) });
        }
        catch (Exception exception) when (exception is InvalidDataException or BadHttpRequestException or IOException)
        {
            return Refusal(400, $"the form cannot be read: {exception.Message}");
        }

        if (form.Files.GetFile("file") is not { } file)
            return Refusal(400, "'file' is required, as a part with a file name");

        using var bytes = new MemoryStream();
        await file.CopyToAsync(bytes);
        return Store(form["uploadPath"], Given(form["fileName"]), file.FileName, file.ContentType, bytes.ToArray());
    }

    public async Task<Answer> Base64Async(HttpContext context)
    {
        var (body, refusal) = await ReadAsync(context, MaxBase64Body);
        if (body is null)
            return refusal!;

        if (Text(body, "base64Data") is not { Length: > 0 } data)
            return Refusal(400, "'base64Data' is required");

        var (mediaType, encoded) = SplitDataUrl(data);
        byte[] bytes;
        try
        {
            bytes = Convert.FromBase64String(encoded);
        }
        catch (FormatException)
        {
            return Refusal(400, "'base64Data' is not Base64, bare or as a data URL");
        }

        return Store(Text(body, "uploadPath"), Given(Text(body, "fileName")), null, mediaType, bytes);
    }

    public async Task<Answer> UrlAsync(HttpContext context)
    {
        var (body, refusal) = await ReadAsync(context, MaxUrlBody);
        if (body is null)
            return refusal!;

        if (Text(body, "fileUrl") is not { Length: > 0 } url || !Uri.TryCreate(url, UriKind.Absolute, out var uri))
            return Refusal(400, "'fileUrl' is required and must be an absolute URI");

        var (result, bytes, contentType, problem) = await emulator.Fetcher.ReadAsync(url, context.RequestAborted);
        return result == FetchResult.Read
            ? Store(Text(body, "uploadPath"), Given(Text(body, "fileName")), Path.GetFileName(uri.AbsolutePath), contentType, bytes)
            : Refusal(500, $"'{url}' could not be fetched: {problem}");
    }

    private Answer Store(string? uploadPath, string? fileName, string? originalName, string? contentType, byte[] bytes)
    {
        if (bytes.Length > MediaFetcher.MaxBytes)
            return Refusal(400, $"the file has {bytes.Length} bytes; at most {MediaFetcher.MaxBytes} are taken");

        if (!IsFolder(uploadPath))
            return Refusal(400, "'uploadPath' is required: a folder such as images/user-uploads, without a slash at either end");

        var name = fileName ?? MadeUpName(originalName, contentType);
        if (name.Contains('/', StringComparison.Ordinal) || name.Contains('\\', StringComparison.Ordinal) || name is "." or "..")
            return Refusal(400, "'fileName' is a name, not a path");

        var mediaType = MediaTypes.OfName(name) is var byName && byName != MediaTypes.Unknown ? byName : contentType ?? MediaTypes.Unknown;
        var filePath = $"{uploadPath}/{name}";
        var path = "/file-upload/files/" + filePath;
        var now = emulator.Clock.GetUtcNow();
        if (!emulator.Files.TryAddUpload(path, mediaType, bytes, now + Lifetime))
            return Refusal(500, "the emulator keeps uploads in memory, and its 1 GiB is used up");

        emulator.Tell(EmulatorEventKind.File, $"upload {filePath}, {bytes.Length} bytes");
        return Answer.OfJson(new JsonObject
        {
            ["success"] = true,
            ["code"] = 200,
            ["msg"] = "File uploaded successfully",
            ["data"] = new JsonObject
            {
                ["fileName"] = name,
                ["filePath"] = filePath,
                ["downloadUrl"] = new Uri(emulator.Address, string.Join('/', path.Split('/').Select(Uri.EscapeDataString))).AbsoluteUri,
                ["fileSize"] = bytes.Length,
                ["mimeType"] = mediaType,
                ["uploadedAt"] = now.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture),
            },
        });
    }

    private async Task<(JsonObject? Body, Answer? Refusal)> ReadAsync(HttpContext context, int limit)
    {
        if (ApiKeys.Accepted(context.Request, emulator.Keys) is null)
            return (null, Refusal(401, CodeText.Of(401)));

        var (text, problem) = await BodyText.ReadAsync(context.Request, limit);
        if (text is null)
            return (null, Refusal(400, problem));

        try
        {
            return JsonNode.Parse(text) is JsonObject body ? (body, null) : (null, Refusal(400, "the body must be a JSON object"));
        }
        catch (JsonException exception)
        {
            return (null, Refusal(400, $"the body is not JSON: {exception.Message}"));
        }
    }

    private Answer Refusal(int code, string message)
    {
        emulator.Tell(EmulatorEventKind.Refused, $"upload: {code} {message}");
        return Answer.OfJson(new JsonObject { ["success"] = false, ["code"] = code, ["msg"] = message }, code);
    }

    private static bool IsFolder(string? path) =>
        !string.IsNullOrEmpty(path) && !path.StartsWith('/') && !path.EndsWith('/') && !path.Contains('\\', StringComparison.Ordinal) &&
        path.Split('/').All(static part => part is not ("" or "." or ".."));

    private static string MadeUpName(string? originalName, string? contentType)
    {
        var extension = Path.GetExtension(originalName);
        return Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(8)) + (string.IsNullOrEmpty(extension) ? MediaTypes.ExtensionOf(contentType) : extension);
    }

    private static (string? MediaType, string Data) SplitDataUrl(string text)
    {
        var comma = text.IndexOf(',', StringComparison.Ordinal);
        return text.StartsWith("data:", StringComparison.OrdinalIgnoreCase) && comma > 0
            ? (text[5..comma].Split(';')[0], text[(comma + 1)..])
            : (null, text);
    }

    private static string? Given(string? text) => string.IsNullOrEmpty(text) ? null : text;

    private static string? Text(JsonObject body, string property) => body[property] is JsonValue value && value.TryGetValue(out string? text) ? text : null;
}
