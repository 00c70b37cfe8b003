using Apikley.Generator.Infrastructure;
using Apikley.Generator.Model;

namespace Apikley.Generator.Tests.Emitting.Clients;

/// <summary>Makes client models in few words, as modelling would have decided them.</summary>
internal static class Build
{
    public static readonly TypeRef Str = new ScalarRef(ScalarKind.String);
    public static readonly TypeRef Int = new ScalarRef(ScalarKind.Int32);
    public static readonly TypeRef Long = new ScalarRef(ScalarKind.Int64);
    public static readonly TypeRef Bool = new ScalarRef(ScalarKind.Boolean);
    public static readonly TypeRef FilePart = new ScalarRef(ScalarKind.Binary);
    public static readonly TypeRef Pet = new NamedRef("Pet", NamedKind.Object);
    public static readonly TypeRef Problem = new NamedRef("Problem", NamedKind.Object);
    public static readonly TypeRef Color = new NamedRef("Color", NamedKind.StringEnum);

    public static TypeRef Scalar(ScalarKind kind) => new ScalarRef(kind);

    public static TypeRef List(TypeRef item, bool nullable = false) => new ListRef(new TypeUse(item, nullable));

    public static TypeRef Map(TypeRef value) => new MapRef(new TypeUse(value, false));

    public static ClientModel Client(params OperationModel[] operations) => new(
        "specs/petstore.yaml",
        "Shop.Petstore",
        "PetstoreClient",
        true,
        new DocModel("The pet store."),
        Servers("https://pets.test/v1"),
        EquatableArray<SecuritySchemeModel>.Empty,
        EquatableArray.Of(new OperationGroupModel(null, "PetstoreClient", DocModel.None, operations.ToEquatableArray())),
        EquatableArray<TypeModel>.Empty,
        EquatableArray<WebhookModel>.Empty,
        null);

    public static EquatableArray<ServerModel> Servers(params string[] urls)
        => urls.Select(url => new ServerModel(url, null, EquatableArray<ServerVariableModel>.Empty)).ToEquatableArray();

    /// <summary>An operation without result; the path's parameters stand in braces.</summary>
    public static OperationModel Operation(string name, string method, string path, params ParameterModel[] parameters) => new(
        name,
        method,
        Path(path, parameters),
        parameters.ToEquatableArray(),
        EquatableArray<BodyModel>.Empty,
        EquatableArray<ResponseModel>.Empty,
        new ResultModel(ResultKind.None, ResponseKind.Empty, null, null, EquatableArray<HeaderModel>.Empty),
        null,
        EquatableArray<SecurityAlternative>.Empty,
        EquatableArray<ServerModel>.Empty,
        DocModel.None,
        null,
        "");

    public static OperationModel With(this OperationModel operation, params BodyModel[] bodies) => operation with { Bodies = bodies.ToEquatableArray() };

    public static OperationModel Answers(this OperationModel operation, params ResponseModel[] responses)
    {
        var success = responses.Where(response => response.Success).ToList();
        var result = success is [{ Kind: not ResponseKind.Empty } one]
            ? operation.Result with { Kind = ResultKind.Body, ResponseKind = one.Kind, Type = one.Type }
            : operation.Result;
        return operation with { Responses = responses.ToEquatableArray(), Result = result };
    }

    public static OperationModel Returns(this OperationModel operation, TypeRef type, bool nullable = false) => operation.Answers(Ok(type, nullable));

    public static ResponseModel Ok(TypeRef type, bool nullable = false) => Response(200, ResponseKind.Json, new TypeUse(type, nullable));

    public static ResponseModel Error(int status, TypeRef type) => Response(status, ResponseKind.Json, new TypeUse(type, false));

    public static ResponseModel Response(int status, ResponseKind kind = ResponseKind.Empty, TypeUse? type = null, string? mediaType = null, params HeaderModel[] headers)
        => new(status, status, status is >= 200 and < 300, kind, type, mediaType, status switch { 200 => "Ok", 201 => "Created", 0 => "Default", _ => "Status" + status }, headers.ToEquatableArray(), DocModel.None);

    public static ParameterModel InPath(string wireName, TypeRef type, ParameterStyle style = ParameterStyle.Simple, bool explode = false)
        => Parameter(wireName, ParameterLocation.Path, type, true, style, explode);

    public static ParameterModel InQuery(string wireName, TypeRef type, ParameterStyle style = ParameterStyle.Form, bool explode = true, bool required = false)
        => Parameter(wireName, ParameterLocation.Query, type, required, style, explode);

    public static ParameterModel InHeader(string wireName, TypeRef type, bool explode = false, ParameterStyle style = ParameterStyle.Simple)
        => Parameter(wireName, ParameterLocation.Header, type, false, style, explode);

    public static ParameterModel InCookie(string wireName, TypeRef type, bool explode = true)
        => Parameter(wireName, ParameterLocation.Cookie, type, false, ParameterStyle.Form, explode);

    public static ParameterModel Parameter(string wireName, ParameterLocation location, TypeRef type, bool required, ParameterStyle style, bool explode) => new(
        wireName,
        new string([.. wireName.Where(char.IsLetterOrDigit)]) is var name ? char.ToLowerInvariant(name[0]) + name[1..] : "",
        location,
        type,
        Nullable: false,
        required,
        style,
        explode,
        AllowReserved: false,
        Constant: null,
        Default: null,
        DocModel.None,
        Obsolete: null,
        Rules: null,
        Pointer: "");

    public static BodyModel JsonBody(TypeRef type, bool required = true, bool nullable = false) => Body(BodyKind.Json, "application/json", type, required, nullable);

    public static BodyModel Body(BodyKind kind, string mediaType, TypeRef? type = null, bool required = true, bool nullable = false, params FormFieldModel[] fields) => new(
        kind,
        mediaType,
        type is null ? null : new TypeUse(type, nullable),
        required,
        fields.ToEquatableArray(),
        "body",
        MethodSuffix: "",
        MediaTypeArgument: false,
        DocModel.None);

    public static FormFieldModel Field(
        string wireName, TypeRef type, bool required = false, bool nullable = false, ParameterStyle style = ParameterStyle.Form, bool explode = true, string? contentType = null)
        => new(Property(wireName, type, required, nullable), style, explode, contentType);

    public static PropertyModel Property(string wireName, TypeRef type, bool required = false, bool nullable = false) => new(
        wireName,
        char.ToUpperInvariant(wireName[0]) + wireName[1..],
        type,
        nullable,
        required,
        PropertyAccess.ReadWrite,
        Constant: null,
        Default: null,
        DocModel.None,
        Obsolete: null,
        Rules: null,
        Pointer: "");

    public static ConstantModel Constant(string text) => new("\"" + text + "\"", "\"" + text + "\"");

    public static HeaderModel Header(string wireName, TypeRef type) => new(wireName, new string([.. wireName.Where(char.IsLetterOrDigit)]), type, false, DocModel.None);

    private static EquatableArray<PathPart> Path(string path, ParameterModel[] parameters)
    {
        var parts = new List<PathPart>();
        foreach (var piece in path.Split('{', '}'))
        {
            var parameter = Array.FindIndex(parameters, parameter => parameter.Location == ParameterLocation.Path && parameter.WireName == piece);
            if (parameter >= 0)
            {
                parts.Add(new PathPart(null, parameter));
            }
            else if (piece.Length > 0)
            {
                parts.Add(new PathPart(piece));
            }
        }

        return parts.ToEquatableArray();
    }
}
