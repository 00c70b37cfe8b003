using Apikley.Generator.Modelling.Schemas;
using Apikley.Generator.Reading.OpenApi;

namespace Apikley.Generator.Modelling.Operations;

/// <summary>
/// Decides which parts of a multipart body are files though their schemas state no type. From OpenAPI 3.1 on a part without a type is bytes by default
/// ("Considerations for File Uploads"); in any version its <c>encoding</c> may say so. One that has a title is a value of any kind, as FastAPI writes it.
/// </summary>
internal static class UntypedParts
{
    /// <returns>The schemas that stand for a file: the property's own, or that of its items.</returns>
    public static IEnumerable<OpenApiSchema> FilesOf(OpenApiMediaType media, string version)
    {
        foreach (var property in PartSchemas.Of(media))
        {
            var part = SchemaResolver.Resolve(property.Value)?.Items ?? property.Value;
            if (SchemaResolver.Resolve(part) is { } schema && schema.IsAnything() && IsFile(schema, ContentType(media, property.Key) ?? schema.ContentMediaType, version))
            {
                yield return part;
            }
        }
    }

    private static bool IsFile(OpenApiSchema schema, string? contentType, string version)
        => contentType is null
            ? schema.Title is null && version.StartsWith("3.", StringComparison.Ordinal) && !version.StartsWith("3.0", StringComparison.Ordinal)
            : contentType.Split(',').All(one => MediaTypes.KindOf(one) is not (MediaKind.Json or MediaKind.Form) && !MediaTypes.IsXml(one));

    private static string? ContentType(OpenApiMediaType media, string property)
        => media.Encoding.TryGetValue(property, out var encoding) && !string.IsNullOrWhiteSpace(encoding.ContentType) ? encoding.ContentType : null;
}
