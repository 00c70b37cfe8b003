using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Apikley.Generator.Tests.Harness;

/// <summary>Says of documents what the package's targets say of them in a real build.</summary>
internal sealed class SpecOptionsProvider(IEnumerable<SpecFile> files) : AnalyzerConfigOptionsProvider
{
    private readonly Dictionary<string, Options> _options = files.ToDictionary(
        file => file.Path,
        file => new Options(file.Metadata
            .ToDictionary(pair => "build_metadata.AdditionalFiles.Apikley" + pair.Key, pair => pair.Value)
            .Append(new("build_metadata.AdditionalFiles.ApikleyDocument", file.IsDocument ? "true" : ""))
            .Append(new("build_metadata.AdditionalFiles.ApikleyPath", file.RelativePath))
            .DistinctBy(pair => pair.Key)
            .ToDictionary(pair => pair.Key, pair => pair.Value)));

    public override AnalyzerConfigOptions GlobalOptions { get; } = new Options(new() { ["build_property.RootNamespace"] = "MyApp" });

    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => new Options([]);

    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => _options.TryGetValue(textFile.Path, out var options) ? options : new Options([]);

    private sealed class Options(Dictionary<string, string> values) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, out string value) => values.TryGetValue(key, out value!);
    }
}
