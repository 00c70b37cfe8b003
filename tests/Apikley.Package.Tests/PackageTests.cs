namespace Apikley.Package.Tests;

/// <summary>The package as a user gets it: from a feed, into a project outside the repository, built by the real compiler.</summary>
[Collection(nameof(PackageFeed))]
public sealed class PackageTests(PackageFeed feed)
{
    private const string Program = """
        using Apikley;
        using MyApp.Google;

        using var apikley = new ApikleyClient(new ApikleyOptions { ApiKey = Environment.GetEnvironmentVariable("MY_KEY") ?? "none" });
        var input = new NanoBananaEditInput
        {
            Prompt = "turn this photo into a character figure",
            ImageUrls = [new Uri("https://example.com/photo.png")],
            ImageSize = NanoBananaEditImageSize.Ratio16x9,
            OutputFormat = NanoBananaEditOutputFormat.Png,
        };
        Console.WriteLine(apikley.Google.NanoBananaEdit.ToString() is not null && input.Prompt.Length > 0 ? "typed" : "no");
        """;

    [Fact]
    public void The_analyzer_folder_holds_our_generator_and_YamlDotNet_and_nothing_else()
        => Assert.Equal(
            ["analyzers/dotnet/cs/Apikley.Generator.dll", "analyzers/dotnet/cs/YamlDotNet.dll"],
            feed.EntriesOf("Apikley.Generated").Where(entry => entry.StartsWith("analyzers/", StringComparison.Ordinal)).Order(StringComparer.Ordinal));

    [Fact]
    public void A_project_that_adds_the_package_and_drops_the_document_in_builds_without_a_warning_and_runs()
    {
        var consumer = feed.NewConsumer("Consumer", Program);
        DotNet.MustRun(consumer, "build", "-warnaserror", "-v", "q");
        Assert.Contains("typed", DotNet.MustRun(consumer, "run", "--no-build"), StringComparison.Ordinal);
    }

    [Fact]
    public void Leaving_out_the_prompt_does_not_compile()
    {
        var consumer = feed.NewConsumer("NoPrompt", Program.Replace("Prompt = \"turn this photo into a character figure\",", "", StringComparison.Ordinal));
        var (exitCode, output) = DotNet.Run(consumer, "build", "-v", "q");
        Assert.NotEqual(0, exitCode);
        Assert.Contains("CS9035", output, StringComparison.Ordinal);
        Assert.Contains("NanoBananaEditInput.Prompt", output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_misspelt_key_is_a_warning_at_its_line_of_the_document()
    {
        var consumer = feed.NewConsumer("Misspelt", Program);
        var spec = Path.Combine(consumer, "specs/google/nano-banana-edit.yaml");
        var lines = File.ReadAllLines(spec);
        var line = Array.FindIndex(lines, text => text.Contains("maxLength: 5000", StringComparison.Ordinal));
        lines[line] = lines[line].Replace("maxLength", "maxLenght", StringComparison.Ordinal);
        File.WriteAllLines(spec, lines);
        var output = DotNet.MustRun(consumer, "build", "-v", "q");
        Assert.Contains($"nano-banana-edit.yaml({line + 1},", output, StringComparison.Ordinal);
        Assert.Contains("maxLength", output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_project_that_adds_the_hosting_package_calls_AddApikley_without_another_using()
    {
        var consumer = feed.NewConsumer("Hosted", """
            using Apikley;
            using Microsoft.Extensions.DependencyInjection;
            using MyApp.Google;

            var services = new ServiceCollection();
            services.AddApikley(options => options.ApiKey = Environment.GetEnvironmentVariable("MY_KEY") ?? "none");
            using var provider = services.BuildServiceProvider();
            Console.WriteLine(provider.GetRequiredService<ApikleyClient>().Google.NanoBananaEdit.ToString() is not null ? "hosted" : "no");
            """, $"""<PackageReference Include="Apikley.Runtime.Hosting" Version="{feed.Version}" />""");
        DotNet.MustRun(consumer, "build", "-warnaserror", "-v", "q");
        Assert.Contains("hosted", DotNet.MustRun(consumer, "run", "--no-build"), StringComparison.Ordinal);
    }
}
