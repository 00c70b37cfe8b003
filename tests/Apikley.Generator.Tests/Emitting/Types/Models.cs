using Apikley.Generator.Emitting.Types;
using Apikley.Generator.Infrastructure;
using Apikley.Generator.Model;

namespace Apikley.Generator.Tests.Emitting.Types;

/// <summary>Models written by hand, as short as tests need them.</summary>
internal static class Models
{
    public static readonly TypeContext Context = new("MyApp.Petstore", Public: true, "specs/petstore.yaml", IsMarket: false);

    public static readonly TypeRef Words = Scalar(ScalarKind.String);
    public static readonly TypeRef Integer = Scalar(ScalarKind.Int64);
    public static readonly TypeRef Link = Scalar(ScalarKind.Uri);
    public static readonly TypeRef Any = AnyRef.Instance;

    /// <summary>A document of these types and nothing else.</summary>
    public static ClientModel Client(IEnumerable<TypeModel> types) => new(
        Context.Document, Context.Namespace, "PetstoreClient", Context.Public, DocModel.None, new([]), new([]), new([]), types.ToEquatableArray(), new([]), Market: null);

    public static TypeRef Scalar(ScalarKind kind) => new ScalarRef(kind);

    public static TypeRef List(TypeRef item, bool nullable = false) => new ListRef(new TypeUse(item, nullable));

    public static TypeRef Map(TypeRef value, bool nullable = false) => new MapRef(new TypeUse(value, nullable));

    public static TypeRef Ref(string name, NamedKind kind = NamedKind.Object) => new NamedRef(name, kind);

    public static PropertyModel Property(
        string wireName,
        TypeRef type,
        bool required = false,
        bool nullable = false,
        string? name = null,
        string? doc = null,
        ConstantModel? constant = null,
        PropertyAccess access = PropertyAccess.ReadWrite,
        bool inherited = false,
        string? @default = null,
        string? obsolete = null,
        RulesModel? rules = null)
        => new(wireName, name ?? char.ToUpperInvariant(wireName[0]) + wireName.Substring(1), type, nullable, required, access, constant, @default, new DocModel(doc), obsolete, rules, "#/x", inherited);

    public static ObjectTypeModel Object(string name, params PropertyModel[] properties)
        => new(name, DocModel.None, null, "#/components/schemas/" + name, new(properties), null, "AdditionalProperties", null, null, HasJson: true, Read: true, Written: true);

    public static EnumTypeModel Enum(string name, params (string Name, string Value)[] members)
        => new(name, DocModel.None, null, "#/components/schemas/" + name, NamedKind.StringEnum, members.Select(member => new EnumMemberModel(member.Name, member.Value, DocModel.None)).ToEquatableArray());

    public static UnionTypeModel Union(string name, params UnionCaseModel[] cases)
        => new(name, DocModel.None, null, "#/components/schemas/" + name, new(cases), null);

    public static UnionCaseModel Case(string name, TypeRef type, JsonKinds kinds, params UnionTest[] tests)
        => new(name, type, DocModel.None, kinds, new(tests));
}
