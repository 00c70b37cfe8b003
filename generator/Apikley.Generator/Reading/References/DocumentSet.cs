using Apikley.Generator.Reading.Tree;

namespace Apikley.Generator.Reading.References;

/// <summary>The documents that references may lead to, found by path; what is not among them does not exist.</summary>
internal sealed class DocumentSet
{
    private readonly Dictionary<string, SourceDocument> _byPath = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SourceDocument> _byPathWithoutCase = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<SourceFile, SourceDocument> _byFile = [];
    private readonly Dictionary<string, (SourceDocument Document, IndexedSchema Schema)?> _identified = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SchemaIndex> _indexes = new(StringComparer.Ordinal);

    public DocumentSet(SourceDocument main, IEnumerable<SourceDocument> others)
    {
        Main = main;
        Add(main);
        foreach (var other in others)
        {
            Add(other);
        }
    }

    public SourceDocument Main { get; }

    /// <summary>The document that a node belongs to.</summary>
    public SourceDocument Of(SourceNode node) => _byFile.TryGetValue(node.File, out var document) ? document : Main;

    /// <summary>By normalised path; a difference in case is forgiven where it leaves no doubt, because file systems do.</summary>
    public SourceDocument? Find(string normalizedPath)
        => _byPath.TryGetValue(normalizedPath, out var document) || _byPathWithoutCase.TryGetValue(normalizedPath, out document) ? document : null;

    /// <summary>The anchors and identifiers of a document, made when first asked for.</summary>
    public SchemaIndex IndexOf(SourceDocument document)
    {
        if (!_indexes.TryGetValue(document.Path, out var index))
        {
            _indexes[document.Path] = index = SchemaIndex.Create(document.Root);
        }

        return index;
    }

    /// <summary>The place that a <c>$id</c> or <c>$self</c> of any document names.</summary>
    public (SourceDocument Document, IndexedSchema Schema)? FindIdentifier(string identifier)
    {
        if (_identified.TryGetValue(identifier, out var known))
        {
            return known;
        }

        foreach (var document in _byPath.Values)
        {
            if (IndexOf(document).Identifier(identifier) is { } schema)
            {
                return _identified[identifier] = (document, schema);
            }
        }

        return _identified[identifier] = null;
    }

    private void Add(SourceDocument document)
    {
        var path = DocumentPaths.Normalize(document.Path);
        if (!_byPath.ContainsKey(path))
        {
            _byPath.Add(path, document);
            if (document.Root is { } root)
            {
                _byFile.Add(root.File, document);
            }

            _byPathWithoutCase[path] = document;
        }
    }
}
