using Apikley.Generator.Diagnostics;
using Apikley.Generator.Reading.Tree;

namespace Apikley.Generator.Reading.OpenApi;

/// <summary>
/// An OpenAPI document as objects, in the shape of OpenAPI 3.1 whatever version it was written in. References are resolved;
/// what could not be read was reported and is absent. The graph may be cyclic: whoever walks schemas bounds the walk.
/// </summary>
internal sealed class OpenApiDocument
{
    public required LocationInfo Location { get; init; }

    /// <summary>The version as written: <c>2.0</c>, <c>3.0.3</c>, <c>3.1.0</c> …</summary>
    public required string Version { get; init; }

    public string? Title { get; init; }

    public string? Description { get; init; }

    public IReadOnlyList<OpenApiServer> Servers { get; init; } = [];

    /// <summary>The document's own requirement, for operations that state none. Null: none stated.</summary>
    public IReadOnlyList<OpenApiSecurityRequirement>? Security { get; init; }

    public IReadOnlyList<OpenApiPathItem> Paths { get; init; } = [];

    /// <summary>What the server sends by itself (3.1). Each item's <see cref="OpenApiPathItem.Path"/> is the webhook's name.</summary>
    public IReadOnlyList<OpenApiPathItem> Webhooks { get; init; } = [];

    /// <summary>The named schemas (<c>components.schemas</c>, <c>definitions</c>), in the document's order.</summary>
    public IReadOnlyList<KeyValuePair<string, OpenApiSchema>> Schemas { get; init; } = [];

    /// <summary>The schemas with a discriminator, wherever they stand.</summary>
    public IReadOnlyList<OpenApiSchema> Discriminated { get; set; } = [];

    public IReadOnlyDictionary<string, OpenApiSecurityScheme> SecuritySchemes { get; init; } = new Dictionary<string, OpenApiSecurityScheme>();

    public IReadOnlyList<OpenApiTag> Tags { get; init; } = [];

    /// <summary>Every schema, wherever it stands, in the order of reading.</summary>
    public IReadOnlyList<OpenApiSchema> AllSchemas { get; set; } = [];

    /// <summary>The document's root, for <c>x-</c> members.</summary>
    public required ObjectNode Node { get; init; }
}

internal sealed record OpenApiTag(string Name, string? Description);

internal sealed class OpenApiServer
{
    public required LocationInfo Location { get; init; }

    /// <summary>The URL as written, with <c>{variables}</c>.</summary>
    public required string Url { get; init; }

    public string? Description { get; init; }

    public IReadOnlyList<OpenApiServerVariable> Variables { get; init; } = [];
}

internal sealed record OpenApiServerVariable(string Name, string Default, IReadOnlyList<string> Enum, string? Description);

internal sealed class OpenApiPathItem
{
    /// <summary>Where the path's key stands.</summary>
    public required LocationInfo Location { get; init; }

    public required string Path { get; init; }

    public IReadOnlyList<OpenApiOperation> Operations { get; init; } = [];
}

internal sealed class OpenApiOperation
{
    /// <summary>Where the verb stands.</summary>
    public required LocationInfo Location { get; init; }

    /// <summary>Upper case: <c>GET</c>, <c>POST</c>, <c>QUERY</c> …</summary>
    public required string Method { get; init; }

    public required string Path { get; init; }

    public string? OperationId { get; init; }

    public LocationInfo? OperationIdLocation { get; init; }

    public string? Summary { get; init; }

    public string? Description { get; init; }

    public IReadOnlyList<string> Tags { get; init; } = [];

    public bool Deprecated { get; init; }

    /// <summary>The operation's parameters and those it takes over from its path item; a name occurs once per location.</summary>
    public IReadOnlyList<OpenApiParameter> Parameters { get; init; } = [];

    public OpenApiRequestBody? RequestBody { get; init; }

    public IReadOnlyList<OpenApiResponse> Responses { get; init; } = [];

    /// <summary>Null: the document's own holds. Empty: none is needed.</summary>
    public IReadOnlyList<OpenApiSecurityRequirement>? Security { get; init; }

    /// <summary>Null: the document's own hold.</summary>
    public IReadOnlyList<OpenApiServer>? Servers { get; init; }

    /// <summary>Callbacks by name; each path item's <see cref="OpenApiPathItem.Path"/> is the runtime expression.</summary>
    public IReadOnlyList<KeyValuePair<string, OpenApiPathItem>> Callbacks { get; init; } = [];

    /// <summary>The operation's own object, for <c>x-</c> members.</summary>
    public required ObjectNode Node { get; init; }
}

internal enum OpenApiParameterLocation
{
    Path,
    Query,
    Header,
    Cookie,

    /// <summary>The whole query string as one value (3.2).</summary>
    QueryString,
}

internal enum OpenApiStyle
{
    Simple,
    Label,
    Matrix,
    Form,
    SpaceDelimited,
    PipeDelimited,

    /// <summary>Swagger 2.0's <c>tsv</c>.</summary>
    TabDelimited,
    DeepObject,
}

internal sealed class OpenApiParameter
{
    public required LocationInfo Location { get; init; }

    public required string Name { get; init; }

    public required OpenApiParameterLocation In { get; init; }

    public string? Description { get; init; }

    public bool Required { get; init; }

    public bool Deprecated { get; init; }

    /// <summary>The default of the location is already filled in.</summary>
    public OpenApiStyle Style { get; init; }

    public bool Explode { get; init; }

    public bool AllowReserved { get; init; }

    /// <summary>Set instead of <see cref="Schema"/> when the parameter says how it is written by a media type.</summary>
    public OpenApiMediaType? Content { get; init; }

    public OpenApiSchema? Schema { get; init; }

    /// <summary>For <c>x-</c> members.</summary>
    public required ObjectNode Node { get; init; }
}

internal sealed class OpenApiRequestBody
{
    public required LocationInfo Location { get; init; }

    public string? Description { get; init; }

    public bool Required { get; init; }

    public IReadOnlyList<OpenApiMediaType> Content { get; init; } = [];

    /// <summary>The name that a Swagger 2.0 document gives its body parameter.</summary>
    public string? ParameterName { get; init; }
}

internal sealed class OpenApiMediaType
{
    public required LocationInfo Location { get; init; }

    /// <summary>As written: <c>application/json</c>, <c>text/plain; charset=utf-8</c>, <c>image/*</c>.</summary>
    public required string Name { get; init; }

    public OpenApiSchema? Schema { get; init; }

    /// <summary>The schema of one item of a stream (3.2).</summary>
    public OpenApiSchema? ItemSchema { get; init; }

    public IReadOnlyDictionary<string, OpenApiEncoding> Encoding { get; init; } = OpenApiEncoding.None;

    public SourceNode? Example { get; init; }

    /// <summary>The values of <c>examples</c>, by name.</summary>
    public IReadOnlyList<KeyValuePair<string, SourceNode>> Examples { get; init; } = [];
}

internal sealed class OpenApiEncoding
{
    /// <summary>What most bodies state.</summary>
    public static IReadOnlyDictionary<string, OpenApiEncoding> None { get; } = new Dictionary<string, OpenApiEncoding>();

    public string? ContentType { get; init; }

    /// <summary>Null: not stated.</summary>
    public OpenApiStyle? Style { get; init; }

    public bool? Explode { get; init; }

    public bool AllowReserved { get; init; }

    public IReadOnlyList<OpenApiHeader> Headers { get; init; } = [];
}

internal sealed class OpenApiResponse
{
    public required LocationInfo Location { get; init; }

    /// <summary>As written: <c>200</c>, <c>4XX</c>, <c>default</c>.</summary>
    public required string StatusCode { get; init; }

    public string? Description { get; init; }

    public IReadOnlyList<OpenApiMediaType> Content { get; init; } = [];

    public IReadOnlyList<OpenApiHeader> Headers { get; init; } = [];

    public IReadOnlyList<OpenApiLink> Links { get; init; } = [];
}

/// <summary>What can be called with what a response holds.</summary>
/// <param name="Name">Its key.</param>
/// <param name="OperationId">The operation's id; null when <paramref name="OperationReference"/> names it.</param>
/// <param name="OperationReference">A reference to the operation.</param>
/// <param name="Parameters">Names of parameters and, as written, the runtime expressions or values for them.</param>
/// <param name="RequestBody">The runtime expression or value of the body, as written.</param>
internal sealed record OpenApiLink(
    string Name, string? OperationId, string? OperationReference, string? Description, IReadOnlyList<KeyValuePair<string, string>> Parameters, string? RequestBody);

internal sealed class OpenApiHeader
{
    public required LocationInfo Location { get; init; }

    public required string Name { get; init; }

    public string? Description { get; init; }

    public bool Required { get; init; }

    public bool Deprecated { get; init; }

    public bool Explode { get; init; }

    /// <summary>Whether the header's text is JSON (<c>content: application/json</c>).</summary>
    public bool IsJson { get; init; }

    public OpenApiSchema? Schema { get; init; }

    /// <summary>For <c>x-</c> members.</summary>
    public ObjectNode? Node { get; init; }
}

internal enum OpenApiSecuritySchemeType
{
    ApiKey,
    HttpBearer,
    HttpBasic,

    /// <summary>Any other HTTP scheme: the application gives the whole header value.</summary>
    HttpOther,
    OAuth2,
    OpenIdConnect,
    MutualTls,
}

internal sealed class OpenApiSecurityScheme
{
    public required LocationInfo Location { get; init; }

    /// <summary>Its key in the document.</summary>
    public required string Name { get; init; }

    public required OpenApiSecuritySchemeType Type { get; init; }

    public string? Description { get; init; }

    /// <summary>API key: the header, query parameter or cookie that carries it. <see cref="OpenApiSecuritySchemeType.HttpOther"/>: the scheme's word.</summary>
    public string? ParameterName { get; init; }

    public OpenApiParameterLocation In { get; init; }
}

/// <summary>One alternative of a requirement: every scheme of it is needed. Alternatives are a list of these.</summary>
internal sealed record OpenApiSecurityRequirement(IReadOnlyList<string> Schemes);
