using Apikley.Generator.Reading.Shapes;

namespace Apikley.Generator.Reading.References;

/// <summary>What the sections of <c>components</c> hold, in the words of messages.</summary>
internal static class ReferenceKinds
{
    /// <summary>
    /// Whether an object of a kind can be read as one of another: a request body and a response are both a description and content,
    /// and documents do mix them up; a whole <c>content</c> is kept where its media types belong. Of an unknown kind, anything is believed.
    /// </summary>
    public static bool AreAlike(string? kind, string expected)
        => kind is null || kind == expected || (IsBody(kind) && IsBody(expected)) || (kind == OpenApiShapes.MediaType.Name && expected == OpenApiShapes.Map.Name);

    private static bool IsBody(string kind) => kind == OpenApiShapes.RequestBody.Name || kind == OpenApiShapes.Version3.Response.Name;

    public static string? OfSection(string section) => section switch
    {
        "schemas" => OpenApiShapes.Schema.Name,
        "responses" => OpenApiShapes.Version3.Response.Name,
        "parameters" => OpenApiShapes.Version3.Parameter.Name,
        "requestBodies" => OpenApiShapes.RequestBody.Name,
        "headers" => OpenApiShapes.Version3.Header.Name,
        "examples" => OpenApiShapes.Example.Name,
        "securitySchemes" => OpenApiShapes.Version3.SecurityScheme.Name,
        "links" => OpenApiShapes.Link.Name,
        "callbacks" => OpenApiShapes.Callback.Name,
        "pathItems" => OpenApiShapes.Version3.PathItem.Name,
        "mediaTypes" => OpenApiShapes.MediaType.Name,
        _ => null,
    };
}
