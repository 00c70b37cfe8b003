using Apikley.Generator.Diagnostics;
using Apikley.Generator.Infrastructure;
using Apikley.Generator.Model;
using Apikley.Generator.Modelling.Naming;
using Apikley.Generator.Modelling.Operations;
using Apikley.Generator.Modelling.Schemas;
using Apikley.Generator.Reading;
using Apikley.Generator.Reading.OpenApi;

namespace Apikley.Generator.Modelling;

/// <summary>Turns a document into the model that is emitted: asks those who decide the parts, in their order, and decides nothing itself.</summary>
internal static class ClientModeller
{
    /// <returns>Null when there is nothing to emit.</returns>
    public static ClientModel? Model(OpenApiDocument document, DocumentOptions options, DiagnosticBag diagnostics, CancellationToken ct)
    {
        ChoiceCheck.Run(document, options, diagnostics);
        var all = document.Paths.SelectMany(path => path.Operations).ToList();
        var filter = new OperationFilter(options);
        var wanted = all.Where(filter.Includes).ToList();
        var market = MarketPlanner.Detect(wanted, options);
        var @namespace = NamespacePlanner.Namespace(options, market is not null);
        var clientName = NamespacePlanner.ClientName(options);
        var operationNames = new OperationNamer(all, clientName);
        var context = new ModellingContext
        {
            Document = document,
            Options = options,
            Diagnostics = diagnostics,
            TypeNames = new TypeNames(document.Schemas.Select(schema => schema.Key), Reserved(@namespace, clientName, market).Concat(MemberNamesOfTypes(document)), market?.Names.TypePrefix ?? ""),
            PointerNames = new PointerNames(operationNames.Find),
            Hierarchies = new SchemaHierarchies(document.Schemas),
            MarketName = market?.Names.TypePrefix,
            CancellationToken = ct,
        };
        var mapper = new TypeMapper(context);
        var webhookModeller = new WebhookModeller(context, mapper);
        var security = new SecurityModeller(document, wanted);
        var operationModeller = new OperationModeller(context, mapper, security, webhookModeller);

        var webhooks = document.Webhooks.SelectMany(item => webhookModeller.Webhooks(item, filter.Includes)).ToList();
        var drafts = new List<OperationDraft>();
        foreach (var operation in wanted)
        {
            ct.ThrowIfCancellationRequested();
            if (operationModeller.Model(operation, operationNames[operation]) is { } draft)
            {
                drafts.Add(draft);
            }
        }

        var roots = all.Count == 0 && document.Webhooks.Count == 0 ? MapAll(document, mapper, context) : [];
        BuildTypes(context, mapper, ct);
        var marketModel = market is null || drafts.Count == 0 ? null : FinishMarket(market, drafts[0], context);

        var finisher = new TypeFinisher(context.Types);
        drafts.ForEach(draft => OperationModeller.UseTypes(draft, finisher));
        webhooks.ForEach(webhook => finisher.Use(webhook.Body?.Type ?? AnyRef.Instance, TypeUsage.Read));
        roots.ForEach(root => finisher.Use(root, TypeUsage.Read | TypeUsage.Written));
        var types = finisher.Finish(ct);
        if (drafts.Count == 0 && types.IsEmpty && webhooks.Count == 0)
        {
            return null;
        }

        return new ClientModel(
            options.RelativePath,
            @namespace,
            clientName,
            options.Public,
            DocTexts.Of(document.Title, document.Description),
            ServerModeller.Model(document.Servers, security.Schemes),
            security.Schemes,
            OperationGroups.Of(drafts, types, clientName, document.Tags, context.TypeNames),
            types,
            webhooks.Concat(drafts.SelectMany(draft => draft.Webhooks)).ToEquatableArray(),
            marketModel);
    }

    private static List<TypeRef> MapAll(OpenApiDocument document, TypeMapper mapper, ModellingContext context)
        => document.Schemas.Select(schema => mapper.Map(schema.Value, context.HintFor(schema.Value)).Type).ToList();

    private static void BuildTypes(ModellingContext context, TypeMapper mapper, CancellationToken ct)
    {
        var objects = new ObjectModeller(context, mapper);
        var unions = new UnionBuilder(context, mapper);
        while (context.Types.TryTakeOpen(out var draft))
        {
            ct.ThrowIfCancellationRequested();
            if (draft is ObjectDraft obj)
            {
                objects.Build(obj);
            }
            else if (draft is UnionDraft union)
            {
                unions.Build(union);
            }
        }
    }

    private static MarketModel? FinishMarket(MarketIdentity market, OperationDraft draft, ModellingContext context)
        => MarketPlanner.Finish(
            market,
            draft.Bodies.Select(body => body.Model.Type).FirstOrDefault(),
            draft.Model.Responses.Where(response => response.Success).Select(response => response.Type).FirstOrDefault(type => type is not null),
            context.Types,
            draft.Model.Doc);

    /// <summary>Names that a type of the document must not take: the namespace's parts, which it would hide, and the types that are emitted around it.</summary>
    private static IEnumerable<string> Reserved(string @namespace, string clientName, MarketIdentity? market)
        => @namespace.Split('.')
            .Concat([clientName, "I" + clientName, clientName + "Options", clientName + "Security", Stem(clientName) + "Webhooks", clientName + "Extensions", "System", "Microsoft"])
            .Concat(market is null ? [] : [market.Names.TypePrefix, market.Names.TypePrefix + "Model", market.Names.TypePrefix + "Webhooks", market.FamilyName + "Models", market.FamilyName + "Extensions"]);

    /// <summary>Names that a type cannot have because a member of it has.</summary>
    private static IEnumerable<string> MemberNamesOfTypes(OpenApiDocument document)
        => ReservedNames.TypeMembers.Concat(ReservedNames.ValueTypeMembers.Where(name => document.Schemas.Any(schema
            => Identifiers.Pascal(schema.Key) == name && (schema.Value.Cases().Count > 0 || JsonKindsOf.Schema(schema.Value) != JsonKinds.Object))));

    private static string Stem(string clientName)
        => clientName.EndsWith("Client", StringComparison.Ordinal) && clientName.Length > 6 ? clientName.Substring(0, clientName.Length - 6) : clientName;
}
