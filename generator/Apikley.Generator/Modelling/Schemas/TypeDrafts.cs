using Apikley.Generator.Model;
using Apikley.Generator.Reading.OpenApi;

namespace Apikley.Generator.Modelling.Schemas;

/// <summary>In which direction a type travels. Where a type goes decides which of its properties it has.</summary>
[Flags]
internal enum TypeUsage
{
    None = 0,

    /// <summary>It occurs in an answer, or in what the server sends by itself.</summary>
    Read = 1,

    /// <summary>It occurs in a request, as JSON or as text.</summary>
    Written = 2,

    /// <summary>It is the whole body of a form or multipart request. Alone, without <see cref="Written"/>: multipart, the only place for files.</summary>
    Form = 4,

    /// <summary>It occurs in a body of XML, in the direction that the others say.</summary>
    Xml = 8,
}

/// <summary>A type that has its name and is still being decided.</summary>
internal abstract class TypeDraft(string name, OpenApiSchema schema)
{
    private NamedRef? _ref;

    public string Name { get; } = name;

    public OpenApiSchema Schema { get; } = schema;

    public TypeUsage Usage { get; set; }

    public abstract NamedKind Kind { get; }

    public NamedRef Ref => _ref ??= new NamedRef(Name, Kind);
}

internal sealed class ObjectDraft(string name, OpenApiSchema schema) : TypeDraft(name, schema)
{
    public override NamedKind Kind => NamedKind.Object;

    /// <summary>What the types inside it are named after: its own name, but for the frame of a market model.</summary>
    public required string MemberPrefix { get; init; }

    public List<PropertyDraft> Properties { get; } = [];

    public TypeUse? AdditionalProperties { get; set; }

    public RulesModel? AdditionalPropertiesRules { get; set; }

    public ObjectDraft? Base { get; set; }

    public List<ObjectDraft> Derived { get; } = [];

    public HierarchyModel? Hierarchy { get; set; }

    /// <summary>What the type is, where the document does not say it.</summary>
    public DocModel Fallback { get; set; } = DocModel.None;

    public bool IsBuilt { get; set; }
}

/// <summary>A property and what its schema says of direction, which counts once it is known where the type goes.</summary>
internal readonly record struct PropertyDraft(PropertyModel Model, bool ReadOnly, bool WriteOnly);

internal sealed class EnumDraft(string name, OpenApiSchema schema, EnumTypeModel model) : TypeDraft(name, schema)
{
    public override NamedKind Kind => Model.Kind;

    public EnumTypeModel Model { get; } = model;

    /// <summary>Whether the document allows other values too, at one place at least.</summary>
    public bool IsOpen { get; set; }
}

internal sealed class UnionDraft(string name, OpenApiSchema schema, UnionPlan plan) : TypeDraft(name, schema)
{
    public override NamedKind Kind => NamedKind.Union;

    public UnionPlan Plan { get; } = plan;

    public UnionTypeModel? Model { get; set; }
}
