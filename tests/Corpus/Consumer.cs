using System.Diagnostics;
using System.Text;
using Apikley.Generator;
using Apikley.Generator.Emitting;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Apikley.Corpus;

/// <summary>What came of one document.</summary>
internal sealed record Outcome(
    int Lines,
    int LongestFile,
    TimeSpan Generation,
    TimeSpan Compilation,
    IReadOnlyList<Diagnostic> Generator,
    IReadOnlyList<Diagnostic> Compiler,
    IReadOnlyList<string> EmittedFiles,
    IReadOnlyList<string> RanAgain,
    IReadOnlyList<string> Analysis);

/// <summary>A project as a user has it (nullable, documentation file, warnings as errors), with one document in it, generated and compiled in process.</summary>
internal static class Consumer
{
    private static readonly CSharpParseOptions s_parse = new(LanguageVersion.CSharp13, DocumentationMode.Diagnose);

    private static readonly MetadataReference[] s_references =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Where(path => path.Contains("Microsoft.NETCore.App", StringComparison.Ordinal))
            .Select(path => MetadataReference.CreateFromFile(path)),
        MetadataReference.CreateFromFile(typeof(ApikleyClient).Assembly.Location),
    ];

    public static Outcome Build(CorpusDocument document, bool runTwice, bool analyze)
    {
        var compilation = CSharpCompilation.Create(
            "Consumer",
            [],
            s_references,
            new CSharpCompilationOptions(
                OutputKind.DynamicallyLinkedLibrary,
                nullableContextOptions: NullableContextOptions.Enable,
                generalDiagnosticOption: ReportDiagnostic.Error,
                warningLevel: 9999,
                concurrentBuild: true));

        SpecText[] files = [document.Root, .. document.Others];
        GeneratorDriver driver = CSharpGeneratorDriver.Create(
            [new OpenApiClientGenerator().AsSourceGenerator()],
            files,
            s_parse,
            new ConsumerOptions(document),
            new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: runTwice && files.Length <= Caching.MostTrackedFiles));
        var clock = Stopwatch.StartNew();
        driver = driver.RunGeneratorsAndUpdateCompilation(compilation, out var output, out var found);
        var generation = clock.Elapsed;
        var result = driver.GetRunResult().Results.Single();

        var ranAgain = runTwice ? Caching.Check(driver, compilation, document) : [];

        clock.Restart();
        using var discarded = new NullStream();
        using var documentation = new NullStream();
        var emitted = FullyNullable(output).Emit(discarded, xmlDocumentationStream: documentation);
        var compile = clock.Elapsed;

        var sources = result.GeneratedSources.Select(source => source.SourceText.Lines.Count).ToArray();
        return new Outcome(
            sources.Sum(),
            sources.DefaultIfEmpty().Max(),
            generation,
            compile,
            found,
            [.. emitted.Diagnostics.Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning && !found.Contains(diagnostic))],
            [.. result.GeneratedSources.Select(source => source.HintName)],
            ranAgain,
            analyze ? EmittedCodeAnalysis.Problems(output, s_parse, new AnalyzerOptions([.. files], new ConsumerOptions(document))) : []);
    }

    /// <summary>
    /// Emitted code spares consumers the analysis of nulls in its bodies. Here it is made: there must be nothing to find, but for CS8618 of the constructors that
    /// read JSON, which check at the object's end that every required member came.
    /// </summary>
    private static Compilation FullyNullable(Compilation compilation) => compilation.RemoveAllSyntaxTrees().AddSyntaxTrees(compilation.SyntaxTrees.Select(tree =>
        CSharpSyntaxTree.ParseText(tree.ToString().Replace(NullableDirectives.WithoutWarnings, "#pragma warning disable CS8618", StringComparison.Ordinal), s_parse, tree.FilePath, Encoding.UTF8)));

    /// <summary>The emitted text, for looking at.</summary>
    public static IEnumerable<(string HintName, string Text)> Emit(CorpusDocument document)
    {
        SpecText[] files = [document.Root, .. document.Others];
        var driver = CSharpGeneratorDriver.Create([new OpenApiClientGenerator().AsSourceGenerator()], files, s_parse, new ConsumerOptions(document))
            .RunGenerators(CSharpCompilation.Create("Consumer", [], s_references));
        return driver.GetRunResult().Results.Single().GeneratedSources.Select(source => (source.HintName, source.SourceText.ToString()));
    }
}
