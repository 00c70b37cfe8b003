using System.Text.RegularExpressions;

namespace Apikley.Package.Tests;

/// <summary>What sets the severity of a diagnostic in a user's project, by the real compiler: the table in generator/README.md.</summary>
[Collection(nameof(PackageFeed))]
public sealed partial class SeverityTests(PackageFeed feed)
{
    private const string Program = """
        using MyApp.Shop;

        _ = new Order { Title = "long", Mail = "nobody", Mode = "fast" };
        #pragma warning disable APK4001
        _ = new Order { Title = "longer" };
        """;

    /// <summary>Calls that break three rules, a path without its parameter, and bounds that exclude every value.</summary>
    private const string Document = """
        openapi: 3.1.0
        info: { title: Shop, version: 1.0.0 }
        paths:
          /orders/{id}:
            post:
              operationId: placeOrder
              requestBody: { required: true, content: { application/json: { schema: { $ref: '#/components/schemas/Order' } } } }
              responses: { '204': { description: placed } }
        components:
          schemas:
            Order:
              type: object
              properties:
                title: { type: string, maxLength: 3 }
                mail: { type: string, format: email }
                mode: { enum: [fast, slow] }
                count: { type: integer, minimum: 3, maximum: 2 }
        """;

    [Fact]
    public void Without_configuration()
        => Assert.Equal(["error APK4001 Program.cs(3)", "warning APK3002 shop.yaml(5)", "warning APK4012 Program.cs(3)"], Build("Plain"));

    [Fact]
    public void An_editorconfig_sets_that_of_calls_and_has_no_say_on_documents()
        => Assert.Equal(
            ["error APK4012 Program.cs(3)", "warning APK3002 shop.yaml(5)", "warning APK4014 Program.cs(3)"],
            Build("EditorConfig", (".editorconfig", """
                root = true
                [*.cs]
                dotnet_diagnostic.APK4001.severity = none
                dotnet_diagnostic.APK4012.severity = error
                dotnet_diagnostic.APK4014.severity = warning
                dotnet_diagnostic.APK3008.severity = error
                [*.yaml]
                dotnet_diagnostic.APK3002.severity = error
                dotnet_diagnostic.APK3008.severity = error
                """)));

    [Fact]
    public void A_globalconfig_sets_that_of_both()
        => Assert.Equal(
            ["error APK3002 shop.yaml(5)", "error APK4012 Program.cs(3)", "warning APK3008 shop.yaml(17)"],
            Build("GlobalConfig", (".globalconfig", """
                is_global = true
                dotnet_diagnostic.APK3002.severity = error
                dotnet_diagnostic.APK3008.severity = warning
                dotnet_diagnostic.APK4001.severity = suggestion
                dotnet_diagnostic.APK4012.severity = error
                """)));

    [Fact]
    public void The_project_file_sets_that_of_both()
        => Assert.Equal(
            ["error APK3002 shop.yaml(5)"],
            Build("ProjectFile", ("Directory.Build.props", """
                <Project>
                  <PropertyGroup>
                    <NoWarn>$(NoWarn);APK4001;APK4012</NoWarn>
                    <WarningsAsErrors>$(WarningsAsErrors);APK3002</WarningsAsErrors>
                  </PropertyGroup>
                </Project>
                """)));

    /// <returns>Severity, id, file and line of what a build says, in order.</returns>
    private List<string> Build(string name, params (string Name, string Text)[] files)
    {
        var project = feed.NewProject(name, Program, $"""<PackageReference Include="Apikley.Generated" Version="{feed.Version}" />""");
        Directory.CreateDirectory(Path.Combine(project, "specs"));
        File.WriteAllText(Path.Combine(project, "specs/shop.yaml"), Document);
        foreach (var (file, text) in files)
        {
            File.WriteAllText(Path.Combine(project, file), text);
        }

        var (_, output) = DotNet.Run(project, "build", "-v", "q");
        return [.. Finding().Matches(output).Select(match => $"{match.Groups[3]} {match.Groups[4]} {match.Groups[1]}({match.Groups[2]})").Distinct().Order(StringComparer.Ordinal)];
    }

    [GeneratedRegex(@"([A-Za-z.]+)\((\d+),\d+\): (error|warning) (\w+)")]
    private static partial Regex Finding();
}
