using Apikley.Emulator.Results;
using Apikley.Emulator.Results.Pictures;

namespace Apikley.Emulator.Files;

/// <summary>Inputs that the emulator serves itself below <c>/samples/</c>, so that nobody needs one from elsewhere.</summary>
internal static class SampleInputs
{
    public static readonly IReadOnlyList<string> Names = ["photo.png", "photo.jpg", "portrait.webp"];

    public static void AddTo(FileStore files)
    {
        Add(files, "photo.png", 1, 960, 720, PictureFormat.Png);
        Add(files, "photo.jpg", 2, 1024, 768, PictureFormat.Of("jpeg"));
        Add(files, "portrait.webp", 3, 720, 1080, PictureFormat.Of("webp"));
    }

    private static void Add(FileStore files, string name, ulong seed, int width, int height, PictureFormat format)
    {
        var request = new PictureRequest { Width = width, Height = height, Prompt = "", Caption = "", Inputs = [], Seed = seed };
        files.Add(new StoredFile("/samples/" + name, format.ContentType, DateTimeOffset.MaxValue, () => PictureRenderer.Render(request, format)));
    }
}
