namespace Apikley.Generator.Tests.Reading.Tree;

public sealed class DuplicateKeyTests
{
    [Fact]
    public void The_first_of_two_keys_holds_and_both_places_are_named()
    {
        var document = Documents.Parse("""
            info:
              title: first
              version: 1
              title: second
            """);

        Assert.Equal("""{"info":{"title":"first","version":1}}""", Documents.Json(document.Root));
        var diagnostic = Assert.Single(document.Diagnostics);
        Assert.Equal("4:3 APK1004 The key 'title' stands twice in this object; the first, at line 2, holds, and this one is ignored", Documents.Line(diagnostic));
        Assert.Equal((1, 2), (diagnostic.Other!.Value.StartLine, diagnostic.Other.Value.StartColumn));
        Assert.Equal(1, diagnostic.ToDiagnostic().AdditionalLocations[0].GetLineSpan().StartLinePosition.Line);
    }

    [Fact]
    public void Large_JSON_objects_are_looked_through_as_well()
    {
        var members = string.Join(",\n", Enumerable.Range(0, 400).Select(index => $"\"k{index}\": {index}"));

        var document = Documents.Parse("{\n" + members + ",\n\"k7\": 0}", "api.json");

        Assert.Equal("402:1 APK1004 The key 'k7' stands twice in this object; the first, at line 9, holds, and this one is ignored", Documents.Line(Assert.Single(document.Diagnostics)));
    }
}
