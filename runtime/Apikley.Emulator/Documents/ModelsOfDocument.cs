using System.Collections.Concurrent;
using System.Text.Json.Nodes;

namespace Apikley.Emulator.Documents;

/// <summary>
/// Finds the market models of one document. All of them declare the same path and method, and differ in the single member of the <c>model</c> enum.
/// What was found is kept for the process, so that a test run with many emulators reads each document once.
/// </summary>
internal sealed class ModelsOfDocument
{
    public const string CreateTaskPath = "/api/v1/jobs/createTask";

    private const int MostKept = 1000;

    private static readonly ConcurrentDictionary<EmulatorDocument, ModelsOfDocument> Known = new();

    private ModelsOfDocument(IReadOnlyList<MarketModel> models, bool isNotServed) => (Models, IsNotServed) = (models, isNotServed);

    public IReadOnlyList<MarketModel> Models { get; }

    /// <summary>Whether it is an OpenAPI document with operations that the emulator does not serve.</summary>
    public bool IsNotServed { get; }

    /// <exception cref="EmulatorDocumentException">The document cannot be read, or does not name the model it is for.</exception>
    public static ModelsOfDocument Of(EmulatorDocument document)
    {
        if (Known.Count > MostKept)
            Known.Clear();

        return Known.GetOrAdd(document, Find);
    }

    private static ModelsOfDocument Find(EmulatorDocument document)
    {
        var root = DocumentReader.Read(document);
        if (root["paths"]?[CreateTaskPath]?["post"] is not JsonObject operation)
            return new([], (root.ContainsKey("openapi") || root.ContainsKey("swagger")) && SharedPaths.LeavesOut(root));

        var body = Body(root, operation);
        var names = Names(LocalReference.Follow(root, body?["properties"]?["model"]));
        if (names.Count == 0)
        {
            throw new EmulatorDocumentException(document.Name,
                $"'post {CreateTaskPath}' does not say which model it is for: the body's property 'model' needs an enum with the model's name.");
        }

        var output = (operation["x-apikley-output"] ?? root["info"]?["x-apikley-output"])?.ToString();
        var defaults = InputDefaults(root, LocalReference.Follow(root, body?["properties"]?["input"]));
        var nswag = new NSwagDocument(document.Name, root);
        return new([.. names.Select(name => new MarketModel(name, nswag, output, defaults))], isNotServed: false);
    }

    private static JsonObject? Body(JsonObject root, JsonObject operation)
    {
        var requestBody = LocalReference.Follow(root, operation["requestBody"]);
        return LocalReference.Follow(root, requestBody?["content"]?["application/json"]?["schema"]);
    }

    private static List<string> Names(JsonObject? schema)
    {
        if (schema?["const"] is JsonValue constant && constant.TryGetValue(out string? name))
            return [name];

        return schema?["enum"] is JsonArray members
            ? [.. members.OfType<JsonValue>().Select(static member => member.TryGetValue(out string? text) ? text : null).OfType<string>()]
            : [];
    }

    private static Dictionary<string, string?> InputDefaults(JsonObject root, JsonObject? input) =>
        input?["properties"] is JsonObject properties
            ? properties.ToDictionary(static property => property.Key, property => LocalReference.Follow(root, property.Value)?["default"]?.ToString(), StringComparer.Ordinal)
            : [];
}
