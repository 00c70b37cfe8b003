using Apikley.Generator.Diagnostics;
using Apikley.Generator.Reading.OpenApi;
using Apikley.Generator.Reading.Shapes;
using Apikley.Generator.Reading.Tree;

namespace Apikley.Generator.Reading.Readers;

/// <summary>Reads <c>content</c>: media types with their schemas, encodings and examples.</summary>
internal static class MediaTypeReader
{
    public static IReadOnlyList<OpenApiMediaType> ReadAll(ObjectNode owner, JsonPointer pointer, ReadingContext context)
    {
        if (context.Map(owner, "content", pointer, out var place) is not { } content)
        {
            return [];
        }

        var read = new List<OpenApiMediaType>(content.Members.Count);
        foreach (var member in content.Entries())
        {
            if (member.Value is ScalarNode { Type: ScalarType.Null })
            {
                read.Add(new OpenApiMediaType { Location = member.NameLocation, Name = member.Name });
            }
            else if (context.Object(member.Value, place.Append(member.Name), member.Name, OpenApiShapes.MediaType, out var found) is { } node)
            {
                read.Add(Read(member, node, found, context));
            }
        }

        return read;
    }

    private static OpenApiMediaType Read(SourceMember member, ObjectNode node, JsonPointer pointer, ReadingContext context) => new()
    {
        Location = member.NameLocation,
        Name = member.Name,
        Schema = ReadSchema(node, pointer, "schema", context),
        ItemSchema = ReadSchema(node, pointer, "itemSchema", context),
        Encoding = EncodingReader.ReadAll(node, pointer, context),
        Example = node["example"],
        Examples = ExamplesReader.ReadAll(node, pointer, context),
    };

    /// <summary>The schema under a key, when the value can be one; what cannot be was reported with the object's shape.</summary>
    public static OpenApiSchema? ReadSchema(ObjectNode node, JsonPointer pointer, string key, ReadingContext context)
        => node[key] is ObjectNode or ScalarNode { Type: ScalarType.Boolean } ? context.Schemas.Read(node[key]!, pointer.Append(key), key) : null;
}
