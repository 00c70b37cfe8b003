using Apikley.Generator.Model;
using Apikley.Generator.Reading.OpenApi;
using Apikley.Generator.Reading.Readers;

namespace Apikley.Generator.Modelling.Schemas;

/// <summary>
/// Decides how values stand in XML. What <c>xml</c> says is looked for at the schema and then at what it refers to. An element without a name of its own is named
/// after its property; the root after its schema; an item after what <c>items</c> says, else within a wrapper after the items' schema, as Azure's documents have it.
/// </summary>
internal static class XmlNodes
{
    /// <summary>The element of a whole body. A list is always the element around its items.</summary>
    /// <param name="fallback">The name when the document has none for it.</param>
    public static XmlNodeModel Root(OpenApiSchema schema, string fallback)
    {
        var xml = Read(schema);
        var name = xml.Name ?? xml.Component ?? fallback;
        return new XmlNodeModel(XmlNodeKind.Element, name, xml.Namespace, xml.Prefix, Items(schema, wrapped: true, name), Wrapped: true);
    }

    public static XmlNodeModel Property(string wireName, OpenApiSchema schema)
    {
        var xml = Read(schema);
        var name = xml.Name ?? wireName;
        return new XmlNodeModel(xml.Kind, name, xml.Namespace, xml.Prefix, Items(schema, xml.Wrapped, name), xml.Wrapped);
    }

    /// <summary>Whether the document makes the value an attribute or the text of an element: then it must be a scalar.</summary>
    public static bool IsElement(OpenApiSchema schema) => Read(schema).Kind == XmlNodeKind.Element;

    private static XmlNodeModel? Items(OpenApiSchema schema, bool wrapped, string listName)
    {
        if (SchemaResolver.Resolve(schema)?.Items is not { } items)
        {
            return null;
        }

        var xml = Read(items);
        return new XmlNodeModel(XmlNodeKind.Element, xml.Name ?? (wrapped ? xml.Component : null) ?? listName, xml.Namespace, xml.Prefix);
    }

    private static Hints Read(OpenApiSchema schema)
    {
        var hints = new Hints();
        for (var depth = 0; depth < SchemaStructure.MaxDepth; depth++)
        {
            hints.Component ??= schema.ComponentName;
            if (schema.Node?.Object("xml") is { } xml)
            {
                hints.Name ??= xml.Text("name");
                hints.Namespace ??= xml.Text("namespace");
                hints.Prefix ??= xml.Text("prefix");
                hints.Wrapped |= xml.Flag("wrapped") ?? false;
                var nodeType = xml.Text("nodeType");
                hints.Kind = xml.Flag("attribute") is true || nodeType == "attribute" ? XmlNodeKind.Attribute
                    : xml.Flag("x-ms-text") is true || nodeType is "text" or "cdata" ? XmlNodeKind.Text
                    : hints.Kind;
            }

            if (SchemaResolver.Next(schema, out _) is not { } next)
            {
                break;
            }

            schema = next;
        }

        return hints;
    }

    private sealed class Hints
    {
        public string? Name { get; set; }

        public string? Namespace { get; set; }

        public string? Prefix { get; set; }

        /// <summary>The name of the first named schema on the way.</summary>
        public string? Component { get; set; }

        public bool Wrapped { get; set; }

        public XmlNodeKind Kind { get; set; }
    }
}
