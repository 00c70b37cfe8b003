using Apikley.Generator.Reading.Shapes;

namespace Apikley.Generator.Catalogue;

/// <summary>Which model somebody meant: one spelt nearly so; one without its family or with other signs between its words; or the one that has most of the words.</summary>
internal static class NearestModel
{
    public static string? Of(string pattern, IEnumerable<CatalogueEntry> entries)
    {
        var names = entries.SelectMany(static entry => new[] { entry.ModelId, entry.Name }).Distinct(StringComparer.Ordinal).ToList();
        if (ModelPattern.IsWildcard(pattern))
        {
            var heads = names.Where(static name => name.IndexOf('/') > 0).Select(static name => name.Substring(0, name.IndexOf('/'))).Distinct(StringComparer.Ordinal);
            return Spelling.Nearest(pattern.Split('/', '*')[0], heads) is { } head ? head + "/*" : null;
        }

        var bare = Letters(pattern);
        return Spelling.Nearest(pattern, names)
            ?? names.FirstOrDefault(name => Letters(name) == bare || Letters(name.Substring(name.IndexOf('/') + 1)) == bare)
            ?? MostWords(pattern, names);
    }

    private static string? MostWords(string pattern, List<string> names)
    {
        var words = Words(pattern);
        var ranked = names
            .Select(name => (Name: name, Words: Words(name)))
            .Select(one => (one.Name, Common: one.Words.Intersect(words).Count(), All: one.Words.Union(words).Count()))
            .OrderByDescending(static one => (double)one.Common / one.All)
            .ThenBy(static one => one.Name, StringComparer.Ordinal)
            .FirstOrDefault();
        return ranked.Name is not null && ranked.Common * 2 >= ranked.All ? ranked.Name : null;
    }

    private static HashSet<string> Words(string name)
        => new(name.ToLowerInvariant().Split(['/', '-', '.', '_', ' '], StringSplitOptions.RemoveEmptyEntries), StringComparer.Ordinal);

    private static string Letters(string name) => new([.. name.ToLowerInvariant().Where(char.IsLetterOrDigit)]);
}
