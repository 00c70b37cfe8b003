namespace Apikley;

/// <summary>Where and how an uploaded file is stored.</summary>
public sealed record UploadOptions
{
    /// <summary>The folder, without a slash at either end: <c>images/user-uploads</c>. Default: <c>uploads</c>.</summary>
    public string Folder { get; init; } = "uploads";

    /// <summary>The name to store the file under; a file of that name in the folder is replaced, some caches notice later. Null: the service makes up a name, so that no two files meet.</summary>
    public string? FileName { get; init; }

    /// <summary>The media type of a streamed file. Null: by the extension of its name.</summary>
    public string? ContentType { get; init; }

    internal static UploadOptions Checked(UploadOptions? options)
    {
        options ??= new UploadOptions();
        if (string.IsNullOrWhiteSpace(options.Folder) || options.Folder.Split('/').Any(static part => part is "" or "." or "..") || options.Folder.Contains('\\', StringComparison.Ordinal))
        {
            throw new ArgumentException($"{nameof(UploadOptions)}.{nameof(Folder)} must be a folder without a slash at either end and without '.', '..' or a backslash: images/user-uploads.", nameof(options));
        }

        return options.FileName is { } name && (name.Length == 0 || name.AsSpan().IndexOfAny('/', '\\') >= 0 || name.Any(char.IsControl))
            ? throw new ArgumentException($"{nameof(UploadOptions)}.{nameof(FileName)} must be a name without a path.", nameof(options))
            : options;
    }
}
