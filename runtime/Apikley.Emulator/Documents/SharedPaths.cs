using System.Text.Json.Nodes;

namespace Apikley.Emulator.Documents;

/// <summary>The paths that the emulator serves whether or not a document describes them.</summary>
internal static class SharedPaths
{
    private static readonly HashSet<string> All = new(StringComparer.Ordinal)
    {
        "/api/v1/jobs/recordInfo", "/api/v1/chat/credit", "/api/v1/common/download-url",
        "/api/file-stream-upload", "/api/file-base64-upload", "/api/file-url-upload",
    };

    /// <summary>Tells whether a document describes something that the emulator does not serve.</summary>
    public static bool LeavesOut(JsonObject root) => root["paths"] is not JsonObject paths || paths.Any(static path => !All.Contains(path.Key));
}
