using Apikley.Generator.Diagnostics;
using Apikley.Generator.Reading;

namespace Apikley.Generator.Tests.Reading.OpenApi;

public sealed class VersionTests
{
    [Theory]
    [InlineData("swagger: '2.0'", "2.0")]
    [InlineData("swagger: 2.0", "2.0")]
    [InlineData("openapi: 3.0.3", "3.0.3")]
    [InlineData("openapi: 3.1", "3.1")]
    [InlineData("openapi: 3.2.0", "3.2.0")]
    public void Known_versions_are_read(string yaml, string version)
    {
        var read = Documents.Read(yaml);

        Assert.Equal(version, read.Api.Version);
        Assert.Empty(read.Diagnostics);
    }

    [Theory]
    [InlineData("openapi: 4.0.0", "1:10 APK1017 '4.0.0' is not a version of OpenAPI that can be read (2.0, 3.0, 3.1, 3.2); it is read as 3.1")]
    [InlineData("openapi: {version: 3.1.0}", "1:10 APK1017 'an object' is not a version of OpenAPI that can be read (2.0, 3.0, 3.1, 3.2); it is read as 3.1")]
    [InlineData("swagger: '2.1'", "1:10 APK1017 '2.1' is not a version of OpenAPI that can be read (2.0, 3.0, 3.1, 3.2); it is read as 2.0")]
    public void Unknown_versions_are_read_as_their_nearest(string yaml, string warning)
        => Assert.Equal([warning], Documents.Read(yaml).Warnings);

    [Theory]
    [InlineData("swagger: '1.2'", 1)]
    [InlineData("Pet: {type: object}", 0)]
    [InlineData("[]", 0)]
    public void What_is_no_OpenAPI_is_not_read(string yaml, int findings)
    {
        var bag = new DiagnosticBag();

        Assert.Null(OpenApiReader.Read(Documents.Parse(yaml), [], bag, CancellationToken.None));
        Assert.Equal(findings, bag.Items.Count);
    }
}
