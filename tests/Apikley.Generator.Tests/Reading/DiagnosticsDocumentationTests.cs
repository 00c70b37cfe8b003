using System.Reflection;
using Apikley.Generator.Diagnostics;
using Microsoft.CodeAnalysis;

namespace Apikley.Generator.Tests.Reading;

/// <summary>Every finding is explained in <c>generator/README.md</c>, under the anchor that its help link names.</summary>
public sealed class DiagnosticsDocumentationTests
{
    public static TheoryData<string> Ids() => new(All().Select(descriptor => descriptor.Id));

    [Theory]
    [MemberData(nameof(Ids))]
    public void Each_id_has_a_section_with_its_title_severity_and_cure(string id)
    {
        var descriptor = All().Single(candidate => candidate.Id == id);
        var severity = descriptor.DefaultSeverity == DiagnosticSeverity.Info ? "information" : descriptor.DefaultSeverity.ToString().ToLowerInvariant();

        var start = Readme.IndexOf($"### {id}\n", StringComparison.Ordinal);
        Assert.True(start >= 0, $"generator/README.md has no section '### {id}'.");
        var end = Readme.IndexOf("\n### ", start + 1, StringComparison.Ordinal);
        var section = end < 0 ? Readme[start..] : Readme[start..end];
        Assert.StartsWith($"### {id}\n**{descriptor.Title}** ({severity}).", section, StringComparison.Ordinal);
        Assert.Contains("*Cure:*", section, StringComparison.Ordinal);
        Assert.EndsWith("#" + id.ToLowerInvariant(), descriptor.HelpLinkUri, StringComparison.Ordinal);
    }

    [Fact]
    public void No_two_findings_share_an_id()
        => Assert.Equal(All().Count(), All().Select(descriptor => descriptor.Id).Distinct().Count());

    private static readonly string Readme = File.ReadAllText(Path.Combine(Repository.Root, "generator", "README.md")).Replace("\r\n", "\n", StringComparison.Ordinal);

    private static IEnumerable<DiagnosticDescriptor> All() => typeof(Descriptors)
        .GetMembers(BindingFlags.Public | BindingFlags.Static)
        .Select(member => member is FieldInfo field ? field.GetValue(null) : (member as PropertyInfo)?.GetValue(null))
        .OfType<DiagnosticDescriptor>();
}
