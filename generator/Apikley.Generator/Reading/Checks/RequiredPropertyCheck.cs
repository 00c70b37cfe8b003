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
            Add(parts, schema.AllOf);
            Add(parts, schema.AnyOf);
            Add(parts, schema.OneOf);
            if (schema.Not is not null)
            {
                parts.Add(schema.Not);
            }
        }

        return parts;
    }

    private static void Add(HashSet<OpenApiSchema> parts, IReadOnlyList<OpenApiSchema> composed)
    {
        for (var i = 0; i < composed.Count; i++)
        {
            parts.Add(composed[i]);
            if (composed[i].Target is { } target)
            {
                parts.Add(target);
            }
        }
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
            if (!Declares(schema.Properties, name.Name))
            {
                var nearest = Spelling.Nearest(name.Name, schema.Properties.Select(property => property.Name));
                diagnostics.Report(Descriptors.UndeclaredRequired, name.Location, name.Name, nearest is null ? "" : $"; did you mean '{nearest}'?");
            }
        }
    }

    private static bool Declares(IReadOnlyList<OpenApiProperty> properties, string name)
    {
        for (var i = 0; i < properties.Count; i++)
        {
            if (properties[i].Name == name)
            {
                return true;
            }
        }

        return false;
    }
}
