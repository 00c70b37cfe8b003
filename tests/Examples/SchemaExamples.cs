using System.Text.Json.Nodes;

namespace Apikley.Examples;

/// <summary>
/// The example that a schema gives: its own, its default, its first enum value; or, for an object or a list, that of its properties or items put together.
/// A schema that gives none anywhere has none.
/// </summary>
internal sealed class SchemaExamples(OpenApiJson document)
{
    private const int MaximumDepth = 12;

    public JsonNode? Of(JsonNode? schema) => Of(schema, 0) is { Declared: true } example ? example.Value : null;

    private Example Of(JsonNode? node, int depth)
    {
        if (depth > MaximumDepth || document.Resolve(node) is not JsonObject schema)
        {
            return Example.None;
        }

        if (schema.TryGetPropertyValue("example", out var own))
        {
            return new Example(own?.DeepClone(), Declared: true);
        }

        if (schema["examples"] is JsonArray { Count: > 0 } several)
        {
            return new Example(several[0]?.DeepClone(), Declared: true);
        }

        if (schema["enum"] is JsonArray { Count: > 0 } values)
        {
            return new Example(values[0]?.DeepClone(), Declared: false);
        }

        if (schema["items"] is { } items)
        {
            var item = Of(items, depth + 1);
            return new Example(item.Value is null ? new JsonArray() : new JsonArray(item.Value), item.Declared);
        }

        var parts = (schema["allOf"] as JsonArray ?? []).Select(part => Of(part, depth + 1)).ToList();
        var properties = (schema["properties"] as JsonObject ?? []).Select(property => (property.Key, Example: Of(property.Value, depth + 1))).ToList();
        if (parts.Count > 0 || properties.Count > 0)
        {
            var whole = new JsonObject();
            foreach (var (name, value) in parts.Select(part => part.Value).OfType<JsonObject>().SelectMany(part => part))
            {
                whole[name] = value?.DeepClone();
            }

            foreach (var (name, example) in properties.Where(property => property.Example.Value is not null))
            {
                whole[name] = example.Value;
            }

            return new Example(whole, parts.Any(part => part.Declared) || properties.Any(property => property.Example.Declared));
        }

        return new Example(Plain(schema), Declared: false);
    }

    /// <summary>A value for what has no example, beside others that have one: a required property may be among them.</summary>
    private static JsonNode? Plain(JsonObject schema) => schema["type"] switch
    {
        JsonValue type when type.TryGetValue<string>(out var name) => (name, schema["format"]?.GetValue<string>()) switch
        {
            ("string", "date-time") => "2017-07-21T17:32:28Z",
            ("string", "date") => "2017-07-21",
            ("string", "uri") => "https://example.com/",
            ("string", "uuid") => "0f8fad5b-d9cb-469f-a165-70867728950e",
            ("string", null) => "text",
            ("integer" or "number", _) => 1,
            ("boolean", _) => true,
            _ => null,
        },
        _ => null,
    };

    private readonly record struct Example(JsonNode? Value, bool Declared)
    {
        public static Example None => default;
    }
}
