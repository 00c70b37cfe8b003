using Apikley.Generator.Reading.Shapes;

namespace Apikley.Generator.Reading.References;

/// <summary>What the sections of <c>components</c> hold, in the words of messages.</summary>
internal static class ReferenceKinds
{
    public static string? OfSection(string section) => section switch
    {
        "schemas" => OpenApiShapes.Schema.Name,
        "responses" => OpenApiShapes.Version3.Response.Name,
        "parameters" => OpenApiShapes.Version3.Parameter.Name,
        "requestBodies" => OpenApiShapes.RequestBody.Name,
        "headers" => OpenApiShapes.Version3.Header.Name,
        "examples" => OpenApiShapes.Example.Name,
        "securitySchemes" => OpenApiShapes.Version3.SecurityScheme.Name,
        "callbacks" => OpenApiShapes.Callback.Name,
        "pathItems" => OpenApiShapes.Version3.PathItem.Name,
        "mediaTypes" => OpenApiShapes.MediaType.Name,
        _ => null,
    };
}
