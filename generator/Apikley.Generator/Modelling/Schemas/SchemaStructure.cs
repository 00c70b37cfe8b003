using Apikley.Generator.Infrastructure;
using Apikley.Generator.Reading.OpenApi;
using Apikley.Generator.Reading.Tree;

namespace Apikley.Generator.Modelling.Schemas;

/// <summary>Small questions about a schema's own keywords.</summary>
internal static class SchemaStructure
{
    /// <summary>How far a chain of references or compositions is followed. No sane document is near it; a cyclic one stops there.</summary>
    public const int MaxDepth = 64;

    /// <summary>Whether it says more about the value's form than its type: what a wrapper around another schema does not.</summary>
    public static bool HasStructure(this OpenApiSchema schema)
        => schema.Properties.Count > 0 || schema.Required.Count > 0 || schema.Enum is { Count: > 0 } || schema.Const is not null
            || schema.Items is not null || schema.PrefixItems.Count > 0 || schema.AdditionalProperties is { IsNever: false } || schema.PatternProperties.Count > 0
            || schema.HasParts || schema.Discriminator is not null;

    /// <summary>Whether it allows anything: <c>true</c>, <c>{}</c>, or nothing but descriptions.</summary>
    public static bool IsAnything(this OpenApiSchema schema)
        => schema is { IsNever: false, Reference: null, Format: null, Types: SchemaTypes.None } && !schema.HasStructure() && schema.InferredTypes() == SchemaTypes.None
            && schema.ContentEncoding is null;

    /// <summary>The stated types without null; without any, what the other keywords imply.</summary>
    public static SchemaTypes ValueTypes(this OpenApiSchema schema)
    {
        var types = schema.Types & ~SchemaTypes.Null;
        return types == SchemaTypes.None && schema.Types == SchemaTypes.None ? schema.InferredTypes() : types;
    }

    /// <summary>Whether null is among its values by its own keywords.</summary>
    public static bool AllowsNull(this OpenApiSchema schema)
        => schema.Nullable || (schema.Types & SchemaTypes.Null) != 0 || schema.Const is ScalarNode { Type: ScalarType.Null }
            || (schema.Types == SchemaTypes.None && schema.Enum is not null && schema.Enum.Any(value => value is ScalarNode { Type: ScalarType.Null }));

    /// <summary>Whether null is its only value: the null of a <c>oneOf</c>. 3.0 has no type for it, and Rust's schemars writes a case that says nothing but <c>nullable: true</c>.</summary>
    public static bool IsNull(this OpenApiSchema schema)
        => schema.Types == SchemaTypes.Null || (schema is { Nullable: true, Title: null, Description: null } && schema.IsAnything()) || schema.Const is ScalarNode { Type: ScalarType.Null }
            || (schema.Enum is { Count: > 0 } values && values.All(value => value is ScalarNode { Type: ScalarType.Null }));

    /// <summary>The values that <c>enum</c> or <c>const</c> allow, without null and each once; null when neither is there.</summary>
    public static IReadOnlyList<ScalarNode>? AllowedValues(this OpenApiSchema schema)
    {
        if (schema.Const is ScalarNode constant)
        {
            return constant.Type == ScalarType.Null ? null : [constant];
        }

        if (schema.Enum is not { Count: > 0 } values)
        {
            return null;
        }

        var seen = new NameSet(values.Count);
        var result = new List<ScalarNode>(values.Count);
        for (var i = 0; i < values.Count; i++)
        {
            if (values[i] is ScalarNode { Type: not ScalarType.Null } scalar && seen.Add(scalar.Text))
            {
                result.Add(scalar);
            }
        }

        return result.Count == 0 ? null : result;
    }

    /// <summary>The types of the values that <c>enum</c> or <c>const</c> allow, as far as a stated type does not decide.</summary>
    public static SchemaTypes TypesOfValues(this OpenApiSchema schema, IReadOnlyList<ScalarNode> values)
    {
        var stated = schema.Types & ~SchemaTypes.Null;
        if (stated is SchemaTypes.String or SchemaTypes.Integer or SchemaTypes.Number or SchemaTypes.Boolean)
        {
            return stated;
        }

        var types = values.Aggregate(SchemaTypes.None, (all, value) => all | TypeOf(value));
        return (types & SchemaTypes.Number) != 0 ? types & ~SchemaTypes.Integer : types;
    }

    public static SchemaTypes TypeOf(ScalarNode value) => value.Type switch
    {
        ScalarType.Boolean => SchemaTypes.Boolean,
        ScalarType.Integer => SchemaTypes.Integer,
        ScalarType.Number => SchemaTypes.Number,
        ScalarType.String => SchemaTypes.String,
        _ => SchemaTypes.Null,
    };

    public static IReadOnlyList<OpenApiSchema> Cases(this OpenApiSchema schema) => !schema.HasParts ? [] : schema.OneOf.Count > 0 ? schema.OneOf : schema.AnyOf;

    public static bool IsObject(this OpenApiSchema schema)
        => schema.Properties.Count > 0 || (schema.ValueTypes() & SchemaTypes.Object) != 0;

    private static SchemaTypes InferredTypes(this OpenApiSchema schema)
    {
        if ((schema.HasMembers && (schema.Properties.Count > 0 || schema.AdditionalProperties is not null)) || schema.PatternProperties.Count > 0)
        {
            return SchemaTypes.Object;
        }

        if (schema.Items is not null || schema.PrefixItems.Count > 0)
        {
            return SchemaTypes.Array;
        }

        if (schema.Enum is null && schema.Const is null)
        {
            if (schema.MinLength is not null || schema.MaxLength is not null || schema.Pattern is not null)
            {
                return SchemaTypes.String;
            }

            if (schema.Minimum is not null || schema.Maximum is not null || schema.MultipleOf is not null)
            {
                return SchemaTypes.Number;
            }
        }

        return SchemaTypes.None;
    }
}
