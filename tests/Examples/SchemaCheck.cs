using System.Text.Json;
using System.Text.Json.Nodes;

namespace Apikley.Examples;

/// <summary>
/// Says where a value contradicts its schema, as far as types go: kind, null, required and undeclared properties, formats that C# has a type for. It knows nothing of the generator, so that
/// what it finds is the document's own doing.
/// </summary>
internal sealed class SchemaCheck(OpenApiJson document)
{
    private const int MaximumDepth = 24;

    /// <returns>The first contradiction with its place, or null.</returns>
    public string? Contradiction(JsonNode? value, JsonNode? schema) => Type(value, schema, "#", 0) ?? Undeclared(value, schema, "#", 0);

    /// <summary>A copy without the properties whose schema has a keyword that is true, <c>readOnly</c> or <c>writeOnly</c>, as far as they were not written either.</summary>
    public JsonNode? Without(string keyword, JsonNode? value, JsonNode? schema, JsonNode? written, int depth = 0)
    {
        var parts = depth > MaximumDepth ? [] : Parts(value, schema, depth);
        switch (value)
        {
            case JsonObject members:
                var copy = new JsonObject();
                foreach (var (name, member) in members)
                {
                    var declared = parts.Select(part => part["properties"]?[name]).OfType<JsonNode>().ToList();
                    var kept = (written as JsonObject)?[name];
                    if (kept is not null || !declared.Any(property => IsTrue((property as JsonObject)?[keyword]) || IsTrue((document.Resolve(property) as JsonObject)?[keyword])))
                    {
                        copy[name] = Without(keyword, member, All(declared), kept, depth + 1);
                    }
                }

                return copy;
            case JsonArray items:
                var itemSchema = All([.. parts.Select(part => part["items"]).OfType<JsonNode>()]);
                return new JsonArray([.. items.Select((item, i) => Without(keyword, item, itemSchema, written is JsonArray list && i < list.Count ? list[i] : null, depth + 1))]);
            default:
                return value?.DeepClone();
        }
    }

    private string? Type(JsonNode? value, JsonNode? node, string at, int depth)
    {
        if (depth > MaximumDepth || document.Resolve(node) is not JsonObject schema)
        {
            return null;
        }

        if (!AllowsKind(schema, Kind(value)))
        {
            return $"{at} is {Kind(value)}, the schema says {Describe(schema)}";
        }

        if (value is null)
        {
            return null;
        }

        foreach (var part in schema["allOf"] as JsonArray ?? [])
        {
            if (Type(value, part, at, depth + 1) is { } found)
            {
                return found;
            }
        }

        foreach (var keyword in (string[])["anyOf", "oneOf"])
        {
            if (schema[keyword] is JsonArray { Count: > 0 } cases && cases.Select(one => Type(value, one, at, depth + 1)).ToList() is var findings && findings.All(finding => finding is not null))
            {
                return cases.Count == 1 ? findings[0] : $"{at} is none of {keyword}: {findings.MaxBy(finding => finding!.Length)}";
            }
        }

        return value switch
        {
            JsonValue text when text.TryGetValue<string>(out var written) && schema["format"]?.ToString() is { } format && !HasFormat(written, format) => $"{at} is no {format}",
            JsonObject members => Members(members, schema, at, depth),
            JsonArray items => items.Select((item, i) => Type(item, schema["items"], $"{at}/{i}", depth + 1)).FirstOrDefault(found => found is not null),
            _ => null,
        };
    }

    private string? Members(JsonObject members, JsonObject schema, string at, int depth)
    {
        if ((schema["required"] as JsonArray ?? []).Select(name => name?.ToString()).FirstOrDefault(name => name is not null && !members.ContainsKey(name)) is { } missing)
        {
            return $"{at} lacks '{missing}', which is required";
        }

        var properties = schema["properties"] as JsonObject;
        foreach (var (name, member) in members)
        {
            var declared = properties?[name] ?? schema["additionalProperties"] as JsonObject;
            if (Type(member, declared, $"{at}/{name}", depth + 1) is { } found)
            {
                return found;
            }
        }

        return null;
    }

    private string? Undeclared(JsonNode? value, JsonNode? schema, string at, int depth)
    {
        if (depth > MaximumDepth)
        {
            return null;
        }

        var parts = Parts(value, schema, depth);
        if (value is JsonArray items)
        {
            var itemSchema = All([.. parts.Select(part => part["items"]).OfType<JsonNode>()]);
            return itemSchema is null ? null : items.Select((item, i) => Undeclared(item, itemSchema, $"{at}/{i}", depth + 1)).FirstOrDefault(found => found is not null);
        }

        if (value is not JsonObject members || parts.All(part => part["properties"] is null) || parts.Any(part => part["additionalProperties"] is JsonObject || IsTrue(part["additionalProperties"])))
        {
            return null;
        }

        foreach (var (name, member) in members)
        {
            if (All([.. parts.Select(part => part["properties"]?[name]).OfType<JsonNode>()]) is not { } property)
            {
                return $"{at}/{name} is not declared by the schema";
            }

            if (Undeclared(member, property, $"{at}/{name}", depth + 1) is { } found)
            {
                return found;
            }
        }

        return null;
    }

    /// <summary>The schema and all that hold beside it for this value: parts of <c>allOf</c>, and the case of a union that it fits.</summary>
    private List<JsonObject> Parts(JsonNode? value, JsonNode? node, int depth)
    {
        var found = new List<JsonObject>();
        if (depth > MaximumDepth || document.Resolve(node) is not JsonObject schema)
        {
            return found;
        }

        found.Add(schema);
        found.AddRange((schema["allOf"] as JsonArray ?? []).SelectMany(part => Parts(value, part, depth + 1)));
        foreach (var keyword in (string[])["anyOf", "oneOf"])
        {
            // Of several cases that fit, the one that knows every property.
            var fitting = (schema[keyword] as JsonArray ?? []).Where(one => Type(value, one, "#", depth + 1) is null).ToList();
            if ((fitting.FirstOrDefault(one => Undeclared(value, one, "#", depth + 1) is null) ?? fitting.FirstOrDefault()) is { } chosen)
            {
                found.AddRange(Parts(value, chosen, depth + 1));
            }
        }

        return found;
    }

    /// <summary>A schema that asks for all that several ask for.</summary>
    private static JsonNode? All(List<JsonNode> schemas) => schemas switch
    {
        [] => null,
        [var one] => one,
        _ => new JsonObject { ["allOf"] = new JsonArray([.. schemas.Select(schema => schema.DeepClone())]) },
    };

    private static bool AllowsKind(JsonObject schema, string kind)
    {
        if (kind == "null" && (IsTrue(schema["nullable"]) || (schema["enum"] as JsonArray ?? []).Any(one => one is null)))
        {
            return true;
        }

        List<string> types = schema["type"] switch
        {
            JsonArray several => [.. several.Select(type => type!.ToString())],
            JsonValue one => [one.ToString()],
            _ => schema["properties"] is null ? [] : ["object"],
        };
        return types.Count == 0 || types.Contains(kind) || (kind == "integer" && types.Contains("number")) || types.Contains("file");
    }

    private static bool HasFormat(string text, string format) => format switch
    {
        "uuid" => Guid.TryParseExact(text, "D", out _),
        "date" => DateOnly.TryParseExact(text, "yyyy-MM-dd", out _),
        "date-time" => DateTimeOffset.TryParse(text, System.Globalization.CultureInfo.InvariantCulture, out _),
        _ => true,
    };

    private static string Describe(JsonObject schema) => schema["type"]?.ToJsonString().Replace("\"", "", StringComparison.Ordinal) ?? "object";

    private static string Kind(JsonNode? value) => value?.GetValueKind() switch
    {
        null or JsonValueKind.Null => "null",
        JsonValueKind.Object => "object",
        JsonValueKind.Array => "array",
        JsonValueKind.String => "string",
        JsonValueKind.Number => decimal.TryParse(value.ToJsonString(), System.Globalization.NumberStyles.Float, null, out var number) && number == decimal.Truncate(number) ? "integer" : "number",
        _ => "boolean",
    };

    private static bool IsTrue(JsonNode? node) => node is JsonValue value && value.TryGetValue<bool>(out var isTrue) && isTrue;
}
