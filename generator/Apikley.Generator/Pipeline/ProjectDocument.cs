using Apikley.Generator.Infrastructure;
using Apikley.Generator.Reading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Apikley.Generator.Pipeline;

/// <summary>One document of the project: its parsed text, and what the project file says about it.</summary>
internal sealed record ProjectDocument(SourceDocument Source, DocumentOptions Options)
{
    private const string Metadata = "build_metadata.AdditionalFiles.";

    /// <summary>Reads an additional file, or returns null when the project does not mark it as a document: an <c>appsettings.json</c> is never parsed.</summary>
    public static ProjectDocument? Read(AdditionalText file, AnalyzerConfigOptionsProvider provider, CancellationToken cancellation)
    {
        var options = provider.GetOptions(file);
        if (!options.TryGetValue(Metadata + "ApikleyDocument", out var marked) || !marked.Equals("true", StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        var text = file.GetText(cancellation) ?? SourceText.From("");
        return new ProjectDocument(SourceDocument.Parse(file.Path, text, cancellation), ReadOptions(file.Path, options, provider.GlobalOptions));
    }

    private static DocumentOptions ReadOptions(string path, AnalyzerConfigOptions options, AnalyzerConfigOptions global)
    {
        var relative = Value("ApikleyPath") ?? path;
        return new DocumentOptions(
            relative.Replace('\\', '/'),
            global.TryGetValue("build_property.RootNamespace", out var root) && root.Length > 0 ? root : "Generated",
            Value("ApikleyNamespace"),
            Value("ApikleyClientName"),
            List("ApikleyIncludeTags"),
            List("ApikleyExcludeTags"),
            List("ApikleyIncludePaths"),
            List("ApikleyExcludePaths"),
            !string.Equals(Value("ApikleyVisibility"), "internal", StringComparison.OrdinalIgnoreCase));

        string? Value(string name)
            => options.TryGetValue(Metadata + name, out var value) && value.Trim() is { Length: > 0 } trimmed ? trimmed : null;

        EquatableArray<string> List(string name)
            => (Value(name) ?? "").Split([';', ','], StringSplitOptions.RemoveEmptyEntries).Select(item => item.Trim()).Where(item => item.Length > 0).ToEquatableArray();
    }
}
