using System.Buffers;
using System.ComponentModel;
using System.Text;
using System.Text.Json;

namespace Apikley.Runtime;

/// <summary>Reads what a server sends by itself.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class WebhookBody
{
    /// <summary>Reads a body to its end.</summary>
    /// <typeparam name="T">The type of the body.</typeparam>
    /// <param name="body">The body.</param>
    /// <param name="read">Reads the type's JSON.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    /// <exception cref="JsonException">The body is not of the type's form.</exception>
    /// <exception cref="InvalidDataException">The body is larger than <see cref="ApiClientOptions.DefaultMaxResponseBytes"/>. Anyone can call a webhook's address.</exception>
    public static async Task<T> ReadAsync<T>(Stream body, JsonReadFunc<T> read, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(read);
        return JsonRead.Document((await BytesAsync(body, cancellationToken).ConfigureAwait(false)).Span, read);
    }

    /// <summary>Reads a form (<c>application/x-www-form-urlencoded</c>).</summary>
    /// <typeparam name="T">The type of the body.</typeparam>
    /// <param name="utf8Form">The form.</param>
    /// <param name="shape">What its fields are.</param>
    /// <param name="read">Reads the type's JSON.</param>
    /// <exception cref="JsonException">The form is not of the type's form; the message names the field.</exception>
    public static T Form<T>(ReadOnlySpan<byte> utf8Form, FormShape shape, JsonReadFunc<T> read)
    {
        ArgumentNullException.ThrowIfNull(shape);
        return Read(FormNode.Parse(utf8Form, shape), shape, read);
    }

    internal static T Read<T>(FormNode form, FormShape shape, JsonReadFunc<T> read)
    {
        var json = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(json))
        {
            FormJson.Write(writer, form, shape);
        }

        return JsonRead.Document(json.WrittenSpan, read);
    }

    /// <summary>Reads a form to its end.</summary>
    /// <typeparam name="T">The type of the body.</typeparam>
    /// <param name="body">The body.</param>
    /// <param name="shape">What its fields are.</param>
    /// <param name="read">Reads the type's JSON.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    /// <exception cref="JsonException">The form is not of the type's form; the message names the field.</exception>
    /// <exception cref="InvalidDataException">The body is larger than <see cref="ApiClientOptions.DefaultMaxResponseBytes"/>.</exception>
    public static async Task<T> ReadFormAsync<T>(Stream body, FormShape shape, JsonReadFunc<T> read, CancellationToken cancellationToken)
        => Form((await BytesAsync(body, cancellationToken).ConfigureAwait(false)).Span, shape, read);

    /// <summary>Reads text in UTF-8.</summary>
    /// <param name="utf8Text">The text; a byte order mark is passed over.</param>
    public static string Text(ReadOnlySpan<byte> utf8Text) => Encoding.UTF8.GetString(utf8Text.StartsWith("\uFEFF"u8) ? utf8Text[3..] : utf8Text);

    /// <summary>Reads text in UTF-8 to its end.</summary>
    /// <param name="body">The body.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    /// <exception cref="InvalidDataException">The body is larger than <see cref="ApiClientOptions.DefaultMaxResponseBytes"/>.</exception>
    public static async Task<string> ReadTextAsync(Stream body, CancellationToken cancellationToken)
        => Text((await BytesAsync(body, cancellationToken).ConfigureAwait(false)).Span);

    private static async Task<ReadOnlyMemory<byte>> BytesAsync(Stream body, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(body);
        var bytes = new MemoryStream();
        var buffer = new byte[8192];
        while (await body.ReadAsync(buffer, cancellationToken).ConfigureAwait(false) is > 0 and var count)
        {
            if (bytes.Length + count > ApiClientOptions.DefaultMaxResponseBytes)
            {
                throw new InvalidDataException($"The body is larger than {ApiClientOptions.DefaultMaxResponseBytes} bytes.");
            }

            bytes.Write(buffer, 0, count);
        }

        return bytes.GetBuffer().AsMemory(0, (int)bytes.Length);
    }
}
