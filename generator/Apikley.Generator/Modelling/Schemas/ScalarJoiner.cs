using Apikley.Generator.Model;
using Apikley.Generator.Reading.OpenApi;

namespace Apikley.Generator.Modelling.Schemas;

/// <summary>A case after scalars of the same JSON kind were joined.</summary>
/// <param name="Fixed">The scalar, for strings, numbers and booleans that are no enum.</param>
/// <param name="EnumSources">The schemas whose values make the enum; empty when it is none.</param>
/// <param name="Joined">Whether several schemas are the case.</param>
/// <param name="OpenEnum">Whether a case without a list of values stood beside them.</param>
internal sealed record JoinedCase(
    OpenApiSchema Schema,
    JsonKinds Kinds,
    TypeRef? Fixed,
    NamedKind EnumKind,
    IReadOnlyList<OpenApiSchema> EnumSources,
    OpenApiDiscriminator? Discriminator,
    bool OpenEnum = false,
    bool Joined = false);

/// <summary>
/// Joins the scalar cases of a choice: JSON cannot tell one string format from another, so all strings are one case, and so are all numbers.
/// The joined case stands where its first part stood.
/// </summary>
internal static class ScalarJoiner
{
    public static List<JoinedCase> Join(IEnumerable<UnionPlanCase> cases)
    {
        var result = new List<JoinedCase>();
        var strings = new List<OpenApiSchema>();
        var numbers = new List<OpenApiSchema>();
        var (stringAt, numberAt, booleanSeen) = (-1, -1, false);
        foreach (var one in cases)
        {
            if (one.Kinds == JsonKinds.String)
            {
                stringAt = Place(result, stringAt, one);
                strings.Add(one.Schema);
            }
            else if (one.Kinds is JsonKinds.Integer or (JsonKinds.Integer | JsonKinds.Number) or JsonKinds.Number)
            {
                numberAt = Place(result, numberAt, one);
                numbers.Add(one.Schema);
            }
            else if (one.Kinds == JsonKinds.Boolean)
            {
                if (!booleanSeen)
                {
                    result.Add(New(one) with { Fixed = ScalarRef.Of(ScalarKind.Boolean) });
                }

                booleanSeen = true;
            }
            else
            {
                result.Add(New(one));
            }
        }

        if (stringAt >= 0)
        {
            result[stringAt] = JoinStrings(result[stringAt] with { Joined = strings.Count > 1 }, strings);
        }

        if (numberAt >= 0)
        {
            result[numberAt] = JoinNumbers(result[numberAt] with { Joined = numbers.Count > 1 }, numbers);
        }

        return result;
    }

    private static int Place(List<JoinedCase> result, int at, UnionPlanCase one)
    {
        if (at >= 0)
        {
            return at;
        }

        result.Add(New(one));
        return result.Count - 1;
    }

    private static JoinedCase New(UnionPlanCase one) => new(one.Schema, one.Kinds, one.Fixed, NamedKind.StringEnum, [], one.Discriminator);

    private static JoinedCase JoinStrings(JoinedCase joined, List<OpenApiSchema> schemas)
    {
        var sources = schemas.Where(EnumModeller.IsStringEnum).ToList();
        if (sources.Count > 0)
        {
            return joined with { Fixed = null, EnumSources = sources, EnumKind = NamedKind.StringEnum, OpenEnum = sources.Count < schemas.Count };
        }

        var kinds = schemas.Select(schema => ScalarFormats.Of(SchemaTypes.String, Scalar(schema)) ?? ScalarKind.String).Distinct().ToList();
        return joined with { Fixed = ScalarRef.Of(kinds.Count == 1 ? kinds[0] : ScalarKind.String) };
    }

    private static JoinedCase JoinNumbers(JoinedCase joined, List<OpenApiSchema> schemas)
    {
        var kinds = joined.Kinds;
        foreach (var schema in schemas)
        {
            kinds |= JsonKindsOf.Schema(schema);
        }

        if (schemas.Count == 1 && schemas[0].AllowedValues() is not null && joined.Fixed is null)
        {
            return joined with { Kinds = kinds, EnumSources = schemas };
        }

        var whole = kinds == JsonKinds.Integer;
        var scalars = schemas.Select(schema => ScalarFormats.Of(whole ? SchemaTypes.Integer : SchemaTypes.Number, Scalar(schema))!.Value).Distinct().ToList();
        var scalar = scalars.Count == 1 ? scalars[0] : whole ? ScalarKind.Int64 : ScalarKind.Double;
        return joined with { Kinds = kinds, Fixed = ScalarRef.Of(scalar) };
    }

    /// <summary>The part of a composition that says what scalar it is.</summary>
    private static OpenApiSchema Scalar(OpenApiSchema schema)
        => schema.AllOf.Count == 0 ? schema : AllOfParts.Of(schema).FirstOrDefault(part => part.Schema.Format is not null)?.Schema ?? schema;
}
