namespace Apikley.Generator.Model;

/// <summary>What a value is in XML.</summary>
internal enum XmlNodeKind
{
    Element,
    Attribute,

    /// <summary>The text of the element itself.</summary>
    Text,
}

/// <summary>How a value stands in XML: what <c>xml</c> says beside its schema, with the defaults filled in.</summary>
/// <param name="Name">The local name of the element or attribute. Of a list that is not wrapped it does not occur.</param>
/// <param name="Namespace">The namespace, or null.</param>
/// <param name="Prefix">The prefix that is written for it, or null.</param>
/// <param name="Items">How each item of a list stands; null for what is no list.</param>
/// <param name="Wrapped">Whether a list is an element around its items; otherwise the items stand among the other elements.</param>
internal sealed record XmlNodeModel(
    XmlNodeKind Kind,
    string Name,
    string? Namespace = null,
    string? Prefix = null,
    XmlNodeModel? Items = null,
    bool Wrapped = false);
