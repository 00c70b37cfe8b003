using Apikley.Generator.Model;
using Apikley.Generator.Modelling.Naming;
using Apikley.Generator.Modelling.Schemas;
using Apikley.Generator.Reading;
using Apikley.Generator.Reading.OpenApi;
using Apikley.Generator.Reading.Tree;

namespace Apikley.Generator.Modelling;

/// <summary>What is known of a market model before its types are decided.</summary>
internal sealed record MarketIdentity(string ModelId, string FamilyName, MarketNames Names, OpenApiOperation Operation);

/// <summary>
/// Recognizes a document that describes one model of the Apikley market: its one operation posts to <c>/api/v1/jobs/createTask</c> a body whose
/// <c>model</c> is stated and whose <c>input</c> is an object with members. The family is the document's folder under <c>specs</c>, or the first part of the model's id.
/// Its names follow from the id; a <c>ClientName</c> in the project file takes their place.
/// </summary>
internal static class MarketPlanner
{
    public const string CreateTaskPath = "/api/v1/jobs/createTask";

    public static MarketIdentity? Detect(IReadOnlyList<OpenApiOperation> operations, DocumentOptions options)
    {
        if (operations.Count != 1 || operations[0] is not { Method: "POST", Path: CreateTaskPath } operation
            || operation.RequestBody?.Content.FirstOrDefault(media => Operations.MediaTypes.KindOf(media.Name) == Operations.MediaKind.Json)?.Schema is not { } body)
        {
            return null;
        }

        var properties = AllOfParts.Of(body).SelectMany(part => part.Schema.Properties).ToLookup(property => property.Name, property => property.Schema, StringComparer.Ordinal);
        if (properties["model"].FirstOrDefault() is not { } model || ModelId(model) is not { } id
            || properties["input"].FirstOrDefault() is not { } input || !HasMembers(input))
        {
            return null;
        }

        var folders = NamespacePlanner.Folders(options.RelativePath);
        var family = Identifiers.Pascal(folders.Count > 0 ? folders[folders.Count - 1] : id.Split('/')[0]);
        var given = string.IsNullOrWhiteSpace(options.ClientName) ? null : Identifiers.Pascal(options.ClientName!);
        return new MarketIdentity(id, family, given is null ? MarketNames.Of(id, family) : new MarketNames(given, given), operation);
    }

    /// <summary>
    /// Makes the request what the service expects of it, beyond the letter of the document: <c>model</c> is this model, <c>input</c> is there when
    /// it has members that must be, and <c>callBackUrl</c> is a URL that may be left out.
    /// </summary>
    public static MarketModel? Finish(MarketIdentity market, TypeUse? body, TypeUse? response, TypeTable types, DocModel doc)
    {
        if (body?.Type is not NamedRef { Kind: NamedKind.Object } requestRef || types[requestRef.Name] is not ObjectDraft request)
        {
            return null;
        }

        var inputAt = request.Properties.FindIndex(property => property.Model.WireName == "input");
        if (request.Properties[inputAt].Model.Type is not NamedRef { Kind: NamedKind.Object } inputRef || types[inputRef.Name] is not ObjectDraft input)
        {
            return null;
        }

        var demands = input.Properties.Exists(property => property.Model is { Required: true, Constant: null });
        Change(request, "input", property => property with { Name = "Input", Required = property.Required || demands, Nullable = false });
        Change(request, "model", property => Constant(property, market.ModelId));
        if (!request.Properties.Exists(property => property.Model.WireName == "callBackUrl"))
        {
            request.Properties.Insert(inputAt, PropertyModeller.Undeclared("callBackUrl", "CallBackUrl", required: true, request.Schema.Pointer));
        }

        Change(request, "callBackUrl", property => property with
        {
            Name = "CallBackUrl", Type = ScalarRef.Of(ScalarKind.Uri), Required = false, Nullable = false, Constant = null, Rules = new RulesModel(Format: "uri"),
        });
        request.Fallback = new DocModel($"A whole request to {market.ModelId}: the model, its input, and where to call back.");
        var responseName = Answer(response, market, types);
        return new MarketModel(market.ModelId, market.FamilyName, market.Names.Property, market.Names.TypePrefix, inputRef.Name, requestRef.Name, responseName, demands, doc);
    }

    private static string? Answer(TypeUse? response, MarketIdentity market, TypeTable types)
    {
        if (response?.Type is not NamedRef { Kind: NamedKind.Object } named || types[named.Name] is not ObjectDraft answer)
        {
            return null;
        }

        answer.Fallback = new DocModel($"The answer to a request to {market.ModelId}: whether it was accepted, and the id of its task.");
        foreach (var inner in answer.Properties.Where(property => property.Model.WireName == "data").Select(property => property.Model.Type).OfType<NamedRef>())
        {
            if (types[inner.Name] is ObjectDraft data)
            {
                data.Fallback = new DocModel("What was created.");
            }
        }

        return named.Name;
    }

    private static PropertyModel Constant(PropertyModel property, string modelId) => property with
    {
        Type = ScalarRef.Of(ScalarKind.String),
        Required = true,
        Nullable = false,
        Constant = new ConstantModel(JsonText.OfString(modelId), Emitting.Text.CSharpText.Literal(modelId)),
        Rules = null,
    };

    private static void Change(ObjectDraft draft, string wireName, Func<PropertyModel, PropertyModel> change)
    {
        var at = draft.Properties.FindIndex(property => property.Model.WireName == wireName);
        draft.Properties[at] = draft.Properties[at] with { Model = change(draft.Properties[at].Model) };
    }

    /// <summary>The one value, or of several the default; a model without either cannot be filled in.</summary>
    private static string? ModelId(OpenApiSchema schema)
    {
        var resolved = SchemaResolver.Resolve(schema);
        var values = resolved?.AllowedValues();
        return values is { Count: 1 } ? values[0].Text
            : PropertyModeller.Default(schema) is ScalarNode { Type: ScalarType.String, Text.Length: > 0 } value ? value.Text
            : null;
    }

    private static bool HasMembers(OpenApiSchema input)
        => SchemaResolver.Resolve(input) is { } resolved && AllOfParts.Of(resolved).Any(part => part.Schema.Properties.Count > 0);
}
