namespace Apikley.Emulator.Files;

/// <summary>Media types by file extension, and back.</summary>
internal static class MediaTypes
{
    private static readonly (string Extension, string Type)[] Known =
    [
        (".png", "image/png"), (".jpg", "image/jpeg"), (".jpeg", "image/jpeg"), (".webp", "image/webp"), (".gif", "image/gif"), (".svg", "image/svg+xml"),
        (".mp4", "video/mp4"), (".webm", "video/webm"), (".mov", "video/quicktime"), (".mkv", "video/x-matroska"),
        (".mp3", "audio/mpeg"), (".wav", "audio/wav"), (".ogg", "audio/ogg"), (".m4a", "audio/mp4"), (".aac", "audio/aac"), (".flac", "audio/flac"),
        (".txt", "text/plain"), (".json", "application/json"), (".pdf", "application/pdf"), (".zip", "application/zip"),
    ];

    public const string Unknown = "application/octet-stream";

    public static string OfName(string fileName)
    {
        var extension = Path.GetExtension(fileName);
        return Known.FirstOrDefault(known => known.Extension.Equals(extension, StringComparison.OrdinalIgnoreCase)).Type ?? Unknown;
    }

    public static string ExtensionOf(string? mediaType) =>
        Known.FirstOrDefault(known => known.Type.Equals(mediaType, StringComparison.OrdinalIgnoreCase)).Extension ?? ".bin";
}
