namespace Apikley.Package.Tests;

/// <summary>The catalogue in the package: models without a document in the project, as MSBuild, the compiler and a second project see them.</summary>
[Collection(nameof(PackageFeed))]
public sealed class CatalogueTests(PackageFeed feed)
{
    private const string Wanted = "google/*;kling/v2-1-standard";

    private const string Library = """
        using Apikley;
        using MyApp.Google;
        using MyApp.Kling;

        namespace Pictures;

        public static class Studio
        {
            public static string Models(ApikleyClient apikley)
                => string.Join(' ', NanoBananaProModel.ModelId, Imagen4FastModel.ModelId, KlingV2_1StandardModel.ModelId, apikley.Google.NanoBananaEdit, apikley.Kling.V2_1Standard);
        }
        """;

    [Fact]
    public void The_package_carries_every_document_of_a_model()
    {
        var expected = Directory.EnumerateFiles(Path.Combine(PackageFeed.Repository, "specs"), "*.yaml", SearchOption.AllDirectories)
            .Select(path => "specs/" + Path.GetRelativePath(Path.Combine(PackageFeed.Repository, "specs"), path).Replace('\\', '/'))
            .Where(static path => !path.StartsWith("specs/common/", StringComparison.Ordinal));
        Assert.Equal(expected.Order(StringComparer.Ordinal), feed.EntriesOf("Apikley.Generated").Where(static entry => entry.StartsWith("specs/", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_library_asks_for_models_and_what_refers_to_it_generates_none_again()
    {
        var library = feed.NewProject("Pictures", Library, Reference(Wanted), "Library");
        Directory.CreateDirectory(Path.Combine(library, "google"));
        File.WriteAllText(Path.Combine(library, "google/Notes.cs"), "namespace Pictures; internal static class Notes;"); // what MSBuild makes of google/*
        var app = feed.NewProject("App", """
            using Apikley;
            using MyApp.Google;

            using var apikley = new ApikleyClient(new ApikleyOptions { ApiKey = Environment.GetEnvironmentVariable("MY_KEY") ?? "none" });
            var generated = System.Reflection.Assembly.GetExecutingAssembly().GetTypes().Count(type => type.Namespace?.StartsWith("MyApp", StringComparison.Ordinal) == true);
            Console.WriteLine($"{Pictures.Studio.Models(apikley)}; {apikley.Google.Imagen4}; {generated} types of its own");
            """, """<ProjectReference Include="../Pictures/Pictures.csproj" />""");

        DotNet.MustRun(app, "build", "-warnaserror", "-v", "q");

        Assert.Contains(
            "nano-banana-pro google/imagen4-fast kling/v2-1-standard MyApp.Google.NanoBananaEditModel MyApp.Kling.KlingV2_1StandardModel; MyApp.Google.Imagen4Model; 0 types of its own",
            DotNet.MustRun(app, "run", "--no-build"),
            StringComparison.Ordinal);

        // What an IDE asks before anything is built: the items stand after evaluation alone.
        var items = DotNet.MustRun(library, "msbuild", "-getItem:AdditionalFiles");
        Assert.Contains("kling/v2-1-standard|||", items, StringComparison.Ordinal);
        Assert.Contains("\"ApikleyCatalogue\": \"google/imagen4\"", items, StringComparison.Ordinal);
        Assert.DoesNotContain("ApikleyCatalogue", DotNet.MustRun(app, "msbuild", "-getItem:AdditionalFiles"), StringComparison.Ordinal);
    }

    [Fact]
    public void An_unknown_name_fails_at_its_line_and_the_next_build_is_right()
    {
        var consumer = feed.NewProject("Slips", "Console.WriteLine(MyApp.Kling.KlingV2_1StandardModel.ModelId);", Reference("google/*;kling/v2.1-standard"));
        var project = Path.Combine(consumer, "Slips.csproj");

        var (exitCode, output) = DotNet.Run(consumer, "build", "-v", "q");

        Assert.NotEqual(0, exitCode);
        Assert.Matches(@"Slips\.csproj\(15,\d+\): error APK5001: ApikleyModel 'kling/v2\.1-standard' is no model of the catalogue; did you mean 'kling/v2-1-standard'\?", output);

        File.WriteAllText(project, File.ReadAllText(project).Replace("v2.1", "v2-1", StringComparison.Ordinal));
        DotNet.MustRun(consumer, "build", "-warnaserror", "-v", "q", "--no-restore");
    }

    [Fact]
    public void A_document_of_the_project_comes_before_the_packages_and_files_above_ask_too()
    {
        var consumer = feed.NewProject("Mine", """
            Console.WriteLine(new MyApp.Google.NanoBananaEditInput { Prompt = "a", ImageUrls = [], PictureSize = MyApp.Google.NanoBananaEditPictureSize.Auto }.PictureSize);
            Console.WriteLine(MyApp.Qwen.QwenImageEditModel.ModelId);
            """, Reference("google/*"));
        File.WriteAllText(Path.Combine(consumer, "Directory.Build.props"), """<Project><ItemGroup><ApikleyModel Include="qwen/*" /></ItemGroup></Project>""");
        Directory.CreateDirectory(Path.Combine(consumer, "specs/google"));
        var document = File.ReadAllText(Path.Combine(PackageFeed.Repository, "specs/google/nano-banana-edit.yaml"));
        File.WriteAllText(Path.Combine(consumer, "specs/google/nano-banana-edit.yaml"), document.Replace("image_size:", "picture_size:", StringComparison.Ordinal));

        DotNet.MustRun(consumer, "build", "-warnaserror", "-v", "q");
    }

    private string Reference(string models) => $"""
        <PackageReference Include="Apikley.Generated" Version="{feed.Version}" />
                <ApikleyModel Include="{models}" />
        """;
}
