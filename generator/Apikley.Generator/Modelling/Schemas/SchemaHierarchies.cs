using Apikley.Generator.Reading.OpenApi;

namespace Apikley.Generator.Modelling.Schemas;

/// <summary>
/// Finds hierarchies: a named schema with a discriminator and no cases of its own, or with cases that all derive from it, and the named schemas
/// that bring it in by <c>allOf</c>, at any depth. These become C# classes that derive from one another.
/// </summary>
internal sealed class SchemaHierarchies
{
    private readonly Dictionary<OpenApiSchema, OpenApiSchema> _parents = [];
    private readonly Dictionary<OpenApiSchema, List<OpenApiSchema>> _children = [];
    private readonly HashSet<OpenApiSchema> _roots = [];
    private readonly Dictionary<OpenApiSchema, IReadOnlyList<(string, OpenApiSchema)>> _mappings = [];

    public SchemaHierarchies(IReadOnlyList<KeyValuePair<string, OpenApiSchema>> schemas)
    {
        var parents = new List<(OpenApiSchema Child, OpenApiSchema Parent)>();
        foreach (var schema in schemas)
        {
            foreach (var member in schema.Value.AllOf)
            {
                if (member.Reference is not null && SchemaResolver.Resolve(member) is { ComponentName: not null } parent && parent != schema.Value)
                {
                    parents.Add((schema.Value, parent));
                }
            }
        }

        var byParent = parents.ToLookup(pair => pair.Parent, pair => pair.Child);
        foreach (var schema in schemas)
        {
            if (schema.Value.Discriminator is not null && byParent.Contains(schema.Value) && IsRoot(schema.Value, byParent))
            {
                _roots.Add(schema.Value);
            }
        }

        foreach (var schema in schemas)
        {
            if (_roots.Contains(schema.Value))
            {
                Grow(schema.Value, byParent, 0);
            }
        }
    }

    public bool IsMember(OpenApiSchema schema) => _roots.Contains(schema) || _parents.ContainsKey(schema);

    public OpenApiSchema? Parent(OpenApiSchema schema) => _parents.TryGetValue(schema, out var parent) ? parent : null;

    public IReadOnlyList<OpenApiSchema> Children(OpenApiSchema schema) => _children.TryGetValue(schema, out var children) ? children : [];

    /// <summary>The discriminator that holds for a member: that of its topmost base.</summary>
    public OpenApiDiscriminator? DiscriminatorOf(OpenApiSchema schema)
    {
        for (var depth = 0; depth < SchemaStructure.MaxDepth && Parent(schema) is { } parent; depth++)
        {
            schema = parent;
        }

        return schema.Discriminator;
    }

    /// <summary>The wire values of a member and of all that derives from it.</summary>
    public IReadOnlyList<(string Value, OpenApiSchema Schema)> Mapping(OpenApiSchema schema)
    {
        if (!IsMember(schema) || DiscriminatorOf(schema) is not { } discriminator)
        {
            return [];
        }

        if (_mappings.TryGetValue(schema, out var known))
        {
            return known;
        }

        var result = new List<(string, OpenApiSchema)>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        Collect(schema, discriminator, result, seen, 0);
        _mappings[schema] = result;
        return result;
    }

    /// <summary>The values that stand for the member itself.</summary>
    public static IReadOnlyList<string> ValuesOf(OpenApiSchema schema, OpenApiDiscriminator discriminator) => DiscriminatorValues.Of(schema, discriminator);

    private void Collect(OpenApiSchema schema, OpenApiDiscriminator discriminator, List<(string, OpenApiSchema)> result, HashSet<string> seen, int depth)
    {
        if (depth > SchemaStructure.MaxDepth)
        {
            return;
        }

        // What derives comes first: a value that a base's property may have stands for the derived type that claims it.
        foreach (var child in Children(schema))
        {
            Collect(child, discriminator, result, seen, depth + 1);
        }

        foreach (var value in ValuesOf(schema, discriminator))
        {
            if (seen.Add(value))
            {
                result.Add((value, schema));
            }
        }
    }

    private static bool IsRoot(OpenApiSchema schema, ILookup<OpenApiSchema, OpenApiSchema> byParent)
        => schema.Cases().Count == 0 || schema.Cases().All(one => SchemaResolver.Resolve(one) is { } resolved && byParent[schema].Contains(resolved));

    private void Grow(OpenApiSchema schema, ILookup<OpenApiSchema, OpenApiSchema> byParent, int depth)
    {
        if (depth > SchemaStructure.MaxDepth)
        {
            return;
        }

        foreach (var child in byParent[schema])
        {
            // The first base stands; what other bases bring is merged. A circle closes nowhere.
            if (child == schema || _parents.ContainsKey(child) || IsAncestor(child, schema))
            {
                continue;
            }

            _parents.Add(child, schema);
            (_children.TryGetValue(schema, out var children) ? children : _children[schema] = []).Add(child);
            Grow(child, byParent, depth + 1);
        }
    }

    private bool IsAncestor(OpenApiSchema candidate, OpenApiSchema schema)
    {
        for (var depth = 0; depth < SchemaStructure.MaxDepth; depth++)
        {
            if (schema == candidate)
            {
                return true;
            }

            if (Parent(schema) is not { } parent)
            {
                return false;
            }

            schema = parent;
        }

        return true;
    }
}
