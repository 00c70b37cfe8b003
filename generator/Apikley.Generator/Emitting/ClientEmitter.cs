using Apikley.Generator.Emitting.Clients;
using Apikley.Generator.Infrastructure;
using Apikley.Generator.Model;

namespace Apikley.Generator.Emitting;

/// <summary>Writes the client of a document: its options, its class, a class for each group of operations, result classes, the parser of webhooks. A model of the market has no client of its own.</summary>
internal static class ClientEmitter
{
    /// <summary>Fewer are not worth waking a thread for.</summary>
    private const int ManyWebhooks = 20;

    public static IEnumerable<EmittedFile> Emit(ClientModel client, CancellationToken cancellation = default)
    {
        var hasClient = client.Market is null && !client.Groups.IsEmpty;
        List<EmittedFile>[] classes = [];
        List<EmittedFile> webhooks = [];
        if (client.Webhooks.Count < ManyWebhooks)
        {
            Classes();
            Webhooks();
        }
        else
        {
            InOrder.Both(Classes, Webhooks);
        }

        return [.. hasClient ? [OptionsEmitter.Emit(client)] : (EmittedFile[])[], .. classes.SelectMany(static files => files), .. webhooks];

        void Classes() => classes = hasClient ? InOrder.Select([.. WithClient(client)], group => ClassEmitter.Emit(client, group).ToList(), cancellation) : [];

        void Webhooks() => webhooks = [.. WebhookEmitter.Emit(client)];
    }

    /// <summary>The client itself is a class even when all operations stand in groups.</summary>
    private static IEnumerable<OperationGroupModel> WithClient(ClientModel client)
        => client.Groups.Any(group => group.Name is null)
            ? client.Groups
            : client.Groups.Prepend(new OperationGroupModel(null, client.ClientName, client.Doc, EquatableArray<OperationModel>.Empty));
}
