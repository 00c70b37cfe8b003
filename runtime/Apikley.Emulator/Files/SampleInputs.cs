using Apikley.Emulator.Results;
using Apikley.Emulator.Results.Audio;
using Apikley.Emulator.Results.Pictures;
using Apikley.Emulator.Results.Video;
using SkiaSharp;

namespace Apikley.Emulator.Files;

/// <summary>Inputs that the emulator serves itself below <c>/samples/</c>, so that nobody needs one from elsewhere.</summary>
internal static class SampleInputs
{
    public static readonly IReadOnlyList<string> Names = ["photo.png", "photo.jpg", "portrait.webp", "mask.png", "voice.wav", "clip.webm"];

    public static void AddTo(FileStore files)
    {
        var jpeg = PictureFormat.Of("jpeg");
        var webp = PictureFormat.Of("webp");
        Add(files, "photo.png", "image/png", static () => PictureRenderer.Render(Scene(1, 960, 720), PictureFormat.Png));
        Add(files, "photo.jpg", jpeg.ContentType, () => PictureRenderer.Render(Scene(2, 1024, 768), jpeg));
        Add(files, "portrait.webp", webp.ContentType, () => PictureRenderer.Render(Scene(3, 720, 1080), webp));
        Add(files, "mask.png", "image/png", Mask);
        Add(files, "voice.wav", "audio/wav", static () => WavFile.Write(SoundFormat.Of(null), Babble.Speak("This is a sample of a voice.", SoundFormat.Of(null).Rate, 4, 1)));
        Add(files, "clip.webm", "video/webm", static () => VideoRenderer.Render(Scene(5, 480, 270), VideoRenderer.FramesPerSecond));
    }

    private static void Add(FileStore files, string name, string contentType, Func<byte[]> make) =>
        files.Add(new StoredFile("/samples/" + name, contentType, DateTimeOffset.MaxValue, make));

    private static PictureRequest Scene(ulong seed, int width, int height) =>
        new() { Width = width, Height = height, Prompt = "", Caption = "", Inputs = [], Seed = seed };

    /// <summary>A white disc on black, as large as <c>photo.png</c>.</summary>
    private static byte[] Mask()
    {
        using var bitmap = new SKBitmap(new SKImageInfo(960, 720, SKColorType.Rgba8888, SKAlphaType.Opaque));
        using var canvas = new SKCanvas(bitmap);
        canvas.Clear(SKColors.Black);
        using var paint = new SKPaint { Color = SKColors.White, IsAntialias = true };
        canvas.DrawCircle(480, 360, 220, paint);
        return PictureRenderer.Encode(bitmap, PictureFormat.Png);
    }
}
