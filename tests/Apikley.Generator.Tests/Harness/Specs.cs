using System.Runtime.CompilerServices;

namespace Apikley.Generator.Tests.Harness;

/// <summary>The documents of this repository.</summary>
internal static class Specs
{
    public static string Folder { get; } = Path.GetFullPath(Path.Combine(SourceDirectory(), "../../../specs"));

    public static string NanoBananaEdit { get; } = File.ReadAllText(Path.Combine(Folder, "google/nano-banana-edit.yaml"));

    /// <summary>Every model of the market.</summary>
    public static IEnumerable<SpecFile> Market()
        => Directory.EnumerateFiles(Folder, "*.yaml", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(Folder, path).Replace('\\', '/'))
            .Where(path => !path.StartsWith("common/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(path => new SpecFile("specs/" + path, File.ReadAllText(Path.Combine(Folder, path))));

    private static string SourceDirectory([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;
}
