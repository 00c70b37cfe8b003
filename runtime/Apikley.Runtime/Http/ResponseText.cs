using System.Text;
using System.Text.Json;

namespace Apikley.Runtime;

/// <summary>Turns the bytes of a body into text or values, whatever charset they came in.</summary>
internal static class ResponseText
{
    /// <summary>Reads JSON. It is UTF-8 by its standard; another charset is tried only when it is not readable as that and the content type names one.</summary>
    /// <exception cref="JsonException">The bytes are not JSON, or not that of the type.</exception>
    public static T ReadJson<T>(HttpResponseMessage response, ReadOnlySpan<byte> bytes, JsonReadFunc<T> read)
    {
        try
        {
            return JsonRead.Document(bytes, read);
        }
        catch (JsonException) when (Charset(response) is { } encoding && encoding.CodePage != Encoding.UTF8.CodePage)
        {
            return JsonRead.Document(Encoding.UTF8.GetBytes(Decode(encoding, bytes)), read);
        }
    }

    public static string Decode(HttpResponseMessage response, ReadOnlySpan<byte> bytes) => Decode(Charset(response) ?? Encoding.UTF8, bytes);

    public static string NotReadable(HttpResponseMessage response, JsonException error)
    {
        var type = MediaType(response);
        return type is null || type.Contains("json", StringComparison.OrdinalIgnoreCase)
            ? $"The body is not what the document declares. {error.Message}"
            : $"The body is {type} and not the JSON that the document declares. {error.Message}";
    }

    /// <summary>The content type without its parameters, as it was sent.</summary>
    public static string? MediaType(HttpResponseMessage response)
        => response.Content.Headers.NonValidated.TryGetValues("Content-Type", out var values) ? values.ToString().Split(';')[0].Trim() : null;

    private static string Decode(Encoding encoding, ReadOnlySpan<byte> bytes)
    {
        var preamble = encoding.Preamble;
        return encoding.GetString(bytes.StartsWith(preamble) ? bytes[preamble.Length..] : bytes);
    }

    private static Encoding? Charset(HttpResponseMessage response)
    {
        if (response.Content.Headers.ContentType?.CharSet is not { Length: > 0 } name)
        {
            return null;
        }

        try
        {
            return Encoding.GetEncoding(name.Trim('"'));
        }
        catch (ArgumentException)
        {
            return null;
        }
    }
}
