using System.IO.Compression;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace Apikley.Package.Tests;

/// <summary>
/// The packages, of the build that the tests are of, in a folder feed of their own. The version is new each time, so that no package cache answers with an older build.
/// </summary>
public sealed class PackageFeed : IDisposable
{
    public PackageFeed()
    {
        Root = Directory.CreateTempSubdirectory("apikley-package-").FullName;
        Feed = Path.Combine(Root, "feed");
        Version = $"0.1.0-test.{DateTime.UtcNow:yyyyMMddHHmmss}.{Environment.ProcessId}";
        foreach (var project in new[] { "runtime/Apikley.Runtime", "runtime/Apikley.Runtime.Hosting", "generator/Apikley.Generated" })
        {
            DotNet.MustRun(Repository, "pack", project, "--no-build", "-c", Configuration, "-o", Feed, $"-p:Version={Version}", "-v", "q");
        }
    }

    public static string Repository { get; } = Path.GetFullPath(Path.Combine(SourceDirectory(), "../.."));

    private static string Configuration { get; } = typeof(PackageFeed).Assembly.GetCustomAttribute<AssemblyConfigurationAttribute>()!.Configuration;

    public string Root { get; }

    public string Feed { get; }

    public string Version { get; }

    public IReadOnlyList<string> EntriesOf(string id)
    {
        using var package = ZipFile.OpenRead(Path.Combine(Feed, $"{id}.{Version}.nupkg"));
        return [.. package.Entries.Select(entry => entry.FullName)];
    }

    /// <summary>Makes a console project outside the repository that adds only Apikley.Generated, with the market's first document in <c>specs/google/</c>.</summary>
    public string NewConsumer(string name, string program, string extraReferences = "")
    {
        var directory = NewProject(name, program, $"""
            <PackageReference Include="Apikley.Generated" Version="{Version}" />
            {extraReferences}
            """);
        Directory.CreateDirectory(Path.Combine(directory, "specs/google"));
        File.Copy(Path.Combine(Repository, "specs/google/nano-banana-edit.yaml"), Path.Combine(directory, "specs/google/nano-banana-edit.yaml"));
        return directory;
    }

    /// <summary>Makes a project outside the repository, with these items and no documents.</summary>
    public string NewProject(string name, string program, string items, string outputType = "Exe")
    {
        var directory = Directory.CreateDirectory(Path.Combine(Root, name)).FullName;
        File.WriteAllText(Path.Combine(directory, "Program.cs"), program);
        File.WriteAllText(Path.Combine(directory, name + ".csproj"), $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <OutputType>{outputType}</OutputType>
                <TargetFramework>net10.0</TargetFramework>
                <Nullable>enable</Nullable>
                <ImplicitUsings>enable</ImplicitUsings>
                <AnalysisLevel>latest-recommended</AnalysisLevel>
                <GenerateDocumentationFile>true</GenerateDocumentationFile>
                <NoWarn>$(NoWarn);CS1591</NoWarn>
                <RootNamespace>MyApp</RootNamespace>
                <NuGetAudit>false</NuGetAudit>
              </PropertyGroup>
              <ItemGroup>
                {items}
              </ItemGroup>
            </Project>
            """);
        File.WriteAllText(Path.Combine(directory, "nuget.config"), $"""
            <configuration>
              <packageSources>
                <add key="feed" value="{Feed}" />
              </packageSources>
            </configuration>
            """);
        return directory;
    }

    public void Dispose()
    {
        try
        {
            Directory.Delete(Root, recursive: true);
        }
        catch (IOException)
        {
            // A compiler server may still hold an analyzer; the folder lies under the system's temporary files.
        }
    }

    private static string SourceDirectory([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;
}

/// <summary>The packages are packed once for all tests.</summary>
[CollectionDefinition(nameof(PackageFeed))]
public sealed class PackageFeedCollection : ICollectionFixture<PackageFeed>;
