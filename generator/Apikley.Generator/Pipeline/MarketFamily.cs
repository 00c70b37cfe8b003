using System.Collections.Immutable;
using Apikley.Generator.Emitting;

namespace Apikley.Generator.Pipeline;

/// <summary>A family of market models (<c>apikley.Google</c>): declared once, however many documents add a model to it.</summary>
internal sealed record MarketFamily(string Namespace, string Name, bool Public, bool HasExtensionMembers)
{
    public static MarketFamily? Of(ModelledDocument document)
        => document.Client is { Market: { } market } client
            ? new MarketFamily(client.Namespace, market.FamilyName, client.Public, document.Language.HasExtensionMembers)
            : null;

    /// <summary>One of each, in order. A family is public when one of its documents is.</summary>
    public static IEnumerable<MarketFamily> Distinct(ImmutableArray<MarketFamily?> families)
        => families
            .OfType<MarketFamily>()
            .GroupBy(family => (family.Namespace, family.Name))
            .Select(group => group.First() with { Public = group.Any(family => family.Public) })
            .OrderBy(family => family.Namespace, StringComparer.Ordinal)
            .ThenBy(family => family.Name, StringComparer.Ordinal);

    public Emission Emit() => Emission.Of("", Name, () => MarketEmitter.EmitFamily(Namespace, Name, Public, HasExtensionMembers));
}
