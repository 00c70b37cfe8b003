using Apikley.Generator.Reading.OpenApi;
using Apikley.Generator.Reading.Tree;

namespace Apikley.Generator.Modelling.Schemas;

/// <summary>The values of a discriminator that stand for a schema.</summary>
internal static class DiscriminatorValues
{
    /// <summary>What the mapping says; without an entry, the values its discriminator property may only have, AutoRest's <c>x-ms-discriminator-value</c>, or its name.</summary>
    public static IReadOnlyList<string> Of(OpenApiSchema schema, OpenApiDiscriminator discriminator)
    {
        var values = new List<string>();
        foreach (var mapping in discriminator.Mapping)
        {
            if (mapping.Target is { } target && (target == schema || SchemaResolver.Resolve(target) == schema))
            {
                values.Add(mapping.Value);
            }
        }

        if (values.Count > 0)
        {
            return values;
        }

        if (schema.Node?["x-ms-discriminator-value"] is ScalarNode own)
        {
            return [own.Text];
        }

        foreach (var part in AllOfParts.Of(schema).Reverse())
        {
            foreach (var property in part.Schema.Properties)
            {
                if (property.Name == discriminator.PropertyName && PropertyFacts.Of(property.Schema).Values is { } constants
                    && (part.Schema == schema || constants.Count == 1))
                {
                    return constants;
                }
            }
        }

        return schema.ComponentName is { } name ? [name] : [];
    }
}
