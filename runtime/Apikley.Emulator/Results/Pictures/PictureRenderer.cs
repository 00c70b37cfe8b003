using Apikley.Emulator.Results.Text;
using SkiaSharp;

namespace Apikley.Emulator.Results.Pictures;

/// <summary>Draws a result: the first input over the whole picture, or a landscape made up from the seed, with the prompt on it.</summary>
internal static class PictureRenderer
{
    public static byte[] Render(PictureRequest request, PictureFormat format, TextFace? face = null)
    {
        using var bitmap = Draw(request, face ?? TextFace.OfMachine);
        return Encode(bitmap, format);
    }

    /// <summary>The picture with its prompt.</summary>
    public static SKBitmap Draw(PictureRequest request, TextFace face)
    {
        var bitmap = DrawScene(request, face);
        using var canvas = new SKCanvas(bitmap);
        PromptPanel.Draw(canvas, new SKRect(0, 0, request.Width, request.Height), request.Caption, request.Prompt, face);
        return bitmap;
    }

    /// <summary>The picture without its prompt.</summary>
    public static SKBitmap DrawScene(PictureRequest request, TextFace face)
    {
        var bitmap = new SKBitmap(new SKImageInfo(request.Width, request.Height, SKColorType.Rgba8888, SKAlphaType.Opaque));
        using var canvas = new SKCanvas(bitmap);
        var area = new SKRect(0, 0, request.Width, request.Height);
        var inputs = request.Inputs.Select(input => InputPictures.Decode(input, face)).ToList();
        try
        {
            if (inputs.Count > 0)
            {
                InputPictures.Cover(canvas, inputs[0], area);
                Tint(canvas, area, request.Seed);
                InputPictures.Thumbnails(canvas, inputs.Skip(1).ToList(), area);
            }
            else
            {
                Landscape.Draw(canvas, area, request.Seed);
            }
        }
        finally
        {
            inputs.ForEach(static input => input.Dispose());
        }

        return bitmap;
    }

    public static byte[] Encode(SKBitmap bitmap, PictureFormat format)
    {
        using var image = SKImage.FromBitmap(bitmap);
        using var data = image.Encode(format.Encoding, format.Quality);
        return data.ToArray();
    }

    /// <summary>A wash of colour, so that an edited picture is not mistaken for its input.</summary>
    private static void Tint(SKCanvas canvas, SKRect area, ulong seed)
    {
        var hue = seed % 360;
        using var shader = SKShader.CreateLinearGradient(
            new SKPoint(area.Left, area.Top), new SKPoint(area.Right, area.Bottom),
            [SKColor.FromHsl(hue, 90, 55).WithAlpha(70), SKColor.FromHsl((hue + 90) % 360, 90, 45).WithAlpha(110)], SKShaderTileMode.Clamp);
        using var paint = new SKPaint { Shader = shader };
        canvas.DrawRect(area, paint);
    }
}
