using System.Runtime.CompilerServices;

namespace Apikley.Generator.Tests.Harness;

/// <summary>The documents of this repository.</summary>
internal static class Specs
{
    public static string Folder { get; } = Path.GetFullPath(Path.Combine(SourceDirectory(), "../../../specs"));

    public static string NanoBananaEdit { get; } = File.ReadAllText(Path.Combine(Folder, "google/nano-banana-edit.yaml"));

    /// <summary>The document that the README calls <c>specs/petstore.yaml</c>.</summary>
    public const string Petstore = """
        openapi: 3.0.0
        info: { title: Petstore, version: '1' }
        paths:
          /pet/{petId}:
            get:
              operationId: getPetById
              parameters:
                - { name: petId, in: path, required: true, schema: { type: integer } }
              responses:
                '200': { description: The pet, content: { application/json: { schema: { $ref: '#/components/schemas/Pet' } } } }
        components:
          schemas:
            Pet:
              type: object
              required: [name]
              properties:
                name: { type: string }
          securitySchemes:
            api_key: { type: apiKey, in: header, name: api_key }
        security:
          - api_key: []
        """;

    /// <summary>Every model of the market.</summary>
    public static IEnumerable<SpecFile> Market() => Files(static path => !path.StartsWith("common/", StringComparison.Ordinal));

    /// <summary>The documents that all models share.</summary>
    public static IEnumerable<SpecFile> Common() => Files(static path => path.StartsWith("common/", StringComparison.Ordinal));

    private static IEnumerable<SpecFile> Files(Func<string, bool> wanted)
        => Directory.EnumerateFiles(Folder, "*.yaml", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(Folder, path).Replace('\\', '/'))
            .Where(wanted)
            .Order(StringComparer.Ordinal)
            .Select(path => new SpecFile("specs/" + path, File.ReadAllText(Path.Combine(Folder, path))));

    private static string SourceDirectory([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;
}
