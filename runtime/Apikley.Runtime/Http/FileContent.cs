namespace Apikley;

/// <summary>A file in a multipart request: its bytes, and what the server is told of its name and type.</summary>
public sealed class FileContent
{
    /// <summary>A file read from a stream, from where the stream stands. The stream stays the caller's.</summary>
    /// <param name="stream">The bytes. A request can be sent again only when the stream can seek.</param>
    /// <param name="fileName">The name the server sees; null: the name of a <see cref="FileStream"/>'s file, else <c>file</c>.</param>
    /// <param name="contentType">The media type; null: what the document says of the part, else <c>application/octet-stream</c>.</param>
    public FileContent(Stream stream, string? fileName = null, string? contentType = null)
    {
        ArgumentNullException.ThrowIfNull(stream);
        Stream = stream;
        FileName = fileName ?? (stream is FileStream file ? Path.GetFileName(file.Name) : "file");
        ContentType = contentType;
    }

    /// <summary>A file that lies in memory.</summary>
    /// <param name="bytes">The bytes; not copied.</param>
    /// <param name="fileName">The name the server sees; null: <c>file</c>.</param>
    /// <param name="contentType">The media type; null: what the document says of the part, else <c>application/octet-stream</c>.</param>
    public FileContent(byte[] bytes, string? fileName = null, string? contentType = null)
        : this(new MemoryStream(bytes ?? throw new ArgumentNullException(nameof(bytes)), writable: false), fileName, contentType)
    {
    }

    /// <summary>The bytes.</summary>
    public Stream Stream { get; }

    /// <summary>The name the server sees.</summary>
    public string FileName { get; }

    /// <summary>The media type, or null.</summary>
    public string? ContentType { get; }

    /// <summary>Further headers of the file's part of the request, by name; they replace those that the document fixes. Null: none.</summary>
    public IReadOnlyDictionary<string, string>? Headers { get; init; }
}
