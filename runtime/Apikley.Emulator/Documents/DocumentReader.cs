using System.Text.Json;
using System.Text.Json.Nodes;

namespace Apikley.Emulator.Documents;

/// <summary>Turns a document's text, YAML or JSON, into a JSON tree.</summary>
internal static class DocumentReader
{
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false, MaxDepth = 512 };

    public static JsonObject Read(EmulatorDocument document)
    {
        var root = document.Name.EndsWith(".json", StringComparison.OrdinalIgnoreCase) ? ReadJson(document) : YamlToJson.Convert(document);
        return root as JsonObject
            ?? throw new EmulatorDocumentException(document.Name, "an OpenAPI document is a mapping with 'openapi', 'info' and 'paths'; this one is not.");
    }

    private static JsonNode? ReadJson(EmulatorDocument document)
    {
        try
        {
            return JsonNode.Parse(document.Text, documentOptions: Strict);
        }
        catch (JsonException exception)
        {
            throw new EmulatorDocumentException(document.Name, $"not valid JSON: {exception.Message}", exception);
        }
    }
}
