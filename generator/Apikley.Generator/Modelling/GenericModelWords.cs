namespace Apikley.Generator.Modelling;

/// <summary>
/// Tells whether a model's name means anything without its family. <c>nano-banana-edit</c> and <c>imagen4-fast</c> do: a word in them is the product's own.
/// <c>v2-1-standard</c> and <c>text-to-image</c> do not: a version, or nothing but words for what any model does and how well, so that two families have the same.
/// </summary>
internal static class GenericModelWords
{
    private static readonly HashSet<string> s_words = new(
        [
            "image", "video", "audio", "text", "speech", "sound", "music", "voice", "lyrics", "avatar", "character", "motion", "style",
            "to", "and", "with", "for", "from", "by", "the", "of",
            "effect", "effects", "generate", "generation", "generator", "edit", "editing", "upscale", "upscaler", "reframe", "remix", "replace", "animate", "move", "extend",
            "inpaint", "outpaint", "remove", "remover", "background", "watermark", "transcribe", "translate", "translation", "cover", "control", "reference", "storyboard", "lipsync",
            "ai", "pro", "plus", "max", "mini", "fast", "turbo", "lite", "standard", "master", "ultra", "flex", "dev", "preview", "quality", "crisp", "creative", "multilingual",
        ],
        StringComparer.OrdinalIgnoreCase);

    /// <param name="name">The model's name on the wire, without vendor and family.</param>
    public static bool SpeaksForItself(string name)
    {
        var words = name.Split(['-', '_', '.', '/', ' ', ':'], StringSplitOptions.RemoveEmptyEntries);
        return words.Length > 0 && !IsVersion(words[0]) && words.Any(word => !IsVersion(word) && !s_words.Contains(word));
    }

    /// <summary><c>2</c>, <c>02</c>, <c>v4</c>.</summary>
    private static bool IsVersion(string word)
    {
        var start = word[0] is 'v' or 'V' && word.Length > 1 ? 1 : 0;
        return word.Skip(start).All(static c => c is >= '0' and <= '9');
    }
}
