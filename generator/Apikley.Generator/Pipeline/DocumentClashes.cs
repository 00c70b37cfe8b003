using System.Collections.Immutable;
using Apikley.Generator.Diagnostics;
using Apikley.Generator.Infrastructure;

namespace Apikley.Generator.Pipeline;

/// <summary>What tells documents apart: two with the same namespace and name would declare the same types.</summary>
/// <param name="FromCatalogue">Whether the package carries it.</param>
internal sealed record DocumentIdentity(string Path, string RelativePath, bool FromCatalogue, string? Namespace, string? Name);

/// <summary>Finds documents that would declare the same types. The first by path keeps its name; the others lose, and are told so.
/// A document of the package always yields to one of the project's, and nothing is said: it is there to be replaced.</summary>
internal sealed record DocumentClashes(EquatableArray<string> Losers, EquatableArray<DiagnosticInfo> Diagnostics)
{
    public bool Loses(DocumentIdentity identity) => !Losers.IsEmpty && Losers.Contains(identity.Path);

    public static DocumentClashes Find(ImmutableArray<DocumentIdentity> identities)
    {
        var losers = new List<string>();
        var diagnostics = new List<DiagnosticInfo>();
        var owners = new Dictionary<(string, string), DocumentIdentity>();
        foreach (var identity in identities.Where(item => item.Namespace is not null).OrderBy(item => item.FromCatalogue).ThenBy(item => item.RelativePath, StringComparer.Ordinal))
        {
            var key = (identity.Namespace!, identity.Name!);
            if (!owners.TryGetValue(key, out var owner))
            {
                owners.Add(key, identity);
                continue;
            }

            losers.Add(identity.Path);
            if (identity.FromCatalogue && !owner.FromCatalogue)
            {
                continue;
            }

            diagnostics.Add(new DiagnosticInfo(
                Descriptors.DocumentClash,
                At(identity),
                EquatableArray.Of(identity.RelativePath, $"{identity.Namespace}.{identity.Name}", owner.RelativePath),
                At(owner)));
        }

        return new DocumentClashes(losers.ToEquatableArray(), diagnostics.ToEquatableArray());
    }

    private static LocationInfo At(DocumentIdentity identity) => new(identity.Path, 0, 0, 0, 0, 0, 0);
}
