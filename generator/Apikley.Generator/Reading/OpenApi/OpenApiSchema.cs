using System.Diagnostics.CodeAnalysis;
using Apikley.Generator.Diagnostics;
using Apikley.Generator.Reading.Tree;

namespace Apikley.Generator.Reading.OpenApi;

/// <summary>JSON types that a schema allows. <see cref="None"/> means that none is stated: any is allowed.</summary>
[Flags]
internal enum SchemaTypes
{
    None = 0,
    Null = 1,
    Boolean = 2,
    Integer = 4,
    Number = 8,
    String = 16,
    Array = 32,
    Object = 64,
}

/// <summary>
/// A schema in the form of OpenAPI 3.1: <c>nullable</c> and <c>x-nullable</c> have become <see cref="SchemaTypes.Null"/>, boolean exclusive bounds numbers,
/// <c>type: file</c> a binary string. A schema that is <c>true</c> or <c>{}</c> states nothing; one that is <c>false</c> has <see cref="IsNever"/>.
/// </summary>
internal sealed class OpenApiSchema
{
    private readonly object? _place;
    private readonly int _start;
    private object? _pointer;
    private BoundKeywords? _bounds;
    private MemberKeywords? _members;
    private CompositionKeywords? _composition;
    private RareKeywords? _rare;

    public OpenApiSchema()
    {
    }

    /// <param name="path">What <see cref="Pointer"/> is made of when somebody asks for it; a large document has a hundred thousand schemas.</param>
    /// <param name="place">What <see cref="Location"/> is made of, as seldom.</param>
    [SetsRequiredMembers]
#pragma warning disable CS8618 // The pointer is made of the path.
    public OpenApiSchema(JsonPointer path, SourceNode place)
#pragma warning restore CS8618
    {
        _pointer = path;
        _place = place;
        _start = place.Start;
    }

    /// <summary>Its place in <see cref="OpenApiDocument.AllSchemas"/>; -1 for one that no document holds.</summary>
    public int Number { get; set; } = -1;

    public required LocationInfo Location
    {
        get => _place is SourceNode node ? node.Location : (LocationInfo)_place!;
        init
        {
            _place = value;
            _start = value.Start;
        }
    }

    /// <summary>The path of the file that it stands in.</summary>
    public string File => _place is SourceNode node ? node.File.Path : ((LocationInfo)_place!).Path;

    /// <summary>The JSON pointer of this schema in its file, from <c>#</c>: <c>#/components/schemas/Pet/properties/name</c>. A schema is identified by (file, pointer).</summary>
    public required string Pointer
    {
        get
        {
            if (_pointer is string made)
            {
                return made;
            }

            var pointer = _pointer!.ToString();
            _pointer = pointer;
            return pointer;
        }

        init => _pointer = value;
    }

    /// <summary>The name, when this is one of the document's named schemas, or of another document's.</summary>
    public string? ComponentName { get; init; }

    /// <summary>The <c>$ref</c> as written. Keywords beside it stand in the other members of this object.</summary>
    public string? Reference { get; init; }

    /// <summary>What <see cref="Reference"/> points to; null when it dangles (which was reported) or there is none. Set once all is read, so cycles are possible.</summary>
    public OpenApiSchema? Target { get; set; }

    /// <summary>
    /// Whether anything but <c>$ref</c> stands here that changes what is allowed. Descriptions, examples, defaults, <c>readOnly</c>, <c>writeOnly</c> and
    /// <c>deprecated</c> do not, and <c>nullable</c> is told by <see cref="Nullable"/>. Always false in 2.0 and 3.0, which ignore what stands beside a reference.
    /// </summary>
    public bool HasSiblings { get; init; }

    public bool IsNever { get; init; }

    public SchemaTypes Types { get; init; }

    /// <summary>The <c>nullable</c> of 3.0 stood beside a <c>$ref</c>, <c>allOf</c> or no type: null is allowed on top.</summary>
    public bool Nullable { get; init; }

    public string? Format { get; init; }

    public string? Title { get; init; }

    public string? Description { get; init; }

    public bool Deprecated { get; init; }

    public bool ReadOnly { get; init; }

    public bool WriteOnly { get; init; }

    public SourceNode? Default { get; init; }

    public SourceNode? Example { get; init; }

    public IReadOnlyList<SourceNode> Examples { get => _rare?.Examples ?? []; init => _ = value.Count == 0 ? null : (_rare ??= new()).Examples = value; }

    public SourceNode? Const { get => _rare?.Const; init => _ = value is null ? null : (_rare ??= new()).Const = value; }

    /// <summary>Null when the keyword is absent. May hold null, numbers and strings together.</summary>
    public IReadOnlyList<SourceNode>? Enum { get; init; }

    /// <summary><c>x-ms-enum.name</c>: the name of the enum's type, the same for every place where the enum is written out again.</summary>
    public string? EnumTypeName { get => _rare?.EnumTypeName; init => _ = value is null ? null : (_rare ??= new()).EnumTypeName = value; }

    /// <summary><c>x-ms-enum.modelAsString</c>: the values are known ones among others.</summary>
    public bool EnumIsOpen { get; init; }

    /// <summary><c>x-enum-varnames</c>, <c>x-enumNames</c> or <c>x-ms-enum.values[].name</c>, in the order of <see cref="Enum"/>.</summary>
    public IReadOnlyList<string>? EnumNames { get => _rare?.EnumNames; init => _ = value is null ? null : (_rare ??= new()).EnumNames = value; }

    /// <summary><c>x-enum-descriptions</c> or <c>x-ms-enum.values[].description</c>.</summary>
    public IReadOnlyList<string>? EnumDescriptions { get => _rare?.EnumDescriptions; init => _ = value is null ? null : (_rare ??= new()).EnumDescriptions = value; }

    public IReadOnlyList<OpenApiProperty> Properties { get => _members?.Properties ?? []; init => _ = value.Count == 0 ? null : (_members ??= new()).Properties = value; }

    public IReadOnlyList<RequiredName> Required { get => _members?.Required ?? []; init => _ = value.Count == 0 ? null : (_members ??= new()).Required = value; }

    /// <summary>Whether it states <see cref="Properties"/>, <see cref="Required"/> or <see cref="AdditionalProperties"/>; one look instead of three, which most schemas need no more of.</summary>
    public bool HasMembers => _members is not null;

    /// <summary>Whether it states <see cref="AllOf"/>, <see cref="OneOf"/> or <see cref="AnyOf"/>.</summary>
    public bool HasParts => _composition is not null;

    /// <summary>Null when absent; <c>unevaluatedProperties</c> in its stead. An empty schema stands for <c>true</c>, <see cref="IsNever"/> for <c>false</c>.</summary>
    public OpenApiSchema? AdditionalProperties { get => _members?.AdditionalProperties; init => _ = value is null ? null : (_members ??= new()).AdditionalProperties = value; }

    public IReadOnlyList<KeyValuePair<string, OpenApiSchema>> PatternProperties { get => _rare?.PatternProperties ?? []; init => _ = value.Count == 0 ? null : (_rare ??= new()).PatternProperties = value; }

    /// <summary>The schema of an array's items; with <c>prefixItems</c> (or a list under <c>items</c>) see <see cref="PrefixItems"/>.</summary>
    public OpenApiSchema? Items { get; init; }

    public IReadOnlyList<OpenApiSchema> PrefixItems { get => _rare?.PrefixItems ?? []; init => _ = value.Count == 0 ? null : (_rare ??= new()).PrefixItems = value; }

    public IReadOnlyList<OpenApiSchema> AllOf { get => _composition?.AllOf ?? []; init => _ = value.Count == 0 ? null : (_composition ??= new()).AllOf = value; }

    public IReadOnlyList<OpenApiSchema> OneOf { get => _composition?.OneOf ?? []; init => _ = value.Count == 0 ? null : (_composition ??= new()).OneOf = value; }

    public IReadOnlyList<OpenApiSchema> AnyOf { get => _composition?.AnyOf ?? []; init => _ = value.Count == 0 ? null : (_composition ??= new()).AnyOf = value; }

    /// <summary><c>then</c>, <c>else</c> and <c>dependentSchemas</c>: what holds of some values only.</summary>
    public IReadOnlyList<OpenApiSchema> Conditional { get => _rare?.Conditional ?? []; init => _ = value.Count == 0 ? null : (_rare ??= new()).Conditional = value; }

    public OpenApiSchema? Not { get => _rare?.Not; init => _ = value is null ? null : (_rare ??= new()).Not = value; }

    public OpenApiDiscriminator? Discriminator { get => _rare?.Discriminator; init => _ = value is null ? null : (_rare ??= new()).Discriminator = value; }

    public string? ContentEncoding { get => _rare?.ContentEncoding; init => _ = value is null ? null : (_rare ??= new()).ContentEncoding = value; }

    /// <summary>What the names of members are.</summary>
    public OpenApiSchema? PropertyNames { get => _rare?.PropertyNames; init => _ = value is null ? null : (_rare ??= new()).PropertyNames = value; }

    public string? ContentMediaType { get => _rare?.ContentMediaType; init => _ = value is null ? null : (_rare ??= new()).ContentMediaType = value; }

    /// <summary>What is inside of a text of another media type.</summary>
    public OpenApiSchema? ContentSchema { get => _rare?.ContentSchema; init => _ = value is null ? null : (_rare ??= new()).ContentSchema = value; }

    /// <summary>Bounds as the document's own number text, so that nothing is lost before it is known what type they bound.</summary>
    public string? Minimum { get => _bounds?.Minimum; init => _ = value is null ? null : (_bounds ??= new()).Minimum = value; }

    public string? Maximum { get => _bounds?.Maximum; init => _ = value is null ? null : (_bounds ??= new()).Maximum = value; }

    public string? ExclusiveMinimum { get => _bounds?.ExclusiveMinimum; init => _ = value is null ? null : (_bounds ??= new()).ExclusiveMinimum = value; }

    public string? ExclusiveMaximum { get => _bounds?.ExclusiveMaximum; init => _ = value is null ? null : (_bounds ??= new()).ExclusiveMaximum = value; }

    public string? MultipleOf { get => _bounds?.MultipleOf; init => _ = value is null ? null : (_bounds ??= new()).MultipleOf = value; }

    public int? MinLength { get => _bounds?.MinLength; init => _ = value is null ? null : (_bounds ??= new()).MinLength = value; }

    public int? MaxLength { get => _bounds?.MaxLength; init => _ = value is null ? null : (_bounds ??= new()).MaxLength = value; }

    public string? Pattern { get => _bounds?.Pattern; init => _ = value is null ? null : (_bounds ??= new()).Pattern = value; }

    public int? MinItems { get => _bounds?.MinItems; init => _ = value is null ? null : (_bounds ??= new()).MinItems = value; }

    public int? MaxItems { get => _bounds?.MaxItems; init => _ = value is null ? null : (_bounds ??= new()).MaxItems = value; }

    public bool UniqueItems { get; init; }

    public int? MinProperties { get => _bounds?.MinProperties; init => _ = value is null ? null : (_bounds ??= new()).MinProperties = value; }

    public int? MaxProperties { get => _bounds?.MaxProperties; init => _ = value is null ? null : (_bounds ??= new()).MaxProperties = value; }

    /// <summary>The schema's own node, for <c>x-</c> members and for the places of single keywords; null for <c>true</c> and <c>false</c>.</summary>
    public ObjectNode? Node { get => _place as ObjectNode; init => _place = value ?? _place; }

    /// <summary>A schema is equal to itself only; its place tells it from others more cheaply than an identity that the runtime has to keep.</summary>
    public override int GetHashCode() => _start;
}

/// <summary>A property of an object schema.</summary>
internal readonly record struct OpenApiProperty(SourceMember Member, OpenApiSchema Schema)
{
    public string Name => Member.Name;

    public LocationInfo NameLocation => Member.NameLocation;
}

/// <summary>An entry of <c>required</c>.</summary>
internal readonly record struct RequiredName(string Name, SourceNode Place)
{
    public LocationInfo Location => Place.Location;
}

/// <summary>A discriminator. Mapping targets are resolved, whether written as a name or as a reference; one that dangles was reported and has no target.</summary>
internal sealed record OpenApiDiscriminator(LocationInfo Location, string PropertyName, IReadOnlyList<OpenApiDiscriminatorMapping> Mapping);

internal sealed record OpenApiDiscriminatorMapping(string Value, LocationInfo Location, OpenApiSchema? Target)
{
    /// <summary>Set once all is read: a target may hold the discriminator itself.</summary>
    public OpenApiSchema? Target { get; set; } = Target;
}
