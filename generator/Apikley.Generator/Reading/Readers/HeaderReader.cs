using Apikley.Generator.Reading.Lifting;
using Apikley.Generator.Reading.OpenApi;
using Apikley.Generator.Reading.Tree;

namespace Apikley.Generator.Reading.Readers;

/// <summary>Reads the headers of a response or of a part of a form.</summary>
internal static class HeaderReader
{
    public static IReadOnlyList<OpenApiHeader> ReadAll(ObjectNode owner, JsonPointer pointer, ReadingContext context)
    {
        if (context.Map(owner, "headers", pointer, out var place) is not { } headers)
        {
            return [];
        }

        var read = new List<OpenApiHeader>(headers.Members.Count);
        foreach (var member in headers.Members)
        {
            if (context.Object(member.Value, place.Append(member.Name), member.Name, context.Shapes.Header, out var found) is not { } node)
            {
                continue;
            }

            read.Add(new OpenApiHeader
            {
                Location = member.NameLocation,
                Name = member.Name,
                Description = member.Value is ObjectNode written ? written.Text("description") ?? node.Text("description") : null,
                Required = node.Flag("required") ?? false,
                Deprecated = node.Flag("deprecated") ?? false,
                Explode = node.Flag("explode") ?? false,
                IsJson = node["schema"] is null && node.Object("content").Entries().FirstOrDefault() is { Name: { } type } && type.IndexOf("json", StringComparison.OrdinalIgnoreCase) >= 0,
                Schema = SchemaOf(node, found, context),
                Node = node,
            });
        }

        return read;
    }

    // How a header's content is encoded matters to nobody here, so only the schema of its one media type is read.
    private static OpenApiSchema? SchemaOf(ObjectNode node, JsonPointer pointer, ReadingContext context)
    {
        if (context.IsSwagger)
        {
            return SwaggerParameterLift.HasSchema(node) ? context.Schemas.ReadParameter(node, pointer) : null;
        }

        if (MediaTypeReader.ReadSchema(node, pointer, "schema", context) is { } schema)
        {
            return schema;
        }

        return node.Object("content").Entries().FirstOrDefault() is { Value: ObjectNode media } member
            ? MediaTypeReader.ReadSchema(media, pointer.Append("content").Append(member.Name), "schema", context)
            : null;
    }
}
