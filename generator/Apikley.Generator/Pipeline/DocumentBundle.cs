using System.Collections.Immutable;
using Apikley.Generator.Infrastructure;
using Apikley.Generator.Reading;

namespace Apikley.Generator.Pipeline;

/// <summary>
/// A document and those of the project's documents that it refers to, at any remove. An edit elsewhere leaves the bundle equal,
/// so that the document is not modelled again.
/// </summary>
internal sealed record DocumentBundle(ProjectDocument Document, EquatableArray<SourceDocument> Others)
{
    public static DocumentBundle Create(ProjectDocument document, ImmutableArray<ProjectDocument> all)
    {
        if (document.Source.ExternalFiles.Count == 0)
        {
            return new DocumentBundle(document, EquatableArray<SourceDocument>.Empty);
        }

        var byPath = new Dictionary<string, SourceDocument>(StringComparer.OrdinalIgnoreCase);
        foreach (var other in all)
        {
            byPath[Normalise(other.Source.Path)] = other.Source;
        }

        var found = new List<SourceDocument>();
        var seen = new HashSet<SourceDocument> { document.Source };
        var open = new Queue<SourceDocument>([document.Source]);
        while (open.Count > 0)
        {
            foreach (var file in open.Dequeue().ExternalFiles)
            {
                if (byPath.TryGetValue(Normalise(file), out var other) && seen.Add(other))
                {
                    found.Add(other);
                    open.Enqueue(other);
                }
            }
        }

        return new DocumentBundle(document, found.ToEquatableArray());
    }

    private static string Normalise(string path) => path.Replace('\\', '/');
}
