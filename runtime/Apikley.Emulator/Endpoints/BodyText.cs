using System.Text;
using Microsoft.AspNetCore.Http;

namespace Apikley.Emulator.Endpoints;

/// <summary>Reads a request's body as UTF-8 text, up to a limit.</summary>
internal static class BodyText
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The text, or null with the problem.</summary>
    public static async Task<(string? Text, string Problem)> ReadAsync(HttpRequest request, int limit)
    {
        if (request.ContentLength > limit)
            return (null, $"The body has {request.ContentLength} bytes; at most {limit} are taken.");

        using var buffer = new MemoryStream();
        var chunk = new byte[16 * 1024];
        int read;
        while ((read = await request.Body.ReadAsync(chunk)) > 0)
        {
            buffer.Write(chunk, 0, read);
            if (buffer.Length > limit)
                return (null, $"The body has more than {limit} bytes.");
        }

        try
        {
            return (Strict.GetString(buffer.GetBuffer(), 0, (int)buffer.Length), "");
        }
        catch (DecoderFallbackException)
        {
            return (null, "The body is not UTF-8.");
        }
    }
}
