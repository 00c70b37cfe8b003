using Microsoft.OpenApi;
using Microsoft.OpenApi.Reader;

namespace Apikley.Specs.Tests;

/// <summary>That every document is valid OpenAPI 3.0, by a reader that has nothing to do with ours: Microsoft.OpenApi, with all of its rules.</summary>
public sealed class ValidityTests
{
    public static TheoryData<string> Documents => Specs.AllDocuments;

    [Theory, MemberData(nameof(Documents))]
    public void A_document_is_valid_OpenAPI_3_0(string path)
    {
        ReadResult result = Read(File.ReadAllText(Path.Combine(Specs.Root, path)));

        Assert.Empty(result.Diagnostic!.Errors.Select(error => $"{error.Pointer}: {error.Message}"));
        Assert.Empty(result.Diagnostic.Warnings.Select(warning => $"{warning.Pointer}: {warning.Message}"));
        Assert.Equal(OpenApiSpecVersion.OpenApi3_0, result.Diagnostic.SpecificationVersion);
    }

    [Theory]
    [InlineData("          type: string\n          descriptoin: x")]
    [InlineData("          type: string\n          required: prompt")]
    public void What_is_not_valid_is_found(string schema) =>
        Assert.NotEmpty(Read($"openapi: 3.0.0\ninfo: {{ title: a, version: '1' }}\npaths: {{}}\ncomponents:\n  schemas:\n    A:\n      properties:\n        b:\n{schema}\n").Diagnostic!.Errors);

    private static ReadResult Read(string yaml) => OpenApiDocument.Parse(YamlJson.Parse(yaml).ToJsonString(), "json");
}
