using NJsonSchema;
using NJsonSchema.References;
using NSwag;

namespace Apikley.Emulator.Documents;

/// <summary>Keeps NSwag.Core from opening files and addresses that a document's <c>$ref</c> names, which it does by default.</summary>
internal sealed class LocalReferencesOnly(JsonSchemaAppender appender) : JsonReferenceResolver(appender)
{
    public static LocalReferencesOnly For(OpenApiDocument document) =>
        new(new JsonSchemaAppender(document, new DefaultTypeNameGenerator()));

    public override Task<IJsonReference> ResolveFileReferenceAsync(string filePath, CancellationToken cancellationToken = default) =>
        throw new NotSupportedException($"The $ref to the file '{filePath}' is not followed: the emulator reads one document at a time.");

    public override Task<IJsonReference> ResolveUrlReferenceAsync(string url, CancellationToken cancellationToken = default) =>
        throw new NotSupportedException($"The $ref to '{url}' is not followed: the emulator never goes to the network.");
}
