using System.Text.Json.Nodes;
using NJsonSchema;
using NSwag;

namespace Apikley.Emulator.Documents;

/// <summary>NSwag.Core's view of a document, loaded at the first request that needs it: the first load of a process costs a third of a second.</summary>
internal sealed class NSwagDocument
{
    private readonly Lazy<Task<OpenApiDocument>> _document;

    public NSwagDocument(string name, JsonObject root)
    {
        Name = name;
        _document = new(() => Task.Run(() => LoadAsync(name, root.ToJsonString())), LazyThreadSafetyMode.ExecutionAndPublication);
    }

    public string Name { get; }

    /// <summary>The schema of the body of the operation that creates tasks.</summary>
    /// <exception cref="EmulatorDocumentException">NSwag.Core cannot read the document.</exception>
    public async Task<JsonSchema> CreateTaskBodyAsync()
    {
        var document = await _document.Value;
        return document.Paths[ModelsOfDocument.CreateTaskPath][OpenApiOperationMethod.Post].RequestBody.Content.First(static content => IsJson(content.Key)).Value.Schema;
    }

    private static bool IsJson(string mediaType) => mediaType.StartsWith("application/json", StringComparison.OrdinalIgnoreCase);

    private static async Task<OpenApiDocument> LoadAsync(string name, string json)
    {
        try
        {
            return await OpenApiDocument.FromJsonAsync(json, documentPath: null, SchemaType.OpenApi3, LocalReferencesOnly.For);
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            throw new EmulatorDocumentException(name, $"NSwag.Core cannot read the document: {exception.Message}", exception);
        }
    }
}
