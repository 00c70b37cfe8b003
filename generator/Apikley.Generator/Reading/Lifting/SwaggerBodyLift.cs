using Apikley.Generator.Reading.OpenApi;
using Apikley.Generator.Reading.Readers;
using Apikley.Generator.Reading.Tree;

namespace Apikley.Generator.Reading.Lifting;

/// <summary>Swagger 2.0's <c>in: body</c> parameter is the request body from 3.0 on, in each media type that the operation consumes.</summary>
internal static class SwaggerBodyLift
{
    public static OpenApiRequestBody Apply(ParameterNode body, ObjectNode operation, ReadingContext context)
    {
        var schema = MediaTypeReader.ReadSchema(body.Node, body.Pointer, "schema", context);
        return new OpenApiRequestBody
        {
            Location = body.Written.Location,
            Description = body.Written.Text("description") ?? body.Node.Text("description"),
            Required = body.Node.Flag("required") ?? false,
            ParameterName = body.Node.Text("name"),
            Content = SwaggerMediaTypesLift.Consumes(operation, context)
                .Select(name => new OpenApiMediaType { Location = body.Written.Location, Name = name, Schema = schema })
                .ToList(),
        };
    }
}
