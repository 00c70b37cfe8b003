namespace Apikley.Package.Tests;

/// <summary>
/// Another analyzer package ships another YamlDotNet. The SDK keeps the higher version only and drops the other package's file from the compiler's list;
/// our targets put ours back, and both load side by side.
/// </summary>
[Collection(nameof(PackageFeed))]
public sealed class SecondYamlDotNetTests(PackageFeed feed)
{
    [Fact]
    public void Both_generators_run_on_the_YamlDotNet_they_ship()
    {
        PackOther();
        var consumer = feed.NewConsumer("Both", """
            using MyApp.Google;

            Console.WriteLine($"other on {Other.Loaded}, ours made {nameof(NanoBananaEditInput)}");
            """, """<PackageReference Include="Other.Analyzer" Version="1.0.0" />""");
        DotNet.MustRun(consumer, "build", "-warnaserror", "-v", "q");
        Assert.Contains("other on 99.0.0.0, ours made NanoBananaEditInput", DotNet.MustRun(consumer, "run", "--no-build"), StringComparison.Ordinal);
    }

    /// <summary>Packs a generator with a YamlDotNet of version 99, which wins every conflict and has nothing that ours calls.</summary>
    private void PackOther()
    {
        var root = Directory.CreateDirectory(Path.Combine(feed.Root, "other")).FullName;
        Write("yaml/YamlDotNet.csproj", """
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>netstandard2.0</TargetFramework>
                <AssemblyVersion>99.0.0.0</AssemblyVersion>
                <FileVersion>99.0.0.0</FileVersion>
              </PropertyGroup>
            </Project>
            """);
        Write("yaml/Marker.cs", "namespace YamlDotNet { public static class Marker { } }");
        Write("analyzer/Other.Analyzer.csproj", """
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>netstandard2.0</TargetFramework>
                <LangVersion>latest</LangVersion>
                <IncludeBuildOutput>false</IncludeBuildOutput>
                <SuppressDependenciesWhenPacking>true</SuppressDependenciesWhenPacking>
                <NoWarn>$(NoWarn);NU5128;RS1036;RS2008</NoWarn>
                <Version>1.0.0</Version>
                <NuGetAudit>false</NuGetAudit>
                <TargetsForTfmSpecificContentInPackage>$(TargetsForTfmSpecificContentInPackage);PackAnalyzer</TargetsForTfmSpecificContentInPackage>
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="Microsoft.CodeAnalysis.CSharp" Version="4.14.0" PrivateAssets="all" />
                <ProjectReference Include="../yaml/YamlDotNet.csproj" />
              </ItemGroup>
              <Target Name="PackAnalyzer">
                <ItemGroup>
                  <TfmSpecificPackageFile Include="$(TargetPath);$(TargetDir)YamlDotNet.dll" PackagePath="analyzers/dotnet/cs" />
                </ItemGroup>
              </Target>
            </Project>
            """);
        Write("analyzer/OtherGenerator.cs", """
            using Microsoft.CodeAnalysis;

            [Generator]
            public sealed class OtherGenerator : IIncrementalGenerator
            {
                public void Initialize(IncrementalGeneratorInitializationContext context)
                    => context.RegisterPostInitializationOutput(static output => output.AddSource(
                        "Other.g.cs",
                        "internal static class Other { public const string Loaded = \"" + typeof(YamlDotNet.Marker).Assembly.GetName().Version + "\"; }"));
            }
            """);
        DotNet.MustRun(Path.Combine(root, "analyzer"), "pack", "-c", "Release", "-o", feed.Feed, "-v", "q");

        void Write(string path, string text)
        {
            var file = Path.Combine(root, path);
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, text);
        }
    }
}
