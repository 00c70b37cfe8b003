using Apikley.Generator.Infrastructure;
using Apikley.Generator.Model;
using Apikley.Generator.Modelling.Schemas;
using Apikley.Generator.Reading.OpenApi;
using Apikley.Generator.Reading.Tree;

namespace Apikley.Generator.Modelling.Operations;

/// <summary>Decides how each property of a form or multipart body is written: as its <c>encoding</c> says, and else as OpenAPI's defaults.</summary>
internal static class FormFields
{
    public static BodyModel Fill(BodyDraft draft, Lazy<Dictionary<string, TypeModel>> types)
    {
        if (draft.Form is null || draft.Model.Type?.Type is not NamedRef named || types.Value[named.Name] is not ObjectTypeModel body)
        {
            return draft.Model;
        }

        var schemas = draft.Model.Kind == BodyKind.Multipart ? PartSchemas.Of(draft.Form) : PartSchemas.None;
        return draft.Model with
        {
            Fields = body.Properties.Select(property => WithXml(Field(property, draft.Form, draft.Model.Kind, schemas), draft.XmlParts)).ToEquatableArray(),
        };
    }

    /// <summary>The fields of a form that is received which are not written as fields are by default.</summary>
    public static EquatableArray<FieldStyleModel> Styles(OpenApiMediaType media)
        => media.Encoding.OrderBy(encoding => encoding.Key, StringComparer.Ordinal)
            .Select(encoding => (encoding.Key, Written: Style(encoding.Value, isForm: true)))
            .Select(field => new FieldStyleModel(field.Key, field.Written.Style, field.Written.Explode))
            .Where(field => field.Style != ParameterStyle.Form || !field.Explode)
            .ToEquatableArray();

    private static (ParameterStyle Style, bool Explode) Style(OpenApiEncoding encoding, bool isForm)
    {
        var isJson = isForm && DocTextOrNull(encoding.ContentType) is { } contentType && encoding.Style is null && MediaTypes.KindOf(contentType) == MediaKind.Json;
        var style = isJson ? ParameterStyle.Json : encoding.Style is { } stated ? ParameterModeller.Style(stated) : ParameterStyle.Form;
        return (style, encoding.Explode ?? style == ParameterStyle.Form);
    }

    private static FormFieldModel Field(PropertyModel property, OpenApiMediaType media, BodyKind kind, IReadOnlyDictionary<string, OpenApiSchema> schemas)
    {
        var ofSchema = schemas.TryGetValue(property.WireName, out var schema) ? PartSchemas.ContentType(schema) : null;
        if (!media.Encoding.TryGetValue(property.WireName, out var encoding))
        {
            return new FormFieldModel(property, ParameterStyle.Form, Explode: true, ofSchema);
        }

        var contentType = DocTextOrNull(encoding.ContentType);
        var (style, explode) = Style(encoding, kind == BodyKind.Form);
        return new FormFieldModel(property, style, explode, kind == BodyKind.Multipart ? contentType ?? ofSchema : null, kind == BodyKind.Multipart ? Headers(encoding) : default);
    }

    /// <summary>What has no one form in XML is sent as JSON, and says so.</summary>
    private static FormFieldModel WithXml(FormFieldModel field, IReadOnlyDictionary<string, XmlNodeModel>? roots)
    {
        if (roots is not null && roots.TryGetValue(field.Property.WireName, out var root))
        {
            return field with { Xml = root };
        }

        var type = field.Property.Type is ListRef list ? list.Item.Type : field.Property.Type;
        return field.ContentType is { } contentType && MediaTypes.IsXml(contentType) && type is not (ScalarRef or NamedRef { IsEnum: true }) ? field with { ContentType = null } : field;
    }

    /// <summary>A header with one value, or with a default, is sent. Others only the caller knows, who can give them to a file. The content type is said elsewhere.</summary>
    private static EquatableArray<PartHeaderModel> Headers(OpenApiEncoding encoding)
        => encoding.Headers
            .Where(header => header.Schema is not null && !header.Name.StartsWith("Content-", StringComparison.OrdinalIgnoreCase))
            .Select(header => (header.Name, Value: header.Schema!.AllowedValues() is { Count: 1 } values ? values[0] : PropertyModeller.Default(header.Schema!) as ScalarNode))
            .Where(header => header.Value is { Type: not ScalarType.Null } value && value.Text.IndexOfAny(['\r', '\n']) < 0)
            .Select(header => new PartHeaderModel(header.Name, header.Value!.Text))
            .ToEquatableArray();

    private static string? DocTextOrNull(string? contentType) => string.IsNullOrWhiteSpace(contentType) ? null : contentType!.Trim();
}
