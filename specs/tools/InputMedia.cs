namespace Apikley.Specs;

/// <summary>
/// What a model is fed with, told by the names of its properties, the only place where the market says it:
/// <c>prompt</c> and <c>text</c> are text, <c>…image…</c>, <c>mask…</c> and <c>input_urls</c> pictures, and so on.
/// </summary>
internal static class InputMedia
{
    private static readonly string[] Order = ["text", "image", "video", "audio", "task"];

    /// <summary>The media, each once, in a fixed order.</summary>
    public static IReadOnlyList<string> Of(IEnumerable<string> propertyNames)
    {
        HashSet<string> media = [.. propertyNames.Select(Of).OfType<string>()];
        return [.. Order.Where(media.Contains)];
    }

    private static string? Of(string name) => name switch
    {
        "prompt" or "text" or "shots" => "text",
        "input_urls" or "image" or "image_input" => "image",
        "task_id" => "task",
        _ when !name.EndsWith("_url", StringComparison.Ordinal) && !name.EndsWith("_urls", StringComparison.Ordinal) => null,
        _ when name.Contains("image", StringComparison.Ordinal) || name.Contains("mask", StringComparison.Ordinal) => "image",
        _ when name.Contains("video", StringComparison.Ordinal) => "video",
        _ when name.Contains("audio", StringComparison.Ordinal) => "audio",
        _ => null,
    };
}
