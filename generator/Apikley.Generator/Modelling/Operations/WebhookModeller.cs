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
            var media = operation.RequestBody?.Content.FirstOrDefault(media => MediaTypes.KindOf(media.Name) == MediaKind.Json)
                ?? operation.RequestBody?.Content.FirstOrDefault(media => media.Name == "*/*");
            var body = media is null ? null
                : media.Schema is { } schema ? Files.Without(mapper.Map(schema, context.HintAt(schema, new NameHint((context.MarketName is { } market && !name.StartsWith(market, StringComparison.Ordinal) ? market : "") + name + "Payload"))))
                : TypeUse.Of(AnyRef.Instance, false);
            if (body is null && operation.RequestBody is { Content: [var other, ..] })
            {
                context.Diagnostics.Report(Descriptors.WebhookWithoutParser, operation.Location, wireName, other.Name);
            }

            yield return new WebhookModel(name, wireName, operation.Method, DocTexts.Of(operation.Summary, operation.Description), body);
        }
    }

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
