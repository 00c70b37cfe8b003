using System.Text.Json.Nodes;

namespace Apikley.Emulator.Tests;

/// <summary>Makes bodies from a schema of the market's kind: one inside its rules, and for each rule one that breaks just that.</summary>
internal sealed class RandomBodies(int seed, string pictureUrl)
{
    private readonly Random _random = new(seed);

    public JsonNode? Valid(JsonObject schema)
    {
        if (schema["enum"] is JsonArray members)
            return members[_random.Next(members.Count)]!.DeepClone();

        return schema["type"]?.GetValue<string>() switch
        {
            "object" => Object(schema),
            "array" => Array(schema, Math.Max(Bound(schema, "minItems") ?? 1, 1)),
            "string" when schema["format"]?.GetValue<string>() == "uri" => pictureUrl,
            "string" => Text(Math.Max(Bound(schema, "minLength") ?? 0, Math.Min(8, Bound(schema, "maxLength") ?? 8))),
            "boolean" => _random.Next(2) == 0,
            "integer" => (int)Math.Max(Number(schema, "minimum") ?? -5, Math.Min(Number(schema, "maximum") ?? 5, _random.Next(-5, 5))),
            "number" => Math.Max(Number(schema, "minimum") ?? -5, Math.Min(Number(schema, "maximum") ?? 5, _random.Next(-5, 5))),
            _ => throw new InvalidOperationException($"No value is known for {schema.ToJsonString()}."),
        };
    }

    /// <summary>Values that break one rule of the schema each, with the rule and the place that must be named, relative to the value.</summary>
    public IEnumerable<(string Rule, string Pointer, JsonNode? Value)> Broken(JsonObject schema)
    {
        var type = schema["type"]?.GetValue<string>();
        yield return ("type", "", type is "string" ? JsonValue.Create(7) : JsonValue.Create("wrong"));
        yield return ("type", "", null);
        if (schema["enum"] is not null && type == "string")
            yield return ("enum", "", "no such member");

        if (Bound(schema, "maxLength") is { } longest)
            yield return ("maxLength", "", Text(longest + 1));

        if (Bound(schema, "minLength") is > 0 and { } shortest)
            yield return ("minLength", "", Text(shortest - 1));

        if (schema["format"]?.GetValue<string>() == "uri")
            yield return ("format", "", "no address");

        if (Number(schema, "maximum") is { } maximum && type is "integer" or "number")
            yield return ("maximum", "", Number(schema, "maximum")!.Value + 1);

        if (Number(schema, "minimum") is { } minimum && type is "integer" or "number")
            yield return ("minimum", "", Number(schema, "minimum")!.Value - 1);

        if (Bound(schema, "maxItems") is { } most)
            yield return ("maxItems", "", Array(schema, most + 1));

        if (Bound(schema, "minItems") is > 0)
            yield return ("minItems", "", new JsonArray());

        foreach (var within in type switch { "object" => BrokenProperties(schema), "array" => BrokenItems(schema), _ => [] })
            yield return within;
    }

    private IEnumerable<(string Rule, string Pointer, JsonNode? Value)> BrokenProperties(JsonObject schema)
    {
        foreach (var required in schema["required"]?.AsArray() ?? [])
        {
            var without = Object(schema);
            without.Remove(required!.GetValue<string>());
            yield return ("required", "/" + required.GetValue<string>(), without);
        }

        foreach (var (name, property) in schema["properties"]!.AsObject())
        {
            foreach (var (rule, pointer, value) in Broken(property!.AsObject()))
            {
                var with = Object(schema);
                with[name] = value;
                yield return (rule, $"/{name}{pointer}", with);
            }
        }
    }

    private IEnumerable<(string Rule, string Pointer, JsonNode? Value)> BrokenItems(JsonObject schema) =>
        Broken(schema["items"]!.AsObject()).Select(static broken => (broken.Rule, "/0" + broken.Pointer, (JsonNode?)new JsonArray(broken.Value)));

    private JsonObject Object(JsonObject schema)
    {
        var required = schema["required"]?.AsArray().Select(static name => name!.GetValue<string>()).ToHashSet() ?? [];
        var result = new JsonObject();
        foreach (var (name, property) in schema["properties"]!.AsObject())
        {
            if (required.Contains(name) || _random.Next(3) > 0)
                result[name] = Valid(property!.AsObject());
        }

        return result;
    }

    private JsonArray Array(JsonObject schema, int count)
    {
        var result = new JsonArray();
        for (var index = 0; index < count; index++)
            result.Add(Valid(schema["items"]!.AsObject()));

        return result;
    }

    /// <summary>Text of so many code points, some of them outside the basic plane.</summary>
    private string Text(int length) => string.Concat(Enumerable.Range(0, length).Select(_ => _random.Next(8) switch { 0 => "😀", 1 => " ", 2 => "ж", _ => ((char)('a' + _random.Next(26))).ToString() }));

    private static int? Bound(JsonObject schema, string rule) => schema[rule]?.GetValue<int>();

    private static double? Number(JsonObject schema, string rule) => schema[rule] is { } value ? double.Parse(value.ToJsonString(), System.Globalization.CultureInfo.InvariantCulture) : null;
}
