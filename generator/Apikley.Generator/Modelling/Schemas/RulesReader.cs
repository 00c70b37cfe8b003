using Apikley.Generator.Infrastructure;
using Apikley.Generator.Model;
using Apikley.Generator.Reading.OpenApi;
using Apikley.Generator.Reading.Tree;

namespace Apikley.Generator.Modelling.Schemas;

/// <summary>Collects what a schema forbids beyond its type, through references and wrappers; the nearest statement stands.</summary>
internal static class RulesReader
{
    /// <returns>Null when nothing is forbidden.</returns>
    public static RulesModel? Read(OpenApiSchema schema, TypeRef type, int depth = 0)
    {
        if (depth > 4 || type is NamedRef or AnyRef)
        {
            return null;
        }

        var rules = Collect(schema, type);
        var items = type switch
        {
            ListRef list when ItemsOf(schema) is { } item => Read(item, list.Item.Type, depth + 1),
            MapRef map when ValueOf(Core(schema)) is { } value => Read(value, map.Value.Type, depth + 1),
            _ => null,
        };
        rules = items is null ? rules : rules with { Items = items };
        return ReferenceEquals(rules, Nothing) || rules == Nothing ? null : rules;
    }

    /// <summary>The schema of an object's undeclared members; null where they have several, or none.</summary>
    public static OpenApiSchema? ValueOf(OpenApiSchema schema) => (schema.AdditionalProperties, schema.PatternProperties.Count) switch
    {
        ({ IsNever: false } value, 0) => value,
        (null or { IsNever: true }, 1) => schema.PatternProperties[0].Value,
        _ => null,
    };

    /// <summary>What a schema asks of the names of its members; null where they may be anything.</summary>
    public static RulesModel? NamesOf(OpenApiSchema schema)
    {
        if (schema.PropertyNames is not { } names)
        {
            return null;
        }

        var rules = Collect(names, ScalarRef.Of(ScalarKind.String));
        if (SchemaResolver.Resolve(names)?.AllowedValues() is { } values)
        {
            rules = rules with { Values = values.Where(static value => value.Type == ScalarType.String).Select(static value => value.Text).ToEquatableArray() };
        }

        return rules == Nothing ? null : rules;
    }

    private static readonly RulesModel Nothing = new();

    /// <summary>What only states a format: a large document has ten thousand of these.</summary>
    private static readonly Dictionary<string, RulesModel> Formats = new[] { "uri", "email", "hostname", "ipv4", "ipv6" }.ToDictionary(static format => format, static format => new RulesModel(Format: format), StringComparer.Ordinal);

    private static OpenApiSchema? ItemsOf(OpenApiSchema schema) => Core(schema).Items;

    private static OpenApiSchema Core(OpenApiSchema schema)
    {
        for (var depth = 0; depth < SchemaStructure.MaxDepth && SchemaResolver.NextOrOnlyCase(schema) is { } next; depth++)
        {
            schema = next;
        }

        return schema;
    }

    private static RulesModel Collect(OpenApiSchema schema, TypeRef type)
    {
        var rules = Nothing;
        OpenApiSchema? next = schema;
        for (var depth = 0; depth < SchemaStructure.MaxDepth && next is not null; depth++)
        {
            rules = Add(rules, next, type);
            foreach (var member in next.HasParts ? next.AllOf : [])
            {
                if (member.Reference is null)
                {
                    rules = Add(rules, member, type);
                }
            }

            next = SchemaResolver.NextOrOnlyCase(next);
        }

        return rules;
    }

    private static RulesModel Add(RulesModel rules, OpenApiSchema schema, TypeRef type) => type switch
    {
        // Most schemas forbid nothing.
        ScalarRef { Kind: ScalarKind.String or ScalarKind.Uri } text when schema is { MinLength: null, MaxLength: null, Pattern: null } =>
            rules.Format is not null || ScalarFormats.Rule(text.Kind, schema.Format) is not { } format ? rules
            : ReferenceEquals(rules, Nothing) && Formats.TryGetValue(format, out var only) ? only
            : rules with { Format = format },
        ScalarRef { Kind: not (ScalarKind.String or ScalarKind.Uri) } when schema is { Minimum: null, Maximum: null, ExclusiveMinimum: null, ExclusiveMaximum: null, MultipleOf: null } => rules,
        ListRef when schema is { MinItems: null, MaxItems: null, UniqueItems: false } => rules,
        MapRef when schema is { MinProperties: null, MaxProperties: null, PropertyNames: null } => rules,
        ScalarRef { Kind: ScalarKind.String or ScalarKind.Uri } text => rules with
        {
            MinLength = rules.MinLength ?? (schema.MinLength is > 0 ? schema.MinLength : null),
            MaxLength = rules.MaxLength ?? schema.MaxLength,
            Pattern = rules.Pattern ?? schema.Pattern,
            Format = rules.Format ?? ScalarFormats.Rule(text.Kind, schema.Format),
        },
        ScalarRef { Kind: ScalarKind.Int32 or ScalarKind.Int64 or ScalarKind.Single or ScalarKind.Double or ScalarKind.Decimal } => rules with
        {
            Minimum = rules.Minimum ?? schema.Minimum,
            Maximum = rules.Maximum ?? schema.Maximum,
            ExclusiveMinimum = rules.ExclusiveMinimum ?? schema.ExclusiveMinimum,
            ExclusiveMaximum = rules.ExclusiveMaximum ?? schema.ExclusiveMaximum,
            MultipleOf = rules.MultipleOf ?? schema.MultipleOf,
        },
        ListRef => rules with
        {
            MinItems = rules.MinItems ?? (schema.MinItems is > 0 ? schema.MinItems : null),
            MaxItems = rules.MaxItems ?? schema.MaxItems,
            UniqueItems = rules.UniqueItems || schema.UniqueItems,
        },
        MapRef => rules with
        {
            MinProperties = rules.MinProperties ?? (schema.MinProperties is > 0 ? schema.MinProperties : null),
            MaxProperties = rules.MaxProperties ?? schema.MaxProperties,
            Names = rules.Names ?? NamesOf(schema),
        },
        _ => rules,
    };
}
