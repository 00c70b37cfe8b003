using Apikley.Generator.Emitting;

namespace Apikley.Generator.Pipeline;

/// <summary>Which files a document gets beside its types: a client of its own, or its place on <c>ApikleyClient</c>.</summary>
internal static class DocumentFiles
{
    public static IReadOnlyList<Emission> Of(ModelledDocument document, CancellationToken cancellation)
        => Emission.All(
            document.Identity.Path,
            document.Identity.RelativePath,
            () => document.Client!.Market is null
                ? ClientEmitter.Emit(document.Client, cancellation)
                : MarketEmitter.Emit(document.Client, document.Language.HasExtensionMembers));
}
