using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Apikley.Generator.Tests.Harness;

/// <summary>Runs the product's generator over documents in memory, as a project with these files under it would.</summary>
internal sealed class GeneratorRun
{
    // Documentation is parsed, not written: Roslyn 4.14 cannot write it for the extension members that it parses as a preview. The corpus run writes it.
    private static readonly CSharpParseOptions s_parseOptions = new(LanguageVersion.Preview, DocumentationMode.Parse);

    private readonly bool _isTracked;
    private GeneratorDriver _driver;

    private GeneratorRun(GeneratorDriver driver, CSharpCompilation compilation, bool isTracked)
    {
        _driver = driver;
        _isTracked = isTracked;
        Compilation = compilation;
    }

    /// <summary>The project before the generator ran.</summary>
    public CSharpCompilation Compilation { get; private set; }

    /// <summary>The project with what was emitted.</summary>
    public Compilation Output { get; private set; } = null!;

    public ImmutableArray<Diagnostic> GeneratorDiagnostics { get; private set; }

    public GeneratorRunResult Result => _driver.GetRunResult().Results.Single();

    /// <summary>The emitted files by hint name.</summary>
    public IReadOnlyDictionary<string, string> Files => Result.GeneratedSources.ToDictionary(source => source.HintName, source => source.SourceText.ToString());

    /// <summary>The steps of the pipeline by name, in a run that was started to track them.</summary>
    public ImmutableDictionary<string, ImmutableArray<IncrementalGeneratorRunStep>> Steps
        => _isTracked ? Result.TrackedSteps : throw new InvalidOperationException("This run tracks no steps.");

    public static GeneratorRun Start(IEnumerable<SpecFile> specs, string source = "", params MetadataReference[] moreReferences) => Start(specs, source, isTracked: false, moreReferences);

    /// <summary>As <see cref="Start(IEnumerable{SpecFile}, string, MetadataReference[])"/>, for a few documents: with all of the market's, Roslyn takes 14 seconds to note down the steps.</summary>
    public static GeneratorRun StartTracked(IEnumerable<SpecFile> specs, string source = "") => Start(specs, source, isTracked: true, []);

    public static GeneratorRun Start(string path, string text, string source = "") => Start([new SpecFile(path, text)], source);

    private static GeneratorRun Start(IEnumerable<SpecFile> specs, string source, bool isTracked, MetadataReference[] moreReferences)
    {
        var compilation = CSharpCompilation.Create(
            "MyApp",
            [CSharpSyntaxTree.ParseText(source, s_parseOptions, "Program.cs")],
            References.All.AddRange(moreReferences),
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable, allowUnsafe: false));
        var files = specs.ToArray();
        GeneratorDriver driver = CSharpGeneratorDriver.Create(
            [new OpenApiClientGenerator().AsSourceGenerator()],
            files,
            s_parseOptions,
            new SpecOptionsProvider(files),
            new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: isTracked));
        return new GeneratorRun(driver, compilation, isTracked).Run();
    }

    /// <summary>Runs again with the C# of the project replaced: a keystroke.</summary>
    public GeneratorRun EditSource(string source)
    {
        Compilation = Compilation.ReplaceSyntaxTree(Compilation.SyntaxTrees.Single(), CSharpSyntaxTree.ParseText(source, s_parseOptions, "Program.cs"));
        return Run();
    }

    /// <summary>Runs again with one document replaced.</summary>
    public GeneratorRun EditDocument(SpecFile old, SpecFile edited)
    {
        _driver = _driver.ReplaceAdditionalText(old, edited);
        return Run();
    }

    /// <summary>Runs again.</summary>
    public GeneratorRun Run()
    {
        _driver = _driver.RunGeneratorsAndUpdateCompilation(Compilation, out var output, out var diagnostics);
        Output = output;
        GeneratorDiagnostics = diagnostics;
        return this;
    }

    /// <summary>Compiler errors and warnings in the project with what was emitted; empty when it compiles clean.</summary>
    public IReadOnlyList<string> CompilerProblems()
        => [.. Output.GetDiagnostics().Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning).Select(diagnostic => diagnostic.ToString())];
}
