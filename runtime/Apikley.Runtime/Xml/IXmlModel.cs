using System.Xml;
using System.Xml.Linq;

namespace Apikley;

/// <summary>A type that reads and writes its own XML. Emitted models implement it where the document sends or answers XML; no reflection is involved.</summary>
/// <typeparam name="TSelf">The type itself.</typeparam>
public interface IXmlModel<TSelf>
    where TSelf : IXmlModel<TSelf>
{
    /// <summary>Writes attributes and content into an element that is open. Its name is the concern of whoever holds the value.</summary>
    /// <param name="writer">Stands behind the element's start.</param>
    void WriteXmlTo(XmlWriter writer);

    /// <summary>Reads an element, whatever its name.</summary>
    /// <param name="element">The element.</param>
    /// <returns>The value.</returns>
    /// <exception cref="FormatException">The element is not of the type's form, or lacks something that is required.</exception>
    static abstract TSelf ReadXmlFrom(XElement element);
}
