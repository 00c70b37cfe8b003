using Apikley.Generator.Reading.OpenApi;

namespace Apikley.Generator.Modelling.Schemas;

/// <summary>
/// What a discriminator says of each case of a union. A case that is sent must carry its value, also where its own schema neither requires the property
/// nor declares it (ASP.NET Core's documents never require it): a server could not tell the case otherwise.
/// </summary>
internal sealed class DiscriminatedCases
{
    private readonly Dictionary<OpenApiSchema, (string Property, string? Value)> _cases = [];

    public DiscriminatedCases(IEnumerable<OpenApiSchema> schemas)
    {
        foreach (var union in schemas)
        {
            foreach (var one in union.Discriminator is null ? [] : union.OneOf.Concat(union.AnyOf))
            {
                if (SchemaResolver.Resolve(one) is { } schema)
                {
                    Add(schema, union.Discriminator!);
                }
            }
        }
    }

    /// <summary>The property by which a schema is told, and its value; null when the schema is no such case, or unions disagree. The value is null when there are several.</summary>
    public (string Property, string? Value)? Of(OpenApiSchema schema)
        => _cases.TryGetValue(schema, out var found) && found.Property.Length > 0 ? found : null;

    private void Add(OpenApiSchema schema, OpenApiDiscriminator discriminator)
    {
        var values = DiscriminatorValues.Of(schema, discriminator);
        var value = values.Count == 1 ? values[0] : null;
        if (!_cases.TryGetValue(schema, out var known))
        {
            _cases.Add(schema, (discriminator.PropertyName, value));
        }
        else if (known.Property != discriminator.PropertyName)
        {
            _cases[schema] = ("", null);
        }
        else if (known.Value != value)
        {
            _cases[schema] = (known.Property, null);
        }
    }
}
