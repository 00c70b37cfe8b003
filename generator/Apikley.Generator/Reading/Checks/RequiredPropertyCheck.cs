using Apikley.Generator.Diagnostics;
using Apikley.Generator.Reading.OpenApi;
using Apikley.Generator.Reading.Shapes;

namespace Apikley.Generator.Reading.Checks;

/// <summary>
/// A name under <c>required</c> is one of the properties. Nothing is said where another part of a composition may declare the property,
/// or where a schema for further properties does.
/// </summary>
internal static class RequiredPropertyCheck
{
    /// <summary>The schemas that stand in somebody's <c>allOf</c>, <c>anyOf</c> or <c>oneOf</c>, directly or by reference.</summary>
    public static HashSet<OpenApiSchema> PartsOfCompositions(IEnumerable<OpenApiSchema> schemas)
    {
        var parts = new HashSet<OpenApiSchema>();
        foreach (var schema in schemas)
        {
            foreach (var part in schema.AllOf.Concat(schema.AnyOf).Concat(schema.OneOf))
            {
                parts.Add(part);
                if (part.Target is not null)
                {
                    parts.Add(part.Target);
                }
            }

            if (schema.Not is not null)
            {
                parts.Add(schema.Not);
            }
        }

        return parts;
    }

    public static void Run(OpenApiSchema schema, HashSet<OpenApiSchema> partsOfCompositions, DiagnosticBag diagnostics)
    {
        if (schema.Required.Count == 0 || schema.PatternProperties.Count > 0)
        {
            return;
        }

        var standsAlone = schema.Properties.Count > 0
            && schema.Reference is null
            && schema.AllOf.Count + schema.AnyOf.Count + schema.OneOf.Count == 0
            && schema.AdditionalProperties is null or { IsNever: true }
            && !partsOfCompositions.Contains(schema);
        if (!standsAlone)
        {
            return;
        }

        foreach (var name in schema.Required)
        {
            if (!schema.Properties.Any(property => property.Name == name.Name))
            {
                var nearest = Spelling.Nearest(name.Name, schema.Properties.Select(property => property.Name));
                diagnostics.Report(Descriptors.UndeclaredRequired, name.Location, name.Name, nearest is null ? "" : $"; did you mean '{nearest}'?");
            }
        }
    }
}
