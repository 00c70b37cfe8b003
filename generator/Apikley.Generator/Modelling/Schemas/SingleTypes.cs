using Apikley.Generator.Reading.OpenApi;

namespace Apikley.Generator.Modelling.Schemas;

/// <summary>Takes one type out of a schema that lists several.</summary>
internal static class SingleTypes
{
    public static IReadOnlyList<SchemaTypes> InOrder { get; } =
        [SchemaTypes.Boolean, SchemaTypes.Integer, SchemaTypes.Number, SchemaTypes.String, SchemaTypes.Array, SchemaTypes.Object];

    /// <summary>The schema as it is for values of <paramref name="type"/>. It has a place of its own, so that it is a schema of its own.</summary>
    public static OpenApiSchema OfOneType(this OpenApiSchema schema, SchemaTypes type) => new()
    {
        Location = schema.Location,
        Pointer = schema.Pointer + "/type/" + type.ToString().ToLowerInvariant(),
        Types = type,
        Enum = schema.AllowedValues()?.Where(value => SchemaStructure.TypeOf(value) is var own && (own == type || (type == SchemaTypes.Number && own == SchemaTypes.Integer))).ToList() is { Count: > 0 } values ? values : null,
        EnumIsOpen = schema.EnumIsOpen,
        Format = type is SchemaTypes.Object or SchemaTypes.Array ? null : schema.Format,
        MinLength = schema.MinLength,
        MaxLength = schema.MaxLength,
        Pattern = schema.Pattern,
        Minimum = schema.Minimum,
        Maximum = schema.Maximum,
        ExclusiveMinimum = schema.ExclusiveMinimum,
        ExclusiveMaximum = schema.ExclusiveMaximum,
        MultipleOf = schema.MultipleOf,
        MinItems = schema.MinItems,
        MaxItems = schema.MaxItems,
        UniqueItems = schema.UniqueItems,
        Title = schema.Title,
        Description = schema.Description,
        ContentEncoding = schema.ContentEncoding,
        Properties = type == SchemaTypes.Object ? schema.Properties : [],
        Required = type == SchemaTypes.Object ? schema.Required : [],
        AdditionalProperties = type == SchemaTypes.Object ? schema.AdditionalProperties : null,
        PatternProperties = type == SchemaTypes.Object ? schema.PatternProperties : [],
        Items = type == SchemaTypes.Array ? schema.Items : null,
        PrefixItems = type == SchemaTypes.Array ? schema.PrefixItems : [],
        Node = schema.Node,
    };
}
