using Apikley.Generator.Model;
using Apikley.Generator.Reading.OpenApi;
using Apikley.Generator.Reading.Tree;

namespace Apikley.Generator.Modelling.Schemas;

/// <summary>Which kinds of JSON a schema allows, null left out.</summary>
internal static class JsonKindsOf
{
    /// <summary>How many schemas are looked at for one answer: choices of choices would else be walked again and again.</summary>
    private const int MaxVisited = 250;

    /// <summary><see cref="JsonKinds.None"/> when any kind is allowed, or none can be told.</summary>
    public static JsonKinds Schema(OpenApiSchema schema)
    {
        var left = MaxVisited;
        return Schema(schema, 0, ref left);
    }

    private static JsonKinds Schema(OpenApiSchema schema, int depth, ref int left)
    {
        if (depth > 8 || left-- <= 0 || SchemaResolver.Resolve(schema) is not { IsNever: false } resolved)
        {
            return JsonKinds.None;
        }

        if (resolved.AllowedValues() is { } values)
        {
            var types = resolved.Types & ~SchemaTypes.Null;
            return types != SchemaTypes.None ? Types(types) : values.Aggregate(JsonKinds.None, (kinds, value) => kinds | Value(value));
        }

        if (resolved.AllOf.Count > 0 || resolved.Reference is not null)
        {
            foreach (var part in AllOfParts.Of(resolved))
            {
                var kinds = part.Schema == resolved ? Types(resolved.ValueTypes()) : Schema(part.Schema, depth + 1, ref left);
                if (kinds != JsonKinds.None)
                {
                    return kinds;
                }
            }

            return JsonKinds.None;
        }

        var own = Types(resolved.ValueTypes());
        if (own != JsonKinds.None)
        {
            return own;
        }

        if (resolved.Cases().Count > 0)
        {
            return Cases(resolved, depth, ref left);
        }

        if (resolved.Required.Count > 0)
        {
            return JsonKinds.Object;
        }

        return ScalarFormats.WithoutType(resolved) switch
        {
            null => JsonKinds.None,
            ScalarKind.Int32 or ScalarKind.Int64 or ScalarKind.UnixTime => JsonKinds.Integer,
            ScalarKind.Single or ScalarKind.Double or ScalarKind.Decimal => JsonKinds.Integer | JsonKinds.Number,
            _ => JsonKinds.String,
        };
    }

    private static JsonKinds Cases(OpenApiSchema schema, int depth, ref int left)
    {
        var kinds = JsonKinds.None;
        foreach (var member in schema.Cases())
        {
            if (SchemaResolver.Resolve(member) is { } resolved && resolved.IsNull())
            {
                continue;
            }

            var kind = Schema(member, depth + 1, ref left);
            if (kind == JsonKinds.None)
            {
                return JsonKinds.None;
            }

            kinds |= kind;
        }

        return kinds;
    }

    public static JsonKinds Types(SchemaTypes types)
        => ((types & SchemaTypes.Boolean) != 0 ? JsonKinds.Boolean : 0)
            | ((types & SchemaTypes.Integer) != 0 ? JsonKinds.Integer : 0)
            | ((types & SchemaTypes.Number) != 0 ? JsonKinds.Integer | JsonKinds.Number : 0)
            | ((types & SchemaTypes.String) != 0 ? JsonKinds.String : 0)
            | ((types & SchemaTypes.Array) != 0 ? JsonKinds.Array : 0)
            | ((types & SchemaTypes.Object) != 0 ? JsonKinds.Object : 0);

    private static JsonKinds Value(ScalarNode value) => value.Type switch
    {
        ScalarType.Boolean => JsonKinds.Boolean,
        ScalarType.Integer => JsonKinds.Integer,
        ScalarType.Number => JsonKinds.Integer | JsonKinds.Number,
        ScalarType.String => JsonKinds.String,
        _ => JsonKinds.None,
    };
}
