using Apikley.Generator.Diagnostics;
using Apikley.Generator.Infrastructure;
using Apikley.Generator.Model;
using Apikley.Generator.Reading.OpenApi;

namespace Apikley.Generator.Modelling.Schemas;

/// <summary>A property of a composed object.</summary>
/// <param name="Schema">The declaration that stands.</param>
/// <param name="Owner">The named schema that declares it; null for the object itself.</param>
/// <param name="OfCase">Whether a case of a <c>oneOf</c> or <c>anyOf</c> declares it, not the object.</param>
/// <param name="Contested">Whether several cases declare it, each in its own way: what one of them forbids, another may allow.</param>
internal readonly record struct MergedProperty(string Name, OpenApiSchema Schema, OpenApiSchema? Owner, bool OfCase = false, bool Contested = false);

/// <summary>What the parts of an object say together.</summary>
/// <param name="size">How many properties it will have, or a few more.</param>
internal sealed class MergedObject(int size)
{
    /// <summary>Among fewer properties one is found as quickly without a table.</summary>
    private const int Few = 16;

    private readonly Dictionary<string, int>? _places = size < Few ? null : new(size, StringComparer.Ordinal);
    private readonly List<MergedProperty> _properties = new(size);

    public List<MergedProperty> Properties => _properties;

    public NameSet Required { get; } = [];

    /// <summary>The part that types what is not declared.</summary>
    public AllOfPart? Additional { get; set; }

    public bool Declares(string name) => Find(name) >= 0;

    /// <summary>The place of a property among <see cref="Properties"/>, or -1.</summary>
    public int Find(string name)
    {
        if (_places is not null)
        {
            return _places.TryGetValue(name, out var place) ? place : -1;
        }

        for (var place = 0; place < _properties.Count; place++)
        {
            if (_properties[place].Name == name)
            {
                return place;
            }
        }

        return -1;
    }

    public void Add(MergedProperty property)
    {
        _places?.Add(property.Name, _properties.Count);
        _properties.Add(property);
    }

    public void Replace(int place, MergedProperty property) => _properties[place] = property;
}

/// <summary>
/// Merges the parts of an object. Of two declarations of a property the one that says more stands, so a derived schema narrows its base;
/// two that exclude each other are reported and the first stands. The cases of a <c>oneOf</c> beside properties bring theirs in as optional ones, and so do
/// <c>then</c>, <c>else</c> and <c>dependentSchemas</c>.
/// </summary>
internal sealed class AllOfMerger(DiagnosticBag diagnostics)
{
    /// <summary>More than any sane document has; a circle of merges could else pair its parts without end.</summary>
    private const int MaxMergedProperties = 500;

    private readonly Dictionary<(OpenApiSchema First, OpenApiSchema Second), OpenApiSchema> _both = [];

    /// <param name="isBase">Whether a schema is of a hierarchy: the cases it lists are its derived types.</param>
    public MergedObject Merge(IReadOnlyList<AllOfPart> parts, Predicate<OpenApiSchema> isBase)
    {
        var merged = new MergedObject(parts.Sum(static part => part.Schema.Properties.Count));
        foreach (var part in parts)
        {
            Add(merged, part);
            foreach (var required in part.Schema.Required)
            {
                merged.Required.Add(required.Name);
            }

            if (part.Schema.AdditionalProperties is { IsNever: false } || part.Schema.PatternProperties.Count > 0)
            {
                merged.Additional ??= part;
            }
        }

        HashSet<OpenApiSchema>? seen = null;
        foreach (var part in parts)
        {
            if (HasCases(part.Schema) && !isBase(part.Schema))
            {
                AddCases(merged, part.Schema, seen ??= [.. parts.Select(one => one.Schema)], 0);
            }
        }

        return merged;
    }

    private static bool HasCases(OpenApiSchema schema) => (schema.HasParts && (schema.OneOf.Count > 0 || schema.AnyOf.Count > 0)) || schema.Conditional.Count > 0;

    private void AddCases(MergedObject merged, OpenApiSchema schema, HashSet<OpenApiSchema> seen, int depth)
    {
        if (depth > 8)
        {
            return;
        }

        foreach (var member in schema.OneOf.Concat(schema.AnyOf).Concat(schema.Conditional))
        {
            if (SchemaResolver.Resolve(member) is not { } resolved)
            {
                continue;
            }

            foreach (var part in AllOfParts.Of(resolved))
            {
                if (seen.Add(part.Schema))
                {
                    Add(merged, part.Owner is null && resolved.ComponentName is not null ? part with { Owner = resolved } : part, onlyNew: true);
                    AddCases(merged, part.Schema, seen, depth + 1);
                }
            }
        }
    }

    private void Add(MergedObject merged, AllOfPart part, bool onlyNew = false)
    {
        foreach (var property in part.Schema.Properties)
        {
            var at = merged.Find(property.Name);
            if (at < 0)
            {
                merged.Add(new MergedProperty(property.Name, property.Schema, part.Owner, OfCase: onlyNew));
            }
            else if (onlyNew && merged.Properties[at] is { OfCase: true } other && SchemaResolver.Resolve(other.Schema) != SchemaResolver.Resolve(property.Schema))
            {
                merged.Replace(at, other with { Contested = true });
            }
            else if (!onlyNew)
            {
                merged.Replace(at, Choose(merged.Properties[at], new MergedProperty(property.Name, property.Schema, part.Owner), property));
            }
        }
    }

    private MergedProperty Choose(MergedProperty first, MergedProperty second, OpenApiProperty declaration)
    {
        if (SchemaResolver.Resolve(first.Schema) is not { } one || one.IsAnything())
        {
            return second;
        }

        if (SchemaResolver.Resolve(second.Schema) is not { } other || other.IsAnything() || other == one || other.IsNever)
        {
            return first;
        }

        var (kinds, otherKinds) = (JsonKindsOf.Schema(one), JsonKindsOf.Schema(other));
        if (kinds != JsonKinds.None && otherKinds != JsonKinds.None && (kinds & otherKinds) == 0)
        {
            if ((one.AllowsNull() && other.AllowsNull()) || StatesNoType(other))
            {
                return first;
            }

            if (StatesNoType(one))
            {
                return second;
            }

            diagnostics.Add(DiagnosticInfo.Create(Descriptors.AllOfConflict, declaration.NameLocation, first.Name) with { Other = first.Schema.Location });
            return first;
        }

        if (kinds == JsonKinds.Object && one.Properties.Count > 0 && other.Properties.Count > 0 && one.ComponentName is null)
        {
            return second with { Schema = Both(first.Schema, second.Schema) };
        }

        return Weight(other) >= Weight(one) ? second : first;
    }

    /// <summary>Keywords alone exclude no type: <c>required</c> says nothing of a list.</summary>
    private static bool StatesNoType(OpenApiSchema schema)
        => schema is { Types: SchemaTypes.None, Enum: null, Const: null, Reference: null, AllOf.Count: 0, OneOf.Count: 0, AnyOf.Count: 0 };

    /// <summary>How much a schema narrows.</summary>
    private static int Weight(OpenApiSchema schema)
        => (schema.AllowedValues() is not null ? 4 : 0) + (schema.HasStructure() ? 2 : 0) + (schema.Format is not null ? 1 : 0);

    /// <summary>Two objects that describe one property, as one. The same two are the same one again: schemas that merge in a circle come to an end.</summary>
    private OpenApiSchema Both(OpenApiSchema first, OpenApiSchema second)
    {
        if (_both.TryGetValue((first, second), out var both))
        {
            return both;
        }

        if (_both.Count >= MaxMergedProperties)
        {
            return second;
        }

        both = new OpenApiSchema
        {
            Location = second.Location,
            Pointer = second.Pointer + "/allOf",
            Description = second.Description ?? first.Description,
            AllOf = [first, second],
        };
        _both.Add((first, second), both);
        return both;
    }
}
