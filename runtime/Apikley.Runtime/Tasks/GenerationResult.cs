using System.Text.Json;

namespace Apikley;

/// <summary>What a task has generated.</summary>
public sealed class GenerationResult
{
    private readonly ApikleyClient client;

    internal GenerationResult(ApikleyClient client, GenerationStatus status)
    {
        this.client = client;
        Status = status;
        var content = ResultContent.Read(status.ResultJson);
        ResultUrls = content.ResultUrls;
        WatermarkUrls = content.WatermarkUrls;
        FirstFrameUrls = content.FirstFrameUrls;
        LastFrameUrls = content.LastFrameUrls;
        CharacterId = content.CharacterId;
        ResultObject = content.ResultObject;
        IsReadable = content.IsReadable;
    }

    /// <summary>The task.</summary>
    public string TaskId => Status.TaskId;

    /// <summary>The task's last status.</summary>
    public GenerationStatus Status { get; }

    /// <summary>The generated files, in the service's order. They expire (the documents say after 24 hours), so save them. Empty for models that make none.</summary>
    public IReadOnlyList<Uri> ResultUrls { get; }

    /// <summary>The same files with a watermark (<c>resultWaterMarkUrls</c>, Sora 2); else empty.</summary>
    public IReadOnlyList<Uri> WatermarkUrls { get; }

    /// <summary>The first frames of videos (<c>firstFrameUrl</c>); else empty.</summary>
    public IReadOnlyList<Uri> FirstFrameUrls { get; }

    /// <summary>The last frames of videos (<c>lastFrameUrl</c>); else empty.</summary>
    public IReadOnlyList<Uri> LastFrameUrls { get; }

    /// <summary>The character that was made (<c>character_id</c>); null for other models.</summary>
    public string? CharacterId { get; }

    /// <summary>A result that is not a file (<c>resultObject</c>), as of speech to text; null for other models.</summary>
    public JsonElement? ResultObject { get; }

    /// <summary>The text of <c>resultJson</c> as the service sent it; null when it sent none.</summary>
    public string? RawJson => Status.ResultJson;

    /// <summary>Whether <see cref="RawJson"/> is a JSON object. When not, the task succeeded and its result must be read from <see cref="RawJson"/> by hand.</summary>
    public bool IsReadable { get; }

    /// <summary>Whether nothing this class knows was found: no file, no object, no character. Look at <see cref="RawJson"/>.</summary>
    public bool IsEmpty => ResultUrls.Count == 0 && ResultObject is null && CharacterId is null && WatermarkUrls.Count == 0;

    /// <summary>
    /// Saves the files of <see cref="ResultUrls"/>: each is written beside its place and then renamed, so that a broken download leaves no
    /// half file under a good name. A download that breaks off goes on where it broke off, also in a later call. Names are the task id, with a number when there are several, and the extension that the content has.
    /// The API key is not sent to the files' servers.
    /// </summary>
    /// <param name="directory">Where to; it is made when it is not there.</param>
    /// <param name="cancellationToken">Stops the download.</param>
    /// <returns>The full paths, in the order of <see cref="ResultUrls"/>.</returns>
    /// <exception cref="InvalidOperationException">The result names no file.</exception>
    /// <exception cref="DownloadFailedException">A file could not be had: it has expired, is too large, or its server failed.</exception>
    public Task<IReadOnlyList<string>> DownloadAsync(string directory, CancellationToken cancellationToken = default) => DownloadAsync(directory, null, cancellationToken);

    /// <inheritdoc cref="DownloadAsync(string, CancellationToken)"/>
    /// <param name="directory">Where to; it is made when it is not there.</param>
    /// <param name="progress">Told of each piece of each file; several files are fetched at a time.</param>
    /// <param name="cancellationToken">Stops the download.</param>
    public Task<IReadOnlyList<string>> DownloadAsync(string directory, IProgress<DownloadProgress>? progress, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(directory);
        return ResultUrls.Count == 0
            ? throw new InvalidOperationException($"Task {TaskId} has succeeded, but its result names no file to download: {(RawJson is { } raw ? raw[..Math.Min(raw.Length, 200)] : "it is empty")}")
            : client.Downloads.SaveAsync(TaskId, ResultUrls, directory, progress, cancellationToken);
    }
}
