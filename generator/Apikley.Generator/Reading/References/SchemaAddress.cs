using Apikley.Generator.Reading.Tree;

namespace Apikley.Generator.Reading.References;

/// <summary>
/// Decides against which address a reference is read: that of the nearest <c>$id</c> around it, itself read against the one around that, and at last the document's
/// <c>$self</c> (RFC 3986, section 5.1). Addresses are only compared, never opened.
/// </summary>
internal static class SchemaAddress
{
    /// <summary>What <c>$id</c>, or <c>$self</c> of a document, says of the object itself.</summary>
    public static string? Stated(ObjectNode node)
        => ((node["$id"] ?? node["$self"]) as ScalarNode) is { Type: ScalarType.String, Text: { Length: > 0 } text } && text[0] != '#' ? text : null;

    public static Uri? Combine(Uri? address, string reference)
        => address is null
            ? Uri.TryCreate(reference, UriKind.Absolute, out var absolute) && DocumentPaths.IsUrl(reference) ? absolute : null
            : Uri.TryCreate(address, reference, out var combined) ? combined : null;

    public static string Text(Uri address) => address.AbsoluteUri;

    /// <summary>The address that a reference's file part means where it stands; null where nothing around it has one.</summary>
    public static string? Of(SourceNode root, int offset, string file)
    {
        Uri? address = null;
        for (var current = root; current is not null; current = EnclosingSchemas.Child(current, offset)?.Value)
        {
            if (current is ObjectNode node && Stated(node) is { } identifier)
            {
                address = Combine(address, identifier) ?? address;
            }
        }

        return address is not null && Combine(address, file) is { } found ? Text(found) : null;
    }
}
