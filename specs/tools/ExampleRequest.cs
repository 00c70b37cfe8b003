using System.Text.Json;

namespace Apikley.Specs;

/// <summary>
/// A request the model accepts: what it requires, and what has a default, so that a reader sees what can be set.
/// A few models name the properties of their example in <c>wording.jsonc</c>, because their rules exclude one another.
/// </summary>
internal static class ExampleRequest
{
    public static YamlMap Build(string model, MarketFacts facts, Wording wording)
    {
        IReadOnlyList<string>? chosen = wording.ExampleProperties(model);
        return new()
        {
            { "model", model },
            { "callBackUrl", "https://your-domain.com/api/callback" },
            { "input", Object(model, facts, wording, facts.Properties, "", property => chosen?.Contains(property.Name) ?? IsShown(property)) },
        };
    }

    /// <summary>A task id as the market's pages show one.</summary>
    public static string TaskId(MarketFacts facts) => $"task_{facts.Document.Split('/')[0]}_1765178615729";

    private static bool IsShown(PropertyFacts property) => property.Required || property.Default is not null;

    private static YamlMap Object(
        string model, MarketFacts facts, Wording wording, IReadOnlyList<PropertyFacts> properties, string prefix, Func<PropertyFacts, bool> isShown)
    {
        YamlMap map = [];
        foreach (PropertyFacts property in properties.Where(isShown))
            map.Add(property.Name, Value(model, facts, wording, property, prefix + property.Name));
        return map;
    }

    private static object Value(string model, MarketFacts facts, Wording wording, PropertyFacts property, string path)
    {
        if (property.Items?.Properties is { } inner)
            return new[] { Object(model, facts, wording, inner, path + ".", IsShown) };

        JsonElement value = wording.Example(model, facts, path) ?? property.Default ?? property.Example
            ?? throw new InvalidDataException($"wording.jsonc has no example for '{path}' of the model '{model}'. Add one under \"examples\".");
        object scalar = value.ValueKind == JsonValueKind.String ? value.GetString()! : value;
        return property.Type == "array" ? new[] { scalar } : scalar;
    }
}
