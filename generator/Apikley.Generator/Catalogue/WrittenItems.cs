using System.Xml;
using System.Xml.Linq;
using Apikley.Generator.Diagnostics;
using Apikley.Generator.Infrastructure;
using Microsoft.CodeAnalysis.Text;

namespace Apikley.Generator.Catalogue;

/// <summary>An <c>ApikleyModel</c> element as it is written.</summary>
/// <param name="Included">What it adds, part by part, with its place.</param>
/// <param name="Excluded">What it does not add of that.</param>
/// <param name="Removed">What it takes away of what stands before it.</param>
/// <param name="IsConditional">Whether a <c>Condition</c> decides over it.</param>
internal sealed record WrittenItem(EquatableArray<ModelRequest> Included, EquatableArray<string> Excluded, EquatableArray<string> Removed, bool IsConditional);

/// <summary>Reads the <c>ApikleyModel</c> elements of a project file's text.</summary>
internal static class WrittenItems
{
    public static IReadOnlyList<WrittenItem> Read(string path, SourceText source)
    {
        var items = new List<WrittenItem>();
        foreach (var element in Parse(source)?.Descendants() ?? [])
        {
            if (element.Name.LocalName == "ApikleyModel" && !element.Ancestors().Any(static outer => outer.Name.LocalName is "Target" or "ItemDefinitionGroup"))
            {
                items.Add(new WrittenItem(
                    Included(path, source, element),
                    Entries(element.Attribute("Exclude")).ToEquatableArray(),
                    Entries(element.Attribute("Remove")).ToEquatableArray(),
                    element.AncestorsAndSelf().Any(static outer => outer.Attribute("Condition") is not null || outer.Name.LocalName is "When" or "Otherwise")));
            }
        }

        return items;
    }

    private static EquatableArray<ModelRequest> Included(string path, SourceText source, XElement element)
    {
        var attribute = element.Attribute("Include");
        return Entries(attribute)
            .Select(entry => new ModelRequest(entry, Metadata(element, "Namespace"), Metadata(element, "ClientName"), Metadata(element, "Visibility"), Place(path, source, attribute!, entry)))
            .ToEquatableArray();
    }

    private static IEnumerable<string> Entries(XAttribute? attribute)
        => (attribute?.Value ?? "").Split(';').Select(static entry => entry.Trim().Replace('\\', '/')).Where(static entry => entry.Length > 0);

    private static string? Metadata(XElement element, string name)
        => ((string?)element.Attribute(name) ?? element.Elements().FirstOrDefault(inner => inner.Name.LocalName == name)?.Value)?.Trim() is { Length: > 0 } value ? value : null;

    /// <summary>Where an entry stands; where its attribute stands, when it is written with character references.</summary>
    private static LocationInfo Place(string path, SourceText source, XAttribute attribute, string entry)
    {
        var (line, column) = ((IXmlLineInfo)attribute).HasLineInfo() ? (((IXmlLineInfo)attribute).LineNumber - 1, ((IXmlLineInfo)attribute).LinePosition - 1) : (0, 0);
        if (line >= source.Lines.Count)
        {
            return new LocationInfo(path, 0, 0, 0, 0, 0, 0);
        }

        var start = Math.Min(source.Lines[line].Start + column, source.Length);
        var found = source.ToString().IndexOf(entry, start, StringComparison.Ordinal);
        var span = found < 0 ? new TextSpan(start, 0) : new TextSpan(found, entry.Length);
        var lines = source.Lines.GetLinePositionSpan(span);
        return new LocationInfo(path, span.Start, span.Length, lines.Start.Line, lines.Start.Character, lines.End.Line, lines.End.Character);
    }

    /// <summary>Null when the text is no XML: then MSBuild has said so.</summary>
    private static XDocument? Parse(SourceText source)
    {
        try
        {
            return XDocument.Parse(source.ToString(), LoadOptions.SetLineInfo);
        }
        catch (XmlException)
        {
            return null;
        }
    }
}
