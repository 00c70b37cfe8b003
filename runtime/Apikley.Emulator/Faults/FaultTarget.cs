namespace Apikley.Emulator;

/// <summary>The requests a fault can be aimed at.</summary>
public enum FaultTarget
{
    /// <summary><c>POST /api/v1/jobs/createTask</c>.</summary>
    Create,

    /// <summary><c>GET /api/v1/jobs/recordInfo</c>.</summary>
    RecordInfo,

    /// <summary><c>GET /api/v1/chat/credit</c>.</summary>
    Credit,

    /// <summary><c>POST /api/v1/common/download-url</c>.</summary>
    DownloadUrl,

    /// <summary>The uploads below <c>/file-upload/api/</c>.</summary>
    Upload,

    /// <summary>Downloads of results, uploads and samples.</summary>
    File,
}
