using Apikley.Generator.Emitting.Rules;
using Apikley.Generator.Infrastructure;
using Apikley.Generator.Model;

namespace Apikley.Generator.Pipeline;

/// <summary>A type that is validated, with the little that its validation needs.</summary>
internal sealed record ValidationUnit(string DocumentPath, TypeModel Type, EquatableArray<string> Held, string Namespace)
{
    public static IEnumerable<ValidationUnit> Of(ModelledDocument document)
    {
        var client = document.Client!;
        var validated = ValidationPlan.Of(client);
        return client.Types
            .Where(type => validated.Contains(type.Name))
            .Select(type => new ValidationUnit(document.Identity.Path, type, ValidationPlan.Held(type, validated), client.Namespace));
    }

    public Emission Emit() => Emission.Of(DocumentPath, Type.Name, () => ValidationEmitter.Emit(Type, Held, Namespace));
}
