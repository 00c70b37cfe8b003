using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Apikley.Specs.Tests;

/// <summary>Each document against the facts, field by field, and nothing besides.</summary>
public sealed class FactsTests
{
    public static TheoryData<string> Models => Specs.Models;

    [Fact]
    public void The_market_has_55_models_in_13_families()
    {
        Dictionary<string, int> families = Specs.Facts.Values.CountBy(facts => facts.Document.Split('/')[0]).ToDictionary();

        Assert.Equal(
            new Dictionary<string, int>
            {
                ["google"] = 5, ["seedream"] = 4, ["flux-2"] = 2, ["qwen"] = 3, ["ideogram"] = 4, ["recraft"] = 1, ["grok-imagine"] = 4,
                ["kling"] = 6, ["sora-2"] = 4, ["bytedance"] = 5, ["hailuo"] = 5, ["wan"] = 8, ["eleven-labs"] = 4,
            },
            families);
        Assert.Equal(55, Specs.Facts.Count);
    }

    [Theory, MemberData(nameof(Models))]
    public void The_operation_is_the_one_of_the_facts(string model)
    {
        MarketFacts facts = Specs.Facts[model];
        JsonObject document = Specs.ReadModel(model);
        JsonObject body = Specs.At(Specs.Content(document), "schema");

        Assert.Equal(facts.OperationId, (string?)Specs.Operation(document)["operationId"]);
        Assert.Equal(facts.Required, Strings(body["required"]));
        Assert.Equal(["model", "callBackUrl", "input"], Specs.At(body, "properties").Select(property => property.Key));
        JsonObject id = Specs.At(body, "properties", "model");
        Assert.Equal("string", (string?)id["type"]);
        Assert.Equal([model], Strings(id["enum"]));
        Assert.Equal(model, (string?)id["default"]);
        Assert.Equal(facts.Callback is null ? [] : [facts.Callback], (Specs.Operation(document)["callbacks"] as JsonObject)?.Select(callback => callback.Key) ?? []);
    }

    [Theory, MemberData(nameof(Models))]
    public void The_input_is_the_one_of_the_facts(string model) =>
        AssertObject(Specs.Facts[model].Properties, Specs.At(Specs.Content(Specs.ReadModel(model)), "schema", "properties", "input"), model);

    [Theory, MemberData(nameof(Models))]
    public void The_document_says_what_it_makes_and_how_sure_it_is(string model)
    {
        MarketFacts facts = Specs.Facts[model];
        JsonObject info = Specs.At(Specs.ReadModel(model), "info");
        if (facts.Document + ".yaml" == Specs.FirstDocument)
        {
            Assert.Equal("image", facts.Output);
            Assert.Equal("apikley", facts.Source.Input);
            return;
        }

        JsonObject source = Specs.At(info, "x-apikley-source");
        Assert.Equal(facts.Output, (string?)info["x-apikley-output"]);
        Assert.Equal(facts.Page, (string?)source["page"]);
        Assert.Equal(facts.ApikleyFile, (string?)source["document"]);
        Assert.Equal("twin", (string?)source["input"]);
        Assert.Equal(facts.Source.Date, (string?)source["date"]);
        Assert.Equal(facts.Source.Note, (string?)source["note"]);
        Assert.Equal(facts.Source.LeftOut ?? [], Strings(source["left-out"]));
        Assert.Equal(
            facts.Source.Seen ?? new Dictionary<string, string>(),
            (source["properties"] as JsonObject)?.ToDictionary(pair => pair.Key, pair => (string)pair.Value!) ?? []);
        Assert.All(facts.Source.Seen?.Keys ?? [], seen => Assert.Contains(facts.Properties, property => property.Name == seen));
        Assert.All(facts.Source.LeftOut ?? [], leftOut => Assert.DoesNotContain(facts.Properties, property => property.Name == leftOut));
    }

    private static void AssertObject(IReadOnlyList<PropertyFacts> facts, JsonObject schema, string place)
    {
        Assert.Equal("object", (string?)schema["type"]);
        Assert.Equal(facts.Where(property => property.Required).Select(property => property.Name), Strings(schema["required"]));
        JsonObject properties = Specs.At(schema, "properties");
        Assert.Equal(facts.Select(property => property.Name), properties.Select(property => property.Key));
        foreach (PropertyFacts property in facts)
            AssertProperty(property, Specs.At(properties, property.Name), $"{place}, {property.Name}");
    }

    private static void AssertProperty(PropertyFacts facts, JsonObject schema, string place)
    {
        Dictionary<string, string?> expected = new()
        {
            ["type"] = JsonSerializer.Serialize(facts.Type),
            ["minLength"] = facts.MinLength?.ToString(CultureInfo.InvariantCulture),
            ["maxLength"] = facts.MaxLength?.ToString(CultureInfo.InvariantCulture),
            ["minimum"] = facts.Minimum?.GetRawText(),
            ["maximum"] = facts.Maximum?.GetRawText(),
            ["minItems"] = facts.MinItems?.ToString(CultureInfo.InvariantCulture),
            ["maxItems"] = facts.MaxItems?.ToString(CultureInfo.InvariantCulture),
            ["enum"] = facts.Enum is { } members ? JsonSerializer.Serialize(members) : null,
            ["default"] = facts.Default?.GetRawText(),
        };
        Dictionary<string, string> actual = schema
            .Where(keyword => keyword.Key is not ("description" or "example" or "items"))
            .ToDictionary(keyword => keyword.Key, keyword => keyword.Value!.ToJsonString());
        Assert.Equal(expected.Where(keyword => keyword.Value is not null).ToDictionary(keyword => keyword.Key, keyword => keyword.Value!), actual);

        string? description = (string?)schema["description"];
        Assert.False(string.IsNullOrWhiteSpace(description), $"{place} has no description.");
        Assert.Equal(facts.Items is not null, schema.ContainsKey("items"));
        if (facts.Items is { Properties: { } inner })
            AssertObject(inner, Specs.At(schema, "items"), place);
        else if (facts.Items is { } items)
            Assert.Equal(JsonSerializer.Serialize(Items(items)), schema["items"]!.ToJsonString());

        if (place.StartsWith("google/nano-banana-edit,", StringComparison.Ordinal))
            return;

        Assert.Equal(facts.Example?.GetRawText(), schema["example"]?.ToJsonString());
        Assert.All(facts.Files?.Types ?? [], type => Assert.Contains(type, description, StringComparison.Ordinal));
        Assert.Contains(facts.Files is { } files ? $"at most {files.MaxMegabytes} MB" : "", description, StringComparison.Ordinal);
        Assert.Contains(facts.Step is { } step ? $"In steps of {step.GetRawText()}." : "", description, StringComparison.Ordinal);
        Assert.Contains(facts.Rule ?? "", description, StringComparison.Ordinal);
    }

    private static Dictionary<string, string> Items(ItemFacts items) =>
        items.Format is null ? new() { ["type"] = items.Type } : new() { ["type"] = items.Type, ["format"] = items.Format };

    private static IEnumerable<string> Strings(JsonNode? list) => (list as JsonArray)?.Select(item => (string)item!) ?? [];
}
