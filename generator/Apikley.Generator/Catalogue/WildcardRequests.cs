using Apikley.Generator.Diagnostics;
using Apikley.Generator.Infrastructure;

namespace Apikley.Generator.Catalogue;

/// <summary>A pattern, and what was taken away from it.</summary>
internal sealed record WildcardRequest(ModelRequest Request, EquatableArray<string> Without)
{
    public bool Asks(CatalogueEntry entry) => entry.Is(Request.Pattern) && !Without.Any(entry.Is);
}

/// <summary>The wildcards that are written in project files, in the order of evaluation.</summary>
internal static class WildcardRequests
{
    public static List<WildcardRequest> Of(IReadOnlyList<ProjectFile> files, List<DiagnosticInfo> diagnostics)
    {
        var found = new List<WildcardRequest>();
        foreach (var item in files.SelectMany(static file => file.Written))
        {
            if (!item.Removed.IsEmpty && !item.IsConditional)
            {
                found = [.. found.Select(request => request with { Without = request.Without.Concat(item.Removed).ToEquatableArray() })];
            }

            foreach (var request in item.Included.Where(static request => request.IsWildcard))
            {
                if (item.IsConditional || request.Pattern.IndexOf('(') >= 0)
                {
                    diagnostics.Add(DiagnosticInfo.Create(Descriptors.UnreadableWildcard, request.Location!.Value, request.Pattern, request.Pattern.Replace("*", "%2A")));
                }
                else
                {
                    found.Add(new WildcardRequest(request, item.Excluded));
                }
            }
        }

        return found;
    }
}
