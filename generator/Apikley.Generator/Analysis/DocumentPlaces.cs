using System.Collections.Concurrent;
using System.Globalization;
using Apikley.Generator.Reading;
using Apikley.Generator.Reading.References;
using Apikley.Generator.Reading.Tree;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Apikley.Generator.Analysis;

/// <summary>
/// Finds the line of a rule in its document. Emitted code holds pointers, not lines, so that moving text re-emits nothing; the document is parsed only
/// when there is something to say. A document that is not among the project's (the models came in a library) is named with the pointer instead.
/// </summary>
internal sealed class DocumentPlaces(AnalyzerOptions options)
{
    private const int MaximumReferences = 8;

    private readonly ConcurrentDictionary<string, SourceDocument?> _documents = new(StringComparer.Ordinal);

    /// <param name="document">The document's path relative to its project.</param>
    /// <param name="pointer">The pointer of the schema, from <c>#</c>.</param>
    /// <param name="keyword">The keyword in it, or null for the schema.</param>
    /// <param name="cancellationToken">Ends the parsing.</param>
    /// <returns>How a message names the place, and the place itself when it is known.</returns>
    public (string Text, Location? Location) Find(string? document, string? pointer, string? keyword, CancellationToken cancellationToken)
    {
        if (document is null)
        {
            return ("the document", null);
        }

        if (Parsed(document, cancellationToken)?.Root is { } root && pointer is not null && Resolve(root, root, pointer, out var keyPlace) is { } schema)
        {
            var member = keyword is null ? null : FindKeyword(root, schema, keyword, depth: 4);
            var place = member?.NameLocation ?? keyPlace?.NameLocation ?? schema.Location;
            return ($"{document}:{(place.StartLine + 1).ToString(CultureInfo.InvariantCulture)}", place.ToLocation());
        }

        return (document + pointer, null);
    }

    private SourceDocument? Parsed(string document, CancellationToken cancellationToken)
    {
        if (_documents.TryGetValue(document, out var known))
        {
            return known;
        }

        var file = options.AdditionalFiles.FirstOrDefault(file => IsDocument(file, document));
        var parsed = file?.GetText(cancellationToken) is { } text ? SourceDocument.Parse(file.Path, text, cancellationToken) : null;
        return _documents.GetOrAdd(document, parsed);
    }

    private bool IsDocument(AdditionalText file, string document)
    {
        if (options.AnalyzerConfigOptionsProvider.GetOptions(file).TryGetValue("build_metadata.AdditionalFiles.ApikleyPath", out var relative) && relative.Length > 0)
        {
            return DocumentPaths.Normalize(relative) == document;
        }

        var path = DocumentPaths.Normalize(file.Path);
        return path == document || path.EndsWith("/" + document, StringComparison.Ordinal);
    }

    /// <summary>The value that a pointer names, through references on the way.</summary>
    private static SourceNode? Resolve(SourceNode root, SourceNode from, string pointer, out SourceMember? key, int references = 0)
    {
        key = null;
        var node = from;
        foreach (var escaped in pointer.TrimStart('#').Split(['/'], StringSplitOptions.None).Skip(1))
        {
            var token = escaped.Replace("~1", "/").Replace("~0", "~");
            node = Follow(root, node, references);
            key = (node as ObjectNode)?.Member(token);
            node = node switch
            {
                ObjectNode => key?.Value,
                ArrayNode list when int.TryParse(token, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < list.Items.Count => list.Items[index],
                _ => null,
            };
            if (node is null)
            {
                return null;
            }
        }

        return node;
    }

    private static SourceNode Follow(SourceNode root, SourceNode node, int references)
        => references < MaximumReferences && node is ObjectNode holder && holder["$ref"] is ScalarNode { Text: var target } && target.StartsWith("#/", StringComparison.Ordinal)
            ? Resolve(root, root, target, out _, references + 1) ?? node
            : node;

    /// <summary>A keyword may stand in the schema itself, in a part of its <c>allOf</c>, or where it refers to.</summary>
    private static SourceMember? FindKeyword(SourceNode root, SourceNode node, string keyword, int depth)
    {
        if (depth == 0 || node is not ObjectNode schema)
        {
            return null;
        }

        if (schema.Member(keyword) is { } found)
        {
            return found;
        }

        var parts = new List<SourceNode>();
        if (schema["$ref"] is not null && Follow(root, schema, 0) is var target && !ReferenceEquals(target, schema))
        {
            parts.Add(target);
        }

        // Swagger 2.0 and OpenAPI 3 parameters hold their rules in "schema"; wrappers in "allOf", "anyOf" and "oneOf".
        foreach (var name in (string[])["schema", "allOf", "anyOf", "oneOf"])
        {
            parts.AddRange(schema[name] switch { ArrayNode list => list.Items, ObjectNode single => [single], _ => [] });
        }

        return parts.Select(part => FindKeyword(root, part, keyword, depth - 1)).FirstOrDefault(static member => member is not null);
    }
}
