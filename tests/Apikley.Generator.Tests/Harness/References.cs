using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Apikley.Generator.Tests.Harness;

/// <summary>What emitted code is compiled against: the framework the tests run on, and our runtime. Nothing is restored at test time.</summary>
internal static class References
{
    public static ImmutableArray<MetadataReference> All { get; } = [.. Framework(), MetadataReference.CreateFromFile(typeof(ApikleyClient).Assembly.Location)];

    private static IEnumerable<MetadataReference> Framework()
        => ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path) is var name && (name.StartsWith("System.", StringComparison.Ordinal) || name is "netstandard.dll" or "mscorlib.dll"))
            .Where(path => path.Contains("Microsoft.NETCore.App", StringComparison.Ordinal))
            .Select(path => MetadataReference.CreateFromFile(path));
}
