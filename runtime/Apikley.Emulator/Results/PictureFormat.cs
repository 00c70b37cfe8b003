using SkiaSharp;

namespace Apikley.Emulator.Results;

/// <summary>Decides a picture's encoding from <c>output_format</c>: PNG, JPEG or WebP.</summary>
internal sealed record PictureFormat(string Extension, string ContentType, SKEncodedImageFormat Encoding, int Quality)
{
    public static readonly PictureFormat Png = new("png", "image/png", SKEncodedImageFormat.Png, 100);

    public static PictureFormat Of(string? outputFormat) => outputFormat switch
    {
        "jpeg" => new("jpeg", "image/jpeg", SKEncodedImageFormat.Jpeg, 88),
        "jpg" => new("jpg", "image/jpeg", SKEncodedImageFormat.Jpeg, 88),
        "webp" => new("webp", "image/webp", SKEncodedImageFormat.Webp, 85),
        _ => Png,
    };
}
