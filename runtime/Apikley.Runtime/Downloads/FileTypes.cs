namespace Apikley;

/// <summary>Decides a file's extension: from its first bytes, else from the content type, else from the address; and the media type of a file to upload.</summary>
internal static class FileTypes
{
    /// <summary>How many bytes are needed to tell.</summary>
    public const int HeadLength = 16;

    public static string Extension(ReadOnlySpan<byte> head, string? mediaType, Uri url) =>
        FromHead(head) ?? FromMediaType(mediaType) ?? FromPath(url) ?? ".bin";

    /// <summary>The media type of a name's extension; null when it is none of these.</summary>
    public static string? MediaType(string name) => Path.GetExtension(name).ToLowerInvariant() switch
    {
        ".png" => "image/png",
        ".jpg" or ".jpeg" => "image/jpeg",
        ".webp" => "image/webp",
        ".gif" => "image/gif",
        ".avif" => "image/avif",
        ".svg" => "image/svg+xml",
        ".mp4" => "video/mp4",
        ".webm" => "video/webm",
        ".mov" => "video/quicktime",
        ".mp3" => "audio/mpeg",
        ".wav" => "audio/wav",
        ".ogg" => "audio/ogg",
        ".m4a" => "audio/mp4",
        ".flac" => "audio/flac",
        ".json" => "application/json",
        ".pdf" => "application/pdf",
        ".zip" => "application/zip",
        ".txt" => "text/plain",
        _ => null,
    };

    private static string? FromHead(ReadOnlySpan<byte> head) => head switch
    {
        [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, ..] => ".png",
        [0xFF, 0xD8, 0xFF, ..] => ".jpg",
        [0x47, 0x49, 0x46, 0x38, ..] => ".gif",
        [0x52, 0x49, 0x46, 0x46, _, _, _, _, 0x57, 0x45, 0x42, 0x50, ..] => ".webp",
        [0x52, 0x49, 0x46, 0x46, _, _, _, _, 0x57, 0x41, 0x56, 0x45, ..] => ".wav",
        [_, _, _, _, 0x66, 0x74, 0x79, 0x70, 0x71, 0x74, ..] => ".mov",
        [_, _, _, _, 0x66, 0x74, 0x79, 0x70, 0x61, 0x76, 0x69, 0x66, ..] => ".avif",
        [_, _, _, _, 0x66, 0x74, 0x79, 0x70, 0x4D, 0x34, 0x41, ..] => ".m4a",
        [_, _, _, _, 0x66, 0x74, 0x79, 0x70, ..] => ".mp4",
        [0x1A, 0x45, 0xDF, 0xA3, ..] => ".webm",
        [0x49, 0x44, 0x33, ..] => ".mp3",
        [0xFF, 0xFB or 0xF3 or 0xF2, ..] => ".mp3",
        [0x4F, 0x67, 0x67, 0x53, ..] => ".ogg",
        [0x66, 0x4C, 0x61, 0x43, ..] => ".flac",
        [0x25, 0x50, 0x44, 0x46, ..] => ".pdf",
        [0x50, 0x4B, 0x03, 0x04, ..] => ".zip",
        _ => null,
    };

    private static string? FromMediaType(string? mediaType) => mediaType?.ToLowerInvariant() switch
    {
        "image/png" => ".png",
        "image/jpeg" or "image/jpg" => ".jpg",
        "image/webp" => ".webp",
        "image/gif" => ".gif",
        "image/avif" => ".avif",
        "image/svg+xml" => ".svg",
        "video/mp4" => ".mp4",
        "video/webm" => ".webm",
        "video/quicktime" => ".mov",
        "audio/mpeg" or "audio/mp3" => ".mp3",
        "audio/wav" or "audio/x-wav" or "audio/wave" => ".wav",
        "audio/ogg" => ".ogg",
        "audio/mp4" or "audio/x-m4a" => ".m4a",
        "audio/flac" => ".flac",
        "application/json" => ".json",
        "application/pdf" => ".pdf",
        "application/zip" => ".zip",
        "text/plain" => ".txt",
        _ => null,
    };

    /// <summary>Only a short extension of letters and digits: the address comes from outside, the name goes to the disk.</summary>
    private static string? FromPath(Uri url)
    {
        var extension = Path.GetExtension(url.AbsolutePath);
        return extension is { Length: > 1 and <= 6 } && extension.Skip(1).All(char.IsAsciiLetterOrDigit)
            ? extension.ToLowerInvariant()
            : null;
    }
}
