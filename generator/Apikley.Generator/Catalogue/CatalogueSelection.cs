using System.Collections.Immutable;
using Apikley.Generator.Diagnostics;
using Apikley.Generator.Infrastructure;

namespace Apikley.Generator.Catalogue;

/// <summary>A document of the package that is generated from, and what the project file says about it.</summary>
internal sealed record ChosenModel(string Path, string? Namespace, string? ClientName, string? Visibility);

/// <summary>
/// Which documents of the package are generated from: those that the project names, but for those that it has a document of its own for.
/// A model that is named exactly has the metadata of that item, whatever a wildcard says.
/// </summary>
internal sealed record CatalogueSelection(EquatableArray<ChosenModel> Models, EquatableArray<DiagnosticInfo> Diagnostics)
{
    public ChosenModel? Find(string path) => Models.FirstOrDefault(model => model.Path == path);

    /// <param name="entries">What the package carries.</param>
    /// <param name="files">The project file, and what it imports from the directories above.</param>
    /// <param name="own">The project's own documents, by path relative to it.</param>
    public static CatalogueSelection Decide(ImmutableArray<CatalogueEntry> entries, ImmutableArray<ProjectFile> files, ImmutableArray<string> own)
    {
        var ordered = files.OrderBy(static file => file.Order).ToList();
        if (ordered.Count == 0 || entries.IsEmpty)
        {
            return new CatalogueSelection([], []);
        }

        var diagnostics = new List<DiagnosticInfo>();
        var wildcards = WildcardRequests.Of(ordered, diagnostics);
        var written = ordered.SelectMany(static file => file.Written).SelectMany(static item => item.Included).ToList();
        var exact = new List<ModelRequest>();
        foreach (var (file, request) in ordered.SelectMany(static file => file.Evaluated.Select(request => (file, request))))
        {
            if (request.IsWildcard)
            {
                wildcards.Add(new WildcardRequest(request, []));
            }
            else if (entries.Any(entry => entry.Is(request.Pattern)))
            {
                exact.Add(request);
            }
            else if (!written.Exists(other => other.IsWildcard && ModelPattern.Matches(other.Pattern, request.Pattern)))
            {
                // Else it is a file that MSBuild found by the wildcard in the project's folder.
                var place = written.Find(other => other.Pattern == request.Pattern)?.Location ?? file.Location;
                diagnostics.Add(DiagnosticInfo.Create(Descriptors.UnknownModel, place, request.Pattern, Suggestion(request.Pattern, entries)));
            }
        }

        foreach (var wildcard in wildcards.Where(wildcard => !entries.Any(entry => entry.Is(wildcard.Request.Pattern))))
        {
            diagnostics.Add(DiagnosticInfo.Create(Descriptors.UnknownModel, wildcard.Request.Location ?? ordered[ordered.Count - 1].Location, wildcard.Request.Pattern, Suggestion(wildcard.Request.Pattern, entries)));
        }

        var chosen = new List<ChosenModel>();
        foreach (var entry in entries.Where(entry => !own.Any(entry.IsReplacedBy)).OrderBy(static entry => entry.Path, StringComparer.Ordinal))
        {
            if ((exact.FindLast(request => entry.Is(request.Pattern)) ?? wildcards.FindLast(wildcard => wildcard.Asks(entry))?.Request) is { } request)
            {
                chosen.Add(new ChosenModel(entry.Path, request.Namespace, request.ClientName, request.Visibility));
            }
        }

        return new CatalogueSelection(chosen.ToEquatableArray(), diagnostics.ToEquatableArray());
    }

    private static string Suggestion(string pattern, ImmutableArray<CatalogueEntry> entries)
        => NearestModel.Of(pattern, entries) is { } nearest
            ? $"did you mean '{nearest}'?"
            : "its families are " + string.Join(", ", entries.Select(static entry => entry.Name.Split('/')[0]).Distinct(StringComparer.Ordinal).OrderBy(static family => family, StringComparer.Ordinal));
}
