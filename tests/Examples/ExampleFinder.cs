using System.Text.Json.Nodes;

namespace Apikley.Examples;

/// <summary>Finds the examples of a document's requests and answers.</summary>
internal static class ExampleFinder
{
    private const int ManyExamples = 100;

    /// <summary>
    /// The examples of the bodies. In a document with few of them a body without one takes that of its schema, or those of the schema's properties put together.
    /// </summary>
    public static IEnumerable<DeclaredExample> Find(OpenApiJson document)
    {
        var own = Find(document, compose: false).ToList();
        return own.Count < ManyExamples ? Find(document, compose: true) : own;
    }

    private static IEnumerable<DeclaredExample> Find(OpenApiJson document, bool compose)
    {
        foreach (var (name, pointer, operation, pathItem) in document.Operations())
        {
            foreach (var (side, status, mediaType, content) in document.Bodies(operation, pathItem))
            {
                foreach (var (key, value) in Declared(document, mediaType, content, compose))
                {
                    yield return new DeclaredExample(name, pointer, side, status, mediaType, key, content["schema"], value);
                }
            }
        }
    }

    private static IEnumerable<(string Name, JsonNode? Value)> Declared(OpenApiJson document, string mediaType, JsonObject content, bool compose)
    {
        var found = false;
        if (content.ContainsKey("example"))
        {
            found = true;
            yield return ("example", content["example"]);
        }

        foreach (var (name, example) in content["examples"] as JsonObject ?? [])
        {
            // Swagger 2.0 has the value itself, by media type.
            if (document.IsSwagger2 ? name == mediaType : document.Resolve(example) is JsonObject value && value.ContainsKey("value"))
            {
                found = true;
                yield return (name, document.IsSwagger2 ? example : document.Resolve(example)!["value"]);
            }
        }

        if (compose && !found && mediaType == "application/json" && new SchemaExamples(document).Of(content["schema"]) is { } composed)
        {
            yield return ("properties", composed);
        }
    }
}
