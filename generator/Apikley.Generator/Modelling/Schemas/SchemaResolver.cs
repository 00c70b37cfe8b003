using Apikley.Generator.Reading.OpenApi;

namespace Apikley.Generator.Modelling.Schemas;

/// <summary>Looks through what is only another name for a schema: a <c>$ref</c> with nothing beside it, an <c>allOf</c> or <c>anyOf</c> of one.</summary>
internal static class SchemaResolver
{
    /// <summary>The schema that is meant. Null: the chain dangles or runs in a circle.</summary>
    /// <param name="schema">Where to begin.</param>
    /// <param name="nullable">Whether null was allowed on the way or is by the schema itself.</param>
    public static OpenApiSchema? Resolve(OpenApiSchema schema, out bool nullable)
    {
        nullable = schema.AllowsNull();
        for (var depth = 0; depth < SchemaStructure.MaxDepth; depth++)
        {
            var next = Next(schema, out var dangling);
            if (dangling)
            {
                return null;
            }

            if (next is null)
            {
                return schema;
            }

            schema = next;
            nullable |= schema.AllowsNull();
        }

        return null;
    }

    public static OpenApiSchema? Resolve(OpenApiSchema schema) => Resolve(schema, out _);

    /// <summary>The schema that this one only wraps; null when it stands for itself.</summary>
    public static OpenApiSchema? Next(OpenApiSchema schema, out bool dangling)
    {
        dangling = false;
        if (schema.Reference is not null)
        {
            if (schema.HasSiblings && schema.HasStructure())
            {
                return null;
            }

            dangling = schema.Target is null;
            return schema.Target;
        }

        if (!schema.HasParts || schema.AllOf.Count == 0 || schema.Properties.Count > 0 || schema.Required.Count > 0 || schema.OneOf.Count > 0 || schema.AnyOf.Count > 0
            || schema.Enum is not null || schema.Const is not null || schema.Discriminator is not null || schema.AdditionalProperties is { IsNever: false }
            || schema.Items is not null)
        {
            return null;
        }

        OpenApiSchema? only = null;
        foreach (var member in schema.AllOf)
        {
            if (member.Reference is null && member.IsAnything())
            {
                continue;
            }

            if (only is not null)
            {
                return null;
            }

            only = member;
        }

        // What derives from a base with a discriminator is a type of its own, even when it adds nothing.
        return schema.ComponentName is not null && only is { Reference: not null } && HasDiscriminator(only, 0) ? null : only;
    }

    /// <summary>As <see cref="Next"/>, and through a choice between one schema and null.</summary>
    public static OpenApiSchema? NextOrOnlyCase(OpenApiSchema schema)
    {
        if (Next(schema, out _) is { } next)
        {
            return next;
        }

        if (!schema.HasParts || !UnionFlattener.IsUnion(schema) || schema.Cases().Count > 2)
        {
            return null;
        }

        OpenApiSchema? only = null;
        foreach (var member in schema.Cases())
        {
            if (member.IsNull())
            {
                continue;
            }

            if (only is not null)
            {
                return null;
            }

            only = member;
        }

        return only;
    }

    private static bool HasDiscriminator(OpenApiSchema schema, int depth)
    {
        if (depth > 8)
        {
            return false;
        }

        if (schema.Reference is not null)
        {
            return schema.Target is not null && HasDiscriminator(schema.Target, depth + 1);
        }

        return (schema.Discriminator is not null && (schema.Cases().Count == 0 || schema.Properties.Count > 0))
            || schema.AllOf.Any(member => member.Reference is not null && HasDiscriminator(member, depth + 1));
    }
}
