namespace Apikley.Specs;

/// <param name="Path">Relative to <c>specs</c>, with <c>/</c>.</param>
internal sealed record CatalogueFile(string Path, string Text);

/// <summary>Everything that is written from the facts: a document for each model, the table of them all, and the package's list.</summary>
internal static class Catalogue
{
    /// <summary>
    /// The document the project began with. It stays byte for byte as Apikley's page has it, so it is read and compared, never written.
    /// </summary>
    public const string FirstDocument = "google/nano-banana-edit";

    /// <summary>All files, as they should be.</summary>
    public static IEnumerable<CatalogueFile> Render(string specsDirectory)
    {
        Wording wording = Wording.Load(specsDirectory);
        List<DocumentSummary> summaries = [];
        IReadOnlyDictionary<string, MarketFacts> models = MarketFacts.Load(specsDirectory);
        foreach ((string model, MarketFacts facts) in models)
        {
            string path = facts.Document + ".yaml";
            string text;
            if (facts.Document == FirstDocument)
            {
                text = File.ReadAllText(Path.Combine(specsDirectory, path));
            }
            else
            {
                text = YamlText.Write(MarketDocument.Build(model, facts, wording));
                yield return new CatalogueFile(path, text);
            }

            summaries.Add(DocumentSummary.Read(path, text));
        }

        string readme = File.ReadAllText(Path.Combine(specsDirectory, "README.md"));
        yield return new CatalogueFile("README.md", CatalogueTable.Insert(readme, summaries));
        yield return new CatalogueFile(CatalogueProps.Path, CatalogueProps.Render(models));
    }
}
