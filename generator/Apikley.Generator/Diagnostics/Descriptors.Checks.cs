using Microsoft.CodeAnalysis;

namespace Apikley.Generator.Diagnostics;

/// <summary>
/// APK3xxx: the document contradicts itself. What breaks the specification and changes what is generated is a warning;
/// what valid public documents do is an information, which an <c>.editorconfig</c> may raise.
/// </summary>
internal static partial class Descriptors
{
    public static readonly DiagnosticDescriptor DuplicateOperationId = Warning(
        "APK3001", "An operationId stands twice", "The operationId '{0}' is also that of {1}; give each operation its own");

    public static readonly DiagnosticDescriptor TemplateWithoutParameter = Warning(
        "APK3002", "A path names a parameter that is not there", "The path '{0}' has '{{{1}}}', but {2} has no path parameter of this name{3}");

    public static readonly DiagnosticDescriptor ParameterWithoutTemplate = Warning(
        "APK3003", "A path parameter is not in the path", "The path parameter '{0}' is nowhere in the path '{1}'{2}");

    public static readonly DiagnosticDescriptor UndeclaredRequired = Info(
        "APK3004", "A required property is not declared", "'{0}' is required, but is not among the properties{1}");

    public static readonly DiagnosticDescriptor BrokenDefault = Info(
        "APK3005", "A default breaks its own schema", "The default {0}");

    public static readonly DiagnosticDescriptor BrokenExample = Info(
        "APK3006", "An example breaks its own schema", "The example {0}");

    public static readonly DiagnosticDescriptor BrokenEnumValue = Info(
        "APK3007", "An enum value breaks its own schema", "The enum value {0}");

    public static readonly DiagnosticDescriptor ImpossibleBounds = Info(
        "APK3008", "Bounds exclude every value", "'{0}' is {1}, but '{2}' is {3}: no value fits, so neither is checked");

    public static readonly DiagnosticDescriptor BrokenPattern = Info(
        "APK3009", "A pattern is not a regular expression", "'{0}' is not a regular expression: {1}; the rule is not checked");

    public static readonly DiagnosticDescriptor UndeclaredSecurity = Warning(
        "APK3010", "A security scheme is not declared", "The security scheme '{0}' is required, but not declared{1}; no credentials are sent for it");

    public static readonly DiagnosticDescriptor UnmappedCase = Info(
        "APK3011", "A discriminator's mapping misses a case", "The discriminator's mapping has no value for '{0}', so its own name stands for it");

    public static readonly DiagnosticDescriptor BrokenConstant = Info(
        "APK3012", "A constant breaks its own schema", "The constant {0}");
}
