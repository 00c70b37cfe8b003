namespace Apikley.Generator.Tests.Reading;

/// <summary>Where the repository's own files are.</summary>
internal static class Repository
{
    public static string Root { get; } = Find();

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Apikley.Generated.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("Not inside the repository.");
        }

        return folder.FullName;
    }
}
