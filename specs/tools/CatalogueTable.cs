using System.Globalization;
using System.Text;

namespace Apikley.Specs;

/// <summary>The table of all models in <c>specs/README.md</c>, between two comments; the rest of that file is written by hand.</summary>
internal static class CatalogueTable
{
    private const string Begin = "<!-- models: written by `dotnet run --project specs/tools` -->\n";
    private const string End = "<!-- end of models -->";

    /// <summary>The readme with the table of these documents in place of the one it has.</summary>
    /// <exception cref="InvalidDataException">The comments are not there.</exception>
    public static string Insert(string readme, IReadOnlyList<DocumentSummary> documents)
    {
        int begin = readme.IndexOf(Begin, StringComparison.Ordinal);
        int end = readme.IndexOf(End, StringComparison.Ordinal);
        if (begin < 0 || end < begin)
            throw new InvalidDataException($"specs/README.md needs the lines '{Begin.TrimEnd()}' and '{End}', with the table between them.");

        return readme[..(begin + Begin.Length)] + Render(documents) + readme[end..];
    }

    private static string Render(IReadOnlyList<DocumentSummary> documents)
    {
        StringBuilder table = new("\n| Model | Kind | Inputs | Outputs | Source |\n|---|---|---|---|---|\n");
        foreach (DocumentSummary document in documents)
        {
            IEnumerable<string> inputs = [.. document.Required.Select(name => $"**`{name}`**"), .. document.Optional.Select(name => $"`{name}`")];
            table.Append(CultureInfo.InvariantCulture, $"| [`{document.Model}`]({document.Path}) | {Kind(document)} | {string.Join(", ", inputs)} | {Outputs(document)} | {document.Source ?? "Apikley"} |\n");
        }

        return table.Append('\n').ToString();
    }

    private static string Kind(DocumentSummary document) =>
        $"{string.Join(" + ", InputMedia.Of([.. document.Required, .. document.Optional]))} → {document.Output}";

    private static string Outputs(DocumentSummary document) => document.Output == "text" ? "`resultObject`" : "`resultUrls`";
}
