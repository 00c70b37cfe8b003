using Apikley.Generator.Tests.Harness;
using Microsoft.CodeAnalysis;

namespace Apikley.Generator.Tests.Modelling;

/// <summary>What the project file says of a document and what has no effect is said to whoever wrote it.</summary>
public sealed class ChoiceCheckTests
{
    private const string Document = """
        openapi: 3.0.3
        info: { title: Shop, version: '1' }
        paths:
          /pets: { get: { operationId: pets, tags: [pets], responses: { '200': { description: ok, content: { application/json: { schema: { $ref: '#/components/schemas/Pet' } } } } } } }
        components: { schemas: { Pet: { type: object, properties: { name: { type: string } } } } }
        """;

    [Theory]
    [InlineData("IncludeTags", "pets", null)]
    [InlineData("IncludeTags", "Pets", null)]
    [InlineData("IncludeTags", "pets,petz", "APK5003: IncludeTags of 'specs/shop.yaml' names 'petz', but no operation has this tag; 'pets' may be meant.")]
    [InlineData("IncludeTags", "orders", "APK5003: IncludeTags of 'specs/shop.yaml' names 'orders', but no operation has this tag.")]
    [InlineData("ExcludeTags", "orders", "APK5004: ExcludeTags of 'specs/shop.yaml' names 'orders', but no operation has this tag.")]
    [InlineData("IncludePaths", "/pets/**", null)]
    [InlineData("IncludePaths", "pets", "APK5003: IncludePaths of 'specs/shop.yaml' names 'pets', but no path is matched; '/pets' may be meant.")]
    [InlineData("ExcludePaths", "/orders/*", "APK5004: ExcludePaths of 'specs/shop.yaml' names '/orders/*', but no path is matched.")]
    [InlineData("Visibility", "Internal", null)]
    [InlineData("Visibility", "privat", "APK5005: Visibility of 'specs/shop.yaml' is 'privat': it is public or internal, and taken for public.")]
    [InlineData("Namespace", "Acme.Shop", null)]
    [InlineData("Namespace", "Acme.3d shop.class", "APK5005: Namespace of 'specs/shop.yaml' is 'Acme.3d shop.class': no namespace of C# is called so; 'Acme._3d_shop._class' is taken.")]
    public void What_has_no_effect_is_said(string metadata, string value, string? expected)
    {
        var run = GeneratorRun.Start([new SpecFile("specs/shop.yaml", Document) { Metadata = { [metadata] = value } }]);

        Assert.Empty(run.CompilerProblems());
        Assert.Equal(expected, run.GeneratorDiagnostics.Select(diagnostic => $"{diagnostic.Id}: {diagnostic.GetMessage()}").SingleOrDefault());
        Assert.All(run.GeneratorDiagnostics, diagnostic => Assert.Equal("/project/specs/shop.yaml", diagnostic.Location.GetLineSpan().Path));
    }

    [Theory]
    [InlineData("Shop", "One", "Two", "'specs/two.yaml' would emit 'Shop.Pet', which 'specs/one.yaml' already does; nothing is generated for 'specs/two.yaml'. Rename one of the files, or give one of them another Namespace.")]
    [InlineData("Shop", "One", "One", "'specs/two.yaml' would emit 'Shop.One', which 'specs/one.yaml' already does; nothing is generated for 'specs/two.yaml'. Rename one of the files, or give one of them another Namespace or ClientName.")]
    public void Two_documents_in_one_namespace_do_not_silence_each_other(string @namespace, string first, string second, string message)
    {
        var run = GeneratorRun.Start(
        [
            new SpecFile("specs/one.yaml", Document) { Metadata = { ["Namespace"] = @namespace, ["ClientName"] = first } },
            new SpecFile("specs/two.yaml", Document) { Metadata = { ["Namespace"] = @namespace, ["ClientName"] = second } },
            new SpecFile("specs/three.yaml", Document.Replace("Pet", "Cat", StringComparison.Ordinal)) { Metadata = { ["Namespace"] = @namespace, ["ClientName"] = "Three" } },
        ]);

        Assert.Equal([$"APK2900: {message}"], run.GeneratorDiagnostics.Select(diagnostic => $"{diagnostic.Id}: {diagnostic.GetMessage()}"));
        Assert.Empty(run.CompilerProblems());
        Assert.Contains("Shop.One.g.cs", run.Files.Keys);
        Assert.Contains("Shop.Three.g.cs", run.Files.Keys);
    }

    [Fact]
    public void A_project_may_have_a_name_that_is_no_namespace()
    {
        var options = Modelled.Options() with { RootNamespace = "my-app.3d" };

        Assert.StartsWith("my_app._3d.", Apikley.Generator.Modelling.NamespacePlanner.Namespace(options, isMarket: false), StringComparison.Ordinal);
    }
}
