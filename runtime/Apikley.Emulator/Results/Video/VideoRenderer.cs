using Apikley.Emulator.Results.Pictures;
using Apikley.Emulator.Results.Text;
using SkiaSharp;

namespace Apikley.Emulator.Results.Video;

/// <summary>Films a picture: the camera moves over it, the prompt stays, a bar shows the time.</summary>
internal static class VideoRenderer
{
    public const int FramesPerSecond = 10;

    private const float Overscan = 1.25f;

    public static byte[] Render(PictureRequest request, int frames, string? watermark = null)
    {
        using var scene = Scene(request);
        using var image = SKImage.FromBitmap(scene);
        var encoded = new byte[frames][];
        for (var index = 0; index < frames; index++)
        {
            using var frame = Frame(request, image, index, frames, watermark);
            encoded[index] = WebpFrames.Vp8(frame);
        }

        return WebmFile.Write(request.Width, request.Height, FramesPerSecond, encoded);
    }

    /// <summary>One frame as a picture.</summary>
    public static byte[] RenderFrame(PictureRequest request, int index, int frames)
    {
        using var scene = Scene(request);
        using var image = SKImage.FromBitmap(scene);
        using var frame = Frame(request, image, index, frames, null);
        return PictureRenderer.Encode(frame, PictureFormat.Png);
    }

    private static SKBitmap Scene(PictureRequest request) => PictureRenderer.DrawScene(
        request with { Width = (int)(request.Width * Overscan), Height = (int)(request.Height * Overscan) }, TextFace.OfMachine);

    private static SKBitmap Frame(PictureRequest request, SKImage scene, int index, int frames, string? watermark)
    {
        var bitmap = new SKBitmap(new SKImageInfo(request.Width, request.Height, SKColorType.Rgba8888, SKAlphaType.Opaque));
        using var canvas = new SKCanvas(bitmap);
        var area = new SKRect(0, 0, request.Width, request.Height);
        var time = frames <= 1 ? 0 : index / (float)(frames - 1);
        var zoom = 1 - (0.12f * time);
        var (width, height) = (scene.Width / Overscan * zoom, scene.Height / Overscan * zoom);
        var (left, top) = ((scene.Width - width) * time, (scene.Height - height) * 0.5f);
        canvas.DrawImage(scene, new SKRect(left, top, left + width, top + height), area, new SKSamplingOptions(SKFilterMode.Linear));

        PromptPanel.Draw(canvas, area, request.Caption, request.Prompt, TextFace.OfMachine);
        using var bar = new SKPaint { Color = SKColors.White.WithAlpha(220) };
        canvas.DrawRect(0, request.Height - 4, request.Width * time, 4, bar);
        if (watermark is not null)
            TextFace.OfMachine.Draw(canvas, watermark, 12, 12 + (request.Height / 18f), request.Height / 18f, SKColors.White.WithAlpha(160));

        return bitmap;
    }
}
