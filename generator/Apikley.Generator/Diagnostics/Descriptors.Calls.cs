using Microsoft.CodeAnalysis;

namespace Apikley.Generator.Diagnostics;

/// <content>
/// What can be said about a call. An error is what the server would certainly refuse, a warning what it may refuse; <c>.editorconfig</c> sets either.
/// Every message ends with the rule and its place in the document.
/// </content>
internal static partial class Descriptors
{
    private const string CallCategory = "Apikley.Calls";

    public static readonly DiagnosticDescriptor TextTooLong = Call(
        "APK4001", DiagnosticSeverity.Error, "Text is too long", "'{0}' takes at most {1} characters, this has {2} ({3})");

    public static readonly DiagnosticDescriptor TextTooShort = Call(
        "APK4002", DiagnosticSeverity.Error, "Text is too short", "'{0}' takes at least {1} characters, this has {2} ({3})");

    public static readonly DiagnosticDescriptor PatternMismatch = Call(
        "APK4003", DiagnosticSeverity.Error, "Text does not match the pattern", "'{0}' takes text that matches the pattern {1}, \"{2}\" does not ({3})");

    public static readonly DiagnosticDescriptor BelowMinimum = Call(
        "APK4004", DiagnosticSeverity.Error, "Number is below the minimum", "'{0}' takes {1} or more, this is {2} ({3})");

    public static readonly DiagnosticDescriptor AboveMaximum = Call(
        "APK4005", DiagnosticSeverity.Error, "Number is above the maximum", "'{0}' takes {1} or less, this is {2} ({3})");

    public static readonly DiagnosticDescriptor NotAboveExclusiveMinimum = Call(
        "APK4006", DiagnosticSeverity.Error, "Number is not above the exclusive minimum", "'{0}' takes numbers above {1}, this is {2} ({3})");

    public static readonly DiagnosticDescriptor NotBelowExclusiveMaximum = Call(
        "APK4007", DiagnosticSeverity.Error, "Number is not below the exclusive maximum", "'{0}' takes numbers below {1}, this is {2} ({3})");

    public static readonly DiagnosticDescriptor NotAMultiple = Call(
        "APK4008", DiagnosticSeverity.Error, "Number is not a multiple", "'{0}' takes multiples of {1}, this is {2} ({3})");

    public static readonly DiagnosticDescriptor TooFewItems = Call(
        "APK4009", DiagnosticSeverity.Error, "List has too few items", "'{0}' takes at least {1} items, this has {2} ({3})");

    public static readonly DiagnosticDescriptor TooManyItems = Call(
        "APK4010", DiagnosticSeverity.Error, "List has too many items", "'{0}' takes at most {1} items, this has {2} ({3})");

    public static readonly DiagnosticDescriptor RepeatedItem = Call(
        "APK4011", DiagnosticSeverity.Error, "List repeats an item", "'{0}' takes no item twice, {1} is repeated ({2})");

    public static readonly DiagnosticDescriptor WrongFormat = Call(
        "APK4012", DiagnosticSeverity.Warning, "Text does not have the format", "'{0}' takes {1}, \"{2}\" is none ({3})");

    public static readonly DiagnosticDescriptor UnknownEnumValue = Call(
        "APK4013", DiagnosticSeverity.Warning, "Value is not listed", "\"{0}\" is not among the values of {1} that the document lists. {2} ({3})");

    public static readonly DiagnosticDescriptor EnumMemberAsText = Call(
        "APK4014", DiagnosticSeverity.Info, "Value has a member", "\"{0}\" is {1}.{2}");

    public static readonly DiagnosticDescriptor WrongName = Call(
        "APK4018", DiagnosticSeverity.Error, "Name of an entry is not allowed", "'{0}' takes no entry that is called \"{1}\" ({2})");

    public static readonly DiagnosticDescriptor NotAWebAddress = Call(
        "APK4015", DiagnosticSeverity.Warning, "Address cannot be fetched", "'{0}' takes http(s) addresses that the server can fetch, \"{1}\" is none ({2})");

    public static readonly DiagnosticDescriptor DroppedTask = Call(
        "APK4016", DiagnosticSeverity.Warning, "Generation task is dropped", "The task is paid for and then lost: {0}");

    public static readonly DiagnosticDescriptor SecretInSource = Call(
        "APK4017", DiagnosticSeverity.Warning, "Credential is written in source", "'{0}' takes a credential, and this one ends in version control. Read it from configuration or the environment.");

    private static DiagnosticDescriptor Call(string id, DiagnosticSeverity severity, string title, string message)
#pragma warning disable RS1033, RS1032 // A description is in README.md, where the cure has room. Some messages are two sentences, and end as the rule's place does.
        => new(id, title, message, CallCategory, severity, isEnabledByDefault: true, helpLinkUri: HelpRoot + id.ToLowerInvariant());
#pragma warning restore RS1033, RS1032
}
