using System.Text.RegularExpressions;
using NSwag;

namespace Apikley.Corpus.Oracle;

/// <summary>Both readers' facts of one document, and what only one of them says.</summary>
/// <param name="Agreed">How many facts both say.</param>
/// <param name="OnlyOne">What only one says: <c>+</c> the generator, <c>-</c> NSwag.Core.</param>
/// <param name="Reason">Why they differ: <c>refused</c>, <c>alias</c>, <c>template</c>, <c>other</c>; null when they agree.</param>
internal sealed partial record Comparison(string Name, int Agreed, IReadOnlyList<string> OnlyOne, string? Reason)
{
    public static async Task<Comparison> OfAsync(CorpusDocument document)
    {
        if (document.Parsed.Root is not { } root || Modelled.Read(document) is not { } read)
        {
            return new Comparison(document.Name, 0, ["the generator reads nothing"], "other");
        }

        var ours = OurFacts.Of(read);
        HashSet<Fact> theirs;
        try
        {
            theirs = NSwagFacts.Of(await OpenApiDocument.FromJsonAsync(document.Others.Count > 0 ? Bundle.Write(document) : TreeJson.Write(root)).ConfigureAwait(false));
        }
#pragma warning disable CA1031 // Whatever it throws, it has read nothing.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            return new Comparison(document.Name, 0, [$"- {exception.GetType().Name}: {exception.Message.Split('\n')[0]}"], "refused");
        }

        // Schemas of other files have no name of their own.
        theirs.RemoveWhere(fact => fact.Place.StartsWith(Bundle.Prefix, StringComparison.Ordinal));
        var onlyOurs = ours.Except(theirs).ToList();
        var onlyTheirs = theirs.Except(ours).ToList();
        var aliases = read.Schemas.Where(schema => schema.Value.Reference is not null).Select(schema => schema.Key).ToHashSet(StringComparer.Ordinal);
        var reasons = onlyOurs.Select(fact => ReasonOf(fact, theirs, aliases)).Concat(onlyTheirs.Select(fact => ReasonOf(fact, ours, aliases))).Distinct().Order(StringComparer.Ordinal).ToList();
        return new Comparison(
            document.Name,
            ours.Count - onlyOurs.Count,
            [.. onlyOurs.Select(fact => "+ " + fact), .. onlyTheirs.Select(fact => "- " + fact)],
            reasons.Count == 0 ? null : string.Join('+', reasons));
    }

    private static string ReasonOf(Fact fact, HashSet<Fact> others, HashSet<string> aliases)
    {
        if (aliases.Contains(fact.Place.Split('/', '&', '[')[0]))
        {
            return "alias";
        }

        var place = WithoutNames(fact.Place);
        return place.Contains("{}", StringComparison.Ordinal) && others.Any(other => other.Kind == fact.Kind && other.What == fact.What && WithoutNames(other.Place) == place) ? "template" : "other";
    }

    /// <summary>A place with what stands in the braces of its path taken out.</summary>
    private static string WithoutNames(string place)
        => Names().Replace(place, "{}");

    [GeneratedRegex(@"\{[^}]*\}", RegexOptions.CultureInvariant)]
    private static partial Regex Names();
}
