using Apikley.Generator.Emitting;

namespace Apikley.Generator.Tests;

/// <summary>
/// Emitted code as the compiler would see it if it looked for nulls in the bodies too: there is nothing to find. The one exception is CS8618 of the
/// constructors that read JSON: that every required member came is checked at the object's end, where the compiler cannot see it.
/// </summary>
internal static class FullyNullable
{
    /// <summary>The text without the directive that spares consumers this analysis.</summary>
    public static string Text(string emitted) => emitted.Replace(NullableDirectives.WithoutWarnings, "#pragma warning disable CS8618", StringComparison.Ordinal);
}
