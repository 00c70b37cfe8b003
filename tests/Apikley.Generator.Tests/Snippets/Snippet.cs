using System.Text;
using Apikley.Generator.Tests.Harness;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Testing;
using Microsoft.CodeAnalysis.Text;

namespace Apikley.Generator.Tests.Snippets;

/// <summary>A few lines of YAML in, the exact C# out, through Microsoft's own verifier: it also compiles the result and fails on any diagnostic that was not asked for.</summary>
internal sealed class Snippet : CSharpSourceGeneratorTest<OpenApiClientGenerator, DefaultVerifier>
{
    private const string Document = "/specs/pets.yaml";

    private Snippet(string yaml)
    {
        // Nothing is restored at test time: the framework is the one the tests run on.
        ReferenceAssemblies = new ReferenceAssemblies("net10.0");
        TestState.AdditionalReferences.AddRange(References.All);
        TestState.Sources.Add("");
        TestState.AdditionalFiles.Add((Document, yaml));
        TestState.AnalyzerConfigFiles.Add(("/.globalconfig", $"""
            is_global = true
            build_property.RootNamespace = MyApp

            [{Document}]
            build_metadata.AdditionalFiles.ApikleyDocument = true
            build_metadata.AdditionalFiles.ApikleyPath = specs/pets.yaml
            """));
    }

    public static Task EmitsAsync(string yaml, params (string HintName, string Source)[] files)
    {
        var snippet = new Snippet(yaml);
        foreach (var (hintName, source) in files)
        {
            snippet.TestState.GeneratedSources.Add((typeof(OpenApiClientGenerator), hintName, SourceText.From(source + "\n", Encoding.UTF8)));
        }

        return snippet.RunAsync();
    }

    public static Task ReportsAsync(string yaml, params DiagnosticResult[] diagnostics)
    {
        var snippet = new Snippet(yaml) { TestBehaviors = TestBehaviors.SkipGeneratedSourcesCheck };
        snippet.TestState.ExpectedDiagnostics.AddRange(diagnostics);
        return snippet.RunAsync();
    }

    public static DiagnosticResult Warning(string id, int line, int column) => DiagnosticResult.CompilerWarning(id).WithLocation(Document, line, column).WithOptions(DiagnosticOptions.IgnoreAdditionalLocations | DiagnosticOptions.IgnoreSeverity);

    protected override Microsoft.CodeAnalysis.ParseOptions CreateParseOptions() => new CSharpParseOptions(LanguageVersion.CSharp13);
}
