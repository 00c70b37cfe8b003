using Apikley.Generator.Emitting.Clients;
using Apikley.Generator.Infrastructure;
using Apikley.Generator.Model;

namespace Apikley.Generator.Emitting;

/// <summary>Writes the client of a document: its options, its class, a class for each group of operations, result classes, the parser of webhooks. A model of the market has no client of its own.</summary>
internal static class ClientEmitter
{
    public static IEnumerable<EmittedFile> Emit(ClientModel client, CancellationToken cancellation = default)
    {
        if (client.Market is null && !client.Groups.IsEmpty)
        {
            yield return OptionsEmitter.Emit(client);
            foreach (var file in InOrder.Select([.. WithClient(client)], group => ClassEmitter.Emit(client, group).ToList(), cancellation).SelectMany(static files => files))
            {
                yield return file;
            }
        }

        foreach (var file in WebhookEmitter.Emit(client))
        {
            yield return file;
        }
    }

    /// <summary>The client itself is a class even when all operations stand in groups.</summary>
    private static IEnumerable<OperationGroupModel> WithClient(ClientModel client)
        => client.Groups.Any(group => group.Name is null)
            ? client.Groups
            : client.Groups.Prepend(new OperationGroupModel(null, client.ClientName, client.Doc, EquatableArray<OperationModel>.Empty));
}
