using System.ComponentModel;

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
    /// <exception cref="System.Text.Json.JsonException">The body is not of the type's form.</exception>
    /// <exception cref="InvalidDataException">The body is larger than <see cref="ApiClientOptions.DefaultMaxResponseBytes"/>. Anyone can call a webhook's address.</exception>
    public static async Task<T> ReadAsync<T>(Stream body, JsonReadFunc<T> read, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(body);
        ArgumentNullException.ThrowIfNull(read);
        using var text = new MemoryStream();
        var buffer = new byte[8192];
        while (await body.ReadAsync(buffer, cancellationToken).ConfigureAwait(false) is > 0 and var count)
        {
            if (text.Length + count > ApiClientOptions.DefaultMaxResponseBytes)
            {
                throw new InvalidDataException($"The body is larger than {ApiClientOptions.DefaultMaxResponseBytes} bytes.");
            }

            text.Write(buffer, 0, count);
        }

        return JsonRead.Document(text.GetBuffer().AsSpan(0, (int)text.Length), read);
    }
}
