using System.Globalization;
using Apikley.Generator.Infrastructure;
using Apikley.Generator.Model;
using Apikley.Generator.Modelling.Naming;
using Apikley.Generator.Modelling.Schemas;
using Apikley.Generator.Reading.OpenApi;

namespace Apikley.Generator.Modelling.Operations;

/// <param name="Stream">The media type of the response that streams items, when one is declared.</param>
internal sealed record ResponseDraft(ResponseModel Model, OpenApiMediaType? Stream, TypeUse? StreamItem);

/// <summary>Decides every declared response: which statuses, whether it is a success, how its body comes and what it is.</summary>
internal sealed class ResponseModeller(ModellingContext context, TypeMapper mapper)
{
    public List<ResponseDraft> Model(OpenApiOperation operation, string operationName)
    {
        var declared = operation.Responses.Select(response => (Response: response, Statuses: StatusNames.Range(response.StatusCode))).Where(one => one.Statuses is not null)
            .Select(one => (one.Response, one.Statuses!.Value.Min, one.Statuses.Value.Max))
            .OrderBy(one => one.Min == 0 ? 2 : one.Min != one.Max ? 1 : 0).ThenBy(one => one.Min).ToList();
        var success = SuccessRule(declared.Select(one => (one.Min, one.Max)).ToList());
        var first = declared.FirstOrDefault(one => success(one.Min, one.Max)).Response;
        return declared.Select(one => Model(one.Response, one.Min, one.Max, success(one.Min, one.Max), one.Response == first, operation.Method == "HEAD", operationName)).ToList();
    }

    /// <summary>2xx is success; where none is declared <c>default</c> is; where that is not either, 1xx and 3xx are.</summary>
    private static Func<int, int, bool> SuccessRule(List<(int Min, int Max)> statuses)
        => statuses.Exists(status => status.Min is >= 200 and < 300) ? (min, _) => min is >= 200 and < 300
            : statuses.Exists(status => status.Min is >= 100 and < 400) ? (min, _) => min is >= 100 and < 400
            : (min, _) => min == 0;

    private ResponseDraft Model(OpenApiResponse response, int min, int max, bool success, bool isFirst, bool isHead, string operationName)
    {
        var content = isHead || HasNoContent(min, max) ? [] : response.Content;
        var member = StatusNames.Member(min, max);
        var hint = context.MarketName is { } market ? new NameHint(market, isFirst ? "response" : member + "_response")
            : new NameHint(operationName + (isFirst ? "" : min == 0 ? "Error" : member) + "Response");
        var stream = success ? content.FirstOrDefault(media => MediaTypes.KindOf(media.Name) is MediaKind.EventStream or MediaKind.JsonLines) : null;
        var plain = Preferred(content.Where(media => media != stream));
        var item = stream is null ? null : StreamItems.Item(stream, mapper, context, plain is null ? hint : new NameHint(operationName + "StreamItem"));
        var isXml = plain is { Schema: { } schema } && MediaTypes.IsXml(plain.Name) && new XmlTyping(context.Hierarchies).IsTyped(schema);
        context.HasXml |= isXml;
        var (kind, type) = isXml ? (ResponseKind.Xml, Map(plain!.Schema, hint) with { Nullable = false })
            : plain is not null ? Decide(plain, hint)
            : stream is not null ? (MediaTypes.KindOf(stream.Name) == MediaKind.EventStream ? ResponseKind.ServerSentEvents : ResponseKind.JsonLines, item)
            : (ResponseKind.Empty, null);
        var headers = Headers(response, operationName);
        var model = new ResponseModel(
            min, max, success, kind, type, (plain ?? stream)?.Name, member, headers, new DocModel(DocTexts.Text(response.Description)),
            isXml ? XmlNodes.Root(plain!.Schema!, "root") : null);
        return new ResponseDraft(model, stream, item);
    }

    /// <summary>HTTP sends nothing with these, nor in answer to a HEAD, whatever the document says: frameworks give every status of every verb the content of the first.</summary>
    private static bool HasNoContent(int min, int max) => min == max && min is (>= 100 and < 200) or 204 or 205 or 304;

    /// <summary>Of several media types JSON, then what is near to it, then text, then bytes.</summary>
    private static OpenApiMediaType? Preferred(IEnumerable<OpenApiMediaType> content)
        => content.OrderBy(media => MediaTypes.KindOf(media.Name) switch
        {
            MediaKind.Json => MediaTypes.Bare(media.Name) == "application/json" ? 0 : 1,
            MediaKind.Other when media.Name == "*/*" => 2,
            MediaKind.Text when MediaTypes.IsXml(media.Name) => 3,
            MediaKind.Text when MediaTypes.Bare(media.Name) == "text/plain" => 4,
            MediaKind.Text => 5,
            _ => 6,
        }).FirstOrDefault();

    private (ResponseKind Kind, TypeUse? Type) Decide(OpenApiMediaType media, NameHint hint)
    {
        var schema = media.Schema;
        if (schema is not null && SchemaResolver.Resolve(schema) is { } resolved && (resolved.ValueTypes() == SchemaTypes.String || resolved.Format == "binary")
            && ScalarFormats.Of(SchemaTypes.String, resolved) == ScalarKind.Binary)
        {
            return (ResponseKind.Stream, null);
        }

        switch (MediaTypes.KindOf(media.Name))
        {
            case MediaKind.Json:
                return (ResponseKind.Json, Map(schema, hint));
            case MediaKind.Text or MediaKind.Form or MediaKind.EventStream or MediaKind.JsonLines:
                return (ResponseKind.Text, null);
            case MediaKind.Multipart:
                return (ResponseKind.Stream, null);
            default:
                return schema is not null && IsJson(media.Name, JsonKindsOf.Schema(schema)) ? (ResponseKind.Json, Map(schema, hint)) : (ResponseKind.Stream, null);
        }
    }

    private static bool IsJson(string mediaType, JsonKinds kinds)
        => (kinds & (JsonKinds.Object | JsonKinds.Array)) != 0
            ? MediaTypes.Bare(mediaType) is not ("application/octet-stream" or "application/zip" or "application/pdf")
                && MediaTypes.Bare(mediaType).Split('/')[0] is not ("image" or "audio" or "video")
            : kinds != JsonKinds.None && mediaType == "*/*";

    private TypeUse Map(OpenApiSchema? schema, NameHint hint)
    {
        var use = schema is null ? TypeUse.Of(AnyRef.Instance, false) : mapper.Map(schema, context.HintAt(schema, hint));
        return use.Type is AnyRef ? use with { Nullable = false } : Files.Without(use);
    }

    private EquatableArray<HeaderModel> Headers(OpenApiResponse response, string operationName)
    {
        var headers = response.Headers.Where(header => !header.Name.Equals("Content-Type", StringComparison.OrdinalIgnoreCase)).ToList();
        if (headers.Count == 0)
        {
            return EquatableArray<HeaderModel>.Empty;
        }

        var names = MemberNames.Resolve(headers.Select(header => header.Name).ToList(), Identifiers.Pascal, Identifiers.Spelled, ReservedNames.IsResultMember);
        return headers.Select((header, i) => Header(header, names[i], HeaderType(header, operationName))).ToEquatableArray();
    }

    private static HeaderModel Header(OpenApiHeader header, string name, TypeRef type)
        => new(
            header.Name,
            name,
            type,
            header.Required,
            new DocModel(DocTexts.Text(header.Description) ?? (header.Schema is null ? null : DocTexts.Of(header.Schema).Summary)),
            type is NamedRef { Kind: NamedKind.Object } && !header.IsJson ? header.Explode : null);

    /// <summary>Scalars, enums and lists of them, objects, and whatever is JSON; anything else is the header's text.</summary>
    private TypeRef HeaderType(OpenApiHeader header, string operationName)
    {
        var text = ScalarRef.Of(ScalarKind.String);
        if (header is { IsJson: true, Schema: { } json } && (JsonKindsOf.Schema(json) & ~(JsonKinds.Object | JsonKinds.Array)) == JsonKinds.None)
        {
            return mapper.Map(json, context.HintAt(json, new NameHint(operationName, header.Name))).Type is var composite and not MapRef ? Files.Without(composite) : text;
        }

        if (header.Schema is null || JsonKindsOf.Schema(header.Schema) is JsonKinds.None)
        {
            return text;
        }

        var type = mapper.Map(header.Schema, context.HintAt(header.Schema, new NameHint(operationName, header.Name))).Type;
        return IsSimple(type) || type is NamedRef { Kind: NamedKind.Object } || (type is ListRef list && IsSimple(list.Item.Type)) ? type : text;
    }

    private static bool IsSimple(TypeRef type)
        => type is ScalarRef { Kind: not ScalarKind.Binary } or NamedRef { IsEnum: true };
}

/// <summary>The names of statuses.</summary>
internal static class StatusNames
{
    /// <summary>The statuses that a key stands for; (0, 0) for <c>default</c>; null for what is no status.</summary>
    public static (int Min, int Max)? Range(string key)
    {
        if (string.Equals(key, "default", StringComparison.OrdinalIgnoreCase))
        {
            return (0, 0);
        }

        if (key.Length == 3 && key[0] is >= '1' and <= '9' && key[1] is 'X' or 'x' && key[2] is 'X' or 'x')
        {
            var first = (key[0] - '0') * 100;
            return (first, first + 99);
        }

        return int.TryParse(key, NumberStyles.None, CultureInfo.InvariantCulture, out var status) && status is >= 100 and <= 999 ? (status, status) : null;
    }

    /// <summary><c>Ok</c>, <c>NotFound</c>, <c>Status2XX</c>, <c>Status299</c>, <c>Default</c>.</summary>
    public static string Member(int min, int max)
        => min == 0 ? "Default"
            : min != max ? "Status" + (char)('0' + (min / 100)) + "XX"
            : Known.TryGetValue(min, out var name) ? name
            : "Status" + min.ToString(CultureInfo.InvariantCulture);

    private static readonly Dictionary<int, string> Known = new()
    {
        [200] = "Ok", [201] = "Created", [202] = "Accepted", [203] = "NonAuthoritativeInformation", [204] = "NoContent", [205] = "ResetContent",
        [206] = "PartialContent", [207] = "MultiStatus", [300] = "MultipleChoices", [301] = "MovedPermanently", [302] = "Found", [303] = "SeeOther",
        [304] = "NotModified", [307] = "TemporaryRedirect", [308] = "PermanentRedirect", [400] = "BadRequest", [401] = "Unauthorized",
        [402] = "PaymentRequired", [403] = "Forbidden", [404] = "NotFound", [405] = "MethodNotAllowed", [406] = "NotAcceptable", [408] = "RequestTimeout",
        [409] = "Conflict", [410] = "Gone", [411] = "LengthRequired", [412] = "PreconditionFailed", [413] = "ContentTooLarge", [415] = "UnsupportedMediaType",
        [416] = "RangeNotSatisfiable", [422] = "UnprocessableContent", [423] = "Locked", [424] = "FailedDependency", [428] = "PreconditionRequired",
        [429] = "TooManyRequests", [451] = "UnavailableForLegalReasons", [500] = "InternalServerError", [501] = "NotImplemented", [502] = "BadGateway",
        [503] = "ServiceUnavailable", [504] = "GatewayTimeout",
    };
}
