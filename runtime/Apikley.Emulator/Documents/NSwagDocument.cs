using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using NJsonSchema;
using NSwag;

namespace Apikley.Emulator.Documents;

/// <summary>
/// NSwag.Core's view of a document, loaded at the first request that needs it (a cold load costs a third of a second) and kept for the process,
/// so that a test run with many emulators loads each document once.
/// </summary>
internal sealed class NSwagDocument
{
    private static readonly ConcurrentDictionary<string, NSwagDocument> Loaded = new(StringComparer.Ordinal);

    private readonly Lazy<Task<OpenApiDocument>> _document;

    private NSwagDocument(string name, string json) =>
        _document = new(() => Task.Run(() => LoadAsync(name, json)), LazyThreadSafetyMode.ExecutionAndPublication);

    public static NSwagDocument Of(string name, JsonObject root)
    {
        var json = root.ToJsonString();
        var key = name + ":" + Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(json)));
        return Loaded.GetOrAdd(key, _ => new NSwagDocument(name, json));
    }

    /// <summary>The schema of the body of the operation that creates tasks.</summary>
    /// <exception cref="EmulatorDocumentException">NSwag.Core cannot read the document.</exception>
    public async Task<JsonSchema> CreateTaskBodyAsync()
    {
        var document = await _document.Value;
        return document.Paths[ModelCatalog.CreateTaskPath][OpenApiOperationMethod.Post].RequestBody.Content.First(static content => IsJson(content.Key)).Value.Schema;
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
