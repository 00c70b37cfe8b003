using System.Collections.Immutable;
using Apikley.Generator.Diagnostics;
using Apikley.Generator.Infrastructure;

namespace Apikley.Generator.Pipeline;

/// <summary>What tells documents apart: two with the same namespace and name would declare the same types.</summary>
/// <param name="FromCatalogue">Whether the package carries it.</param>
/// <param name="Types">What it declares in the namespace.</param>
internal sealed record DocumentIdentity(string Path, string RelativePath, bool FromCatalogue, string? Namespace, string? Name, EquatableArray<string> Types)
{
    /// <summary>Everything by which it may get into another's way, the client first.</summary>
    public IEnumerable<string> Declared => Types.Prepend(Name!);
}

/// <summary>Finds documents that would declare the same client, or in one namespace the same types. The first by path keeps its name; the others lose, and are told so.
/// A document of the package always yields to one of the project's, and nothing is said: it is there to be replaced.</summary>
internal sealed record DocumentClashes(EquatableArray<string> Losers, EquatableArray<DiagnosticInfo> Diagnostics)
{
    public bool Loses(DocumentIdentity identity) => !Losers.IsEmpty && Losers.Contains(identity.Path);

    public static DocumentClashes Find(ImmutableArray<DocumentIdentity> identities)
    {
        var losers = new List<string>();
        var diagnostics = new List<DiagnosticInfo>();
        foreach (var @namespace in identities.Where(item => item.Namespace is not null).GroupBy(item => item.Namespace, StringComparer.OrdinalIgnoreCase).Where(group => group.Skip(1).Any()))
        {
            // The compiler tells files apart whatever the case of their names.
            var owners = new Dictionary<string, DocumentIdentity>(StringComparer.OrdinalIgnoreCase);
            foreach (var identity in @namespace.OrderBy(item => item.FromCatalogue).ThenBy(item => item.RelativePath, StringComparer.Ordinal))
            {
                if (identity.Declared.FirstOrDefault(owners.ContainsKey) is not { } shared)
                {
                    foreach (var name in identity.Declared)
                    {
                        owners[name] = identity;
                    }

                    continue;
                }

                losers.Add(identity.Path);
                var owner = owners[shared];
                if (!identity.FromCatalogue || owner.FromCatalogue)
                {
                    diagnostics.Add(new DiagnosticInfo(
                        Descriptors.DocumentClash,
                        At(identity),
                        EquatableArray.Of(identity.RelativePath, $"{identity.Namespace}.{shared}", owner.RelativePath, identity.Name == owner.Name ? "Namespace or ClientName" : "Namespace"),
                        At(owner)));
                }
            }
        }

        return new DocumentClashes(losers.ToEquatableArray(), diagnostics.ToEquatableArray());
    }

    private static LocationInfo At(DocumentIdentity identity) => new(identity.Path, 0, 0, 0, 0, 0, 0);
}
