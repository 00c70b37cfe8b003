using YamlDotNet.RepresentationModel;

namespace Market;

/// <summary>What a model's document says of it.</summary>
/// <param name="Makes"><c>image</c>, <c>video</c>, <c>audio</c> or <c>text</c>.</param>
internal sealed record ModelDocument(string ModelId, string Family, string Summary, string Makes, IReadOnlyList<ModelInput> Inputs)
{
    /// <summary>Reads every document of a model below a folder; what all models share is left out.</summary>
    public static IEnumerable<ModelDocument> ReadAll(string folder)
        => Directory.EnumerateFiles(folder, "*.yaml", SearchOption.AllDirectories)
            .Where(path => Path.GetFileName(Path.GetDirectoryName(path)) != "common")
            .Select(Read);

    private static ModelDocument Read(string path)
    {
        var yaml = new YamlStream();
        using var text = File.OpenText(path);
        yaml.Load(text);
        var document = (YamlMappingNode)yaml.Documents[0].RootNode;
        var operation = Map(document, "paths", "/api/v1/jobs/createTask", "post");
        var properties = Map(operation, "requestBody", "content", "application/json", "schema", "properties");
        var input = Map(properties, "input");
        var required = Texts(input, "required").ToHashSet(StringComparer.Ordinal);
        return new ModelDocument(
            Texts(Map(properties, "model"), "enum").Single(),
            Path.GetFileName(Path.GetDirectoryName(path))!,
            Text(operation, "summary") ?? "",
            Text(Map(document, "info"), "x-apikley-output") ?? "image",
            [.. Map(input, "properties").Select(property => ModelInput.Read(((YamlScalarNode)property.Key).Value!, (YamlMappingNode)property.Value, required))]);
    }

    internal static string? Text(YamlMappingNode node, string key) => node.Children.TryGetValue(key, out var value) && value is YamlScalarNode scalar ? scalar.Value : null;

    internal static IEnumerable<string> Texts(YamlMappingNode node, string key)
        => node.Children.TryGetValue(key, out var value) && value is YamlSequenceNode list ? list.OfType<YamlScalarNode>().Select(item => item.Value ?? "") : [];

    internal static YamlMappingNode Map(YamlMappingNode node, params ReadOnlySpan<string> keys)
    {
        foreach (var key in keys)
        {
            node = node.Children.TryGetValue(key, out var value) && value is YamlMappingNode map ? map : [];
        }

        return node;
    }
}
