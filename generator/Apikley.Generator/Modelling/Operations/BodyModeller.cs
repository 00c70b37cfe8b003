using Apikley.Generator.Infrastructure;
using Apikley.Generator.Model;
using Apikley.Generator.Modelling.Naming;
using Apikley.Generator.Modelling.Schemas;
using Apikley.Generator.Reading.OpenApi;

namespace Apikley.Generator.Modelling.Operations;

/// <param name="Form">The media type, for a form or multipart body: its fields are decided once the object's properties are.</param>
/// <param name="XmlParts">The root elements of parts that are XML, by the properties' names.</param>
internal sealed record BodyDraft(BodyModel Model, OpenApiMediaType? Form, IReadOnlyDictionary<string, XmlNodeModel>? XmlParts = null);

/// <summary>
/// Decides the ways to send a body. JSON is preferred, then the document's order stands. One way for each kind; a further media type with the same schema
/// is a choice of that way, with another schema a way of its own (<c>AsJsonMergePatch</c>).
/// </summary>
internal sealed class BodyModeller(ModellingContext context, TypeMapper mapper)
{
    private readonly Dictionary<OpenApiSchema, TypeUse> _multiparts = [];

    public List<BodyDraft> Model(OpenApiRequestBody? body, string operationName, IReadOnlyList<ParameterModel> parameters)
    {
        var drafts = new List<BodyDraft>();
        if (body is null)
        {
            return drafts;
        }

        var argument = ArgumentNames.OfBody(body.ParameterName, parameters.Select(parameter => parameter.Name));
        foreach (var media in body.Content.OrderBy(Rank))
        {
            Add(drafts, body, media, operationName, argument);
        }

        return drafts;
    }

    /// <summary>JSON is what a value is best sent as, and bytes least.</summary>
    private static int Rank(OpenApiMediaType media)
        => MediaTypes.KindOf(media.Name) != MediaKind.Json ? 1 : media.Schema is { } schema && IsFile(schema) ? 2 : 0;

    private void Add(List<BodyDraft> drafts, OpenApiRequestBody body, OpenApiMediaType media, string operationName, string argument)
    {
        var infix = drafts.Count == 0 ? "" : SuffixOf(MediaTypes.KindOf(media.Name));
        var isXml = IsXml(media, body.Content);
        var (kind, type) = isXml ? (BodyKind.Xml, Map(media.Schema, Hint(operationName, infix))) : Decide(media, infix, operationName);
        var same = drafts.FindIndex(draft => draft.Model.Kind == kind && Equals(draft.Model.Type, type));
        if (same >= 0)
        {
            drafts[same] = drafts[same] with { Model = drafts[same].Model with { MediaTypeArgument = true } };
            return;
        }

        var suffix = "";
        if (drafts.Count > 0)
        {
            suffix = "As" + Word(kind);
            suffix = drafts.Exists(draft => draft.Model.Kind == kind) ? suffix + Subtype(media.Name) : suffix;
            if (drafts.Exists(draft => draft.Model.MethodSuffix == suffix))
            {
                suffix += "_" + StableHash.Of(media.Name);
            }
        }

        var model = new BodyModel(
            kind,
            MediaTypes.IsRange(media.Name) ? Concrete(kind) : media.Name,
            type,
            body.Required,
            EquatableArray<FormFieldModel>.Empty,
            argument,
            suffix,
            MediaTypeArgument: kind != BodyKind.Json && MediaTypes.IsRange(media.Name),
            new DocModel(DocTexts.Text(body.Description)),
            isXml ? XmlNodes.Root(media.Schema!, body.ParameterName ?? "root") : null,
            media.Schema is null || kind == BodyKind.Stream ? null : RulesReader.Read(media.Schema, type?.Type ?? ScalarRef.Of(ScalarKind.String)));
        var xmlParts = kind == BodyKind.Multipart ? PartSchemas.XmlRoots(media, new XmlTyping(context.Hierarchies)) : null;
        context.HasXml |= isXml || xmlParts is { Count: > 0 };
        drafts.Add(new BodyDraft(model, kind is BodyKind.Form or BodyKind.Multipart ? media : null, xmlParts));
    }

    private (BodyKind Kind, TypeUse? Type) Decide(OpenApiMediaType media, string infix, string operationName)
    {
        var schema = media.Schema ?? media.ItemSchema;
        var kinds = schema is null ? JsonKinds.None : JsonKindsOf.Schema(schema);
        var isFile = schema is not null && IsFile(schema);
        var hint = Hint(operationName, infix);
        switch (MediaTypes.KindOf(media.Name))
        {
            case MediaKind.Json:
                return isFile ? (BodyKind.Stream, null) : (BodyKind.Json, Map(schema, hint));
            case MediaKind.Form:
                return FormObject(schema, hint) is { } form ? (BodyKind.Form, form) : (BodyKind.Text, null);
            case MediaKind.Multipart:
                SetUntypedFiles(media);
                return FormObject(schema, hint, isMultipart: true) is { } multipart ? (BodyKind.Multipart, multipart) : (BodyKind.Stream, null);
            case MediaKind.Text:
                return isFile ? (BodyKind.Stream, null) : (BodyKind.Text, null);
            case MediaKind.EventStream or MediaKind.JsonLines:
                return (BodyKind.Stream, null);
            default:
                return kinds != JsonKinds.None && (kinds & (JsonKinds.Object | JsonKinds.Array)) != 0 && !IsBinary(media.Name) ? (BodyKind.Json, Map(schema, hint))
                    : kinds == JsonKinds.String && !isFile && media.Name == "*/*" ? (BodyKind.Json, Map(schema, hint))
                    : (BodyKind.Stream, null);
        }
    }

    private NameHint Hint(string operationName, string infix)
        => context.MarketName is { } market ? new NameHint(market, "request") : new NameHint(operationName + infix + "Request");

    /// <summary>XML is typed where there is no JSON, which is smaller and says the same.</summary>
    private bool IsXml(OpenApiMediaType media, IReadOnlyList<OpenApiMediaType> content)
        => MediaTypes.IsXml(media.Name) && media.Schema is { } schema && !content.Any(other => MediaTypes.KindOf(other.Name) == MediaKind.Json)
            && new XmlTyping(context.Hierarchies).IsTyped(schema);

    private TypeUse Map(OpenApiSchema? schema, NameHint hint)
        => schema is null ? TypeUse.Of(AnyRef.Instance, false) : Files.Without(mapper.Map(schema, context.HintAt(schema, hint)));

    /// <summary>
    /// The object whose properties are the fields. A choice of objects is one object with the fields of all. What holds files and is used otherwise too,
    /// where a file is a text, is two types.
    /// </summary>
    private TypeUse? FormObject(OpenApiSchema? schema, NameHint hint, bool isMultipart = false)
    {
        if (schema is null)
        {
            return null;
        }

        // A form has no null: a body is there or not.
        var use = mapper.Map(schema, context.HintAt(schema, hint)) with { Nullable = false };
        if (use.Type is NamedRef { Kind: NamedKind.Object } named)
        {
            return isMultipart && HasFiles(schema) && SchemaResolver.Resolve(schema) is { } resolved && context.OutsideMultipart.Contains(resolved)
                ? _multiparts.TryGetValue(resolved, out var known) ? known : _multiparts[resolved] = Fields(resolved, new NameHint(named.Name + "Multipart"))
                : use;
        }

        return use.Type is NamedRef { Kind: NamedKind.Union } && JsonKindsOf.Schema(schema) == JsonKinds.Object
            ? Fields(schema, hint with { Parent = hint.Parent + "Form" })
            : null;
    }

    private void SetUntypedFiles(OpenApiMediaType media)
    {
        var files = UntypedParts.FilesOf(media, context.Document.Version).ToList();
        if (files.Count > 0 && !context.OutsideMultipart.Contains(SchemaResolver.Resolve(media.Schema!)!))
        {
            files.ForEach(mapper.SetFile);
        }
    }

    private TypeUse Fields(OpenApiSchema schema, NameHint hint)
    {
        var all = new OpenApiSchema { Location = schema.Location, Pointer = schema.Pointer + "/fields", AllOf = [SchemaResolver.Resolve(schema) ?? schema] };
        return TypeUse.Of(mapper.AddObject(all, hint).Ref, false);
    }

    private static bool HasFiles(OpenApiSchema form)
        => SchemaResolver.Resolve(form) is { } resolved && AllOfParts.Of(resolved).Any(part => part.Schema.Properties.Any(property => HoldsFiles(property.Schema)));

    private static bool HoldsFiles(OpenApiSchema schema) => IsFile(schema) || (SchemaResolver.Resolve(schema)?.Items is { } items && IsFile(items));

    private static bool IsFile(OpenApiSchema schema)
        => SchemaResolver.Resolve(schema) is { } resolved && (resolved.ValueTypes() == SchemaTypes.String || resolved.Format == "binary")
            && ScalarFormats.Of(SchemaTypes.String, resolved) == ScalarKind.Binary;

    private static bool IsBinary(string mediaType)
        => MediaTypes.Bare(mediaType) is "application/octet-stream" or "application/zip" or "application/pdf" or "application/gzip" or "application/x-tar"
            || MediaTypes.Bare(mediaType).Split('/')[0] is "image" or "audio" or "video" or "font";

    private static string SuffixOf(MediaKind kind) => kind switch
    {
        MediaKind.Json => "Json",
        MediaKind.Form => "Form",
        MediaKind.Multipart => "Multipart",
        _ => "Body",
    };

    private static string Word(BodyKind kind) => kind.ToString();

    private static string Subtype(string mediaType)
    {
        var bare = MediaTypes.Bare(mediaType);
        var subtype = bare.Substring(bare.IndexOf('/') + 1);
        var plus = subtype.IndexOf('+');
        return subtype.Any(Identifiers.IsPart) ? Identifiers.Words(plus > 0 ? subtype.Substring(0, plus) : subtype) : "Other";
    }

    private static string Concrete(BodyKind kind) => kind switch
    {
        BodyKind.Json => "application/json",
        BodyKind.Text => "text/plain",
        _ => "application/octet-stream",
    };
}
