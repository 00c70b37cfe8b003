using Apikley.Emulator.Results.Text;
using SkiaSharp;

namespace Apikley.Emulator.Results.Pictures;

/// <summary>Writes caption and prompt on a dark panel at the foot of the picture.</summary>
internal static class PromptPanel
{
    private const int MaxLines = 4;

    public static void Draw(SKCanvas canvas, SKRect area, string caption, string prompt, TextFace face)
    {
        if (caption.Length == 0 && prompt.Length == 0)
            return;

        var unit = Math.Min(area.Width, area.Height * 1.6f);
        var (size, captionSize, margin) = (unit / 26, unit / 44, unit / 32);
        var lines = face.Wrap(prompt, size, area.Width - (margin * 4), MaxLines);
        var lineHeight = size * 1.3f;
        var height = (lines.Count * lineHeight) + (captionSize * 1.5f) + (margin * 1.4f);
        var panel = new SKRect(area.Left + margin, area.Bottom - margin - height, area.Right - margin, area.Bottom - margin);

        using var paint = new SKPaint { Color = new SKColor(12, 14, 20, 190), IsAntialias = true };
        canvas.DrawRoundRect(panel, margin * 0.6f, margin * 0.6f, paint);

        var baseline = panel.Top + (margin * 0.7f) + captionSize;
        var shownCaption = face.Wrap(caption, captionSize, panel.Width - (margin * 2), 1);
        face.Draw(canvas, shownCaption.Count > 0 ? shownCaption[0] : "", panel.Left + margin, baseline, captionSize, new SKColor(255, 255, 255, 170));
        baseline += captionSize * 0.2f;
        foreach (var line in lines)
        {
            baseline += lineHeight;
            face.Draw(canvas, line, panel.Left + margin, baseline, size, SKColors.White);
        }
    }
}
