using System.Globalization;
using System.Text.Json.Nodes;
using Apikley.Emulator.Documents;

namespace Apikley.Emulator.Results;

/// <summary>
/// Decides how large a picture or a video is: the asked ratio exactly, at a size kept light. Pictures have a long edge of at most
/// 1024 pixels (1K), 1536 (2K) or 2048 (4K), videos of 480, 640 or 854.
/// </summary>
internal static class PictureSize
{
    private const int LargestTerm = 100;
    private const int LargestEdge = 2048;

    public static (int Width, int Height, string Ratio) Decide(MarketModel model, JsonObject input, OutputKind kind, (int Width, int Height)? source)
    {
        var asked = Text(model, input, "image_size") ?? Text(model, input, "aspect_ratio") ?? "auto";
        var edge = LongEdge(model, input, kind, asked);
        if (Ratio(asked.Trim()) is { } ratio)
        {
            var (width, height) = Exactly(ratio.Width, ratio.Height, edge, even: kind == OutputKind.Video);
            return (width, height, $"{ratio.Width}:{ratio.Height}");
        }

        if (source is { Width: > 0, Height: > 0 } known)
        {
            var longer = (double)Math.Max(known.Width, known.Height);
            var scale = IsUpscale(model) ? Math.Min(2, LargestEdge / longer) : edge / longer;
            return (Whole(known.Width * scale), Whole(known.Height * scale), "auto");
        }

        var (defaultWidth, defaultHeight) = kind == OutputKind.Video ? Exactly(16, 9, edge, even: true) : (edge, edge);
        return (defaultWidth, defaultHeight, kind == OutputKind.Video ? "16:9" : "1:1");
    }

    /// <summary>Reads <c>16:9</c>, <c>landscape_16_9</c>, <c>square_hd</c>, <c>portrait</c>; null for <c>auto</c> and anything else.</summary>
    public static (int Width, int Height)? Ratio(string asked)
    {
        switch (asked)
        {
            case "square" or "square_hd":
                return (1, 1);
            case "landscape":
                return (16, 9);
            case "portrait":
                return (9, 16);
        }

        var terms = asked.Split(':');
        if (terms.Length == 2 && Term(terms[0]) is { } width && Term(terms[1]) is { } height)
            return (width, height);

        // In portrait_4_3 the terms stand as in landscape_4_3; the word says which is the longer edge.
        var parts = asked.Split('_');
        if (parts.Length == 3 && Term(parts[1]) is { } first && Term(parts[2]) is { } second)
        {
            var (longer, shorter) = (Math.Max(first, second), Math.Min(first, second));
            return parts[0] switch { "landscape" => (longer, shorter), "portrait" => (shorter, longer), _ => null };
        }

        return null;
    }

    private static int LongEdge(MarketModel model, JsonObject input, OutputKind kind, string asked)
    {
        var resolution = Text(model, input, "resolution") ?? Text(model, input, "image_resolution") ?? Text(model, input, "quality") ?? "";
        if (kind == OutputKind.Video)
        {
            return resolution.ToUpperInvariant() switch
            {
                "720P" or "768P" or "580P" => 640,
                "1080P" or "2K" or "4K" => 854,
                _ => 480,
            };
        }

        return resolution.ToUpperInvariant() switch
        {
            "2K" or "HIGH" => 1536,
            "4K" => LargestEdge,
            _ when asked == "square" => 512,
            _ => 1024,
        };
    }

    private static (int Width, int Height) Exactly(int width, int height, int edge, bool even)
    {
        var unit = Math.Max(1, edge / Math.Max(width, height));
        if (even && unit > 1)
            unit -= unit % 2;

        return (width * unit, height * unit);
    }

    private static bool IsUpscale(MarketModel model) => model.Name.Contains("upscale", StringComparison.OrdinalIgnoreCase);

    private static int Whole(double length) => Math.Max(16, (int)Math.Round(length / 2) * 2);

    private static int? Term(string text) =>
        int.TryParse(text.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var term) && term is > 0 and <= LargestTerm ? term : null;

    private static string? Text(MarketModel model, JsonObject input, string property) =>
        !model.Declares(property) ? null
        : input[property] is JsonValue value && value.TryGetValue(out string? text) ? text
        : model.DefaultOf(property);
}
