using Apikley.Generator.Emitting.Clients;
using Apikley.Generator.Emitting.Text;
using Apikley.Generator.Model;

namespace Apikley.Generator.Emitting.Xml;

/// <summary>The functions that read and write the content of an element, as expressions. A list has none: its items stand as their node says.</summary>
internal static class XmlCode
{
    public const string Write = "global::Apikley.Runtime.XmlWrite";
    public const string Read = "global::Apikley.Runtime.XmlRead";
    public const string Model = "global::Apikley.IXmlModel";
    public const string Writer = "global::System.Xml.XmlWriter";
    public const string Element = "global::System.Xml.Linq.XElement";

    /// <summary>An <c>Action&lt;XmlWriter, T&gt;</c> that writes what is inside the value's element.</summary>
    public static string WriteContent(TypeRef type) => type switch
    {
        NamedRef { Kind: NamedKind.Object } => "static (writer, value) => value.WriteXmlTo(writer)",
        MapRef map => $"static (writer, value) => {Write}.Map(writer, value, {WriteContent(map.Value.Type)})",
        _ when ScalarText.Is(type) => $"static (writer, value) => writer.WriteString({ScalarText.Text(type, "value")})",
        _ => throw Unknown(type),
    };

    /// <summary>As <see cref="WriteContent"/> of a whole body, which may be a list.</summary>
    public static string WriteRoot(TypeRef type, XmlNodeModel node)
        => type is ListRef list ? $"static (writer, value) => {Write}.Items(writer, {Named(node.Items!)}, value, {WriteContent(list.Item.Type)})" : WriteContent(type);

    /// <summary>A <c>Func&lt;XElement, T&gt;</c>.</summary>
    public static string ReadContent(string @namespace, TypeRef type) => type switch
    {
        NamedRef { Kind: NamedKind.Object } named => CSharpTypeName.Qualified(@namespace, named.Name) + ".ReadXmlFrom",
        MapRef map => $"static element => {Read}.Map(element, {ReadContent(@namespace, map.Value.Type)})",
        _ => $"static element => {OfText(@namespace, type, "element.Value")}",
    };

    /// <summary>As <see cref="ReadContent"/> of a whole body, which may be a list.</summary>
    public static string ReadRoot(string @namespace, TypeRef type, XmlNodeModel node)
        => type is ListRef list ? $"static element => {Read}.Items(element, {Found(node.Items!)}, {ReadContent(@namespace, list.Item.Type)})" : ReadContent(@namespace, type);

    /// <summary>An expression that reads a scalar from a text.</summary>
    public static string OfText(string @namespace, TypeRef type, string text) => type switch
    {
        ScalarRef { Kind: ScalarKind.String } => text,
        ScalarRef scalar => $"{Read}.Value({Names.HeaderText}.{scalar.Kind}({text}), {text})",
        NamedRef { Kind: NamedKind.IntegerEnum } named => New(@namespace, named, $"{Read}.Value({Names.HeaderText}.Int64({text}), {text})"),
        NamedRef { Kind: NamedKind.NumberEnum } named => New(@namespace, named, $"{Read}.Value({Names.HeaderText}.Double({text}), {text})"),
        NamedRef { Kind: NamedKind.StringEnum } named => New(@namespace, named, text),
        _ => throw Unknown(type),
    };

    /// <summary>The arguments by which a node is written: an <c>XmlName</c>.</summary>
    public static string Named(XmlNodeModel node)
        => node is { Namespace: null, Prefix: null } ? CSharpText.Literal(node.Name)
            : $"new global::Apikley.Runtime.XmlName({CSharpText.Literal(node.Name)}, {Literal(node.Namespace)}, {Literal(node.Prefix)})";

    /// <summary>The argument by which a node is found: its prefix is of no matter.</summary>
    public static string Found(XmlNodeModel node) => Named(node with { Prefix = null });

    private static string Literal(string? text) => text is null ? "null" : CSharpText.Literal(text);

    private static string New(string @namespace, NamedRef type, string value) => $"({CSharpTypeName.Qualified(@namespace, type.Name)}){value}";

    private static ArgumentOutOfRangeException Unknown(TypeRef type) => new(nameof(type), type, "A type that has no form in XML.");
}
