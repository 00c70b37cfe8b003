using Apikley.Generator.Reading.OpenApi;
using Apikley.Generator.Reading.Readers;
using Apikley.Generator.Reading.Tree;

namespace Apikley.Generator.Reading.Lifting;

/// <summary>
/// A response of Swagger 2.0 has one schema, for every media type that the operation produces, and examples by media type.
/// A file without a stated media type is bytes.
/// </summary>
internal static class SwaggerResponseLift
{
    public static IReadOnlyList<OpenApiMediaType> Content(ObjectNode response, JsonPointer pointer, ObjectNode operation, ReadingContext context)
    {
        if (MediaTypeReader.ReadSchema(response, pointer, "schema", context) is not { } schema)
        {
            return [];
        }

        var isFile = response.Object("schema")?.Text("type") == "file";
        var names = isFile
            ? SwaggerMediaTypesLift.Stated(operation, "produces", context) ?? ["application/octet-stream"]
            : SwaggerMediaTypesLift.Produces(operation, context);
        var examples = response.Object("examples");
        return names
            .Select(name => new OpenApiMediaType { Location = schema.Location, Name = name, Schema = schema, Example = examples?[name] })
            .ToList();
    }
}
