using Apikley.Generator.Emitting.Market;
using Apikley.Generator.Model;

namespace Apikley.Generator.Emitting;

/// <summary>Writes the clients of the Apikley market: a file for each family, and one for each model.</summary>
internal static class MarketEmitter
{
    /// <param name="client">A document of the market.</param>
    /// <param name="extensionMembers">Whether the consumer compiles with C# 14. Only <see cref="EmitFamily"/> differs: how a model stands on its family is the same for all.</param>
    public static IEnumerable<EmittedFile> Emit(ClientModel client, bool extensionMembers)
        => client.Market is { } market ? [ModelEmitter.Emit(client, market)] : [];

    /// <summary>The file that all documents of a family share; it is emitted once for a namespace.</summary>
    /// <param name="namespace">Where the family's documents have their types.</param>
    /// <param name="familyName">The family: <c>Google</c>.</param>
    /// <param name="isPublic">Whether one of the documents is public.</param>
    /// <param name="extensionMembers">Whether the consumer compiles with C# 14: then the family is a property of <c>ApikleyClient</c>, else an extension method.</param>
    public static EmittedFile EmitFamily(string @namespace, string familyName, bool isPublic, bool extensionMembers)
        => FamilyEmitter.Emit(@namespace, familyName, isPublic, extensionMembers);
}
