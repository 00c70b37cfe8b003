using Apikley.Generator.Infrastructure;
using Apikley.Generator.Reading.OpenApi;

namespace Apikley.Generator.Modelling.Schemas;

/// <summary>What is known of schemas, by identity. Those of the document have numbers, by which they are found many times as fast as by hash; those that were made up have none.</summary>
internal sealed class SchemaTable<T>(OpenApiDocument document)
    where T : class
{
    private readonly LargeList<T> _byNumber = new(document.AllSchemas.Count);
    private Dictionary<OpenApiSchema, T>? _others;

    public T? this[OpenApiSchema schema]
    {
        get => schema.Number >= 0 ? _byNumber[schema.Number] : _others is not null && _others.TryGetValue(schema, out var found) ? found : null;
        set
        {
            if (schema.Number >= 0)
            {
                _byNumber[schema.Number] = value;
            }
            else
            {
                (_others ??= [])[schema] = value!;
            }
        }
    }
}
