using Apikley.Generator.Modelling.Operations;

namespace Apikley.Generator.Catalogue;

/// <summary>How models are named in a project file: exactly, or with <c>*</c> for anything, <c>/</c> too. Case does not count.</summary>
internal static class ModelPattern
{
    public static bool IsWildcard(string pattern) => pattern.IndexOf('*') >= 0 || pattern.IndexOf('?') >= 0;

    public static bool Matches(string pattern, string name)
        => IsWildcard(pattern)
            ? Glob.IsMatch(Lower(pattern).Replace("**", "*").Replace("*", "**"), Lower(name))
            : string.Equals(pattern, name, StringComparison.OrdinalIgnoreCase);

    private static string Lower(string text) => text.ToLowerInvariant();
}
