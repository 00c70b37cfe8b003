using Apikley.Generator.Diagnostics;
using Apikley.Generator.Model;
using Apikley.Generator.Modelling.Naming;
using Apikley.Generator.Modelling.Schemas;
using Apikley.Generator.Reading.OpenApi;

namespace Apikley.Generator.Modelling.Operations;

/// <summary>Decides the models of what a server sends by itself: webhooks, and the callbacks of operations.</summary>
internal sealed class WebhookModeller(ModellingContext context, TypeMapper mapper)
{
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);

    /// <param name="item">Its path is the webhook's name.</param>
    public IEnumerable<WebhookModel> Webhooks(OpenApiPathItem item, Func<OpenApiOperation, bool> includes)
        => Model(item, "", item.Path, includes);

    public IEnumerable<WebhookModel> Callbacks(OpenApiOperation operation, string operationName)
        => operation.Callbacks.SelectMany(callback => Model(callback.Value, operationName, callback.Key, _ => true));

    private IEnumerable<WebhookModel> Model(OpenApiPathItem item, string prefix, string wireName, Func<OpenApiOperation, bool> includes)
    {
        foreach (var operation in item.Operations.Where(includes))
        {
            var name = Name(prefix, wireName, operation, item.Operations.Count);
            var (body, kind, media) = Body(operation, name);
            if (body is null && operation.RequestBody is { Content: [var other, ..] } && !IsBytes(other))
            {
                context.Diagnostics.Report(Descriptors.WebhookWithoutParser, operation.Location, wireName, other.Name);
            }

            var styles = kind == BodyKind.Form && media is not null ? FormFields.Styles(media) : default;
            yield return new WebhookModel(name, wireName, operation.Method, DocTexts.Of(operation.Summary, operation.Description), body, kind, styles);
        }
    }

    /// <summary>JSON says most, a form less, and a text nothing of what is in it.</summary>
    private (TypeUse? Body, BodyKind Kind, OpenApiMediaType? Media) Body(OpenApiOperation operation, string name)
    {
        var content = operation.RequestBody?.Content ?? [];
        if ((content.FirstOrDefault(media => MediaTypes.KindOf(media.Name) == MediaKind.Json) ?? content.FirstOrDefault(media => media.Name == "*/*")) is { } json)
        {
            return (Map(json.Schema, name), BodyKind.Json, json);
        }

        if (content.FirstOrDefault(media => MediaTypes.KindOf(media.Name) == MediaKind.Form) is { } form
            && (form.Schema is null || JsonKindsOf.Schema(form.Schema) is JsonKinds.None or JsonKinds.Object))
        {
            return (Map(form.Schema, name), BodyKind.Form, form);
        }

        return content.FirstOrDefault(media => MediaTypes.KindOf(media.Name) is MediaKind.Form or MediaKind.Text) is { } text
            ? (TypeUse.Of(ScalarRef.Of(ScalarKind.String), false), BodyKind.Text, text)
            : (null, BodyKind.Json, null);
    }

    private TypeUse Map(OpenApiSchema? schema, string name)
        => schema is null
            ? TypeUse.Of(AnyRef.Instance, false)
            : Files.Without(mapper.Map(schema, context.HintAt(schema, new NameHint((context.MarketName is { } market && !name.StartsWith(market, StringComparison.Ordinal) ? market : "") + name + "Payload"))));

    /// <summary>Bytes are what they are: there is nothing to parse.</summary>
    private static bool IsBytes(OpenApiMediaType media) => MediaTypes.KindOf(media.Name) == MediaKind.Other;

    private string Name(string prefix, string wireName, OpenApiOperation operation, int count)
    {
        var name = prefix + Identifiers.Pascal(wireName);
        if (count > 1)
        {
            name += Identifiers.Words(operation.Method.ToLowerInvariant());
        }

        if (!_names.Add(name))
        {
            name += "_" + StableHash.Of(operation.Path + operation.Method);
            _names.Add(name);
        }

        return name;
    }
}
