using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace Apikley.Generator.Tests.Readme;

/// <summary>The table of features leads to tests: each file is there, and the test is in it.</summary>
public sealed partial class FeatureTableTests
{
    private static readonly string s_generator = Path.GetFullPath(Path.Combine(Here(), "../../../generator"));

    public static TheoryData<string, string> Rows()
    {
        var rows = new TheoryData<string, string>();
        foreach (Match row in Link().Matches(File.ReadAllText(Path.Combine(s_generator, "README.md"))))
        {
            rows.Add(row.Groups["test"].Value, row.Groups["file"].Value);
        }

        return rows;
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void Each_feature_has_its_test(string test, string file)
    {
        var text = File.ReadAllText(Path.Combine(s_generator, file));
        Assert.Matches($@"\[(Fact|Theory)\](\s*\[[^\n]*\])*\s*public (async )?(void|Task) {test}\(", text);
    }

    [Fact]
    public void The_table_is_there() => Assert.True(Rows().Count >= 50);

    private static string Here([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;

    [GeneratedRegex(@"^\| [^|]+ \| \[(?<test>\w+)\]\((?<file>[^)]+)\) \|$", RegexOptions.Multiline | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Link();
}
