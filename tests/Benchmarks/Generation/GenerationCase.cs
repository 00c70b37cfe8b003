using System.Runtime.CompilerServices;
using System.Text;
using Apikley.Benchmarks.NSwag;
using Apikley.Generator;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Apikley.Benchmarks.Generation;

/// <summary>One document, and what each generator makes of it. The text is in memory: no disk is measured.</summary>
public sealed class GenerationCase
{
    private static readonly CSharpParseOptions s_parse = new(LanguageVersion.CSharp13, DocumentationMode.Parse);

    private static readonly MetadataReference[] s_references =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Where(path => path.Contains("Microsoft.NETCore.App", StringComparison.Ordinal))
            .Select(path => MetadataReference.CreateFromFile(path)),
        MetadataReference.CreateFromFile(typeof(ApikleyClient).Assembly.Location),
        MetadataReference.CreateFromFile(typeof(global::Newtonsoft.Json.JsonConvert).Assembly.Location),
    ];

    private readonly string _json;
    private readonly Document _document;
    private readonly CSharpCompilation _compilation = CSharpCompilation.Create(
        "Consumer",
        [CSharpSyntaxTree.ParseText("class Program { }", s_parse)],
        s_references,
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));

    private GeneratorDriver? _warm;

    private GenerationCase(string path)
    {
        Name = Path.GetFileNameWithoutExtension(path);
        _json = File.ReadAllText(path);
        _document = new Document("/project/specs/" + Name + ".json", SourceText.From(_json, Encoding.UTF8));
    }

    /// <summary>The documents that documents.sh fetched, the smallest first.</summary>
    public static IEnumerable<GenerationCase> All
    {
        get
        {
            var folder = Path.Combine(Here(), "..", "documents");
            return Directory.Exists(folder)
                ? Directory.GetFiles(folder, "*.json").OrderBy(path => new FileInfo(path).Length).Select(path => new GenerationCase(path))
                : throw new DirectoryNotFoundException("The documents are not there: run tests/Benchmarks/documents.sh.");
        }
    }

    /// <summary>The document's name.</summary>
    public string Name { get; }

    /// <inheritdoc/>
    public override string ToString() => Name;

    /// <summary>Generates with a driver that has never run.</summary>
    public GeneratorDriver Cold() => NewDriver().RunGenerators(_compilation);

    /// <summary>Generates once more where nothing has changed.</summary>
    public GeneratorDriver NoChange() => (_warm ??= Cold()).RunGenerators(_compilation);

    /// <summary>Generates once more after a keystroke in C#.</summary>
    public GeneratorDriver CSharpEdit()
        => (_warm ??= Cold()).RunGenerators(_compilation.ReplaceSyntaxTree(_compilation.SyntaxTrees[0], CSharpSyntaxTree.ParseText("class Program { int typed; }", s_parse)));

    /// <summary>NSwag reads the document and emits its client.</summary>
    public string NSwag() => NSwagSource.GenerateAsync(_json, "Client", "Consumer").GetAwaiter().GetResult();

    /// <summary>What the emitted sources take to compile to an assembly, without what it takes to emit them.</summary>
    public Func<int> Compilation()
    {
        Cold().RunGeneratorsAndUpdateCompilation(_compilation, out var output, out _);
        return Emit(output);
    }

    /// <summary>The same for NSwag's client, mended so that it compiles.</summary>
    /// <param name="mends">How many mends it took.</param>
    public Func<int> NSwagCompilation(out int mends)
    {
        var (source, count) = NSwagMends.Apply(NSwag());
        mends = count;
        return Emit(_compilation.AddSyntaxTrees(CSharpSyntaxTree.ParseText(source, s_parse)));
    }

    private static Func<int> Emit(Compilation compilation) => () =>
    {
        // A copy: a compilation keeps what it has bound once.
        using var stream = new MemoryStream();
        var result = compilation.RemoveAllSyntaxTrees().AddSyntaxTrees(compilation.SyntaxTrees).Emit(stream);
        var errors = result.Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).ToArray();
        return errors.Length == 0 ? compilation.SyntaxTrees.Sum(tree => tree.GetText().Lines.Count) : throw new InvalidOperationException(errors[0].ToString());
    };

    private CSharpGeneratorDriver NewDriver() => CSharpGeneratorDriver.Create(
        [new OpenApiClientGenerator().AsSourceGenerator()],
        [_document],
        s_parse,
        new Options(_document.Path),
        new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: false));

    private static string Here([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;

    private sealed class Document(string path, SourceText text) : AdditionalText
    {
        public override string Path => path;

        public override SourceText GetText(CancellationToken cancellationToken = default) => text;
    }

    private sealed class Options(string path) : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions { get; } = new Values(new() { ["build_property.RootNamespace"] = "Consumer" });

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => new Values([]);

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => new Values(new()
        {
            ["build_metadata.AdditionalFiles.ApikleyDocument"] = "true",
            ["build_metadata.AdditionalFiles.ApikleyPath"] = path["/project/".Length..],
        });
    }

    private sealed class Values(Dictionary<string, string> values) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, out string value) => values.TryGetValue(key, out value!);
    }
}
