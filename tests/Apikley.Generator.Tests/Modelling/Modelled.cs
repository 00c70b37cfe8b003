using Apikley.Generator.Diagnostics;
using Apikley.Generator.Infrastructure;
using Apikley.Generator.Model;
using Apikley.Generator.Modelling;
using Apikley.Generator.Reading;
using Microsoft.CodeAnalysis.Text;
using Xunit;

namespace Apikley.Generator.Tests.Modelling;

/// <summary>Models a few lines of YAML, so that a test can say what became of them.</summary>
internal static class Modelled
{
    public static DocumentOptions Options(string path = "specs/shop.yaml") => new(
        path, "MyApp", null, null, EquatableArray<string>.Empty, EquatableArray<string>.Empty, EquatableArray<string>.Empty, EquatableArray<string>.Empty, Public: true);

    public static (ClientModel? Model, IReadOnlyList<DiagnosticInfo> Diagnostics) Run(string yaml, DocumentOptions? options = null)
    {
        options ??= Options();
        var bag = new DiagnosticBag();
        var document = SourceDocument.Parse(options.RelativePath, SourceText.From(yaml), CancellationToken.None);
        foreach (var diagnostic in document.Diagnostics)
        {
            bag.Add(diagnostic);
        }

        var read = OpenApiReader.Read(document, [], bag, CancellationToken.None);
        Assert.NotNull(read);
        return (ClientModeller.Model(read, options, bag, CancellationToken.None), bag.Items);
    }

    /// <summary>The model of a whole document, from <c>openapi:</c> on.</summary>
    public static ClientModel Document(string yaml, DocumentOptions? options = null)
    {
        var model = Run(yaml, options).Model;
        Assert.NotNull(model);
        return model;
    }

    /// <summary>The types of a document without operations: <paramref name="schemas"/> stands under <c>components.schemas</c>.</summary>
    public static ClientModel Schemas(string schemas, string version = "3.1.0") => Document(SchemasYaml(schemas, version));

    public static string SchemasYaml(string schemas, string version = "3.1.0")
        => $"openapi: {version}\ninfo: {{ title: T, version: '1' }}\npaths: {{}}\ncomponents:\n  schemas:\n{Indent(schemas, 4)}\n";

    /// <summary>The model of a document whose <c>paths</c> are given.</summary>
    public static ClientModel Paths(string paths, string rest = "", string version = "3.1.0", DocumentOptions? options = null)
        => Document(PathsYaml(paths, rest, version), options);

    public static string PathsYaml(string paths, string rest = "", string version = "3.1.0")
        => $"openapi: {version}\ninfo: {{ title: T, version: '1' }}\npaths:\n{Indent(paths, 2)}\n{rest}\n";

    /// <summary>Compares what is written for the types with what is expected, line by line.</summary>
    public static void AssertTypes(ClientModel model, string expected)
        => Assert.Equal(Clean(expected), Clean(ModelText.Types(model)));

    public static void AssertOperations(ClientModel model, string expected)
        => Assert.Equal(Clean(expected), Clean(ModelText.Operations(model)));

    public static T Type<T>(ClientModel model, string name)
        where T : TypeModel
        => Assert.IsType<T>(Assert.Single(model.Types, type => type.Name == name));

    public static OperationModel Operation(ClientModel model, string name)
        => Assert.Single(model.Groups.SelectMany(group => group.Operations), operation => operation.Name == name);

    public static string Indent(string text, int count)
        => string.Join('\n', text.Split('\n').Select(line => line.Trim().Length == 0 ? "" : new string(' ', count) + line));

    private static string Clean(string text) => string.Join('\n', text.Split('\n').Select(line => line.TrimEnd()).Where(line => line.Length > 0));
}
