using System.Globalization;
using System.Text.Json;

namespace Apikley;

/// <summary>
/// What all answers share: <c>code</c>, <c>msg</c> (one page writes <c>message</c>), <c>data</c>. Read leniently: unknown members are
/// skipped, a code may be a number in a string, the last of equal names counts.
/// </summary>
/// <param name="Code">The code; null when there is none.</param>
/// <param name="Message">The server's message; null when there is none.</param>
/// <param name="Data">The JSON of <c>data</c>; empty when absent.</param>
/// <param name="Problem">Why this is not an envelope; null when it is one.</param>
internal readonly record struct Envelope(int? Code, string? Message, ReadOnlyMemory<byte> Data, string? Problem)
{
    private const int MaxMessageLength = 2_000;

    public static Envelope Read(ApiAnswer answer)
    {
        var body = answer.Body;
        if (answer.Problem is not null)
        {
            // A cut-off body may still name its code, but a part of a document proves nothing.
            return new Envelope(null, null, default, answer.Problem);
        }

        var offset = body.Span.StartsWith("\uFEFF"u8) ? 3 : 0;
        if (body.Span[offset..].Trim(" \t\r\n"u8).IsEmpty)
        {
            return new Envelope(null, null, default, "The answer is empty.");
        }

        try
        {
            return Read(body[offset..]);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return new Envelope(null, null, default, "The answer is not JSON.");
        }
    }

    private static Envelope Read(ReadOnlyMemory<byte> json)
    {
        var reader = new Utf8JsonReader(json.Span, new JsonReaderOptions { MaxDepth = 64 });
        reader.Read();
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            reader.Skip();
            return new Envelope(null, null, default, "The answer is JSON, but not an object.");
        }

        int? code = null;
        string? message = null;
        ReadOnlyMemory<byte> data = default;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (reader.ValueTextEquals("code"u8))
            {
                reader.Read();
                code = LenientJson.ReadInt32(ref reader) ?? code;
            }
            else if (reader.ValueTextEquals("msg"u8) || reader.ValueTextEquals("message"u8))
            {
                reader.Read();
                message = LenientJson.ReadText(ref reader) is { Length: > 0 } text ? Shorten(text) : message;
            }
            else if (reader.ValueTextEquals("data"u8))
            {
                reader.Read();
                var start = (int)reader.TokenStartIndex;
                reader.Skip();
                data = json[start..(int)reader.BytesConsumed];
            }
            else
            {
                reader.Read();
                reader.Skip();
            }
        }

        // What follows the object must be white space; Read throws where it is not.
        reader.Read();
        return new Envelope(code, message, data, null);
    }

    private static string Shorten(string text) =>
        text.Length <= MaxMessageLength ? text : string.Create(CultureInfo.InvariantCulture, $"{text.AsSpan(0, MaxMessageLength)}…");
}
