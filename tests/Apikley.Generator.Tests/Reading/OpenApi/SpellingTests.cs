using Apikley.Generator.Reading.OpenApi;

namespace Apikley.Generator.Tests.Reading.OpenApi;

/// <summary>Keys that no OpenAPI object has.</summary>
public sealed class SpellingTests
{
    [Fact]
    public void A_misspelt_key_is_a_warning_at_its_line()
    {
        var read = Documents.Read("""
            openapi: 3.0.0
            info: {titel: A, version: '1'}
            paths:
              /a:
                get:
                  sumary: x
                  reponses: {}
                  x-anything: fine
                  notes: no
            components:
              schemas:
                Pet: {type: string, maxlength: 5, exampel: x, name: what}
            """);

        Assert.Equal(
            [
                "2:8 APK1019 'titel' is not a key of the info and is ignored; did you mean 'title'?",
                "12:25 APK1019 'maxlength' is not a key of a schema and is ignored; did you mean 'maxLength'?",
                "12:39 APK1019 'exampel' is not a key of a schema and is ignored; did you mean 'example'?",
                "6:7 APK1019 'sumary' is not a key of an operation and is ignored; did you mean 'summary'?",
                "7:7 APK1019 'reponses' is not a key of an operation and is ignored; did you mean 'responses'?",
            ],
            read.Warnings);
        Assert.Equal(["9:7 APK1020 'notes' is not a key of an operation; it is ignored"], read.Informations);
    }

    [Fact]
    public void From_3_1_on_a_schema_may_have_keywords_of_its_own()
    {
        var (_, read) = Documents.ReadSchema("X: {type: array, min_items: 1}");

        Assert.Empty(read.Warnings);
        Assert.Equal(["4:22 APK1025 'min_items' is not a keyword of a schema that is known; did you mean 'minItems'?"], read.Informations);
    }

    [Theory]
    [InlineData("openapi: 3.0.0", "produces: [text/plain]", "4:11 APK1028 'produces' is a key that an operation has in Swagger 2.0, but not in this document's version; it is ignored")]
    [InlineData("swagger: '2.0'", "requestBody: {}", "4:11 APK1028 'requestBody' is a key that an operation has in OpenAPI 3, but not in this document's version; it is ignored")]
    public void Keys_of_another_version_are_lost_with_a_warning(string version, string member, string expected)
        => Assert.Equal([expected], Documents.Read($"{version}\npaths:\n  /a:\n    get: {{{member}}}").Warnings);

    [Fact]
    public void A_parameter_that_is_its_own_schema_is_read_in_any_version()
    {
        var read = Documents.Read("""
            openapi: 3.0.0
            paths: {/a: {get: {parameters: [{name: q, in: query, type: string}]}}}
            """);

        Assert.Empty(read.Warnings);
        Assert.Equal(SchemaTypes.String, read.Operation.Parameters[0].Schema!.Types);
    }

    [Fact]
    public void A_mail_address_that_a_web_page_has_hidden_is_explained()
    {
        var read = Documents.Read("""
            openapi: 3.0.0
            info:
              title: A
              contact:
                email: [email protected]
            paths: {/a: {get: {}}}
            """);

        Assert.Equal(
            ["5:12 APK1010 'email' must be a string, but is a list; it is ignored (the web page that the document was copied from has hidden a mail address here: write the address, or remove the key)"],
            read.Warnings);
        Assert.Equal("A", read.Api.Title);
        Assert.Single(read.Api.Paths);
    }
}
