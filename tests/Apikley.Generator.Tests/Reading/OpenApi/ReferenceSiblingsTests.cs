namespace Apikley.Generator.Tests.Reading.OpenApi;

/// <summary>What stands beside a <c>$ref</c>.</summary>
public sealed class ReferenceSiblingsTests
{
    private const string Snippet = """
        X:
          $ref: '#/components/schemas/Y'
          description: here
          maxLength: 3
        Y: {type: string}
        """;

    [Fact]
    public void From_3_1_on_it_holds_as_well()
    {
        var (schema, read) = Documents.ReadSchema(Snippet);

        Assert.True(schema.HasSiblings);
        Assert.Equal((3, "here"), (schema.MaxLength, schema.Description));
        Assert.Empty(read.Diagnostics);
    }

    [Fact]
    public void In_3_0_it_is_ignored_but_for_descriptions()
    {
        var (schema, read) = Documents.ReadSchema(Snippet, "openapi: 3.0.3");

        Assert.False(schema.HasSiblings);
        Assert.Equal("here", schema.Description);
        Assert.Empty(read.Warnings);
        Assert.Equal(["7:7 APK1021 OpenAPI 3.0.3 ignores 'maxLength' beside a '$ref'; put the reference into an 'allOf' to have both"], read.Informations);
    }

    [Fact]
    public void Nullable_is_taken_at_its_word()
    {
        var (schema, read) = Documents.ReadSchema("""
            X: {$ref: '#/components/schemas/Y', nullable: true}
            Y: {type: string}
            """, "openapi: 3.0.3");

        Assert.True(schema.Nullable);
        Assert.False(schema.HasSiblings);
        Assert.Empty(read.Diagnostics);
    }
}
