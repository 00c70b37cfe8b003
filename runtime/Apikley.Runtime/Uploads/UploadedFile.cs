using System.Text;
using System.Text.Json;
using Apikley.Service;

namespace Apikley;

/// <summary>A file as the service has stored it. Stands wherever a model's input takes its address.</summary>
public sealed record UploadedFile
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromDays(3);

    /// <summary>The address to name in a model's input.</summary>
    public required Uri Url { get; init; }

    /// <summary>Its name; null when the service does not say.</summary>
    public string? FileName { get; init; }

    /// <summary>Its folder and name; null when the service does not say.</summary>
    public string? FilePath { get; init; }

    /// <summary>Its size in bytes; null when the service does not say.</summary>
    public long? Size { get; init; }

    /// <summary>Its media type; null when the service does not say.</summary>
    public string? MediaType { get; init; }

    /// <summary>When it was stored; null when the service does not say.</summary>
    public DateTimeOffset? UploadedAt { get; init; }

    /// <summary>When the service deletes it: 3 days after it was stored, as the upload's page says.</summary>
    public DateTimeOffset? ExpiresAt => UploadedAt + Lifetime;

    /// <summary>The address, so that <c>Uri url = await apikley.UploadAsync(path)</c> reads as it should.</summary>
    /// <param name="file">The file.</param>
    public static implicit operator Uri(UploadedFile file) => file?.Url ?? throw new ArgumentNullException(nameof(file));

    /// <summary>The address.</summary>
    /// <returns><see cref="Url"/>.</returns>
    public Uri ToUri() => Url;

    /// <summary>What an upload answered: a file, or a refusal inside an HTTP 200.</summary>
    internal readonly record struct Answer(long? Code, string? Message, UploadedFile? File);

    /// <summary>An address that may be used; null when it is none.</summary>
    internal static Uri? Address(string? text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var url) && (url.Scheme == Uri.UriSchemeHttps || url.Scheme == Uri.UriSchemeHttp) ? url : null;

    /// <summary>
    /// Reads an answer as its document has it; and where it has another form, as one of the service's pages shows, takes from it what is there:
    /// the file is stored all the same.
    /// </summary>
    internal static async Task<Answer> ReadAsync(Task<UploadResponse> call)
    {
        try
        {
            var answer = await call.ConfigureAwait(false);
            var data = answer.Data;
            return new Answer(
                answer.Code,
                answer.Msg,
                Address(data.DownloadUrl) is { } url
                    ? new UploadedFile { Url = url, FileName = data.FileName, FilePath = data.FilePath, Size = data.FileSize, MediaType = data.MimeType, UploadedAt = data.UploadedAt }
                    : null);
        }
        catch (ApiException e) when ((int)e.StatusCode is >= 200 and < 300)
        {
            var envelope = Envelope.Read(new ApiAnswer((int)e.StatusCode, Encoding.UTF8.GetBytes(e.ResponseText), null));
            if (envelope.Code is { } code and not ErrorCodes.Success)
            {
                return new Answer(code, envelope.Message, null);
            }

            if (Lenient(envelope.Data) is { } file)
            {
                return new Answer(envelope.Code, envelope.Message, file);
            }

            throw;
        }
    }

    private static UploadedFile? Lenient(ReadOnlyMemory<byte> data)
    {
        if (data.IsEmpty)
        {
            return null;
        }

        using var document = JsonDocument.Parse(data);
        return document.RootElement is { ValueKind: JsonValueKind.Object } root && (Address(Text(root, "downloadUrl")) ?? Address(Text(root, "fileUrl"))) is { } url
            ? new UploadedFile { Url = url, FileName = Text(root, "fileName") ?? Text(root, "originalName"), FilePath = Text(root, "filePath") ?? Text(root, "uploadPath"), MediaType = Text(root, "mimeType") }
            : null;
    }

    private static string? Text(JsonElement root, string name) =>
        root.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
