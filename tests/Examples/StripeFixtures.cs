using System.Text.Json.Nodes;

namespace Apikley.Examples;

/// <summary>
/// Stripe's recorded answers. They stand beside the document, in <c>fixtures3.json</c>, one for each resource; a schema names its resource by <c>x-resourceId</c>.
/// </summary>
internal static class StripeFixtures
{
    /// <summary>An example for each operation whose answer is one resource, or a list of one.</summary>
    public static IEnumerable<DeclaredExample> Find(OpenApiJson document, string path)
    {
        var recorded = (JsonObject)JsonNode.Parse(File.ReadAllBytes(path))!["resources"]!;
        foreach (var (name, pointer, operation, pathItem) in document.Operations())
        {
            foreach (var (side, status, mediaType, content) in document.Bodies(operation, pathItem))
            {
                if (side == ExampleSide.Response && status == "200" && mediaType == "application/json" && Of(document, recorded, content["schema"]) is var (resource, value))
                {
                    yield return new DeclaredExample(name, pointer, side, status, mediaType, resource, content["schema"], value);
                }
            }
        }
    }

    private static (string Resource, JsonNode Value)? Of(OpenApiJson document, JsonObject recorded, JsonNode? schema)
    {
        if (Recorded(document, recorded, schema) is { } one)
        {
            return one;
        }

        var properties = (document.Resolve(schema) as JsonObject)?["properties"] as JsonObject;
        if (properties is null || !properties.ContainsKey("has_more") || Recorded(document, recorded, document.Resolve(properties["data"])?["items"]) is not var (resource, item))
        {
            return null;
        }

        var list = new JsonObject { ["object"] = "list", ["data"] = new JsonArray(item), ["has_more"] = false, ["url"] = "/v1/recorded" };
        return (resource + "[]", list);
    }

    private static (string Resource, JsonNode Value)? Recorded(OpenApiJson document, JsonObject recorded, JsonNode? schema)
        => document.Resolve(schema) is JsonObject resolved && resolved["x-resourceId"]?.GetValue<string>() is { } resource && recorded[resource] is { } value
            ? (resource, value.DeepClone())
            : null;
}
