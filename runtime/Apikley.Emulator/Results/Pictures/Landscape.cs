using SkiaSharp;

namespace Apikley.Emulator.Results.Pictures;

/// <summary>Makes up a landscape from a seed: sky, sun, ranges of hills. Each seed has its own.</summary>
internal static class Landscape
{
    private const int Ranges = 4;

    public static void Draw(SKCanvas canvas, SKRect area, ulong seed)
    {
        var random = new Random((int)(seed & int.MaxValue));
        var hue = random.NextSingle() * 360;
        Sky(canvas, area, hue);
        Sun(canvas, area, random, hue);
        for (var range = 0; range < Ranges; range++)
            Hills(canvas, area, random, hue, range);
    }

    private static void Sky(SKCanvas canvas, SKRect area, float hue)
    {
        using var shader = SKShader.CreateLinearGradient(
            new SKPoint(0, area.Top), new SKPoint(0, area.Bottom),
            [SKColor.FromHsl(hue, 60, 32), SKColor.FromHsl((hue + 40) % 360, 75, 62), SKColor.FromHsl((hue + 60) % 360, 85, 78)],
            [0, 0.6f, 1], SKShaderTileMode.Clamp);
        using var paint = new SKPaint { Shader = shader };
        canvas.DrawRect(area, paint);
    }

    private static void Sun(SKCanvas canvas, SKRect area, Random random, float hue)
    {
        var radius = Math.Min(area.Width, area.Height) * (0.08f + (random.NextSingle() * 0.06f));
        var center = new SKPoint(area.Width * (0.2f + (random.NextSingle() * 0.6f)), area.Height * (0.18f + (random.NextSingle() * 0.2f)));
        var color = SKColor.FromHsl((hue + 60) % 360, 100, 88);
        using var shader = SKShader.CreateRadialGradient(center, radius * 3, [color.WithAlpha(200), color.WithAlpha(0)], SKShaderTileMode.Clamp);
        using var glow = new SKPaint { Shader = shader };
        canvas.DrawRect(area, glow);
        using var disc = new SKPaint { Color = color, IsAntialias = true };
        canvas.DrawCircle(center, radius, disc);
    }

    private static void Hills(SKCanvas canvas, SKRect area, Random random, float hue, int range)
    {
        var depth = (range + 1f) / Ranges;
        var level = area.Height * (0.42f + (0.13f * range));
        var (phase, waves, swell) = (random.NextSingle() * MathF.Tau, 1.2f + (random.NextSingle() * 2.2f), area.Height * (0.03f + (random.NextSingle() * 0.05f)));
        using var path = new SKPath();
        path.MoveTo(area.Left, area.Bottom);
        for (var x = 0f; x <= area.Width + 4; x += 4)
        {
            var at = x / area.Width * MathF.Tau;
            path.LineTo(x, level + (swell * MathF.Sin((at * waves) + phase)) + (swell * 0.4f * MathF.Sin((at * waves * 2.7f) + (phase * 3))));
        }

        path.LineTo(area.Right, area.Bottom);
        path.Close();
        using var paint = new SKPaint { Color = SKColor.FromHsl((hue + 200) % 360, 30 + (20 * depth), 52 - (38 * depth)), IsAntialias = true };
        canvas.DrawPath(path, paint);
    }
}
