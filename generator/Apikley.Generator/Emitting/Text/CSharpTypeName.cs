using Apikley.Generator.Model;

namespace Apikley.Generator.Emitting.Text;

/// <summary>
/// How a type of the model is written in C#. Types of .NET and of the runtime are written with <c>global::</c>; types of the document by their short name,
/// which is safe where a type is expected (members are not looked at there, and the document's own namespace is searched first).
/// Before a dot, where a property could hide the type, write <see cref="Qualified"/>.
/// </summary>
internal static class CSharpTypeName
{
    /// <summary>The type without <c>?</c>.</summary>
    public static string Of(TypeRef type) => type switch
    {
        ScalarRef scalar => OfScalar(scalar.Kind),
        NamedRef named => CSharpText.Identifier(named.Name),
        ListRef { Item: { Nullable: false, Type: ScalarRef { Kind: ScalarKind.String } } } => "global::System.Collections.Generic.IReadOnlyList<string>",
        ListRef list => $"global::System.Collections.Generic.IReadOnlyList<{Of(list.Item)}>",
        MapRef map => $"global::System.Collections.Generic.IReadOnlyDictionary<string, {Of(map.Value)}>",
        AnyRef => "global::System.Text.Json.JsonElement",
        _ => throw new ArgumentOutOfRangeException(nameof(type), type, "A type reference that the emitters do not know."),
    };

    /// <summary>The type, with <c>?</c> where null is a value of it. Any JSON holds its null itself.</summary>
    public static string Of(TypeUse use) => use.Nullable && use.Type is not AnyRef ? OfNullable(use.Type) : Of(use.Type);

    /// <summary>The type with <c>?</c>.</summary>
    public static string OfNullable(TypeRef type) => Of(type) + "?";

    /// <summary>The type of a property that tells absent, null and value apart.</summary>
    public static string OfThreeState(TypeRef type) => $"global::Apikley.Optional<{OfNullable(type)}>";

    /// <summary>A type of the document with its namespace, for places before a dot: <c>global::MyApp.Google.Cat</c>.</summary>
    public static string Qualified(string @namespace, string typeName) => Prefix(@namespace) + CSharpText.Identifier(typeName);

    /// <summary>What stands before a type's name in <see cref="Qualified"/>.</summary>
    public static string Prefix(string @namespace) => "global::" + CSharpText.DottedName(@namespace) + ".";

    /// <summary>Whether the C# type is a value type, so that its nullable form is <see cref="Nullable{T}"/>.</summary>
    public static bool IsValueType(TypeRef type) => type switch
    {
        ScalarRef scalar => scalar.IsValueType,
        AnyRef => true,
        _ => false,
    };

    /// <summary>Whether the C# type is an interface: no user-defined conversion applies to it.</summary>
    public static bool IsInterface(TypeRef type) => type is ListRef or MapRef;

    private static string OfScalar(ScalarKind kind) => kind switch
    {
        ScalarKind.String => "string",
        ScalarKind.Boolean => "bool",
        ScalarKind.Int32 => "int",
        ScalarKind.Int64 => "long",
        ScalarKind.Single => "float",
        ScalarKind.Double => "double",
        ScalarKind.Decimal => "decimal",
        ScalarKind.Date => "global::System.DateOnly",
        ScalarKind.Time => "global::System.TimeOnly",
        ScalarKind.DateTime or ScalarKind.DateTimeRfc1123 or ScalarKind.UnixTime => "global::System.DateTimeOffset",
        ScalarKind.Duration => "global::System.TimeSpan",
        ScalarKind.Uuid => "global::System.Guid",
        ScalarKind.Uri => "global::System.Uri",
        ScalarKind.Bytes or ScalarKind.Base64Url => "byte[]",
        ScalarKind.Binary => "global::Apikley.FileContent",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "A scalar that the emitters do not know."),
    };
}
