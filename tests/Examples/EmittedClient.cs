using System.Reflection;
using System.Text;
using Apikley.Generator;
using Apikley.Generator.Diagnostics;
using Apikley.Generator.Infrastructure;
using Apikley.Generator.Model;
using Apikley.Generator.Modelling;
using Apikley.Generator.Reading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Apikley.Examples;

/// <summary>The client that the generator emits for a document, compiled in memory; and the model it was emitted from, which tells an operation's method.</summary>
internal sealed class EmittedClient
{
    private readonly Assembly _assembly;
    private readonly ClientModel _model;
    private readonly Dictionary<string, (OperationGroupModel Group, OperationModel Operation)> _operations;

    private EmittedClient(Assembly assembly, ClientModel model)
    {
        (_assembly, _model) = (assembly, model);
        _operations = model.Groups.SelectMany(group => group.Operations.Select(operation => (group, operation))).ToDictionary(pair => pair.operation.Pointer, StringComparer.Ordinal);
    }

    /// <exception cref="InvalidOperationException">The emitted code does not compile.</exception>
    public static EmittedClient Compile(string path)
    {
        var text = SourceText.From(File.ReadAllText(path), Encoding.UTF8);
        var compilation = CSharpCompilation.Create(
            "Examples." + Path.GetFileNameWithoutExtension(path),
            [],
            ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Select(assembly => MetadataReference.CreateFromFile(assembly)),
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        CSharpGeneratorDriver
            .Create([new OpenApiClientGenerator().AsSourceGenerator()], [new Document(path, text)], new CSharpParseOptions(LanguageVersion.CSharp13, DocumentationMode.None), new Options(path))
            .RunGeneratorsAndUpdateCompilation(compilation, out var output, out _);
        using var bytes = new MemoryStream();
        var emitted = output.Emit(bytes);
        if (!emitted.Success)
        {
            throw new InvalidOperationException($"What is emitted for {path} does not compile: {emitted.Diagnostics.First(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)}");
        }

        return new EmittedClient(Assembly.Load(bytes.ToArray()), Model(path, text));
    }

    /// <summary>The operation at a pointer, or null when it was left out.</summary>
    public OperationModel? Operation(string pointer) => _operations.TryGetValue(pointer, out var found) ? found.Operation : null;

    /// <summary>The method of an operation on a client for an address.</summary>
    /// <param name="operation">The operation.</param>
    /// <param name="suffix">Which body it sends; see <see cref="BodyModel.MethodSuffix"/>.</param>
    /// <param name="address">Where the client sends.</param>
    /// <param name="http">What sends.</param>
    public (object Target, MethodInfo Method) Method(OperationModel operation, string suffix, Uri address, HttpClient http)
    {
        var options = (ApiClientOptions)Activator.CreateInstance(Type(_model.ClientName + "Options"))!;
        options.BaseAddress = address;
        options.ValidateRequests = false;
        var client = Activator.CreateInstance(Type(_model.ClientName), options, http)!;
        var group = _operations[operation.Pointer].Group;
        var target = group.Name is null ? client : client.GetType().GetProperty(group.Name)!.GetValue(client)!;
        var method = target.GetType().GetMethod(operation.Name + suffix + "Async") ?? throw new InvalidOperationException($"{target.GetType().Name} has no {operation.Name}{suffix}Async.");
        return (target, method);
    }

    /// <summary>The property of an emitted type that stands for a JSON property, or null.</summary>
    public PropertyInfo? Property(Type type, string wireName)
        => _model.Types.OfType<ObjectTypeModel>().FirstOrDefault(model => model.Name == type.Name)?.Properties.FirstOrDefault(property => property.WireName == wireName) is { } found
            ? type.GetProperty(found.Name, BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance)
            : null;

    private Type Type(string name) => _assembly.GetType($"{_model.Namespace}.{name}", throwOnError: true)!;

    private static ClientModel Model(string path, SourceText text)
    {
        var found = new DiagnosticBag();
        var nothing = EquatableArray<string>.Empty;
        var options = new DocumentOptions("specs/" + Path.GetFileName(path), "Examples", null, null, nothing, nothing, nothing, nothing, Public: true);
        var document = OpenApiReader.Read(SourceDocument.Parse(path, text, CancellationToken.None), [], found, CancellationToken.None);
        return ClientModeller.Model(document!, options, found, CancellationToken.None)!;
    }

    private sealed class Document(string path, SourceText text) : AdditionalText
    {
        public override string Path => path;

        public override SourceText GetText(CancellationToken cancellationToken = default) => text;
    }

    private sealed class Options(string path) : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions { get; } = new Values(new() { ["build_property.RootNamespace"] = "Examples" });

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => new Values([]);

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => new Values(new()
        {
            ["build_metadata.AdditionalFiles.ApikleyDocument"] = "true",
            ["build_metadata.AdditionalFiles.ApikleyPath"] = "specs/" + Path.GetFileName(path),
        });
    }

    private sealed class Values(Dictionary<string, string> values) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, out string value) => values.TryGetValue(key, out value!);
    }
}
