namespace Apikley.Specs;

/// <summary>The OpenAPI document of one model, in the frame of the first document.</summary>
internal static class MarketDocument
{
    public static YamlMap Build(string model, MarketFacts facts, Wording wording) => new()
    {
        { "openapi", "3.0.0" },
        { "info", Info(model, facts, wording) },
        { "servers", new[] { new YamlMap { { "url", "https://api.apikley.ru" }, { "description", "Apikley" } } } },
        { "security", new[] { new YamlMap { { "BearerAuth", Array.Empty<string>() } } } },
        { "paths", new YamlMap { { "/api/v1/jobs/createTask", new YamlMap { { "post", Operation(model, facts, wording) } } } } },
        { "components", MarketFrame.Components() },
    };

    private static YamlMap Info(string model, MarketFacts facts, Wording wording)
    {
        string summary = wording.Summary(model);
        return new()
        {
            { "title", wording.Title(model) },
            { "description", wording.Limits(model) is { } limits ? $"{summary} {limits}" : summary },
            { "version", "1.0.0" },
            { "x-apikley-output", facts.Output },
            { "x-apikley-source", Source(facts) },
        };
    }

    private static YamlMap Source(MarketFacts facts) => new()
    {
        { "page", facts.Page },
        { "document", facts.ApikleyFile },
        { "input", facts.Source.Input },
        { "date", facts.Source.Date },
        { "properties", facts.Source.Seen is { } seen ? Map(seen) : null },
        { "left-out", facts.Source.LeftOut },
        { "note", facts.Source.Note },
    };

    private static YamlMap Operation(string model, MarketFacts facts, Wording wording) => new()
    {
        { "summary", wording.Summary(model) },
        { "operationId", facts.OperationId },
        { "requestBody", RequestBody(model, facts, wording) },
        { "responses", MarketFrame.Responses(ExampleRequest.TaskId(facts)) },
        { "callbacks", facts.Callback is { } name ? MarketFrame.Callbacks(name) : null },
    };

    private static YamlMap RequestBody(string model, MarketFacts facts, Wording wording)
    {
        YamlMap properties = new()
        {
            { "model", Model(model) },
            { "callBackUrl", MarketFrame.CallBackUrl() },
            { "input", Input(model, facts, wording) },
        };
        YamlMap schema = new() { { "type", "object" }, { "required", facts.Required }, { "properties", properties } };
        YamlMap content = new() { { "schema", schema }, { "example", ExampleRequest.Build(model, facts, wording) } };
        return new() { { "required", true }, { "content", new YamlMap { { "application/json", content } } } };
    }

    private static YamlMap Model(string model) => new()
    {
        { "type", "string" },
        { "enum", new[] { model } },
        { "default", model },
        { "description", $"The model that makes the result: always `{model}`." },
        { "example", model },
    };

    private static YamlMap Input(string model, MarketFacts facts, Wording wording)
    {
        YamlMap input = new() { { "type", "object" }, { "description", "What the model is given." } };
        AddProperties(input, facts.Properties, property => Schema(model, facts, wording, property, property.Name));
        return input;
    }

    private static YamlMap Schema(string model, MarketFacts facts, Wording wording, PropertyFacts property, string path) => new()
    {
        { "description", wording.Description(model, facts, property, path) },
        { "type", property.Type },
        { "items", property.Items is { } items ? Items(model, facts, wording, items, path) : null },
        { "minLength", property.MinLength },
        { "maxLength", property.MaxLength },
        { "minimum", property.Minimum },
        { "maximum", property.Maximum },
        { "minItems", property.MinItems },
        { "maxItems", property.MaxItems },
        { "enum", property.Enum },
        { "default", property.Default },
        { "example", property.Example },
    };

    private static YamlMap Items(string model, MarketFacts facts, Wording wording, ItemFacts items, string path)
    {
        YamlMap schema = new() { { "type", items.Type }, { "format", items.Format } };
        if (items.Properties is { } properties)
            AddProperties(schema, properties, property => Schema(model, facts, wording, property, $"{path}.{property.Name}"));

        return schema;
    }

    private static void AddProperties(YamlMap schema, IReadOnlyList<PropertyFacts> properties, Func<PropertyFacts, YamlMap> build)
    {
        YamlMap map = [];
        foreach (PropertyFacts property in properties)
            map.Add(property.Name, build(property));

        schema.Add("properties", map);
        string[] required = [.. properties.Where(property => property.Required).Select(property => property.Name)];
        schema.Add("required", required.Length > 0 ? required : null);
    }

    private static YamlMap Map(IReadOnlyDictionary<string, string> pairs)
    {
        YamlMap map = [];
        foreach ((string key, string value) in pairs)
            map.Add(key, value);
        return map;
    }
}
