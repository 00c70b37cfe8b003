using Apikley.Generator.Diagnostics;

namespace Apikley.Generator.Catalogue;

/// <summary>One entry of an <c>ApikleyModel</c> item: a model or a pattern, and what the item says of the client.</summary>
/// <param name="Pattern">As it is written, with <c>/</c>.</param>
/// <param name="Location">Where the project file says it; null when it came from elsewhere.</param>
internal sealed record ModelRequest(string Pattern, string? Namespace, string? ClientName, string? Visibility, LocationInfo? Location)
{
    public bool IsWildcard => ModelPattern.IsWildcard(Pattern);
}
