using Microsoft.CodeAnalysis;

namespace Apikley.Generator.Diagnostics;

internal static partial class Descriptors
{
    /// <summary>Two documents would emit the same type into the same namespace.</summary>
    public static DiagnosticDescriptor DocumentClash { get; } = Warning(
        "APK2900",
        "Two documents declare the same type",
        "'{0}' would emit '{1}', which '{2}' already does; nothing is generated for '{0}'. Rename one of the files, or give one of them another {3}.");

    /// <summary>A defect of the generator.</summary>
    public static DiagnosticDescriptor InternalError { get; } = Error(
        "APK2999",
        "The generator failed on a document",
        "Nothing was generated for '{0}': {1}: {2} This is a defect of Apikley.Generated; please report it with the document.");
}
