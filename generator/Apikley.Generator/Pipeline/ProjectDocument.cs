using Apikley.Generator.Catalogue;
using Apikley.Generator.Infrastructure;
using Apikley.Generator.Reading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Apikley.Generator.Pipeline;

/// <summary>One document of the project: its parsed text, and what the project file says about it.</summary>
/// <param name="FromCatalogue">Whether the package carries it; one of the project's own comes before it.</param>
internal sealed record ProjectDocument(SourceDocument Source, DocumentOptions Options, bool FromCatalogue)
{
    private const string Metadata = "build_metadata.AdditionalFiles.";

    /// <summary>
    /// Reads an additional file, or returns null when the project neither marks it as a document nor asks for it: an <c>appsettings.json</c> is never parsed,
    /// nor what else is in the catalogue.
    /// </summary>
    public static ProjectDocument? Read(AdditionalText file, AnalyzerConfigOptionsProvider provider, CatalogueSelection selection, CancellationToken cancellation)
    {
        var options = provider.GetOptions(file);
        var chosen = options.TryGetValue(CatalogueEntry.NameMetadata, out var name) && name.Length > 0 ? selection.Find(file.Path) : null;
        if (chosen is null && !IsDocument(options))
        {
            return null;
        }

        var text = Text(cancellation);
        var read = ReadOptions(file.Path, options, provider.GlobalOptions);
        if (chosen is not null)
        {
            read = read with { Namespace = chosen.Namespace, ClientName = chosen.ClientName, Public = IsPublic(chosen.Visibility), Visibility = chosen.Visibility };
        }

        return new ProjectDocument(SourceDocument.Parse(file.Path, text, cancellation, () => Text(CancellationToken.None)), read, chosen is not null);

        SourceText Text(CancellationToken asked) => file.GetText(asked) ?? SourceText.From("");
    }

    /// <summary>The path of one of the project's own documents, relative to the project; null for any other file.</summary>
    public static string? OwnPath(AdditionalText file, AnalyzerConfigOptionsProvider provider)
        => provider.GetOptions(file) is var options && IsDocument(options) ? RelativePath(file.Path, options) : null;

    private static bool IsDocument(AnalyzerConfigOptions options)
        => options.TryGetValue(Metadata + "ApikleyDocument", out var marked) && marked.Equals("true", StringComparison.OrdinalIgnoreCase);

    private static bool IsPublic(string? visibility) => !string.Equals(visibility, "internal", StringComparison.OrdinalIgnoreCase);

    private static string RelativePath(string path, AnalyzerConfigOptions options)
        => (options.TryGetValue(Metadata + "ApikleyPath", out var relative) && relative.Trim() is { Length: > 0 } trimmed ? trimmed : path).Replace('\\', '/');

    private static DocumentOptions ReadOptions(string path, AnalyzerConfigOptions options, AnalyzerConfigOptions global)
    {
        return new DocumentOptions(
            RelativePath(path, options),
            global.TryGetValue("build_property.RootNamespace", out var root) && root.Length > 0 ? root : "Generated",
            Value("ApikleyNamespace"),
            Value("ApikleyClientName"),
            List("ApikleyIncludeTags"),
            List("ApikleyExcludeTags"),
            List("ApikleyIncludePaths"),
            List("ApikleyExcludePaths"),
            IsPublic(Value("ApikleyVisibility")),
            Value("ApikleyVisibility"));

        string? Value(string name)
            => options.TryGetValue(Metadata + name, out var value) && value.Trim() is { Length: > 0 } trimmed ? trimmed : null;

        EquatableArray<string> List(string name)
            => (Value(name) ?? "").Split([';', ','], StringSplitOptions.RemoveEmptyEntries).Select(item => item.Trim()).Where(item => item.Length > 0).ToEquatableArray();
    }
}
