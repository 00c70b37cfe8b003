namespace Apikley.Generator.Tests.Reading.Tree;

public sealed class SourceDocumentTests
{
    [Fact]
    public void Documents_are_equal_when_path_and_content_are()
    {
        var document = Documents.Parse("openapi: 3.1.0");

        Assert.Equal(document, Documents.Parse("openapi: 3.1.0"));
        Assert.Equal(document.GetHashCode(), Documents.Parse("openapi: 3.1.0").GetHashCode());
        Assert.NotEqual(document, Documents.Parse("openapi: 3.1.1"));
        Assert.NotEqual(document, Documents.Parse("openapi: 3.1.0", "other.yaml"));
    }

    [Theory]
    [InlineData("openapi: 3.1.0", true)]
    [InlineData("swagger: '2.0'", true)]
    [InlineData("Pet: {type: object}", false)]
    [InlineData("- openapi", false)]
    public void The_root_key_says_whether_it_is_OpenAPI(string yaml, bool expected)
        => Assert.Equal(expected, Documents.Parse(yaml).IsOpenApi);

    [Fact]
    public void Files_that_references_name_are_resolved_against_the_own_folder()
    {
        var document = Documents.Parse(
            """
            a: {$ref: 'common.yaml#/Pet'}
            b: {$ref: './models/Pet.yaml'}
            c: {$ref: '../common/x%20y.json#/a'}
            d: {$ref: '#/a'}
            e: {$ref: 'https://example.com/a.yaml'}
            f: {$ref: 'common.yaml#/Dog'}
            """,
            @"C:\project\specs\api.yaml");

        Assert.Equal(["C:/project/specs/common.yaml", "C:/project/specs/models/Pet.yaml", "C:/project/common/x y.json"], document.ExternalFiles);
    }

    [Theory]
    [InlineData("a: 1\nb: 2")]
    [InlineData("a: 1\r\nb: 2")]
    [InlineData("a: 1\rb: 2")]
    public void Lines_are_counted_as_editors_count_them(string yaml)
    {
        var b = ((Apikley.Generator.Reading.Tree.ObjectNode)Documents.Parse(yaml).Root!).Member("b")!.Value.NameLocation;

        Assert.Equal((1, 0, 1), (b.StartLine, b.StartColumn, b.Length));
        Assert.Equal("b", yaml.Substring(b.Start, b.Length));
    }
}
