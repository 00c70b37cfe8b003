using Microsoft.CodeAnalysis;

namespace Apikley.Generator.Diagnostics;

/// <content>What can be said about <c>ApikleyModel</c> items. They stand in the project file, or where the project file imports them from.</content>
internal static partial class Descriptors
{
    public static readonly DiagnosticDescriptor UnknownModel = Error(
        "APK5001",
        "Model is not in the catalogue",
        "ApikleyModel '{0}' is no model of the catalogue; {1}");

    public static readonly DiagnosticDescriptor UnreadableWildcard = Warning(
        "APK5002",
        "Wildcard cannot be read",
        "ApikleyModel '{0}' asks for nothing: MSBuild looks for such a file and hands nothing on, and its text cannot be read under a Condition or with an expression in it. Write '{1}', which is handed on as it is.");
}
