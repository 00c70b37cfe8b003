using Apikley.Generator.Modelling.Operations;
using Apikley.Generator.Reading.OpenApi;

namespace Apikley.Generator.Modelling.Schemas;

/// <summary>
/// Finds the schemas that are used anywhere but as a whole multipart body. There a file is a text, so a schema of both kinds of use is two types.
/// All operations of the document count, chosen or not: choosing others renames nothing.
/// </summary>
internal sealed class SchemasOutsideMultipart
{
    private readonly HashSet<OpenApiSchema> _found = [];
    private readonly Stack<OpenApiSchema> _open = new();

    private SchemasOutsideMultipart(OpenApiDocument document)
    {
        foreach (var operation in document.Paths.SelectMany(path => path.Operations))
        {
            Add(operation, sent: true);
        }

        foreach (var operation in document.Webhooks.SelectMany(path => path.Operations))
        {
            Add(operation, sent: false);
        }

        while (_open.Count > 0)
        {
            AddInside(_open.Pop());
        }
    }

    public static SchemasOutsideMultipart Of(OpenApiDocument document) => new(document);

    public bool Contains(OpenApiSchema schema) => _found.Contains(schema);

    private void Add(OpenApiOperation operation, bool sent)
    {
        foreach (var media in operation.RequestBody?.Content ?? [])
        {
            if (sent && MediaTypes.KindOf(media.Name) == MediaKind.Multipart && media.Schema is { } form)
            {
                // The body itself is the form; what is in its parts is not.
                foreach (var part in AllOfParts.Of(SchemaResolver.Resolve(form) ?? form))
                {
                    AddInside(part.Schema, form: true);
                }
            }
            else
            {
                Add(media);
            }
        }

        foreach (var parameter in operation.Parameters)
        {
            Add(parameter.Schema);
        }

        foreach (var response in operation.Responses)
        {
            foreach (var media in response.Content)
            {
                Add(media);
            }
        }

        foreach (var callback in operation.Callbacks.SelectMany(callback => callback.Value.Operations))
        {
            Add(callback, sent: false);
        }
    }

    private void Add(OpenApiMediaType media)
    {
        Add(media.Schema);
        Add(media.ItemSchema);
    }

    private void Add(OpenApiSchema? schema)
    {
        if (schema is not null && _found.Add(schema))
        {
            _open.Push(schema);
        }
    }

    private void AddInside(OpenApiSchema schema, bool form = false)
    {
        foreach (var property in schema.Properties)
        {
            Add(property.Schema);
        }

        foreach (var inner in schema.PatternProperties)
        {
            Add(inner.Value);
        }

        Add(schema.AdditionalProperties);
        Add(schema.Items);
        foreach (var inner in schema.PrefixItems)
        {
            Add(inner);
        }

        if (form)
        {
            return;
        }

        Add(schema.Target);
        foreach (var inner in schema.AllOf.Concat(schema.OneOf).Concat(schema.AnyOf).Concat(schema.Conditional))
        {
            Add(inner);
        }
    }
}
