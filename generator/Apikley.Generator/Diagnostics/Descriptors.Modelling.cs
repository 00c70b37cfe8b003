using Microsoft.CodeAnalysis;

namespace Apikley.Generator.Diagnostics;

/// <summary>What Modelling finds: something that cannot be generated as the document has it.</summary>
internal static partial class Descriptors
{
    public static DiagnosticDescriptor OperationDropped { get; } = Warning(
        "APK2001", "An operation cannot be generated", "Operation '{0}' is left out: {1}");

    public static DiagnosticDescriptor SchemaContainsItself { get; } = Warning(
        "APK2002", "A schema is made of nothing but itself", "The schema '{0}' refers to itself without an object or a union between; any JSON stands in its place");

    public static DiagnosticDescriptor SchemaTooDeep { get; } = Warning(
        "APK2003", "A schema is nested too deeply", "Lists, maps and references are nested more than {0} deep here; any JSON stands in the schema's place");

    public static DiagnosticDescriptor UnionAmbiguous { get; } = Information(
        "APK2004", "The cases of a union cannot be told apart", "Some cases of '{0}' cannot be told apart by their JSON; the first one that can be read is taken, and the raw JSON is kept");

    public static DiagnosticDescriptor AllOfConflict { get; } = Warning(
        "APK3101", "Two parts of a composition exclude each other", "Property '{0}' is declared before with another type; the first declaration stands");

#pragma warning disable RS1033 // A description is in README.md, where the cure has room.
    public static DiagnosticDescriptor WebhookWithoutParser { get; } = Warning(
        "APK2005", "A webhook has no parser", "'{0}' is sent as {1}, and only JSON, forms and text are parsed: there is no parser for it");

    private static DiagnosticDescriptor Information(string id, string title, string message)
        => new(id, title, message, Category, DiagnosticSeverity.Info, isEnabledByDefault: true, helpLinkUri: HelpRoot + id.ToLowerInvariant());
#pragma warning restore RS1033
}
