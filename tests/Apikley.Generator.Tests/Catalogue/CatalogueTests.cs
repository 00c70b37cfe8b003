using Apikley.Generator.Tests.Harness;
using Microsoft.CodeAnalysis;

namespace Apikley.Generator.Tests.Catalogue;

/// <summary>Which of the package's documents a project gets, and what it is told when it asks for one that is not there.</summary>
public sealed class CatalogueTests
{
    private static readonly SpecFile[] s_catalogue =
    [
        Carried("google/nano-banana-edit", "google/nano-banana-edit"),
        Carried("google/nano-banana-pro", "nano-banana-pro"),
        Carried("kling/kling-v2-1-standard", "kling/v2-1-standard"),
        Carried("kling/kling-2-6-text-to-video", "kling-2.6/text-to-video"),
    ];

    [Fact]
    public void Without_an_item_nothing_is_generated() => Assert.Empty(Start("<Project />").Files);

    [Theory]
    [InlineData("google/*", "NanoBananaEdit NanoBananaPro")]
    [InlineData("kling*", "KlingV2_1Standard KlingV2_6TextToVideo")]
    [InlineData("*/V2-1-*", "KlingV2_1Standard")]
    [InlineData("*", "NanoBananaEdit NanoBananaPro KlingV2_1Standard KlingV2_6TextToVideo")]
    [InlineData("google\\*;kling/*", "NanoBananaEdit NanoBananaPro KlingV2_1Standard KlingV2_6TextToVideo")]
    public void A_wildcard_is_read_from_the_project_file(string include, string expected)
        => AssertModels(Start($"""<Project><ItemGroup><ApikleyModel Include="{include}" /></ItemGroup></Project>"""), expected);

    [Theory]
    [InlineData("kling/v2-1-standard", "KlingV2_1Standard")]
    [InlineData("kling/kling-v2-1-standard", "KlingV2_1Standard")]
    [InlineData("Nano-Banana-Pro", "NanoBananaPro")]
    [InlineData("google/nano-banana-pro", "NanoBananaPro")]
    [InlineData("kling/*", "KlingV2_1Standard KlingV2_6TextToVideo")]
    public void An_item_is_taken_as_MSBuild_evaluated_it(string item, string expected) => AssertModels(Start("<Project />", item + "|||"), expected);

    [Fact]
    public void What_a_wildcard_found_on_disk_is_no_model()
        => AssertModels(Start("""<Project><ItemGroup><ApikleyModel Include="google/*" /></ItemGroup></Project>""", "google/Program.cs|||,google\\more.cs|||"), "NanoBananaEdit NanoBananaPro");

    [Fact]
    public void A_wildcard_can_leave_models_out()
    {
        AssertModels(Start("""<Project><ItemGroup><ApikleyModel Include="*" Exclude="kling*" /><ApikleyModel Remove="nano-banana-pro" /></ItemGroup></Project>"""), "NanoBananaEdit");
        AssertModels(Start("""<Project><ItemGroup><ApikleyModel Remove="google/*" /><ApikleyModel Include="google/*" /></ItemGroup></Project>"""), "NanoBananaEdit NanoBananaPro");
    }

    [Fact]
    public void What_is_said_of_one_model_stands_before_what_is_said_of_many()
    {
        var run = Start("""<Project><ItemGroup><ApikleyModel Include="google/*" Namespace="Acme.Many" /></ItemGroup></Project>""", "nano-banana-pro|Acme.One|Banana|internal");

        Assert.NotNull(run.Output.GetTypeByMetadataName("Acme.Many.NanoBananaEditInput"));
        Assert.Equal(Accessibility.Internal, run.Output.GetTypeByMetadataName("Acme.One.BananaInput")!.DeclaredAccessibility);
    }

    [Theory]
    [InlineData("specs/google/nano-banana-edit.yaml")]
    [InlineData("specs/google/nano-banana-edit.yml")]
    [InlineData("specs/google/mine.yaml")]
    public void A_document_of_the_project_comes_before_the_packages(string path)
    {
        var mine = new SpecFile(path, Specs.NanoBananaEdit.Replace("image_size:", "picture_size:", StringComparison.Ordinal));

        var run = GeneratorRun.Start([.. s_catalogue, Project("<Project />", "google/nano-banana-edit|||"), mine]);

        Assert.Empty(run.GeneratorDiagnostics);
        Assert.Empty(run.CompilerProblems());
        Assert.NotEmpty(run.Output.GetTypeByMetadataName("MyApp.Google.NanoBananaEditInput")!.GetMembers("PictureSize"));
    }

    [Theory]
    [InlineData("kling/v2.1-standard", "did you mean 'kling/v2-1-standard'?")]
    [InlineData("nano-banana-edit", "did you mean 'google/nano-banana-edit'?")]
    [InlineData("google/nano-bananna-edit", "did you mean 'google/nano-banana-edit'?")]
    [InlineData("kling/text-to-video", "did you mean 'kling-2.6/text-to-video'?")]
    [InlineData("gogle/*", "did you mean 'google/*'?")]
    [InlineData("something-else", "its families are google, kling")]
    public void An_unknown_name_is_told_where_it_is_written_with_the_nearest(string name, string suggestion)
    {
        var run = Start($"<Project>\n  <ItemGroup>\n    <ApikleyModel Include=\"google/nano-banana-pro; {name}\" />\n  </ItemGroup>\n</Project>", name.Contains('*', StringComparison.Ordinal) ? "" : name + "|||");

        var diagnostic = Assert.Single(run.GeneratorDiagnostics);
        Assert.Equal($"ApikleyModel '{name}' is no model of the catalogue; {suggestion}", diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal(("APK5001", DiagnosticSeverity.Error), (diagnostic.Id, diagnostic.Severity));
        Assert.Equal(("/project/MyApp.csproj", 2, 51), (diagnostic.Location.GetLineSpan().Path, diagnostic.Location.GetLineSpan().StartLinePosition.Line, diagnostic.Location.GetLineSpan().StartLinePosition.Character));
    }

    [Theory]
    [InlineData("""<ItemGroup Condition="'$(X)' == ''"><ApikleyModel Include="google/*" /></ItemGroup>""")]
    [InlineData("""<ItemGroup><ApikleyModel Include="google/*" Condition="'$(X)' == ''" /></ItemGroup>""")]
    [InlineData("""<ItemGroup><ApikleyModel Include="google/$(X)*" /></ItemGroup>""")]
    public void A_wildcard_that_only_MSBuild_could_evaluate_is_told_with_its_cure(string items)
    {
        var run = Start($"<Project>{items}</Project>");

        var diagnostic = Assert.Single(run.GeneratorDiagnostics);
        Assert.Equal("APK5002", diagnostic.Id);
        Assert.Contains("%2A", diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal);
        Assert.Empty(run.Files);
    }

    [Theory]
    [InlineData("<Project><!-- <ApikleyModel Include=\"google/*\" /> --></Project>")]
    [InlineData("<Project><Target Name=\"T\"><ItemGroup><ApikleyModel Include=\"google/*\" /></ItemGroup></Target></Project>")]
    [InlineData("<Project><ItemGroup><ApikleyModel Include=\"google/*\"")]
    public void What_is_no_item_asks_for_nothing(string project)
    {
        var run = Start(project);

        Assert.Empty(run.GeneratorDiagnostics);
        Assert.Empty(run.Files);
    }

    [Fact]
    public void A_file_above_the_project_asks_too()
    {
        var above = new SpecFile("../Directory.Build.props", """<Project><ItemGroup><ApikleyModel Include="*" /></ItemGroup></Project>""") { IsDocument = false, Metadata = new() { ["ProjectFile"] = "1" } };

        AssertModels(GeneratorRun.Start([.. s_catalogue, Project("""<Project><ItemGroup><ApikleyModel Remove="kling*" /></ItemGroup></Project>""", ""), above]), "NanoBananaEdit NanoBananaPro");
    }

    private static GeneratorRun Start(string project, string items = "") => GeneratorRun.Start([.. s_catalogue, Project(project, items)]);

    private static SpecFile Project(string text, string items) => new("MyApp.csproj", text) { IsDocument = false, Metadata = new() { ["ProjectFile"] = "2", ["Models"] = items } };

    private static SpecFile Carried(string name, string model) => new($"packages/specs/{name}.yaml", File.ReadAllText(Path.Combine(Specs.Folder, name + ".yaml")))
    {
        IsDocument = false,
        Metadata = new() { ["Catalogue"] = name, ["CatalogueModel"] = model, ["Path"] = $"Apikley.Generated/specs/{name}.yaml" },
    };

    private static void AssertModels(GeneratorRun run, string expected)
    {
        Assert.Empty(run.GeneratorDiagnostics);
        Assert.Empty(run.CompilerProblems());
        var models = run.Output.GetSymbolsWithName(static name => name.EndsWith("Model", StringComparison.Ordinal), SymbolFilter.Type).Select(static type => type.Name[..^"Model".Length]);
        Assert.Equal(expected.Split(' ').Order(StringComparer.Ordinal), models.Order(StringComparer.Ordinal));
    }
}
