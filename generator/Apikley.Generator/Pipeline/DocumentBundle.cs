using Apikley.Generator.Infrastructure;
using Apikley.Generator.Reading;

namespace Apikley.Generator.Pipeline;

/// <summary>
/// A document and those of the project's documents that it refers to, at any remove. An edit elsewhere leaves the bundle equal,
/// so that the document is not modelled again. A file that is only a part of others is modelled with them, not by itself.
/// </summary>
internal sealed record DocumentBundle(ProjectDocument Document, EquatableArray<SourceDocument> Others)
{
    public static DocumentBundle Create(ProjectDocument document, DocumentTable all)
    {
        if (!document.Source.IsOpenApi || document.Source.ExternalFiles.Count == 0)
        {
            return new DocumentBundle(document, EquatableArray<SourceDocument>.Empty);
        }

        var found = new List<SourceDocument>();
        var seen = new HashSet<SourceDocument> { document.Source };
        var open = new Queue<SourceDocument>([document.Source]);
        while (open.Count > 0)
        {
            foreach (var file in open.Dequeue().ExternalFiles)
            {
                if (all.Find(file) is { } other && seen.Add(other))
                {
                    found.Add(other);
                    open.Enqueue(other);
                }
            }
        }

        return new DocumentBundle(document, found.ToEquatableArray());
    }
}
