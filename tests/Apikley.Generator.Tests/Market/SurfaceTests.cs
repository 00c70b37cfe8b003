using System.Runtime.CompilerServices;

namespace Apikley.Generator.Tests.Market;

/// <summary>
/// The public surface that the market's documents make was read by people and approved: <c>Surface/</c> beside this file, one text for each namespace.
/// To renew it: <c>APIKLEY_APPROVE=1 dotnet test tests/Apikley.Generator.Tests --filter SurfaceTests</c>, and read what changed.
/// </summary>
public sealed class SurfaceTests
{
    private const string Approve = "APIKLEY_APPROVE";

    private static readonly Lazy<MarketSurface> s_surface = new(static () => new MarketSurface(MarketTests.Run, MarketTests.Documents));

    private static string Folder { get; } = Path.Combine(SourceDirectory(), "Surface");

    [Fact]
    public void Is_as_it_was_approved()
    {
        var sections = s_surface.Value.Sections();
        if (Environment.GetEnvironmentVariable(Approve) == "1")
        {
            Directory.CreateDirectory(Folder);
            foreach (var old in Directory.EnumerateFiles(Folder))
            {
                File.Delete(old);
            }

            foreach (var (name, text) in sections)
            {
                File.WriteAllText(Path.Combine(Folder, name + ".txt"), text);
            }
        }

        Assert.Equal(sections.Keys.Order(StringComparer.Ordinal), Directory.EnumerateFiles(Folder).Select(Path.GetFileNameWithoutExtension).Order(StringComparer.Ordinal)!);
        var changed = sections.SelectMany(section => Changes(section.Key, File.ReadAllLines(Path.Combine(Folder, section.Key + ".txt")), section.Value.TrimEnd('\n').Split('\n'))).ToArray();
        Assert.True(changed.Length == 0, $"The surface changed. If that is meant, renew it with {Approve}=1 and read the difference.\n{string.Join('\n', changed.Take(20))}");
    }

    [Fact]
    public void No_two_families_have_a_type_of_one_name()
    {
        // Else a file that uses both namespaces could name neither.
        var twice = s_surface.Value.TypeNames
            .GroupBy(type => type.Name, StringComparer.OrdinalIgnoreCase)
            .Where(group => group.Count() > 1)
            .Select(group => $"{group.Key}: {string.Join(", ", group.Select(type => type.Namespace))}");
        Assert.Empty(twice);
    }

    private static IEnumerable<string> Changes(string section, string[] approved, string[] actual)
        => approved.Except(actual).Select(line => $"{section}: - {line}").Concat(actual.Except(approved).Select(line => $"{section}: + {line}"))
            .DefaultIfEmpty($"{section}: other order").Where(line => !approved.SequenceEqual(actual));

    private static string SourceDirectory([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;
}
