using Apikley.Generator.Diagnostics;
using Apikley.Generator.Reading.OpenApi;
using Apikley.Generator.Reading.Readers;
using Apikley.Generator.Reading.Tree;

namespace Apikley.Generator.Reading.Lifting;

/// <summary>
/// Swagger 2.0's <c>in: formData</c> parameters become one object, sent as a form: multipart when one is a file or the operation consumes nothing else,
/// urlencoded otherwise. A field's <c>collectionFormat</c> becomes its encoding.
/// </summary>
internal static class SwaggerFormDataLift
{
    private const string Multipart = "multipart/form-data";
    private const string UrlEncoded = "application/x-www-form-urlencoded";

    public static OpenApiRequestBody? Apply(List<ParameterNode> fields, ObjectNode operation, JsonPointer operationPointer, ReadingContext context)
    {
        var properties = new List<OpenApiProperty>();
        var required = new List<RequiredName>();
        var encoding = new Dictionary<string, OpenApiEncoding>(StringComparer.Ordinal);
        var hasFile = false;
        foreach (var field in fields)
        {
            if (field.Node["name"] is not ScalarNode name)
            {
                context.Report(Descriptors.MissingMember, field.Node, "name", context.Shapes.Parameter.Name, "the parameter is ignored");
                continue;
            }

            var schema = context.Schemas.ReadFormField(field.Node, field.Pointer);
            hasFile |= field.Node.Text("type") == "file";
            properties.Add(new OpenApiProperty(new SourceMember(name.Text, name.Start, name.Length, name), schema));
            if (field.Node.Flag("required") ?? false)
            {
                required.Add(new RequiredName(name.Text, name));
            }

            if ((schema.Types & SchemaTypes.Array) != 0)
            {
                var (style, explode) = CollectionFormatLift.Apply(field.Node, OpenApiParameterLocation.Query, context);
                encoding[name.Text] = new OpenApiEncoding { Style = style, Explode = explode };
            }
        }

        if (properties.Count == 0)
        {
            return null;
        }

        var location = fields[0].Written.Location;
        var form = context.Schemas.Made(operation, () => new OpenApiSchema
        {
            Location = location,
            Pointer = operationPointer.Append("parameters").ToString(),
            Types = SchemaTypes.Object,
            Properties = properties,
            Required = required,
        });
        return new OpenApiRequestBody
        {
            Location = location,
            Required = required.Count > 0,
            Content = MediaTypes(operation, hasFile, context)
                .Select(name => new OpenApiMediaType { Location = location, Name = name, Schema = form, Encoding = encoding })
                .ToList(),
        };
    }

    private static List<string> MediaTypes(ObjectNode operation, bool hasFile, ReadingContext context)
    {
        if (hasFile)
        {
            return [Multipart];
        }

        var forms = (SwaggerMediaTypesLift.Stated(operation, "consumes", context) ?? [])
            .Where(name => name.StartsWith(Multipart, StringComparison.OrdinalIgnoreCase) || name.StartsWith(UrlEncoded, StringComparison.OrdinalIgnoreCase))
            .ToList();
        return forms.Count > 0 ? forms : [UrlEncoded];
    }
}
