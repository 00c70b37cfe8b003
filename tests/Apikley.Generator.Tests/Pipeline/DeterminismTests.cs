using System.Globalization;
using Apikley.Generator.Tests.Harness;

namespace Apikley.Generator.Tests.Pipeline;

/// <summary>The same document gives the same bytes, whatever culture the compiler runs under.</summary>
public sealed class DeterminismTests
{
    private const string Numbers = """
        openapi: 3.1.0
        info: { title: Indices, version: '1' }
        paths: {}
        components:
          schemas:
            Item:
              type: object
              properties:
                index: { type: number, minimum: -1.5, maximum: 2.5, default: -0.5 }
                INFO: { type: string, enum: [i, I, title, TITLE] }
        """;

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("fi-FI")]
    [InlineData("ar-SA")]
    public void Emitted_files_do_not_depend_on_the_culture(string culture)
    {
        SpecFile[] specs = [new("specs/google/nano-banana-edit.yaml", Specs.NanoBananaEdit), new("specs/indices.yaml", Numbers)];
        var expected = Under(CultureInfo.InvariantCulture, specs);
        var actual = Under(CultureInfo.GetCultureInfo(culture), specs);
        Assert.NotEmpty(expected);
        Assert.Equal(expected, actual);
    }

    private static IReadOnlyDictionary<string, string> Under(CultureInfo culture, SpecFile[] specs)
    {
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = culture;
        try
        {
            return GeneratorRun.Start(specs).Files;
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}
