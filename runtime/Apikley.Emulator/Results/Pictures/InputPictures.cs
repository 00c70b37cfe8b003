using Apikley.Emulator.Results.Text;
using SkiaSharp;

namespace Apikley.Emulator.Results.Pictures;

/// <summary>Decodes input pictures and places them on the result.</summary>
internal static class InputPictures
{
    private const int LargestSide = 8192;

    /// <summary>The size of an encoded picture, or null when the bytes are none.</summary>
    public static (int Width, int Height)? Measure(byte[] bytes)
    {
        using var codec = Open(bytes);
        if (codec is null || codec.Info.Width > LargestSide || codec.Info.Height > LargestSide)
            return null;

        // Four of the eight orientations of EXIF lie on their side.
        return codec.EncodedOrigin >= SKEncodedOrigin.LeftTop ? (codec.Info.Height, codec.Info.Width) : (codec.Info.Width, codec.Info.Height);
    }

    public static SKBitmap Decode(InputPicture input, TextFace face)
    {
        if (input.Bytes is not null && SKBitmap.Decode(input.Bytes) is { } decoded)
            return decoded;

        return Placeholder(input.Address, face);
    }

    /// <summary>Fills the area with the picture, cut at the sides that stick out.</summary>
    public static void Cover(SKCanvas canvas, SKBitmap picture, SKRect area)
    {
        var scale = Math.Max(area.Width / picture.Width, area.Height / picture.Height);
        var (width, height) = (area.Width / scale, area.Height / scale);
        var (left, top) = ((picture.Width - width) / 2, (picture.Height - height) / 2);
        using var image = SKImage.FromBitmap(picture);
        canvas.DrawImage(image, new SKRect(left, top, left + width, top + height), area, new SKSamplingOptions(SKFilterMode.Linear, SKMipmapMode.Linear));
    }

    /// <summary>Puts further inputs into the upper right corner, side by side.</summary>
    public static void Thumbnails(SKCanvas canvas, List<SKBitmap> pictures, SKRect area)
    {
        var side = Math.Min(area.Width, area.Height) / 7;
        var gap = side / 8;
        var perRow = Math.Max(1, (int)((area.Width - gap) / (side + gap)));
        using var frame = new SKPaint { Color = SKColors.White, IsAntialias = true };
        for (var index = 0; index < pictures.Count; index++)
        {
            var right = area.Right - gap - (index % perRow * (side + gap));
            var top = area.Top + gap + (index / perRow * (side + gap));
            var place = new SKRect(right - side, top, right, top + side);
            canvas.DrawRoundRect(SKRect.Inflate(place, gap / 3, gap / 3), gap / 2, gap / 2, frame);
            Cover(canvas, pictures[index], place);
        }
    }

    private static SKCodec? Open(byte[] bytes)
    {
        using var data = SKData.CreateCopy(bytes);
        return SKCodec.Create(data);
    }

    /// <summary>Stands for a picture that the emulator does not fetch, since it lies outside this machine.</summary>
    private static SKBitmap Placeholder(string address, TextFace face)
    {
        var bitmap = new SKBitmap(new SKImageInfo(768, 768, SKColorType.Rgba8888, SKAlphaType.Opaque));
        using var canvas = new SKCanvas(bitmap);
        canvas.Clear(new SKColor(0x2B, 0x30, 0x3B));
        using var stripe = new SKPaint { Color = new SKColor(0x35, 0x3B, 0x48), StrokeWidth = 24, IsAntialias = true };
        for (var at = -768; at < 768; at += 72)
            canvas.DrawLine(at, 0, at + 768, 768, stripe);

        var lines = face.Wrap($"not fetched: {address}", 30, 640, 4);
        for (var index = 0; index < lines.Count; index++)
            face.Draw(canvas, lines[index], 64, 180 + (index * 44), 30, SKColors.White);

        return bitmap;
    }
}
