using Microsoft.CodeAnalysis;

namespace Apikley.Generator.Diagnostics;

/// <summary>
/// What can be said about a document. Ids: <c>APK1xxx</c> the document cannot be read as written, <c>APK2xxx</c> something cannot be generated,
/// <c>APK3xxx</c> the document contradicts itself, <c>APK4xxx</c> a call breaks a rule of the document,
/// <c>APK5xxx</c> the project file asks for what there is not. Each is explained, with its cure, in <c>generator/README.md</c>.
/// </summary>
internal static partial class Descriptors
{
    private const string Category = "Apikley.Generator";

    private const string HelpRoot = "https://github.com/apikley/apikley-generated/blob/main/generator/README.md#";

#pragma warning disable RS1033 // A description is in README.md, where the cure has room.
    private static DiagnosticDescriptor Warning(string id, string title, string message)
        => new(id, title, message, Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: HelpRoot + id.ToLowerInvariant());

    private static DiagnosticDescriptor Error(string id, string title, string message)
        => new(id, title, message, Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: HelpRoot + id.ToLowerInvariant());
#pragma warning restore RS1033
}
