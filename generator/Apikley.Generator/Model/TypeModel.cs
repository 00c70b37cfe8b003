using Apikley.Generator.Infrastructure;

namespace Apikley.Generator.Model;

/// <summary>A type that is emitted, in a file of its own or that of the type around it.</summary>
/// <param name="Name">Its C# name, unique in the namespace.</param>
/// <param name="Doc">Its summary.</param>
/// <param name="Obsolete">The text of <c>[Obsolete]</c>, or null.</param>
/// <param name="Pointer">The JSON pointer of the schema it comes from.</param>
internal abstract record TypeModel(string Name, DocModel Doc, string? Obsolete, string Pointer);

/// <summary>A record class with a property for each property of the schema.</summary>
/// <param name="Properties">Own and merged from <c>allOf</c>; with <paramref name="Base"/>, the base's come first and are not repeated in emitted code (<see cref="PropertyModel.Inherited"/>).</param>
/// <param name="AdditionalProperties">The type of the values of <c>AdditionalProperties</c>, or null when unknown members are skipped.</param>
/// <param name="AdditionalPropertiesName">The C# name of that property.</param>
/// <param name="Base">The record it derives from: only in a hierarchy with a discriminator.</param>
/// <param name="Hierarchy">Set on a type that has derived types (at any level of the hierarchy).</param>
/// <param name="HasJson">Whether JSON code is emitted. False for the body of a form or multipart request that holds files.</param>
/// <param name="Read">Whether anything reads it (it occurs in a response, or in a webhook).</param>
/// <param name="Written">Whether anything writes it (it occurs in a request).</param>
/// <param name="HasXml">Whether XML code is emitted too.</param>
/// <param name="AdditionalPropertiesRules">The rules of the values of <c>AdditionalProperties</c>.</param>
/// <param name="Rules">How many members it must have, or may have.</param>
/// <param name="AdditionalPropertiesInherited">Whether <paramref name="Base"/>, or a base of it, declares <c>AdditionalProperties</c>: this type reads and writes them but does not declare them.</param>
internal sealed record ObjectTypeModel(
    string Name,
    DocModel Doc,
    string? Obsolete,
    string Pointer,
    EquatableArray<PropertyModel> Properties,
    TypeUse? AdditionalProperties,
    string AdditionalPropertiesName,
    string? Base,
    HierarchyModel? Hierarchy,
    bool HasJson,
    bool Read,
    bool Written,
    bool AdditionalPropertiesInherited = false,
    bool HasXml = false,
    RulesModel? AdditionalPropertiesRules = null,
    RulesModel? Rules = null) : TypeModel(Name, Doc, Obsolete, Pointer);

/// <summary>
/// How a value of a base type finds its derived type when it is read. A value that no mapping names is read as the base itself.
/// The discriminator is a property like others, never required of the caller: on the type that declares it it can be set; on a derived type it is
/// <see cref="PropertyModel.Inherited"/> and its <see cref="PropertyModel.Constant"/> is the type's own value, which the derived type's constructor assigns.
/// A derived type that no mapping names has no constant.
/// </summary>
/// <param name="DiscriminatorWireName">The JSON property that decides.</param>
/// <param name="Mapping">Wire value and type name, of all levels below; the type itself may be among them.</param>
internal sealed record HierarchyModel(string DiscriminatorWireName, EquatableArray<MappingModel> Mapping);

internal sealed record MappingModel(string Value, string TypeName);

internal enum PropertyAccess
{
    /// <summary><c>{ get; init; }</c>.</summary>
    ReadWrite,

    /// <summary>The document says <c>readOnly</c>: <c>{ get; private init; }</c>; only an answer sets it.</summary>
    ReadOnly,

    /// <summary>The document says <c>writeOnly</c>: <c>{ internal get; init; }</c>; no answer has it.</summary>
    WriteOnly,
}

/// <summary>
/// A property. Its C# shape follows from required and nullable: required → <c>required T</c>; required and nullable → <c>required T?</c>, null is written;
/// neither → <c>T?</c>, null is not written; nullable only → <c>Optional&lt;T?&gt;</c>, which tells absent, null and value apart.
/// </summary>
/// <param name="WireName">The name in JSON.</param>
/// <param name="Name">The C# name, an identifier without <c>@</c>.</param>
/// <param name="Nullable">Whether null is a value of it on the wire.</param>
/// <param name="Required">Whether it must be there.</param>
/// <param name="Constant">The only value that the document allows, when the property is required: it is filled in and cannot be set. Null otherwise.</param>
/// <param name="Default">The default as the document has it, as JSON text, for the docs; it is never written unasked.</param>
/// <param name="Pointer">The JSON pointer of the property's schema, where it has rules; null elsewhere: a large document has forty thousand properties.</param>
/// <param name="Xml">How it stands in XML; null in a document that has no typed XML.</param>
/// <param name="Inherited">Declared by <see cref="ObjectTypeModel.Base"/>: this type reads and writes it but does not declare it.</param>
/// <param name="Initial">What it is unless the caller says otherwise: the value by which a discriminator tells this type.</param>
internal sealed record PropertyModel(
    string WireName,
    string Name,
    TypeRef Type,
    bool Nullable,
    bool Required,
    PropertyAccess Access,
    ConstantModel? Constant,
    string? Default,
    DocModel Doc,
    string? Obsolete,
    RulesModel? Rules,
    string? Pointer,
    bool Inherited = false,
    XmlNodeModel? Xml = null,
    ConstantModel? Initial = null)
{
    /// <summary>Absent, null and value are three different things.</summary>
    public bool IsThreeState => !Required && Nullable && Type is not AnyRef;
}

/// <summary>A constant of a scalar or string type.</summary>
/// <param name="Json">Its JSON text: <c>"google/nano-banana-edit"</c>, <c>1</c>, <c>true</c>.</param>
/// <param name="CSharp">The C# expression of it.</param>
internal sealed record ConstantModel(string Json, string CSharp);

/// <summary>A class with a static field for each member. Any other wire value is kept as it is.</summary>
/// <param name="Open">Whether the document allows other values too: a plain string stands beside the enum, or <c>x-ms-enum</c> says so.</param>
internal sealed record EnumTypeModel(
    string Name,
    DocModel Doc,
    string? Obsolete,
    string Pointer,
    NamedKind Kind,
    EquatableArray<EnumMemberModel> Members,
    bool Open = false) : TypeModel(Name, Doc, Obsolete, Pointer);

/// <param name="WireValue">The string, or the number's JSON text.</param>
internal sealed record EnumMemberModel(string Name, string WireValue, DocModel Doc);

/// <summary>A class that holds one of <paramref name="Cases"/>.</summary>
/// <param name="Discriminator">Decides by a property's value; null when <paramref name="Cases"/> are told apart by their shape.</param>
internal sealed record UnionTypeModel(
    string Name,
    DocModel Doc,
    string? Obsolete,
    string Pointer,
    EquatableArray<UnionCaseModel> Cases,
    UnionDiscriminator? Discriminator) : TypeModel(Name, Doc, Obsolete, Pointer);

/// <param name="Mapping">Wire value and index of the case.</param>
internal sealed record UnionDiscriminator(string WireName, EquatableArray<UnionMapping> Mapping);

internal sealed record UnionMapping(string Value, int Case);

/// <summary>A case of a union and what tells it from the others, tried in the order of the cases; the first that matches is read.</summary>
/// <param name="Name">The C# property: <c>Cat</c>, <c>String</c>.</param>
/// <param name="Tests">All must hold. Empty: matches whenever <paramref name="JsonKinds"/> does.</param>
/// <param name="Rules">What the document forbids of a string, number or list that is the case.</param>
internal sealed record UnionCaseModel(string Name, TypeRef Type, DocModel Doc, JsonKinds JsonKinds, EquatableArray<UnionTest> Tests, RulesModel? Rules = null);

[Flags]
internal enum JsonKinds
{
    None = 0,
    Boolean = 1,

    /// <summary>A number without fraction or exponent.</summary>
    Integer = 2,
    Number = 4,
    String = 8,
    Array = 16,
    Object = 32,
}

/// <summary>A test on the raw JSON of a value.</summary>
internal abstract record UnionTest;

/// <summary>The object has a property of this name.</summary>
internal sealed record HasProperty(string WireName) : UnionTest;

/// <summary>The object's property is a string that is one of these.</summary>
internal sealed record PropertyIsOneOf(string WireName, EquatableArray<string> Values) : UnionTest;

/// <summary>The object's property has one of these JSON kinds (or is absent).</summary>
internal sealed record PropertyHasKind(string WireName, JsonKinds Kinds) : UnionTest;

/// <summary>The value is a string that is one of these.</summary>
internal sealed record StringIsOneOf(EquatableArray<string> Values) : UnionTest;

/// <summary>The array is empty or its first item has one of these JSON kinds.</summary>
internal sealed record FirstItemHasKind(JsonKinds Kinds) : UnionTest;

/// <summary>The array is empty, or <paramref name="Test"/> holds for its first item.</summary>
internal sealed record FirstItem(UnionTest Test) : UnionTest;
