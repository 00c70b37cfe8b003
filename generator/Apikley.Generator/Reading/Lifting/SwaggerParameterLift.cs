using Apikley.Generator.Reading.OpenApi;
using Apikley.Generator.Reading.Readers;
using Apikley.Generator.Reading.Tree;

namespace Apikley.Generator.Reading.Lifting;

/// <summary>
/// A parameter of Swagger 2.0 is its own schema: <c>type</c>, <c>items</c> and the bounds stand beside <c>name</c> and <c>in</c>.
/// From 3.0 on they stand under <c>schema</c>. Documents that were converted by hand mix the two, so either is taken in any version.
/// </summary>
internal static class SwaggerParameterLift
{
    public static OpenApiSchema? Schema(ObjectNode node, JsonPointer pointer, ReadingContext context)
    {
        if (context.IsSwagger && HasSchema(node))
        {
            return context.Schemas.ReadParameter(node, pointer);
        }

        return MediaTypeReader.ReadSchema(node, pointer, "schema", context)
            ?? (HasSchema(node) ? context.Schemas.ReadParameter(node, pointer) : null);
    }

    public static bool HasSchema(ObjectNode node) => node.Member("type") is not null || node.Member("enum") is not null || node.Member("items") is not null || node.Member("format") is not null;
}
