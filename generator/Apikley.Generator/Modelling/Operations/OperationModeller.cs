using Apikley.Generator.Diagnostics;
using Apikley.Generator.Infrastructure;
using Apikley.Generator.Model;
using Apikley.Generator.Modelling.Schemas;
using Apikley.Generator.Reading.OpenApi;

namespace Apikley.Generator.Modelling.Operations;

/// <summary>An operation whose form fields are still open.</summary>
/// <param name="Webhooks">What its callbacks send.</param>
internal sealed record OperationDraft(OperationModel Model, OperationName Name, IReadOnlyList<BodyDraft> Bodies, IReadOnlyList<WebhookModel> Webhooks);

/// <summary>Decides an operation by asking those who decide its parts, and notes which types it sends and which it receives.</summary>
internal sealed class OperationModeller(ModellingContext context, TypeMapper mapper, SecurityModeller security, WebhookModeller webhooks)
{
    private readonly ParameterModeller _parameters = new(context, mapper);
    private readonly BodyModeller _bodies = new(context, mapper);
    private readonly ResponseModeller _responses = new(context, mapper);
    private readonly ResultPlanner _results = new(context.TypeNames);

    /// <returns>Null when it cannot be generated, which was reported.</returns>
    public OperationDraft? Model(OpenApiOperation operation, OperationName name)
    {
        if (Unsupported(operation) is { } reason)
        {
            context.Diagnostics.Report(Descriptors.OperationDropped, operation.Location, operation.OperationId ?? operation.Method + " " + operation.Path, reason);
            return null;
        }

        var prefix = context.MarketName ?? name.Name;
        var parameters = _parameters.Model(operation, prefix);
        var bodies = _bodies.Model(operation.RequestBody, prefix, parameters);
        var responses = _responses.Model(operation, prefix);
        var models = responses.Select(response => response.Model).ToList();
        var place = operation.Method + " " + operation.Path;
        var model = new OperationModel(
            name.Method,
            operation.Method,
            PathTemplate.Parts(operation.Path, parameters),
            parameters.ToEquatableArray(),
            EquatableArray<BodyModel>.Empty,
            models.ToEquatableArray(),
            _results.Plan(operation.Method, prefix, models, place),
            Stream(responses, name.Method),
            security.Of(operation),
            ServerModeller.Model(operation.Servers, security.Schemes),
            DocTexts.Of(operation.Summary, operation.Description),
            DeprecationText.Of(operation.Deprecated, operation.Node, operation.Description ?? operation.Summary),
            "#/paths/" + operation.Path.Replace("~", "~0").Replace("/", "~1") + "/" + operation.Method.ToLowerInvariant(),
            LinkTexts.Of(operation));
        return new OperationDraft(model, name, bodies, webhooks.Callbacks(operation, prefix).ToList());
    }

    /// <summary>Follows the types of an operation in the direction they travel.</summary>
    public static void UseTypes(OperationDraft draft, TypeFinisher finisher)
    {
        foreach (var parameter in draft.Model.Parameters)
        {
            finisher.Use(parameter.Type, TypeUsage.Written);
        }

        foreach (var body in draft.Bodies)
        {
            if (body.Model.Type is { } type)
            {
                finisher.Use(type.Type, body.Model.Kind switch
                {
                    BodyKind.Multipart => TypeUsage.Form,
                    BodyKind.Form => TypeUsage.Form | TypeUsage.Written,
                    BodyKind.Xml => TypeUsage.Written | TypeUsage.Xml,
                    _ => TypeUsage.Written,
                });
                if (body.XmlParts is { } parts)
                {
                    finisher.UseMembers(type.Type, parts.ContainsKey, TypeUsage.Written | TypeUsage.Xml);
                }
            }
        }

        foreach (var response in draft.Model.Responses)
        {
            if (response.Type is { } type)
            {
                finisher.Use(type.Type, response.Kind == ResponseKind.Xml ? TypeUsage.Read | TypeUsage.Xml : TypeUsage.Read);
            }

            foreach (var header in response.Headers)
            {
                finisher.Use(header.Type, TypeUsage.Read);
            }
        }

        if (draft.Model.Stream is { } stream)
        {
            finisher.Use(stream.Item.Type, TypeUsage.Read);
        }

        foreach (var webhook in draft.Webhooks)
        {
            if (webhook.Body is { } body)
            {
                finisher.Use(body.Type, TypeUsage.Read);
            }
        }
    }

    private static StreamModel? Stream(List<ResponseDraft> responses, string method)
    {
        if (responses.Find(response => response.Stream is not null) is not { Stream: { } media, StreamItem: { } item } response)
        {
            return null;
        }

        var kind = MediaTypes.KindOf(media.Name) == MediaKind.EventStream ? ResponseKind.ServerSentEvents : ResponseKind.JsonLines;
        var isOnly = responses.TrueForAll(other => !other.Model.Success || other == response || other.Model.Kind == ResponseKind.Empty) && response.Model.Kind == kind;
        return new StreamModel(isOnly ? method : method + "Stream", kind, item, media.Name);
    }

    private static string? Unsupported(OpenApiOperation operation)
    {
        if (operation.Method.Length == 0 || !operation.Method.All(c => c is >= 'A' and <= 'Z' or '-' or '_'))
        {
            return "'" + operation.Method + "' is not an HTTP method.";
        }

        if (operation.Parameters.Count(parameter => parameter.In == OpenApiParameterLocation.QueryString) > 1)
        {
            return "it has two parameters that are the whole query string.";
        }

        return null;
    }
}
