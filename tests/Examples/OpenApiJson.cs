using System.Text.Json.Nodes;

namespace Apikley.Examples;

/// <summary>
/// The document as plain JSON, read without the generator: what is expected of the generator must not come from it.
/// </summary>
internal sealed class OpenApiJson(JsonObject root)
{
    private static readonly string[] s_methods = ["get", "put", "post", "delete", "options", "head", "patch", "trace"];

    public static OpenApiJson Load(string path) => new((JsonObject)JsonNode.Parse(File.ReadAllBytes(path))!);

    public bool IsSwagger2 => root["swagger"] is not null;

    /// <summary>Every operation with its name and pointer.</summary>
    public IEnumerable<(string Name, string Pointer, JsonObject Operation, JsonObject PathItem)> Operations()
    {
        foreach (var (path, item) in (JsonObject)root["paths"]!)
        {
            foreach (var (method, operation) in Resolve(item) as JsonObject ?? [])
            {
                if (s_methods.Contains(method) && operation is JsonObject body)
                {
                    var escaped = path.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal);
                    yield return ($"{method.ToUpperInvariant()} {path}", $"#/paths/{escaped}/{method}", body, (JsonObject)Resolve(item)!);
                }
            }
        }
    }

    /// <summary>The bodies of an operation: media type objects, or in Swagger 2.0 what stands for them.</summary>
    public IEnumerable<(ExampleSide Side, string Status, string MediaType, JsonObject Content)> Bodies(JsonObject operation, JsonObject pathItem)
    {
        if (IsSwagger2)
        {
            var parameters = ((operation["parameters"] as JsonArray) ?? []).Concat((pathItem["parameters"] as JsonArray) ?? []);
            foreach (var parameter in parameters.Select(Resolve).OfType<JsonObject>().Where(parameter => Is(parameter["in"], "body")))
            {
                yield return (ExampleSide.Request, "", "application/json", parameter);
            }
        }
        else if (Resolve(operation["requestBody"]) is JsonObject request)
        {
            foreach (var (mediaType, content) in request["content"] as JsonObject ?? [])
            {
                yield return (ExampleSide.Request, "", mediaType, (JsonObject)content!);
            }
        }

        foreach (var (status, declared) in operation["responses"] as JsonObject ?? [])
        {
            if (Resolve(declared) is not JsonObject response)
            {
                continue;
            }

            if (IsSwagger2)
            {
                yield return (ExampleSide.Response, status, "application/json", response);
            }

            foreach (var (mediaType, content) in response["content"] as JsonObject ?? [])
            {
                yield return (ExampleSide.Response, status, mediaType, (JsonObject)content!);
            }
        }
    }

    /// <summary>What a reference leads to; anything else is itself.</summary>
    public JsonNode? Resolve(JsonNode? node)
    {
        for (var i = 0; i < 16 && Reference(node) is { } reference; i++)
        {
            node = reference[2..].Split('/').Aggregate<string, JsonNode?>(root, (at, key)
                => (at as JsonObject)?[Uri.UnescapeDataString(key).Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal)]);
        }

        return node;
    }

    /// <summary>The target of a reference within the document, or null.</summary>
    public static string? Reference(JsonNode? node)
        => node is JsonObject value && value["$ref"] is JsonValue text && text.TryGetValue<string>(out var reference) && reference.StartsWith("#/", StringComparison.Ordinal) ? reference : null;

    public static bool Is(JsonNode? node, string text) => node is JsonValue value && value.TryGetValue<string>(out var found) && found == text;
}
