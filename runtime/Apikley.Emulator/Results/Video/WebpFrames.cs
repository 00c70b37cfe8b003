using System.Buffers.Binary;
using SkiaSharp;

namespace Apikley.Emulator.Results.Video;

/// <summary>Makes a VP8 key frame of a picture, by way of WebP.</summary>
internal static class WebpFrames
{
    private const int Quality = 70;

    public static byte[] Vp8(SKBitmap picture)
    {
        using var image = SKImage.FromBitmap(picture);
        using var data = image.Encode(SKEncodedImageFormat.Webp, Quality);
        return Vp8Chunk(data.ToArray());
    }

    /// <summary>The chunk <c>VP8 </c> of a WebP file (RIFF: name, little-endian length, content padded to an even length).</summary>
    public static byte[] Vp8Chunk(byte[] webp)
    {
        for (var at = 12; at + 8 <= webp.Length;)
        {
            var length = BinaryPrimitives.ReadInt32LittleEndian(webp.AsSpan(at + 4));
            if (webp.AsSpan(at, 4).SequenceEqual("VP8 "u8))
                return webp.AsSpan(at + 8, length).ToArray();

            at += 8 + length + (length & 1);
        }

        throw new InvalidDataException("The WebP encoder wrote no lossy frame.");
    }
}
