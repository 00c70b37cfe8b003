using Microsoft.CodeAnalysis;

namespace Apikley.Generator.Diagnostics;

/// <content>What can be said about the metadata of <c>ApikleyDocument</c> items. It is said at the document: the compiler does not see where the item stands.</content>
internal static partial class Descriptors
{
    public static readonly DiagnosticDescriptor UnknownChoice = Warning(
        "APK5003",
        "Choice chooses nothing",
        "{0} of '{1}' names '{2}', but {3}");

    public static readonly DiagnosticDescriptor UnknownExclusion = Information(
        "APK5004",
        "Exclusion excludes nothing",
        "{0} of '{1}' names '{2}', but {3}");

    public static readonly DiagnosticDescriptor MetadataValue = Warning(
        "APK5005",
        "Metadata has a value that it cannot have",
        "{0} of '{1}' is '{2}': {3}");
}
