namespace Apikley.Specs;

/// <summary>Where the documents lie.</summary>
internal static class SpecsDirectory
{
    /// <summary>What tells the directory from any other called <c>specs</c>.</summary>
    public const string FactsPath = "specs/tools/market-models.jsonc";

    /// <summary>The <c>specs</c> directory of the repository that <paramref name="start"/> lies in, or null.</summary>
    public static string? Find(string start)
    {
        for (DirectoryInfo? directory = new(start); directory is not null; directory = directory.Parent)
        {
            if (File.Exists(Path.Combine(directory.FullName, FactsPath)))
                return Path.Combine(directory.FullName, "specs");
        }

        return null;
    }
}
