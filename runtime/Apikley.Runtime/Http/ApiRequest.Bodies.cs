using System.Net.Http.Headers;
using System.Text;

namespace Apikley.Runtime;

public readonly partial struct ApiRequest
{
    /// <summary>Sends a model as JSON.</summary>
    /// <typeparam name="T">The model.</typeparam>
    /// <param name="body">The value.</param>
    /// <param name="mediaType">The content type.</param>
    public void Json<T>(T body, string mediaType = "application/json")
        where T : IJsonModel<T>
    {
        var writer = JsonBufferWriter.Rent();
        try
        {
            body.WriteTo(writer);
            Message.Content = new PooledContent(writer.Detach(), mediaType);
        }
        finally
        {
            writer.Return();
        }
    }

    /// <summary>Sends a value as JSON.</summary>
    /// <typeparam name="T">Its type.</typeparam>
    /// <param name="body">The value.</param>
    /// <param name="write">Writes the type's JSON.</param>
    /// <param name="mediaType">The content type.</param>
    public void Json<T>(T body, JsonWriteFunc<T> write, string mediaType = "application/json")
    {
        var writer = JsonBufferWriter.Rent();
        try
        {
            write(writer, body);
            Message.Content = new PooledContent(writer.Detach(), mediaType);
        }
        finally
        {
            writer.Return();
        }
    }

    /// <summary>Sends a form.</summary>
    /// <param name="form">The writer that holds it; it is finished.</param>
    /// <param name="mediaType">The content type.</param>
    public void Form(ref UrlEncodedWriter form, string mediaType = "application/x-www-form-urlencoded")
    {
        var buffer = new PooledBuffer();
        buffer.Advance(Encoding.ASCII.GetBytes(form.Written, buffer.GetSpan(form.Written.Length)));
        form.Dispose();
        Message.Content = new PooledContent(buffer.Detach(), mediaType);
    }

    /// <summary>Sends text in UTF-8.</summary>
    /// <param name="body">The text.</param>
    /// <param name="mediaType">The content type; <c>; charset=utf-8</c> is added where it names no charset.</param>
    public void Text(string body, string mediaType)
    {
        var buffer = new PooledBuffer();
        buffer.Advance(Encoding.UTF8.GetBytes(body, buffer.GetSpan(Encoding.UTF8.GetMaxByteCount(body.Length))));
        Message.Content = new PooledContent(
            buffer.Detach(),
            mediaType.Contains("charset", StringComparison.OrdinalIgnoreCase) ? mediaType : mediaType + "; charset=utf-8");
    }

    /// <summary>Sends bytes as they come. The stream is read from where it stands and stays the caller's.</summary>
    /// <param name="body">The bytes.</param>
    /// <param name="mediaType">The content type.</param>
    public void Stream(Stream body, string mediaType)
    {
        ArgumentNullException.ThrowIfNull(body);
        Message.Content = new StreamBody(body, mediaType);
    }

    /// <summary>Sends parts.</summary>
    /// <param name="parts">The parts.</param>
    public void Multipart(MultipartBody parts) => Message.Content = parts;
}
