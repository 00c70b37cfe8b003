using System.Text;
using SkiaSharp;

namespace Apikley.Emulator.Results.Text;

/// <summary>
/// Puts text on a picture. A machine may have no fonts at all (SkiaSharp then draws nothing, silently), so each character is drawn with
/// a typeface of the machine that has it, else with the emulator's own letters, else as an empty box.
/// </summary>
internal sealed class TextFace
{
    private static readonly string[] Preferred = ["Segoe UI", "Helvetica Neue", "Inter", "Noto Sans", "DejaVu Sans", "Liberation Sans", "Arial"];

    private readonly SKTypeface? _typeface;

    private TextFace(SKTypeface? typeface) => _typeface = typeface;

    /// <summary>The machine's typefaces first.</summary>
    public static TextFace OfMachine { get; } = new(FindTypeface());

    /// <summary>The emulator's own letters only.</summary>
    public static TextFace BuiltIn { get; } = new(null);

    public float Measure(string text, float size) => text.EnumerateRunes().Sum(rune => Advance(rune, size));

    /// <summary>Draws one line and returns where it ends.</summary>
    public float Draw(SKCanvas canvas, string text, float x, float baseline, float size, SKColor color)
    {
        using var paint = new SKPaint { Color = color, IsAntialias = true };
        foreach (var rune in text.EnumerateRunes())
        {
            if (Has(rune))
            {
                using var font = new SKFont(_typeface, size) { Edging = SKFontEdging.Antialias };
                canvas.DrawText(rune.ToString(), x, baseline, font, paint);
            }
            else if (!Rune.IsWhiteSpace(rune))
            {
                DrawOwn(canvas, rune, x, baseline, size, paint);
            }

            x += Advance(rune, size);
        }

        return x;
    }

    /// <summary>Breaks text into lines no wider than <paramref name="width"/>; what does not fit into <paramref name="maxLines"/> ends in an ellipsis.</summary>
    public IReadOnlyList<string> Wrap(string text, float size, float width, int maxLines)
    {
        var lines = new List<string>();
        var line = "";
        foreach (var word in text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            foreach (var piece in Pieces(word, size, width))
            {
                var longer = line.Length == 0 ? piece : $"{line} {piece}";
                if (Measure(longer, size) <= width)
                {
                    line = longer;
                    continue;
                }

                lines.Add(line);
                line = piece;
                if (lines.Count == maxLines)
                    return Shortened(lines, size, width);
            }
        }

        if (line.Length > 0)
            lines.Add(line);

        return lines;
    }

    private static SKTypeface? FindTypeface()
    {
        foreach (var family in Preferred)
        {
            if (SKFontManager.Default.MatchFamily(family) is { GlyphCount: > 0 } typeface)
                return typeface;
        }

        return SKTypeface.Default is { GlyphCount: > 0 } fallback ? fallback : null;
    }

    private bool Has(Rune rune) => _typeface is not null && _typeface.GetGlyph(rune.Value) != 0;

    private float Advance(Rune rune, float size)
    {
        if (!Has(rune))
            return Cell(size) * (BuiltInLetters.Columns + 1);

        using var font = new SKFont(_typeface, size);
        return font.MeasureText(rune.ToString());
    }

    private static float Cell(float size) => size / 10;

    private static void DrawOwn(SKCanvas canvas, Rune rune, float x, float baseline, float size, SKPaint paint)
    {
        var cell = Cell(size);
        var top = baseline - (cell * BuiltInLetters.CapitalRows);
        if (!rune.IsBmp || BuiltInLetters.Rows((char)rune.Value) is not { } rows)
        {
            using var outline = new SKPaint { Color = paint.Color, Style = SKPaintStyle.Stroke, StrokeWidth = cell / 2 };
            canvas.DrawRect(x, top, cell * BuiltInLetters.Columns, cell * BuiltInLetters.CapitalRows, outline);
            return;
        }

        for (var row = 0; row < rows.Length; row++)
        {
            for (var column = 0; column < BuiltInLetters.Columns; column++)
            {
                if (rows[row][column] == '#')
                    canvas.DrawRoundRect(x + (column * cell), top + (row * cell), cell * 1.04f, cell * 1.04f, cell / 5, cell / 5, paint);
            }
        }
    }

    /// <summary>A word that is wider than a line, cut where the line ends.</summary>
    private IEnumerable<string> Pieces(string word, float size, float width)
    {
        while (word.Length > 1 && Measure(word, size) > width)
        {
            var length = word.Length - 1;
            while (length > 1 && Measure(word[..length], size) > width)
                length--;

            if (char.IsHighSurrogate(word[length - 1]))
                length = Math.Max(2, length - 1);

            yield return word[..length];
            word = word[length..];
        }

        if (word.Length > 0)
            yield return word;
    }

    private List<string> Shortened(List<string> lines, float size, float width)
    {
        var last = lines[^1];
        while (last.Length > 0 && Measure(last + "...", size) > width)
            last = last[..^1];

        lines[^1] = last.TrimEnd() + "...";
        return lines;
    }
}
