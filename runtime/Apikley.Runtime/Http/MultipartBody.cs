using System.ComponentModel;
using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;
using System.Xml;

namespace Apikley.Runtime;

/// <summary>The parts of a <c>multipart/form-data</c> request (RFC 7578), or of another multipart type.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class MultipartBody : HttpContent
{
    private static readonly byte[] LineBreak = "\r\n"u8.ToArray();

    private readonly List<Part> _parts = [];
    private readonly string _boundary;
    private readonly List<KeyValuePair<string, string>> _headers = [];

    /// <summary>Begins without parts.</summary>
    /// <param name="mediaType">The content type; the boundary is added.</param>
    public MultipartBody(string mediaType = "multipart/form-data")
        : this(mediaType, "----" + Guid.NewGuid().ToString("N"))
    {
    }

    internal MultipartBody(string mediaType, string boundary)
    {
        _boundary = boundary;
        Headers.TryAddWithoutValidation("Content-Type", $"{mediaType}; boundary={boundary}");
    }

    /// <summary>Gives the part that is added next a header.</summary>
    /// <param name="name">The header's name.</param>
    /// <param name="value">Its value.</param>
    /// <exception cref="ArgumentException">The name or the value could not be one line of a header.</exception>
    public void Header(string name, string value)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        if (name.AsSpan().IndexOfAny("\r\n: ") >= 0 || OneLine(value, nameof(value)) is null)
        {
            throw new ArgumentException($"\"{name}\" is no name of a header.", nameof(name));
        }

        _headers.RemoveAll(header => header.Key.Equals(name, StringComparison.OrdinalIgnoreCase));
        _headers.Add(new KeyValuePair<string, string>(name, value));
    }

    /// <summary>Adds a part of text.</summary>
    /// <param name="name">The part's name.</param>
    /// <param name="value">The text; sent in UTF-8.</param>
    /// <param name="contentType">The part's content type; null: none is named, which means text.</param>
    public void Text(string name, string value, string? contentType = null)
        => Add(name, null, contentType, new ReadOnlyMemoryContent(Encoding.UTF8.GetBytes(value)));

    /// <summary>Adds a part of JSON.</summary>
    /// <typeparam name="T">The value's type.</typeparam>
    /// <param name="name">The part's name.</param>
    /// <param name="value">The value.</param>
    /// <param name="write">Writes the type's JSON.</param>
    /// <param name="contentType">The part's content type.</param>
    public void Json<T>(string name, T value, JsonWriteFunc<T> write, string contentType = "application/json")
    {
        ArgumentNullException.ThrowIfNull(write);
        using var writer = new JsonBufferWriter();
        write(writer, value);
        Add(name, null, contentType, new ReadOnlyMemoryContent(writer.WrittenSpan.ToArray()));
    }

    /// <summary>Adds a part of XML.</summary>
    /// <typeparam name="T">The value's type.</typeparam>
    /// <param name="name">The part's name.</param>
    /// <param name="value">The value.</param>
    /// <param name="root">The name of the root element.</param>
    /// <param name="content">Writes what is inside.</param>
    /// <param name="contentType">The part's content type.</param>
    public void Xml<T>(string name, T value, XmlName root, Action<XmlWriter, T> content, string contentType)
        => Add(name, null, contentType, new ReadOnlyMemoryContent(XmlText.Write(root, value, content)));

    /// <summary>Adds a part for each value inside of an object, its way in brackets (<c>deepObject</c>): <c>color[R]</c>.</summary>
    /// <typeparam name="T">The value's type.</typeparam>
    /// <param name="name">What the parts' names begin with.</param>
    /// <param name="value">The value.</param>
    /// <param name="write">Writes the type's JSON.</param>
    public void Deep<T>(string name, T value, JsonWriteFunc<T> write)
    {
        using var json = JsonParameter.Parse(value, write);
        Deep(name, json.RootElement);
    }

    /// <summary>Adds a part for each member of a body that the document does not declare: text for what has one text, JSON for lists and objects.</summary>
    /// <typeparam name="T">The members' type.</typeparam>
    /// <param name="members">The members.</param>
    /// <param name="write">Writes the JSON of one.</param>
    public void Others<T>(IReadOnlyDictionary<string, T> members, JsonWriteFunc<T> write)
    {
        ArgumentNullException.ThrowIfNull(members);
        foreach (var (name, value) in members)
        {
            using var json = JsonParameter.Parse(value, write);
            if (JsonParameter.IsScalar(json.RootElement))
            {
                Text(name, JsonParameter.Text(json.RootElement));
            }
            else
            {
                Json(name, value, write);
            }
        }
    }

    /// <summary>Adds a part of bytes.</summary>
    /// <param name="name">The part's name.</param>
    /// <param name="value">The bytes.</param>
    /// <param name="contentType">The part's content type.</param>
    public void Bytes(string name, byte[] value, string contentType = "application/octet-stream")
        => Add(name, null, contentType, new ReadOnlyMemoryContent(value));

    /// <summary>Adds a file.</summary>
    /// <param name="name">The part's name.</param>
    /// <param name="file">The file.</param>
    /// <param name="contentType">What the document says of the part's type; the file's own comes first.</param>
    public void File(string name, FileContent file, string contentType = "application/octet-stream")
    {
        ArgumentNullException.ThrowIfNull(file, name);
        foreach (var header in file.Headers ?? new Dictionary<string, string>())
        {
            Header(header.Key, header.Value);
        }

        var type = file.ContentType ?? contentType;
        Add(name, file.FileName, type, new StreamBody(file.Stream, type));
    }

    /// <inheritdoc/>
    protected override bool TryComputeLength(out long length)
    {
        length = Closing().Length;
        foreach (var part in _parts)
        {
            if (part.Body.Headers.ContentLength is not { } body)
            {
                return false;
            }

            length += part.Head.Length + body + LineBreak.Length;
        }

        return true;
    }

    /// <inheritdoc/>
    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) => SerializeToStreamAsync(stream, context, CancellationToken.None);

    /// <inheritdoc/>
    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        foreach (var part in _parts)
        {
            await stream.WriteAsync(part.Head, cancellationToken).ConfigureAwait(false);
            await part.Body.CopyToAsync(stream, context, cancellationToken).ConfigureAwait(false);
            await stream.WriteAsync(LineBreak, cancellationToken).ConfigureAwait(false);
        }

        await stream.WriteAsync(Closing(), cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    protected override void SerializeToStream(Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        foreach (var part in _parts)
        {
            stream.Write(part.Head);
            part.Body.CopyTo(stream, context, cancellationToken);
            stream.Write(LineBreak);
        }

        stream.Write(Closing());
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            foreach (var part in _parts)
            {
                part.Body.Dispose();
            }
        }

        base.Dispose(disposing);
    }

    private void Deep(string name, JsonElement value)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                foreach (var member in value.EnumerateObject())
                {
                    Deep($"{name}[{member.Name}]", member.Value);
                }

                break;
            case JsonValueKind.Array:
                var index = 0;
                var flat = value.EnumerateArray().All(JsonParameter.IsScalar);
                foreach (var item in value.EnumerateArray())
                {
                    Deep(flat ? name + "[]" : string.Create(CultureInfo.InvariantCulture, $"{name}[{index++}]"), item);
                }

                break;
            default:
                Text(name, JsonParameter.Text(value));
                break;
        }
    }

    private void Add(string name, string? fileName, string? contentType, HttpContent body)
    {
        var head = $"--{_boundary}\r\nContent-Disposition: form-data; name=\"{Quoted(name)}\""
            + (fileName is null ? "" : $"; filename=\"{Quoted(fileName)}\"")
            + (contentType is null ? "" : $"\r\nContent-Type: {OneLine(contentType, nameof(contentType))}")
            + string.Concat(_headers.Select(header => $"\r\n{header.Key}: {header.Value}"))
            + "\r\n\r\n";
        _headers.Clear();
        _parts.Add(new Part(Encoding.UTF8.GetBytes(head), body));
    }

    private byte[] Closing() => Encoding.ASCII.GetBytes($"--{_boundary}--\r\n");

    /// <summary>As browsers do it (WHATWG HTML, "multipart/form-data encoding algorithm"): three characters are escaped, the rest is UTF-8.</summary>
    private static string Quoted(string text)
        => text.Replace("\r", "%0D", StringComparison.Ordinal).Replace("\n", "%0A", StringComparison.Ordinal).Replace("\"", "%22", StringComparison.Ordinal);

    private static string OneLine(string text, string name)
        => text.AsSpan().IndexOfAny('\r', '\n') < 0 ? text : throw new ArgumentException("A header is one line.", name);

    private readonly record struct Part(byte[] Head, HttpContent Body);
}
