using Apikley.Generator.Reading.OpenApi;

namespace Apikley.Generator.Modelling.Schemas;

/// <summary>A schema whose own keywords take part in a composition.</summary>
/// <param name="Schema">Its <c>allOf</c> and <c>$ref</c> are other parts.</param>
/// <param name="Owner">The named schema it is written in; null for the composed schema itself.</param>
internal sealed record AllOfPart(OpenApiSchema Schema, OpenApiSchema? Owner)
{
    /// <summary>Whether others compose it too, so that what is inside must not be named after the composition.</summary>
    public bool IsShared => Owner is not null;
}

/// <summary>Lays a composition flat: everything that <c>allOf</c> and <c>$ref</c> bring in, in the document's order, the schema's own keywords last.</summary>
internal static class AllOfParts
{
    /// <param name="schema">The composition.</param>
    /// <param name="stopAt">A schema that is not looked into: the base of a hierarchy.</param>
    public static IReadOnlyList<AllOfPart> Of(OpenApiSchema schema, OpenApiSchema? stopAt = null)
    {
        if (schema.Target is null && (!schema.HasParts || schema.AllOf.Count == 0) && schema != stopAt && (schema.Reference is null || schema.HasSiblings))
        {
            return [new AllOfPart(schema, null)];
        }

        var parts = new List<AllOfPart>();
        Add(schema, null, stopAt, parts, [], 0);
        return parts;
    }

    private static void Add(OpenApiSchema schema, OpenApiSchema? owner, OpenApiSchema? stopAt, List<AllOfPart> parts, HashSet<OpenApiSchema> seen, int depth)
    {
        if (depth > SchemaStructure.MaxDepth || schema == stopAt || !seen.Add(schema))
        {
            return;
        }

        if (schema.Target is { } target)
        {
            Add(target, target, stopAt, parts, seen, depth + 1);
        }

        foreach (var member in schema.AllOf)
        {
            Add(member, owner, stopAt, parts, seen, depth + 1);
        }

        if (schema.Reference is null || schema.HasSiblings)
        {
            parts.Add(new AllOfPart(schema, owner));
        }
    }
}
