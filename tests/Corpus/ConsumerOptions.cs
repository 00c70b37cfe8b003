using Apikley.Generator.Infrastructure;
using Apikley.Generator.Reading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Apikley.Corpus;

/// <summary>Says of a document what the package's targets say of it in a real build.</summary>
internal sealed class ConsumerOptions(CorpusDocument document) : AnalyzerConfigOptionsProvider
{
    private const string RootNamespace = "Corpus";

    public override AnalyzerConfigOptions GlobalOptions { get; } = new Values(new() { ["build_property.RootNamespace"] = RootNamespace });

    /// <summary>The same, as the stages of the generator see it.</summary>
    public static DocumentOptions Of(CorpusDocument document)
    {
        var none = EquatableArray<string>.Empty;
        return new DocumentOptions(RelativePath(document), RootNamespace, Namespace: null, ClientName: null, none, none, none, none, Public: true);
    }

    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => new Values([]);

    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => new Values(new()
    {
        ["build_metadata.AdditionalFiles.ApikleyDocument"] = "true",
        ["build_metadata.AdditionalFiles.ApikleyPath"] = textFile.Path == document.Root.Path ? RelativePath(document) : "specs/others/" + Path.GetFileName(textFile.Path),
    });

    private static string RelativePath(CorpusDocument document) => "specs/" + document.Name;

    private sealed class Values(Dictionary<string, string> values) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, out string value) => values.TryGetValue(key, out value!);
    }
}
