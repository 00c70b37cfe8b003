using System.ComponentModel;
using System.Xml;

namespace Apikley.Runtime;

/// <summary>Writes XML for emitted models.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class XmlWrite
{
    /// <summary>Writes an attribute.</summary>
    /// <param name="writer">Stands in a start tag.</param>
    /// <param name="name">The attribute's name.</param>
    /// <param name="value">Its text.</param>
    public static void Attribute(XmlWriter writer, XmlName name, string value)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteAttributeString(name.Prefix, name.Local, name.Namespace, value);
    }

    /// <summary>Writes an element.</summary>
    /// <typeparam name="T">The value's type.</typeparam>
    /// <param name="writer">Where to.</param>
    /// <param name="name">The element's name.</param>
    /// <param name="value">The value.</param>
    /// <param name="content">Writes what is inside.</param>
    public static void Element<T>(XmlWriter writer, XmlName name, T value, Action<XmlWriter, T> content)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(content);
        writer.WriteStartElement(name.Prefix, name.Local, name.Namespace);
        content(writer, value);
        writer.WriteEndElement();
    }

    /// <summary>Writes an element for each item.</summary>
    /// <typeparam name="T">The type of an item.</typeparam>
    /// <param name="writer">Where to.</param>
    /// <param name="name">The name of an item's element.</param>
    /// <param name="items">The items.</param>
    /// <param name="content">Writes what is inside of an item.</param>
    public static void Items<T>(XmlWriter writer, XmlName name, IEnumerable<T> items, Action<XmlWriter, T> content)
    {
        ArgumentNullException.ThrowIfNull(items);
        foreach (var item in items)
        {
            Element(writer, name, item, content);
        }
    }

    /// <summary>Writes an element with an element for each item inside.</summary>
    /// <typeparam name="T">The type of an item.</typeparam>
    /// <param name="writer">Where to.</param>
    /// <param name="name">The name of the element around the items.</param>
    /// <param name="itemName">The name of an item's element.</param>
    /// <param name="items">The items.</param>
    /// <param name="content">Writes what is inside of an item.</param>
    public static void List<T>(XmlWriter writer, XmlName name, XmlName itemName, IEnumerable<T> items, Action<XmlWriter, T> content)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStartElement(name.Prefix, name.Local, name.Namespace);
        Items(writer, itemName, items, content);
        writer.WriteEndElement();
    }

    /// <summary>Writes an element for each entry, named after its key.</summary>
    /// <typeparam name="T">The type of a value.</typeparam>
    /// <param name="writer">Where to.</param>
    /// <param name="values">The entries. A key must be a name in XML.</param>
    /// <param name="content">Writes what is inside of a value.</param>
    /// <exception cref="XmlException">A key is no name in XML.</exception>
    public static void Map<T>(XmlWriter writer, IReadOnlyDictionary<string, T> values, Action<XmlWriter, T> content)
    {
        ArgumentNullException.ThrowIfNull(values);
        foreach (var (key, value) in values)
        {
            Element(writer, XmlConvert.VerifyNCName(key), value, content);
        }
    }
}
