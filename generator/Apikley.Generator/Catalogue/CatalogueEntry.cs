using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Apikley.Generator.Catalogue;

/// <summary>A document that the package carries. Its text is read only when the project asks for it.</summary>
/// <param name="Path">The file.</param>
/// <param name="Name">Family and file: <c>kling/kling-v2-1-standard</c>.</param>
/// <param name="ModelId">The model on the wire: <c>kling/v2-1-standard</c>.</param>
internal sealed record CatalogueEntry(string Path, string Name, string ModelId)
{
    public const string NameMetadata = "build_metadata.AdditionalFiles.ApikleyCatalogue";

    private const string ModelMetadata = "build_metadata.AdditionalFiles.ApikleyCatalogueModel";

    public static CatalogueEntry? Read(AdditionalText file, AnalyzerConfigOptionsProvider provider)
        => provider.GetOptions(file) is var options && options.TryGetValue(NameMetadata, out var name) && name.Length > 0
            ? new CatalogueEntry(file.Path, name, options.TryGetValue(ModelMetadata, out var model) && model.Length > 0 ? model : name)
            : null;

    /// <summary>Whether a name or pattern means this model, by either of its names. Case does not count; <c>*</c> stands for anything.</summary>
    public bool Is(string pattern) => ModelPattern.Matches(pattern, Name) || ModelPattern.Matches(pattern, ModelId);

    /// <summary>Whether a document of the project stands in this one's place: <c>specs/kling/kling-v2-1-standard.yaml</c> or <c>specs/kling/v2-1-standard.yaml</c>.</summary>
    public bool IsReplacedBy(string relativePath)
    {
        var dot = relativePath.LastIndexOf('.');
        var stem = "/" + (dot > relativePath.LastIndexOf('/') ? relativePath.Substring(0, dot) : relativePath);
        return stem.EndsWith("/specs/" + Name, StringComparison.OrdinalIgnoreCase) || stem.EndsWith("/specs/" + ModelId, StringComparison.OrdinalIgnoreCase);
    }
}
