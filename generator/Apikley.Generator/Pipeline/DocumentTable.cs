using System.Collections.Immutable;
using Apikley.Generator.Reading;

namespace Apikley.Generator.Pipeline;

/// <summary>
/// All documents of a project by path, made once for all of them: a project may have thousands of files that refer to one another.
/// It is equal to another when the documents are.
/// </summary>
internal sealed class DocumentTable : IEquatable<DocumentTable>
{
    private readonly ImmutableArray<ProjectDocument> _documents;
    private readonly Dictionary<string, SourceDocument> _byPath;

    private DocumentTable(ImmutableArray<ProjectDocument> documents)
    {
        _documents = documents;
        _byPath = new Dictionary<string, SourceDocument>(documents.Length, StringComparer.OrdinalIgnoreCase);
        foreach (var document in documents)
        {
            _byPath[Normalise(document.Source.Path)] = document.Source;
        }

        foreach (var file in documents.SelectMany(static document => document.Source.ExternalFiles))
        {
            Find(file)?.Share();
        }
    }

    public static DocumentTable Create(ImmutableArray<ProjectDocument> documents) => new(documents);

    public SourceDocument? Find(string path) => _byPath.TryGetValue(Normalise(path), out var found) ? found : null;

    public bool Equals(DocumentTable? other)
        => other is not null && (ReferenceEquals(this, other) || _documents.Select(document => document.Source).SequenceEqual(other._documents.Select(document => document.Source)));

    public override bool Equals(object? obj) => Equals(obj as DocumentTable);

    public override int GetHashCode() => _documents.Length;

    private static string Normalise(string path) => path.Replace('\\', '/');
}
