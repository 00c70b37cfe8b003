using Apikley.Generator.Model;
using Apikley.Generator.Reading.OpenApi;

namespace Apikley.Generator.Modelling.Schemas;

/// <summary>The cases of a <c>oneOf</c> or <c>anyOf</c> with what nests in them laid flat, null taken out, and each schema once.</summary>
internal sealed class UnionFlattener
{
    private readonly HashSet<OpenApiSchema> _seen = [];

    private UnionFlattener()
    {
    }

    public List<UnionPlanCase> Cases { get; } = [];

    /// <summary>Whether null is a case, or a value of one.</summary>
    public bool Nullable { get; private set; }

    /// <summary>Whether a case allows anything, which makes the others meaningless.</summary>
    public bool Anything { get; private set; }

    /// <summary>Whether every case only states what must be present (<c>anyOf: [required: [a], required: [b]]</c>): such a list says nothing of the type.</summary>
    public bool OnlyConstraints { get; private set; } = true;

    public static UnionFlattener Flatten(OpenApiSchema schema)
    {
        var flattener = new UnionFlattener();
        flattener.Add(schema, 0);
        return flattener;
    }

    /// <summary>Whether a schema is nothing but a choice between others.</summary>
    public static bool IsUnion(OpenApiSchema schema)
        => schema.HasParts && schema.Cases().Count > 0 && schema.Properties.Count == 0 && schema.AllOf.Count == 0 && schema.Reference is null && schema.Enum is null && schema.Const is null;

    private void Add(OpenApiSchema union, int depth)
    {
        _seen.Add(union);
        foreach (var member in union.Cases())
        {
            if (member.IsNever)
            {
                continue;
            }

            var schema = SchemaResolver.Resolve(member, out var nullable);
            if (schema is null)
            {
                Anything = true;
                continue;
            }

            if (schema.IsNull())
            {
                Nullable = true;
                continue;
            }

            Nullable |= nullable;
            if (IsUnion(schema) && depth < SchemaStructure.MaxDepth)
            {
                if (!_seen.Contains(schema))
                {
                    Add(schema, depth + 1);
                }

                continue;
            }

            if (_seen.Add(schema))
            {
                AddCase(schema, union.Discriminator);
            }
        }
    }

    private void AddCase(OpenApiSchema schema, OpenApiDiscriminator? discriminator)
    {
        if (IsConstraint(schema))
        {
            return;
        }

        OnlyConstraints = false;
        var kinds = JsonKindsOf.Schema(schema);
        if (kinds == JsonKinds.None)
        {
            Anything = true;
            return;
        }

        Cases.Add(new UnionPlanCase(schema, null, kinds, discriminator));
    }

    private static bool IsConstraint(OpenApiSchema schema)
        => schema.ComponentName is null && schema.Properties.Count == 0 && schema is { AllOf.Count: 0, OneOf.Count: 0, AnyOf.Count: 0, Reference: null, Enum: null, Const: null }
            && schema.AdditionalProperties is null && (schema.Types is SchemaTypes.None or SchemaTypes.Object)
            && (schema.Required.Count > 0 || schema.Not is not null || schema.MinProperties is not null || schema.MaxProperties is not null);
}
