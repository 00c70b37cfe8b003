using Microsoft.CodeAnalysis;

namespace Apikley.Generator.Diagnostics;

/// <summary>APK1xxx: the document cannot be read as it is written.</summary>
internal static partial class Descriptors
{
    public static readonly DiagnosticDescriptor SyntaxError = Error(
        "APK1001", "The document is not well-formed", "{0}");

    public static readonly DiagnosticDescriptor EmptyDocument = Warning(
        "APK1002", "The document is empty", "The document is empty, so nothing is generated from it; write an OpenAPI document into it or remove the file");

    public static readonly DiagnosticDescriptor RootIsNotAnObject = Warning(
        "APK1003", "The document is not an object", "The document is {0}, but an OpenAPI document is an object that begins with the key 'openapi' or 'swagger'");

    public static readonly DiagnosticDescriptor DuplicateKey = Warning(
        "APK1004", "A key stands twice", "The key '{0}' stands twice in this object; the first, at line {1}, holds, and this one is ignored");

    public static readonly DiagnosticDescriptor SeveralDocuments = Warning(
        "APK1005", "The file holds several YAML documents", "Another YAML document begins here; only the first of a file is read, so put this one into a file of its own");

    public static readonly DiagnosticDescriptor BadAlias = Warning(
        "APK1006", "A YAML alias cannot be used", "The alias '*{0}' is read as null: {1}");

    public static readonly DiagnosticDescriptor TabIndentation = Warning(
        "APK1007", "A tab stands in the indentation", "A tab stands in the indentation, which YAML does not allow; tabs are read as two spaces here, replace them by spaces");

    public static readonly DiagnosticDescriptor LenientJson = Warning(
        "APK1008", "The JSON has something that JSON does not allow", "{0} is not JSON; it is read over here, but other tools will refuse the file");

    public static readonly DiagnosticDescriptor BadKey = Warning(
        "APK1009", "A YAML key is not a string", "A key must be a string, but this one is {0}; the key and its value are ignored");

    public static readonly DiagnosticDescriptor WrongType = Warning(
        "APK1010", "A value has the wrong type", "'{0}' must be {1}, but is {2}; it is ignored{3}");

    public static readonly DiagnosticDescriptor DanglingReference = Warning(
        "APK1011", "A reference points to nothing", "'{0}' points to nothing: {1}");

    public static readonly DiagnosticDescriptor RemoteReference = Warning(
        "APK1012", "A reference is a URL", "'{0}' is a URL, and nothing is fetched while compiling; save that file among the project's documents and refer to it by its relative path");

    public static readonly DiagnosticDescriptor ReferenceCycle = Warning(
        "APK1013", "A reference leads back to itself", "The reference '{0}' leads back to itself, so it names nothing; it is ignored");

    public static readonly DiagnosticDescriptor WrongReferenceKind = Warning(
        "APK1014", "A reference leads to the wrong kind of object", "'{0}' does not lead to {1}, which is expected here; it is ignored");

    public static readonly DiagnosticDescriptor MissingMember = Warning(
        "APK1015", "A key is missing", "The key '{0}' is missing, which {1} must have; {2}");

    public static readonly DiagnosticDescriptor UnknownValue = Warning(
        "APK1016", "A value is not one of those allowed", "'{0}' is not a value of '{1}', which may be {2}; {3}");

    public static readonly DiagnosticDescriptor UnknownVersion = Warning(
        "APK1017", "The version of OpenAPI is not known", "'{0}' is not a version of OpenAPI that can be read (2.0, 3.0, 3.1, 3.2); {1}");

    public static readonly DiagnosticDescriptor MissingFile = Warning(
        "APK1018", "A reference names a file that is not there", "'{0}' names the file '{1}', which is not among the project's documents; put it under specs/, or name it as an ApikleyDocument in the project");

    public static readonly DiagnosticDescriptor MisspeltKey = Warning(
        "APK1019", "A key is misspelt", "'{0}' is not a key of {1} and is ignored; did you mean '{2}'?");

    public static readonly DiagnosticDescriptor UnknownKey = Info(
        "APK1020", "A key is not known", "'{0}' is not a key of {1}; it is ignored");

    public static readonly DiagnosticDescriptor IgnoredSiblings = Info(
        "APK1021", "Keys beside a $ref are ignored", "OpenAPI {0} ignores '{1}' beside a '$ref'; put the reference into an 'allOf' to have both");

    public static readonly DiagnosticDescriptor PathWithoutSlash = Info(
        "APK1022", "A path does not begin with a slash", "The path '{0}' does not begin with '/'; it is read as '/{0}'");

    public static readonly DiagnosticDescriptor DuplicateParameter = Warning(
        "APK1023", "A parameter stands twice", "The parameter '{0}' in '{1}' stands twice in this operation; the first holds, and this one is ignored");

    public static readonly DiagnosticDescriptor RepeatedParameter = Info(
        "APK1024", "A parameter is repeated", "The parameter '{0}' in '{1}' stands twice in this operation, both times the same; remove one");

    public static readonly DiagnosticDescriptor UnusualKeyword = Info(
        "APK1025", "A schema's keyword looks misspelt", "'{0}' is not a keyword of {1} that is known; did you mean '{2}'?");

    public static readonly DiagnosticDescriptor TextByReference = Info(
        "APK1026", "A text is given by reference", "'{0}' must be a string; OpenAPI has no references to texts, so it is read as absent");

    public static readonly DiagnosticDescriptor PathParameterCase = Info(
        "APK1027", "A path writes a parameter's name in another case", "The path '{0}' has '{{{1}}}', but the parameter's name is '{2}'; they are taken to be the same");

    public static readonly DiagnosticDescriptor KeyOfOtherVersion = Warning(
        "APK1028", "A key belongs to another version of OpenAPI", "'{0}' is a key that {1} has in {2}, but not in this document's version; it is ignored");

    public static readonly DiagnosticDescriptor SecondBody = Warning(
        "APK1029", "A body stands beside another", "The parameter '{0}' in '{1}' is ignored: the operation has the body '{2}', and Swagger 2.0 knows one body or form fields, not both");

    public static readonly DiagnosticDescriptor SchemaRelativeReference = Info(
        "APK1030", "A reference begins at its schema", "'{0}' names nothing in the document; it is read from the schema that it stands in ('{1}'), as JSON Schema outside of OpenAPI would");

    private static DiagnosticDescriptor Info(string id, string title, string message)
        => new(id, title, message, Category, DiagnosticSeverity.Info, isEnabledByDefault: true, helpLinkUri: HelpRoot + id.ToLowerInvariant());
}
