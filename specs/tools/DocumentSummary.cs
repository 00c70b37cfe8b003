using YamlDotNet.RepresentationModel;

namespace Apikley.Specs;

/// <summary>What the table tells of a document, read from the document itself.</summary>
/// <param name="Path">Relative to <c>specs</c>.</param>
/// <param name="Source">Whose page the input was read on.</param>
internal sealed record DocumentSummary(
    string Path, string Model, string Output, IReadOnlyList<string> Required, IReadOnlyList<string> Optional, string? Source)
{
    public static DocumentSummary Read(string path, string text)
    {
        YamlStream stream = [];
        stream.Load(new StringReader(text));
        YamlNode root = stream.Documents[0].RootNode;
        YamlNode body = root["paths"]["/api/v1/jobs/createTask"]["post"]["requestBody"]["content"]["application/json"]["schema"];
        YamlNode input = body["properties"]["input"];
        HashSet<string> required = Child(input, "required") is YamlSequenceNode names ? [.. names.Select(name => name.ToString())] : [];
        string[] properties = [.. ((YamlMappingNode)input["properties"]).Children.Keys.Select(key => key.ToString())];
        YamlNode info = root["info"];
        return new(
            path,
            body["properties"]["model"]["default"].ToString(),
            Child(info, "x-apikley-output")?.ToString() ?? "image",
            [.. properties.Where(required.Contains)],
            [.. properties.Where(property => !required.Contains(property))],
            Child(info, "x-apikley-source") is { } source ? SourceName(source) : null);
    }

    private static string SourceName(YamlNode source) =>
        source["input"].ToString() == "apikley" ? "Apikley" : $"twin, {source["date"]}";

    private static YamlNode? Child(YamlNode node, string key) =>
        ((YamlMappingNode)node).Children.TryGetValue(new YamlScalarNode(key), out YamlNode? child) ? child : null;
}
