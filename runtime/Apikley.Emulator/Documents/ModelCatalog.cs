using System.Text.Json.Nodes;

namespace Apikley.Emulator.Documents;

/// <summary>
/// Finds the market models in the documents. All of them declare the same path and method, and differ in the single member of the <c>model</c> enum.
/// </summary>
internal sealed class ModelCatalog
{
    public const string CreateTaskPath = "/api/v1/jobs/createTask";

    private readonly Dictionary<string, MarketModel> _models = new(StringComparer.Ordinal);
    private readonly List<string> _ignored = [];

    public ModelCatalog(IEnumerable<EmulatorDocument> documents)
    {
        foreach (var document in documents)
            Add(document);
    }

    public IReadOnlyCollection<string> Names => _models.Keys;

    /// <summary>Documents that declare no market model.</summary>
    public IReadOnlyList<string> Ignored => _ignored;

    public MarketModel? Find(string name) => _models.GetValueOrDefault(name);

    /// <summary>The known name nearest to one that is not known, for the error's text.</summary>
    public string? Nearest(string name) => _models.Keys
        .Select(known => (Known: known, Distance: EditDistance.Between(known, name)))
        .Where(candidate => candidate.Distance <= Math.Max(3, name.Length / 3))
        .OrderBy(static candidate => candidate.Distance).ThenBy(static candidate => candidate.Known, StringComparer.Ordinal)
        .Select(static candidate => candidate.Known)
        .FirstOrDefault();

    private void Add(EmulatorDocument document)
    {
        var root = DocumentReader.Read(document);
        if (root["paths"]?[CreateTaskPath]?["post"] is not JsonObject operation)
        {
            if (root.ContainsKey("openapi") || root.ContainsKey("swagger"))
                _ignored.Add(document.Name);

            return;
        }

        var body = Body(root, operation);
        var names = ModelNames(LocalReference.Follow(root, body?["properties"]?["model"]));
        if (names.Count == 0)
        {
            throw new EmulatorDocumentException(document.Name,
                $"'post {CreateTaskPath}' does not say which model it is for: the body's property 'model' needs an enum with the model's name.");
        }

        var input = LocalReference.Follow(root, body?["properties"]?["input"]);
        var output = (operation["x-apikley-output"] ?? root["info"]?["x-apikley-output"])?.ToString();
        var nswag = NSwagDocument.Of(document.Name, root);
        foreach (var name in names)
        {
            if (_models.TryGetValue(name, out var earlier))
                throw new EmulatorDocumentException(document.Name, $"the model '{name}' is declared by '{earlier.DocumentName}' already; remove one of the two.");

            _models.Add(name, new MarketModel(name, document.Name, output, input, nswag));
        }
    }

    private static JsonObject? Body(JsonObject root, JsonObject operation)
    {
        var requestBody = LocalReference.Follow(root, operation["requestBody"]);
        return LocalReference.Follow(root, requestBody?["content"]?["application/json"]?["schema"]);
    }

    private static List<string> ModelNames(JsonObject? schema)
    {
        if (schema?["const"] is JsonValue constant && constant.TryGetValue(out string? name))
            return [name];

        return schema?["enum"] is JsonArray members
            ? [.. members.OfType<JsonValue>().Select(static member => member.TryGetValue(out string? text) ? text : null).OfType<string>()]
            : [];
    }
}
