using Apikley.Generator.Tests.Harness;

namespace Apikley.Generator.Tests.Pipeline;

/// <summary>A large document is checked while it is modelled; nothing of that is to be seen.</summary>
public sealed class ManySchemasTests
{
    [Fact]
    public void What_checks_find_is_said_before_what_modelling_finds_however_large_the_document()
        => Assert.Equal(Said(1), Said(3000));

    /// <summary>What is reported of a broken default and of two declarations that exclude each other, beside so many other schemas.</summary>
    private static List<string> Said(int others)
    {
        var run = GeneratorRun.Start([new SpecFile("specs/many.yaml", $$"""
            openapi: 3.0.0
            info: { title: Many, version: '1' }
            paths: {}
            components:
              schemas:
                Both:
                  allOf:
                    - { type: object, properties: { size: { type: integer } } }
                    - { type: object, properties: { size: { type: string } } }
                Broken: { type: object, properties: { count: { type: integer, default: many } } }
            {{string.Join("\n", Enumerable.Range(0, others).Select(index => $"    Other{index}: {{ type: string }}"))}}
            """)]);
        var said = run.Result.Diagnostics.Select(diagnostic => diagnostic.ToString()).ToList();
        Assert.Equal(2, said.Count);
        return said;
    }
}
