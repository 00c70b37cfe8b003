using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;

namespace Apikley.Emulator.Endpoints;

/// <summary>Answers a download, whole or, when one range is asked for, in part (RFC 9110, section 14).</summary>
internal static class ByteRange
{
    public static Answer Answer(HttpRequest request, string contentType, byte[] bytes)
    {
        var tag = $"\"{Convert.ToHexStringLower(SHA256.HashData(bytes).AsSpan(0, 8))}\"";
        var whole = new Answer(200, contentType, bytes) { EntityTag = tag };
        var condition = request.Headers.IfRange.ToString();
        if (condition.Length > 0 && condition != tag)
            return whole;

        return Read(request.Headers.Range.ToString(), bytes.Length) switch
        {
            null => whole,
            (-1, _) => new Answer(416, "text/plain", []) { ContentRange = $"bytes */{bytes.Length}" },
            var (from, to) => new Answer(206, contentType, bytes[from..(to + 1)]) { EntityTag = tag, ContentRange = $"bytes {from}-{to}/{bytes.Length}" },
        };
    }

    /// <summary>The first and last byte; null when the header asks for no single range; -1 when the range lies outside.</summary>
    private static (int From, int To)? Read(string header, int length)
    {
        const string Unit = "bytes=";
        if (!header.StartsWith(Unit, StringComparison.OrdinalIgnoreCase))
            return null;

        var ends = header[Unit.Length..].Split('-');
        if (ends.Length != 2 || header.Contains(',', StringComparison.Ordinal))
            return null;

        var (first, last) = (Number(ends[0]), Number(ends[1]));
        return (first, last) switch
        {
            (null, null) => null,
            (null, { } tail) => tail == 0 || length == 0 ? (-1, 0) : (Math.Max(0, length - tail), length - 1),
            ({ } from, _) when from >= length => (-1, 0),
            ({ } from, null) => (from, length - 1),
            ({ } from, { } to) => to < from ? null : (from, Math.Min(to, length - 1)),
        };
    }

    private static int? Number(string text) => int.TryParse(text.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
