using Apikley.Generator.Infrastructure;

namespace Apikley.Generator.Model;

/// <summary>
/// Everything that is emitted for one document, decided. Emitters write this down and decide nothing but layout;
/// they cannot see the document. Every part is a record that is equal by value, so that an edit which changes nothing emits nothing.
/// No part holds a line or column: moving text must not re-emit code. Places are given as JSON pointers.
/// </summary>
/// <param name="DocumentPath">The document's path relative to the project, with <c>/</c>: <c>specs/google/nano-banana-edit.yaml</c>.</param>
/// <param name="Namespace">Where all its types live.</param>
/// <param name="ClientName">The client class: <c>PetstoreClient</c>.</param>
/// <param name="Public">Whether the types are public, or internal.</param>
/// <param name="NullOrMarket">Set when the document describes a model of the Apikley market: then no client of its own is emitted, it attaches to <c>ApikleyClient</c>.</param>
internal sealed record ClientModel(
    string DocumentPath,
    string Namespace,
    string ClientName,
    bool Public,
    DocModel Doc,
    EquatableArray<ServerModel> Servers,
    EquatableArray<SecuritySchemeModel> SecuritySchemes,
    EquatableArray<OperationGroupModel> Groups,
    EquatableArray<TypeModel> Types,
    EquatableArray<WebhookModel> Webhooks,
    MarketModel? Market);

/// <summary>What becomes of descriptions. Plain text as the document has it; the writer of XML docs escapes it.</summary>
internal sealed record DocModel(string? Summary, string? Remarks = null)
{
    public static DocModel None { get; } = new((string?)null);
}

/// <summary>A server of the document. Variables are filled with their defaults where the application sets none.</summary>
internal sealed record ServerModel(string UrlTemplate, string? Description, EquatableArray<ServerVariableModel> Variables);

/// <param name="WireName">As in the template.</param>
/// <param name="Name">The C# property.</param>
internal sealed record ServerVariableModel(string WireName, string Name, string Default, EquatableArray<string> Allowed, string? Description);

internal enum SecurityKind
{
    ApiKeyHeader,
    ApiKeyQuery,
    ApiKeyCookie,
    Bearer,
    Basic,

    /// <summary>Another HTTP scheme: the application gives what follows <see cref="SecuritySchemeModel.ParameterName"/> in the <c>Authorization</c> header.</summary>
    HttpOther,

    /// <summary>OAuth 2 or OpenID Connect: the application gives a provider of bearer tokens.</summary>
    TokenProvider,

    /// <summary>A client certificate: a matter of the handler, nothing is sent.</summary>
    MutualTls,
}

/// <param name="WireName">The scheme's key in the document.</param>
/// <param name="Name">The C# property of the options that takes the credential.</param>
/// <param name="ParameterName">The header, query parameter or cookie; or the word of another HTTP scheme.</param>
internal sealed record SecuritySchemeModel(string WireName, string Name, SecurityKind Kind, string? ParameterName, DocModel Doc);

/// <summary>Schemes that are needed together, as indexes into <see cref="ClientModel.SecuritySchemes"/>.</summary>
internal sealed record SecurityAlternative(EquatableArray<int> Schemes);

/// <summary>Operations that stand together. A small document has one group with no name: its methods are on the client itself.</summary>
/// <param name="Name">The property on the client (<c>Pets</c>), or null for the client itself.</param>
/// <param name="ClassName">The class of the group (<c>PetsClient</c>), or the client's name.</param>
internal sealed record OperationGroupModel(string? Name, string ClassName, DocModel Doc, EquatableArray<OperationModel> Operations);

/// <summary>What the server sends by itself: a model of its body and a parser for it.</summary>
/// <param name="Name">The method that parses it: <c>ParseNewPet</c> without <c>Parse</c>.</param>
/// <param name="Body">Null where it has none, or one that nothing parses.</param>
/// <param name="Kind">How the body comes: as JSON, as a form or as text.</param>
/// <param name="FieldStyles">The fields of a form that are not written as the others are.</param>
internal sealed record WebhookModel(
    string Name,
    string WireName,
    string Method,
    DocModel Doc,
    TypeUse? Body,
    BodyKind Kind = BodyKind.Json,
    EquatableArray<FieldStyleModel> FieldStyles = default);

/// <summary>How a field of a form is written.</summary>
internal sealed record FieldStyleModel(string WireName, ParameterStyle Style, bool Explode);

/// <summary>A model of the Apikley market, as its document describes it.</summary>
/// <param name="ModelId">The wire name: <c>google/nano-banana-edit</c>.</param>
/// <param name="FamilyName">The property on <c>ApikleyClient</c>: <c>Google</c>.</param>
/// <param name="Name">The property on the family: <c>NanoBananaEdit</c>, <c>V2_1Standard</c>.</param>
/// <param name="TypePrefix">What begins the names of all the document's types, which are seen without their family: <c>NanoBananaEdit</c>, <c>KlingV2_1Standard</c>.</param>
/// <param name="InputTypeName">The type of the input object: <c>NanoBananaEditInput</c>.</param>
/// <param name="RequestTypeName">The whole body: <c>NanoBananaEditRequest</c>.</param>
/// <param name="ResponseTypeName">The whole answer, or null when the document declares none.</param>
/// <param name="InputRequired">Whether the input has members that must be set (then the method takes it without a default).</param>
internal sealed record MarketModel(
    string ModelId,
    string FamilyName,
    string Name,
    string TypePrefix,
    string InputTypeName,
    string RequestTypeName,
    string? ResponseTypeName,
    bool InputRequired,
    DocModel Doc);
