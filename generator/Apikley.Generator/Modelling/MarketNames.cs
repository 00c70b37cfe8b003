using Apikley.Generator.Modelling.Naming;

namespace Apikley.Generator.Modelling;

/// <summary>
/// Names a market model after its id. What stands before the slash is the family or the vendor and is left out, but for a version that hangs on it;
/// a name that would begin with a digit is a version and gets a <c>V</c>:
/// <c>google/nano-banana-edit</c> → <c>NanoBananaEdit</c>, <c>kling-2.6/text-to-video</c> → <c>V2_6TextToVideo</c>, <c>sora-2-image-to-video</c> → <c>Sora2ImageToVideo</c>.
/// </summary>
internal static class MarketNames
{
    public static string Of(string modelId, string family)
    {
        var slash = modelId.IndexOf('/');
        var rest = slash < 0 ? modelId : modelId.Substring(slash + 1);
        var version = slash < 0 ? "" : AfterFamily(modelId.Substring(0, slash), family);
        var name = Identifiers.Words(version.Length > 0 ? version + "/" + rest : rest);
        return Identifiers.Guard(name) == name ? name : "V" + name;
    }

    /// <summary>What follows the family's letters and digits: <c>2.6</c> of <c>kling-2.6</c> in the family <c>Kling</c>.</summary>
    private static string AfterFamily(string head, string family)
    {
        var i = 0;
        foreach (var c in family.Where(Identifiers.IsPart))
        {
            while (i < head.Length && !Identifiers.IsPart(head[i]))
            {
                i++;
            }

            if (i == head.Length || char.ToLowerInvariant(head[i]) != char.ToLowerInvariant(c))
            {
                return "";
            }

            i++;
        }

        // "klingon" is not a Kling.
        return i < head.Length && !Identifiers.IsPart(head[i]) ? head.Substring(i).TrimStart('-', '.', '_', ' ') : "";
    }
}
