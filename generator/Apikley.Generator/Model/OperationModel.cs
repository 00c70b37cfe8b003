using Apikley.Generator.Infrastructure;

namespace Apikley.Generator.Model;

/// <summary>An operation: one method, and one more for each further body and for a stream beside a plain answer.</summary>
/// <param name="Name">The method without <c>Async</c>: <c>GetPetById</c>.</param>
/// <param name="Method">The HTTP method, upper case.</param>
/// <param name="Path">The path template, split: literals and parameters.</param>
/// <param name="Parameters">In the order of the method's arguments (required first).</param>
/// <param name="Bodies">The ways to send the body, preferred first; empty when there is none.</param>
/// <param name="Responses">All declared, in the order: codes, ranges, default.</param>
/// <param name="Result">What the method returns.</param>
/// <param name="Stream">Set when an answer may come as a stream of items: the method that enumerates them.</param>
/// <param name="Security">Alternatives; empty when none is needed.</param>
/// <param name="Servers">Servers of this operation alone; empty: the client's.</param>
/// <param name="Links">What can be called with an answer, in words.</param>
internal sealed record OperationModel(
    string Name,
    string Method,
    EquatableArray<PathPart> Path,
    EquatableArray<ParameterModel> Parameters,
    EquatableArray<BodyModel> Bodies,
    EquatableArray<ResponseModel> Responses,
    ResultModel Result,
    StreamModel? Stream,
    EquatableArray<SecurityAlternative> Security,
    EquatableArray<ServerModel> Servers,
    DocModel Doc,
    string? Obsolete,
    string Pointer,
    EquatableArray<string> Links = default);

/// <summary>A part of a path: either a literal, already percent-encoded, or the index of a parameter.</summary>
internal sealed record PathPart(string? Literal, int Parameter = -1);

internal enum ParameterLocation
{
    Path,
    Query,
    Header,
    Cookie,

    /// <summary>The whole query string.</summary>
    QueryString,
}

internal enum ParameterStyle
{
    Simple,
    Label,
    Matrix,
    Form,
    SpaceDelimited,
    PipeDelimited,
    TabDelimited,
    DeepObject,

    /// <summary>The value is JSON text (<c>content: application/json</c>).</summary>
    Json,
}

/// <param name="Name">The argument's name, an identifier without <c>@</c>.</param>
/// <param name="Type">For an object, the emitter finds its properties in <see cref="ClientModel.Types"/> and writes them one by one.</param>
/// <param name="Constant">The only value allowed, when required: it is sent and is no argument.</param>
internal sealed record ParameterModel(
    string WireName,
    string Name,
    ParameterLocation Location,
    TypeRef Type,
    bool Nullable,
    bool Required,
    ParameterStyle Style,
    bool Explode,
    bool AllowReserved,
    ConstantModel? Constant,
    string? Default,
    DocModel Doc,
    string? Obsolete,
    RulesModel? Rules,
    string Pointer);

internal enum BodyKind
{
    Json,
    Form,
    Multipart,

    /// <summary>Bytes: a <c>Stream</c> argument.</summary>
    Stream,

    /// <summary>Text: a <c>string</c> argument. XML too, where its schema has no one form in XML.</summary>
    Text,

    /// <summary>XML of an object or a list.</summary>
    Xml,
}

/// <param name="MediaType">What is sent as <c>Content-Type</c>.</param>
/// <param name="Type">The argument's type; for <see cref="BodyKind.Stream"/> and <see cref="BodyKind.Text"/> null.</param>
/// <param name="Fields">Form and multipart: how each property of the object is written.</param>
/// <param name="ArgumentName">The argument's name.</param>
/// <param name="MethodSuffix">Empty for the preferred body; <c>AsForm</c>, <c>AsStream</c> … for the others.</param>
/// <param name="MediaTypeArgument">Whether the method also takes the content type, because the document says <c>image/*</c> or the like, or lists several.</param>
/// <param name="Xml">The root element, for <see cref="BodyKind.Xml"/>.</param>
/// <param name="Rules">What the document forbids of a body that is a string, a number, a list or a map itself.</param>
internal sealed record BodyModel(
    BodyKind Kind,
    string MediaType,
    TypeUse? Type,
    bool Required,
    EquatableArray<FormFieldModel> Fields,
    string ArgumentName,
    string MethodSuffix,
    bool MediaTypeArgument,
    DocModel Doc,
    XmlNodeModel? Xml = null,
    RulesModel? Rules = null);

/// <param name="Property">The property itself.</param>
/// <param name="ContentType">Multipart: the part's content type, or null for what its type implies.</param>
/// <param name="Headers">Multipart: the headers of the part that have one value by the document.</param>
/// <param name="Xml">Multipart: the root element of a part, or of each of its items, that is sent as XML.</param>
internal sealed record FormFieldModel(
    PropertyModel Property,
    ParameterStyle Style,
    bool Explode,
    string? ContentType,
    EquatableArray<PartHeaderModel> Headers = default,
    XmlNodeModel? Xml = null);

/// <summary>A header of a part of a multipart body, and its value.</summary>
internal sealed record PartHeaderModel(string Name, string Value);

internal enum ResponseKind
{
    /// <summary>No body is declared.</summary>
    Empty,
    Json,
    Text,

    /// <summary>XML of an object or a list.</summary>
    Xml,

    /// <summary>Bytes.</summary>
    Stream,

    /// <summary><c>text/event-stream</c>.</summary>
    ServerSentEvents,

    /// <summary><c>application/jsonl</c>, <c>application/x-ndjson</c>, <c>application/json-seq</c>.</summary>
    JsonLines,
}

/// <param name="MinStatus">The lowest status it answers for; 0 for <c>default</c>.</param>
/// <param name="MaxStatus">The highest; 0 for <c>default</c>.</param>
/// <param name="Success">Whether it is a result of the method; otherwise it is thrown as an exception that carries it.</param>
/// <param name="Type">The body's type; null for none, text or bytes.</param>
/// <param name="Xml">The root element, for <see cref="ResponseKind.Xml"/>.</param>
/// <param name="MemberName">The property on the result type that holds this body: <c>Ok</c>, <c>Created</c>, <c>Status2XX</c>.</param>
internal sealed record ResponseModel(
    int MinStatus,
    int MaxStatus,
    bool Success,
    ResponseKind Kind,
    TypeUse? Type,
    string? MediaType,
    string MemberName,
    EquatableArray<HeaderModel> Headers,
    DocModel Doc,
    XmlNodeModel? Xml = null);

/// <param name="Explode">For an object in style <c>simple</c>: whether it is <c>R=100,G=200</c> or <c>R,100,G,200</c>. Null for anything else.</param>
internal sealed record HeaderModel(string WireName, string Name, TypeRef Type, bool Required, DocModel Doc, bool? Explode = null);

internal enum ResultKind
{
    /// <summary><c>Task</c>.</summary>
    None,

    /// <summary><c>Task&lt;T&gt;</c> of the one success body.</summary>
    Body,

    /// <summary><c>Task&lt;bool&gt;</c>: a HEAD that answers 404 for "no".</summary>
    Exists,

    /// <summary><c>Task&lt;TResult&gt;</c>: a class with the status, a property for each success body, and the typed headers.</summary>
    Result,
}

/// <param name="ResponseKind">How the body comes, for <see cref="ResultKind.Body"/>.</param>
/// <param name="Type">For <see cref="ResultKind.Body"/> with JSON.</param>
/// <param name="ResultTypeName">The result class, when one is emitted: for <see cref="ResultKind.Result"/>, and for the <c>…WithHeaders</c> method of an operation that declares headers.</param>
/// <param name="Headers">The typed headers of the result class.</param>
internal sealed record ResultModel(
    ResultKind Kind,
    ResponseKind ResponseKind,
    TypeUse? Type,
    string? ResultTypeName,
    EquatableArray<HeaderModel> Headers);

/// <param name="MethodName">Without <c>Async</c>; the plain name when the operation only streams.</param>
/// <param name="Kind">Server-sent events or JSON lines.</param>
/// <param name="Item">The type of an item.</param>
internal sealed record StreamModel(string MethodName, ResponseKind Kind, TypeUse Item, string MediaType);
