using Apikley.Generator.Diagnostics;
using Apikley.Generator.Reading.Lifting;
using Apikley.Generator.Reading.OpenApi;
using Apikley.Generator.Reading.Shapes;
using Apikley.Generator.Reading.Tree;

namespace Apikley.Generator.Reading.Readers;

/// <summary>Reads what an operation is sent.</summary>
internal static class RequestBodyReader
{
    /// <summary>3.0 and later.</summary>
    public static OpenApiRequestBody? Read(ObjectNode operation, JsonPointer pointer, ReadingContext context)
    {
        if (operation["requestBody"] is not ObjectNode written
            || context.Object(written, pointer.Append("requestBody"), "requestBody", OpenApiShapes.RequestBody, out var found) is not { } node)
        {
            return null;
        }

        return new OpenApiRequestBody
        {
            Location = written.Location,
            Description = written.Text("description") ?? node.Text("description"),
            Required = node.Flag("required") ?? false,
            Content = MediaTypeReader.ReadAll(node, found, context),
        };
    }

    /// <summary>2.0: the body parameter, or the form fields.</summary>
    public static OpenApiRequestBody? ReadSwagger(List<ParameterNode> parameters, ObjectNode operation, JsonPointer pointer, ReadingContext context)
    {
        var body = parameters.Find(parameter => parameter.In == "body");
        if (body.Node is not null)
        {
            foreach (var other in parameters.Where(other => other.In is "body" or "formData" && other.Node != body.Node))
            {
                context.Report(Descriptors.SecondBody, other.Written, other.Node.Text("name") ?? "", other.In!, body.Node.Text("name") ?? "");
            }

            return SwaggerBodyLift.Apply(body, operation, context);
        }

        var fields = parameters.FindAll(parameter => parameter.In == "formData");
        return fields.Count == 0 ? null : SwaggerFormDataLift.Apply(fields, operation, pointer, context);
    }
}
