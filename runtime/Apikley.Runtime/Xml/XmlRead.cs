using System.ComponentModel;
using System.Xml.Linq;

namespace Apikley.Runtime;

/// <summary>Reads XML for emitted models.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class XmlRead
{
    /// <summary>The text of an attribute, or null.</summary>
    /// <param name="element">The element that may have it.</param>
    /// <param name="name">Its name.</param>
    public static string? Attribute(XElement element, XmlName name)
    {
        ArgumentNullException.ThrowIfNull(element);
        return element.Attributes().FirstOrDefault(attribute => name.Matches(attribute.Name))?.Value;
    }

    /// <summary>The first child of a name, or null.</summary>
    /// <param name="parent">The element that may have it.</param>
    /// <param name="name">Its name.</param>
    public static XElement? Element(XElement parent, XmlName name)
    {
        ArgumentNullException.ThrowIfNull(parent);
        return parent.Elements().FirstOrDefault(child => name.Matches(child.Name));
    }

    /// <summary>All children of a name.</summary>
    /// <typeparam name="T">The type of an item.</typeparam>
    /// <param name="parent">The element that has them.</param>
    /// <param name="name">Their name.</param>
    /// <param name="read">Reads one.</param>
    public static IReadOnlyList<T> Items<T>(XElement parent, XmlName name, Func<XElement, T> read)
    {
        ArgumentNullException.ThrowIfNull(parent);
        return [.. parent.Elements().Where(child => name.Matches(child.Name)).Select(read)];
    }

    /// <summary>All children of a name, or null when there are none.</summary>
    /// <typeparam name="T">The type of an item.</typeparam>
    /// <param name="parent">The element that may have them.</param>
    /// <param name="name">Their name.</param>
    /// <param name="read">Reads one.</param>
    public static IReadOnlyList<T>? ItemsOrNull<T>(XElement parent, XmlName name, Func<XElement, T> read)
        => Items(parent, name, read) is { Count: > 0 } items ? items : null;

    /// <summary>All children by their local names; of two alike the last.</summary>
    /// <typeparam name="T">The type of a value.</typeparam>
    /// <param name="parent">The element that has them.</param>
    /// <param name="read">Reads one.</param>
    public static IReadOnlyDictionary<string, T> Map<T>(XElement parent, Func<XElement, T> read)
    {
        ArgumentNullException.ThrowIfNull(parent);
        ArgumentNullException.ThrowIfNull(read);
        var values = new Dictionary<string, T>(StringComparer.Ordinal);
        foreach (var child in parent.Elements())
        {
            values[child.Name.LocalName] = read(child);
        }

        return values;
    }

    /// <summary>A value that was read from a text.</summary>
    /// <typeparam name="T">Its type.</typeparam>
    /// <param name="value">The value; null when the text is not of its form.</param>
    /// <param name="text">The text.</param>
    /// <exception cref="FormatException">The text is not of its form.</exception>
    public static T Value<T>(T? value, string text)
        where T : struct
        => value ?? throw Unreadable<T>(text);

    /// <inheritdoc cref="Value{T}(T?, string)"/>
    public static T Value<T>(T? value, string text)
        where T : class
        => value ?? throw Unreadable<T>(text);

    /// <summary>An exception for something that is required and not there.</summary>
    /// <param name="element">The element that lacks it.</param>
    /// <param name="name">What it lacks.</param>
    public static Exception Missing(XElement element, XmlName name)
    {
        ArgumentNullException.ThrowIfNull(element);
        return new FormatException($"<{element.Name.LocalName}> lacks {name}, which is required.");
    }

    private static FormatException Unreadable<T>(string text) => new($"\"{text}\" cannot be read as {typeof(T).Name}.");
}
