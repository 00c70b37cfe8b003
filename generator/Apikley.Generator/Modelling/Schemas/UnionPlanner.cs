using Apikley.Generator.Infrastructure;
using Apikley.Generator.Model;
using Apikley.Generator.Modelling.Naming;
using Apikley.Generator.Reading.OpenApi;

namespace Apikley.Generator.Modelling.Schemas;

/// <summary>
/// Decides what a <c>oneOf</c>, an <c>anyOf</c> or a list of types is: often no union at all. Null goes into nullability; a choice of one is that one;
/// strings of several formats are a string; enums of strings, with or without plain strings beside them, are one enum (an enum keeps values it does not know).
/// What is left with two cases or more is a union.
/// </summary>
internal sealed class UnionPlanner(ModellingContext context, TypeMapper mapper, EnumModeller enums)
{
    /// <returns>Null when the schema is no choice, and its own type counts.</returns>
    public TypeUse? TryMap(OpenApiSchema schema, NameHint hint)
    {
        if (!UnionFlattener.IsUnion(schema))
        {
            return null;
        }

        var flat = UnionFlattener.Flatten(schema);
        var nullable = flat.Nullable || schema.AllowsNull();
        if (flat.Anything)
        {
            return schema.ValueTypes() == SchemaTypes.None ? TypeUse.Of(AnyRef.Instance, nullable) : null;
        }

        if (flat.Cases.Count == 0)
        {
            return flat.Nullable && schema.ValueTypes() == SchemaTypes.None ? TypeUse.Of(AnyRef.Instance, true) : null;
        }

        return TypeUse.Of(Plan(schema, flat.Cases, hint), nullable);
    }

    /// <summary>The type of a schema with a list of types.</summary>
    public TypeRef OfTypes(OpenApiSchema schema, SchemaTypes types, NameHint hint)
    {
        if (CountOf(types) > 3)
        {
            return AnyRef.Instance;
        }

        var cases = new List<UnionPlanCase>();
        foreach (var type in SingleTypes.InOrder.Where(type => (types & type) != 0))
        {
            cases.Add(new UnionPlanCase(schema.OfOneType(type), null, JsonKindsOf.Types(type), null));
        }

        return Plan(schema, cases, hint);
    }

    private TypeRef Plan(OpenApiSchema schema, IReadOnlyList<UnionPlanCase> flat, NameHint hint)
    {
        var cases = ScalarJoiner.Join(Split(flat));
        if (cases.Count == 1)
        {
            return Single(schema, cases[0], hint);
        }

        if (cases.Count == 2 && FilesOf(cases) is { } files)
        {
            return files;
        }

        var draft = new UnionDraft(mapper.Naming.NameOf(schema, hint, "Union"), schema, new UnionPlan(hint, Resolve(cases, hint)));
        context.Types.Add(draft);
        return draft.Ref;
    }

    private TypeRef Single(OpenApiSchema schema, JoinedCase only, NameHint hint)
    {
        mapper.Naming.HandOn(schema, only.EnumSources.Count == 1 ? only.EnumSources[0] : only.Schema);
        return only.EnumSources.Count > 1 ? Opened(only, enums.Model(schema, hint, only.EnumKind, only.EnumSources))
            : only.EnumSources.Count == 1 ? Opened(only, MapCase(only.EnumSources[0], hint))
            : only.Fixed ?? MapCase(only.Schema, hint);
    }

    private TypeRef Opened(JoinedCase one, TypeRef type)
    {
        if (one.OpenEnum)
        {
            mapper.OpenEnums(type);
        }

        return type;
    }

    /// <summary>A file or a list of files, in a multipart body: a list of files.</summary>
    private static ListRef? FilesOf(List<JoinedCase> cases)
    {
        var binary = ScalarRef.Of(ScalarKind.Binary);
        return cases.Any(one => one.Fixed is ScalarRef { Kind: ScalarKind.Binary })
            && cases.Any(one => one.Kinds == JsonKinds.Array && one.Schema.Items is { } items && SchemaResolver.Resolve(items) is { } item
                && item.Types == SchemaTypes.String && ScalarFormats.Of(SchemaTypes.String, item) == ScalarKind.Binary)
            ? new ListRef(TypeUse.Of(binary, false))
            : null;
    }

    private List<UnionPlanCase> Resolve(List<JoinedCase> cases, NameHint hint)
    {
        var result = new List<UnionPlanCase>(cases.Count);
        foreach (var one in cases)
        {
            var inner = hint with { Suffix = one.Kinds == JsonKinds.String ? "Enum" : "NumberEnum" };
            var type = one.EnumSources.Count switch
            {
                0 => one.Fixed,
                1 => Opened(one, MapCase(one.EnumSources[0], inner)),
                _ => Opened(one, enums.Model(one.EnumSources[0].OfOneType(SchemaTypes.String), inner, one.EnumKind, one.EnumSources)),
            };
            result.Add(new UnionPlanCase(one.Schema, type, one.Kinds, one.Discriminator, one.Joined));
        }

        return result;
    }

    private TypeRef MapCase(OpenApiSchema schema, NameHint hint)
        => mapper.Map(schema, schema.ComponentName is null ? hint : context.HintFor(schema)).Type;

    /// <summary>A case that allows several scalar types is several cases.</summary>
    private static IEnumerable<UnionPlanCase> Split(IReadOnlyList<UnionPlanCase> cases)
    {
        foreach (var one in cases)
        {
            var types = one.Schema.AllowedValues() is { } values ? one.Schema.TypesOfValues(values) : one.Schema.ValueTypes();
            if (CountOf(types) < 2 || types == (SchemaTypes.Integer | SchemaTypes.Number))
            {
                yield return one;
                continue;
            }

            foreach (var type in SingleTypes.InOrder.Where(type => (types & type) != 0))
            {
                yield return one with { Schema = one.Schema.OfOneType(type), Kinds = JsonKindsOf.Types(type) };
            }
        }
    }

    private static int CountOf(SchemaTypes types)
    {
        var count = 0;
        for (var bits = (int)types; bits != 0; bits &= bits - 1)
        {
            count++;
        }

        return count;
    }
}
