using Apikley.Generator.Reading.Tree;

namespace Apikley.Generator.Reading.OpenApi;

/// <summary>The bounds of a schema that states any. Most state none, and a large document has fifty thousand schemas: it has room for these only where they are.</summary>
internal sealed class BoundKeywords
{
    public string? Minimum { get; set; }

    public string? Maximum { get; set; }

    public string? ExclusiveMinimum { get; set; }

    public string? ExclusiveMaximum { get; set; }

    public string? MultipleOf { get; set; }

    public int? MinLength { get; set; }

    public int? MaxLength { get; set; }

    public string? Pattern { get; set; }

    public int? MinItems { get; set; }

    public int? MaxItems { get; set; }

    public int? MinProperties { get; set; }

    public int? MaxProperties { get; set; }
}

/// <summary>What an object says of its members, kept apart for the same reason.</summary>
internal sealed class MemberKeywords
{
    public IReadOnlyList<OpenApiProperty> Properties { get; set; } = [];

    public IReadOnlyList<RequiredName> Required { get; set; } = [];

    public OpenApiSchema? AdditionalProperties { get; set; }
}

/// <summary>What a schema is put together of, kept apart for the same reason.</summary>
internal sealed class CompositionKeywords
{
    public IReadOnlyList<OpenApiSchema> AllOf { get; set; } = [];

    public IReadOnlyList<OpenApiSchema> OneOf { get; set; } = [];

    public IReadOnlyList<OpenApiSchema> AnyOf { get; set; } = [];
}

/// <summary>Keywords of few schemas, kept apart for the same reason.</summary>
internal sealed class RareKeywords
{
    public string? EnumTypeName { get; set; }

    public OpenApiSchema? PropertyNames { get; set; }

    public IReadOnlyList<string>? EnumNames { get; set; }

    public IReadOnlyList<string>? EnumDescriptions { get; set; }

    public SourceNode? Const { get; set; }

    public string? ContentEncoding { get; set; }

    public string? ContentMediaType { get; set; }

    public OpenApiSchema? ContentSchema { get; set; }

    public OpenApiSchema? Not { get; set; }

    public OpenApiDiscriminator? Discriminator { get; set; }

    public IReadOnlyList<KeyValuePair<string, OpenApiSchema>>? PatternProperties { get; set; }

    public IReadOnlyList<OpenApiSchema>? PrefixItems { get; set; }

    public IReadOnlyList<OpenApiSchema>? Conditional { get; set; }

    public IReadOnlyList<SourceNode>? Examples { get; set; }
}
