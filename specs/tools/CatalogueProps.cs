using System.Text;

namespace Apikley.Specs;

/// <summary>The package's list of the documents that it carries: what MSBuild knows of the catalogue without reading a document.</summary>
internal static class CatalogueProps
{
    public const string Path = "../generator/Apikley.Generated/buildTransitive/Apikley.Generated.Catalogue.props";

    public static string Render(IReadOnlyDictionary<string, MarketFacts> models)
    {
        StringBuilder text = new("""
            <Project>
              <!-- The documents that the package carries, by name and model. Written by the program in specs/tools. -->
              <ItemGroup>

            """);
        foreach ((string model, MarketFacts facts) in models.OrderBy(model => model.Value.Document, StringComparer.Ordinal))
            text.Append(System.Globalization.CultureInfo.InvariantCulture, $"    <ApikleyCatalogue Include=\"$(ApikleyCatalogueFolder){facts.Document}.yaml\" Name=\"{facts.Document}\" Model=\"{model}\" />\n");

        return text.Append("  </ItemGroup>\n</Project>\n").ToString().ReplaceLineEndings("\n");
    }
}
