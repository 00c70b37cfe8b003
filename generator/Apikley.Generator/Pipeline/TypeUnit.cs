using Apikley.Generator.Emitting;
using Apikley.Generator.Emitting.Types;
using Apikley.Generator.Model;

namespace Apikley.Generator.Pipeline;

/// <summary>A type with the little it needs to be emitted, so that an edit of one schema re-emits one file.</summary>
internal sealed record TypeUnit(string DocumentPath, TypeModel Type, TypeContext Context)
{
    public static IEnumerable<TypeUnit> Of(ModelledDocument document)
    {
        var client = document.Client!;
        var context = TypeContext.Of(client);
        return client.Types.Select(type => new TypeUnit(document.Identity.Path, type, context));
    }

    public IReadOnlyList<Emission> Emit() => Emission.All(DocumentPath, Type.Name, () => TypeEmitter.EmitAll(Type, Context));
}
