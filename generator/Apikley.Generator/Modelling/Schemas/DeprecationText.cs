using System.Text.RegularExpressions;
using Apikley.Generator.Reading.Tree;

namespace Apikley.Generator.Modelling.Schemas;

/// <summary>
/// Chooses the text of <c>[Obsolete]</c>: what the document says under <c>x-deprecated-message</c> or a like name; else the sentence of its description that speaks of
/// deprecation, or of what to use instead; else that the document marks it.
/// </summary>
internal static class DeprecationText
{
    private const string Unexplained = "The document marks this as deprecated.";

    /// <summary>A warning is one line.</summary>
    private const int MaximumLength = 200;

    private static readonly string[] Extensions = ["x-deprecated-message", "x-deprecation-message", "x-deprecated-description", "x-deprecated-reason", "x-deprecation-reason", "x-deprecated"];

    private static readonly string[] Telling = ["deprecat", "obsolete", "superseded", "replaced by", "replaced with", "no longer", "instead", "will be removed"];

    /// <summary>A sentence ends before a blank, so that no version or file name is cut; a blank line ends one too.</summary>
    private static readonly Regex SentenceEnd = new(@"(?<=[.!?])\s+|\s*\n\s*\n\s*", RegexOptions.CultureInvariant);

    private static readonly Regex Link = new(@"!?\[([^\]]*)\]\([^)\s]*\)", RegexOptions.CultureInvariant);

    private static readonly Regex Markup = new(@"\*\*|__|^[ \t>#*-]+|<[^<>]+>", RegexOptions.CultureInvariant | RegexOptions.Multiline);

    private static readonly Regex Blanks = new(@"\s+", RegexOptions.CultureInvariant);

    /// <returns>Null when it is not deprecated.</returns>
    public static string? Of(bool deprecated, ObjectNode? node, string? description)
        => !deprecated ? null : Stated(node) ?? Told(description) ?? Unexplained;

    private static string? Stated(ObjectNode? node)
        => Extensions.Select(name => node?[name] is ScalarNode { Type: ScalarType.String } text ? Line(text.Text) : null).FirstOrDefault(static text => text is not null);

    private static string? Told(string? description)
    {
        if (description is null || !Tells(description))
        {
            return null;
        }

        var sentences = SentenceEnd.Split(description).Select(Line).OfType<string>().ToList();
        var first = sentences.FindIndex(Tells);
        if (first < 0)
        {
            return null;
        }

        // "Deprecated." alone says nothing; what stands behind it does.
        var says = sentences[first].Split(' ').Length <= 2 && first + 1 < sentences.Count ? sentences[first] + " " + sentences[first + 1] : sentences[first];
        return Cut(says);
    }

    private static bool Tells(string text)
    {
        foreach (var words in Telling)
        {
            if (text.IndexOf(words, StringComparison.OrdinalIgnoreCase) >= 0)
            {
                return true;
            }
        }

        return false;
    }

    private static string? Line(string text)
    {
        var line = Blanks.Replace(Markup.Replace(Link.Replace(text, "$1"), ""), " ").Trim();
        return line.Length == 0 ? null : Cut(line);
    }

    private static string Cut(string text)
        => text.Length <= MaximumLength ? text : text.Substring(0, char.IsHighSurrogate(text[MaximumLength - 2]) ? MaximumLength - 2 : MaximumLength - 1) + "…";
}
