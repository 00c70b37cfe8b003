using Apikley.Generator.Model;
using Apikley.Generator.Modelling.Schemas;
using Apikley.Generator.Reading.OpenApi;

namespace Apikley.Generator.Modelling.Operations;

/// <summary>Decides what the schemas of a multipart body's properties say of their parts: the content type, and the root of what is sent as XML.</summary>
internal static class PartSchemas
{
    public static IReadOnlyDictionary<string, OpenApiSchema> None { get; } = new Dictionary<string, OpenApiSchema>();

    /// <summary>The schemas of the properties, by name.</summary>
    public static IReadOnlyDictionary<string, OpenApiSchema> Of(OpenApiMediaType media)
    {
        if (media.Schema is not { } schema || SchemaResolver.Resolve(schema) is not { } resolved)
        {
            return None;
        }

        var schemas = new Dictionary<string, OpenApiSchema>(StringComparer.Ordinal);
        foreach (var property in AllOfParts.Of(resolved).SelectMany(part => part.Schema.Properties))
        {
            schemas[property.Name] = property.Schema;
        }

        return schemas;
    }

    /// <summary>What is inside of the text or the bytes; an encoding without that is of bytes (OpenAPI 3.1, "Encoding Object"). Null: nothing is said.</summary>
    public static string? ContentType(OpenApiSchema property)
    {
        var schema = SchemaResolver.Resolve(property);
        schema = schema?.Items is { } items ? SchemaResolver.Resolve(items) : schema;
        return schema?.ContentMediaType ?? (schema?.ContentEncoding is null ? null : "application/octet-stream");
    }

    /// <summary>The root elements of the parts that are XML by their encoding, by the properties' names. Each item of a list is a part of its own.</summary>
    public static IReadOnlyDictionary<string, XmlNodeModel>? XmlRoots(OpenApiMediaType media, XmlTyping typing)
    {
        if (!media.Encoding.Values.Any(IsXml))
        {
            return null;
        }

        var roots = new Dictionary<string, XmlNodeModel>(StringComparer.Ordinal);
        foreach (var property in Of(media))
        {
            var schema = SchemaResolver.Resolve(property.Value)?.Items ?? property.Value;
            if (media.Encoding.TryGetValue(property.Key, out var encoding) && IsXml(encoding) && typing.IsTyped(schema))
            {
                roots.Add(property.Key, XmlNodes.Root(schema, property.Key));
            }
        }

        return roots;
    }

    private static bool IsXml(OpenApiEncoding encoding) => encoding.ContentType is { } type && MediaTypes.IsXml(type);
}
