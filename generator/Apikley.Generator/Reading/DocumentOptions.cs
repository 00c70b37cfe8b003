using Apikley.Generator.Infrastructure;

namespace Apikley.Generator.Reading;

/// <summary>What the project file says about one document: item metadata, and the properties that hold for all.</summary>
/// <param name="RelativePath">The document's path relative to the project, with <c>/</c>.</param>
/// <param name="RootNamespace">The project's root namespace.</param>
/// <param name="Namespace">Overrides the namespace made of root namespace and folders.</param>
/// <param name="ClientName">Overrides the client's name made of the file's name.</param>
/// <param name="IncludeTags">Only operations with one of these tags; empty: all.</param>
/// <param name="IncludePaths">Globs; only operations on these paths; empty: all.</param>
/// <param name="Public">Whether the emitted types are public (the default) or internal.</param>
/// <param name="Visibility">What the project file says of that, as it says it.</param>
internal sealed record DocumentOptions(
    string RelativePath,
    string RootNamespace,
    string? Namespace,
    string? ClientName,
    EquatableArray<string> IncludeTags,
    EquatableArray<string> ExcludeTags,
    EquatableArray<string> IncludePaths,
    EquatableArray<string> ExcludePaths,
    bool Public,
    string? Visibility = null);
