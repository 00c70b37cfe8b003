using System.Reflection;

namespace Apikley.Emulator.Documents;

/// <summary>Decides where the documents come from: the options, else a folder <c>specs</c> beside the application, else the catalogue built in.</summary>
internal static class DocumentSource
{
    private const string BuiltInPrefix = "specs/";

    private static readonly Lazy<List<EmulatorDocument>> BuiltIn = new(ReadBuiltIn);

    public static IReadOnlyList<EmulatorDocument> Load(ApikleyEmulatorOptions options)
    {
        var documents = new List<EmulatorDocument>(options.Documents);
        if (options.SpecsFolder is { } folder)
        {
            var found = FromFolder(folder);
            if (found.Count == 0)
                throw new EmulatorDocumentException(folder, "the folder holds no .yaml, .yml or .json file; point SpecsFolder (--specs) at the folder with the OpenAPI documents.");

            documents.AddRange(found);
        }

        if (documents.Count > 0)
            return documents;

        var beside = Path.Combine(AppContext.BaseDirectory, "specs");
        if (Directory.Exists(beside) && FromFolder(beside) is { Count: > 0 } local)
            return local;

        return BuiltIn.Value;
    }

    private static List<EmulatorDocument> FromFolder(string folder)
    {
        if (!Directory.Exists(folder))
            throw new EmulatorDocumentException(folder, $"the folder does not exist (looked at {Path.GetFullPath(folder)}); point SpecsFolder (--specs) at the folder with the OpenAPI documents.");

        return [.. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Where(path => IsDocument(path) && !IsBuildOutput(Path.GetRelativePath(folder, path)))
            .Order(StringComparer.Ordinal)
            .Select(path => new EmulatorDocument(Path.GetRelativePath(folder, path).Replace('\\', '/'), File.ReadAllText(path)))];
    }

    private static List<EmulatorDocument> ReadBuiltIn()
    {
        var assembly = Assembly.GetExecutingAssembly();
        var documents = new List<EmulatorDocument>();
        foreach (var name in assembly.GetManifestResourceNames().Order(StringComparer.Ordinal))
        {
            var path = name.Replace('\\', '/');
            if (!path.StartsWith(BuiltInPrefix, StringComparison.Ordinal))
                continue;

            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
            documents.Add(new EmulatorDocument(path[BuiltInPrefix.Length..], reader.ReadToEnd()));
        }

        return documents;
    }

    /// <summary>Build folders of programs that lie among the documents hold JSON of their own.</summary>
    private static bool IsBuildOutput(string path) =>
        path.Split('/', '\\').SkipLast(1).Any(static folder => folder is "bin" or "obj" or "node_modules");

    private static bool IsDocument(string path) =>
        Path.GetExtension(path).ToUpperInvariant() is ".YAML" or ".YML" or ".JSON";
}
