using Apikley.Generator.Modelling.Naming;

namespace Apikley.Generator.Modelling;

/// <summary>
/// Names a market model after its id, twice: as it stands on its family, where the family has been said already, and as it begins the names of its types,
/// which are seen without it. A name depends on the id and the family only, so that adding a model renames no other.
/// </summary>
/// <param name="Property">On the family: <c>apikley.Kling.V2_1Standard</c>.</param>
/// <param name="TypePrefix">In front of every type: <c>KlingV2_1StandardInput</c>, <c>NanoBananaEditInput</c>.</param>
internal sealed record MarketNames(string Property, string TypePrefix)
{
    /// <summary>
    /// The property is the id without the vendor and without the family, but for a version that hangs on it; a name that would begin with a digit is a version
    /// and gets a <c>V</c>: <c>google/nano-banana-edit</c> → <c>NanoBananaEdit</c>, <c>kling-2.6/text-to-video</c> → <c>V2_6TextToVideo</c>,
    /// <c>sora-2-image-to-video</c> → <c>ImageToVideo</c>. Types get the family back unless the name speaks for itself.
    /// </summary>
    /// <param name="modelId">The id on the wire.</param>
    /// <param name="family">The family's C# name.</param>
    public static MarketNames Of(string modelId, string family)
    {
        var slash = modelId.IndexOf('/');
        var rest = modelId.Substring(slash + 1);
        var version = slash < 0 ? "" : AfterFamily(modelId.Substring(0, slash), family);
        var own = AfterFamily(rest, family);
        var wire = version.Length > 0 ? version + "/" + (own.Length > 0 ? own : rest) : own.Length > 0 ? own : rest;
        var words = Identifiers.Words(wire);
        var property = Identifiers.Guard(words) == words ? words : "V" + words;
        var speaks = version.Length == 0 && own.Length == 0 && GenericModelWords.SpeaksForItself(rest);
        return new MarketNames(property, speaks ? property : Identifiers.Join(family, property));
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
