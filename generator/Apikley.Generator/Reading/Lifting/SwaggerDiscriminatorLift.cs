using Apikley.Generator.Reading.OpenApi;
using Apikley.Generator.Reading.Readers;
using Apikley.Generator.Reading.Tree;

namespace Apikley.Generator.Reading.Lifting;

/// <summary>
/// In Swagger 2.0 a discriminator has no mapping: a value is the name of a definition that extends the base, or what the definition says in
/// <c>x-ms-discriminator-value</c>. The latter becomes a mapping of the base, as 3.0 writes it.
/// </summary>
internal static class SwaggerDiscriminatorLift
{
    private const string Value = "x-ms-discriminator-value";

    public static void Apply(IEnumerable<OpenApiSchema> definitions)
    {
        foreach (var definition in definitions)
        {
            if (definition.Node?[Value] is ScalarNode value)
            {
                AddTo(definition, definition, value, []);
            }
        }
    }

    private static void AddTo(OpenApiSchema schema, OpenApiSchema target, ScalarNode value, HashSet<OpenApiSchema> seen)
    {
        if (!seen.Add(schema))
        {
            return;
        }

        if (schema.Discriminator is { } discriminator && !discriminator.Mapping.Any(mapping => mapping.Value == value.Text))
        {
            schema.Discriminator = discriminator with { Mapping = [.. discriminator.Mapping, new OpenApiDiscriminatorMapping(value.Text, value.Location, target)] };
        }

        foreach (var parent in schema.AllOf)
        {
            AddTo(parent.Target ?? parent, target, value, seen);
        }
    }
}
