using System.Text.Json.Nodes;

namespace Apikley.Examples;

internal enum ExampleSide
{
    Request,
    Response,
}

/// <summary>An example that a document gives for one body of one operation.</summary>
/// <param name="Operation">As in the document: <c>GET /pets/{petId}</c>.</param>
/// <param name="Pointer">The operation's JSON pointer in its document.</param>
/// <param name="Status">The answer's status as declared, or empty for a request.</param>
/// <param name="Name">The key under <c>examples</c>; <c>example</c> for the single one, <c>properties</c> where it is put together from the properties' own.</param>
/// <param name="Schema">The schema that it is an example of, or null.</param>
/// <param name="Value">The example. JSON null is null.</param>
internal sealed record DeclaredExample(
    string Operation,
    string Pointer,
    ExampleSide Side,
    string Status,
    string MediaType,
    string Name,
    JsonNode? Schema,
    JsonNode? Value)
{
    /// <summary>What it is called in <c>known.tsv</c> and in reports.</summary>
    public string Id => $"{Operation} {(Side == ExampleSide.Request ? "request" : Status)} {MediaType} {Name}";

    public bool IsJson => MediaTypeIsJson(MediaType);

    /// <summary>The body as it goes over the wire.</summary>
    public string Text => !IsJson && Value is JsonValue value && value.TryGetValue<string>(out var text) ? text : Value?.ToJsonString() ?? "null";

    private static bool MediaTypeIsJson(string mediaType)
        => mediaType.Split(';')[0].Trim() is var type && (type.EndsWith("/json", StringComparison.OrdinalIgnoreCase) || type.EndsWith("+json", StringComparison.OrdinalIgnoreCase));
}
