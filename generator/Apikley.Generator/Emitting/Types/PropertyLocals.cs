using Apikley.Generator.Infrastructure;
using Apikley.Generator.Model;

namespace Apikley.Generator.Emitting.Types;

/// <summary>The locals that stand for a type's properties, by the property's place. Few types need any; one that needs one has all made, so that a name does not depend on which are.</summary>
/// <param name="properties">The type's properties.</param>
/// <param name="taken">What is a name already where the locals stand.</param>
internal sealed class PropertyLocals(EquatableArray<PropertyModel> properties, params string[] taken)
{
    private string[]? _names;

    public string this[int property] => (_names ??= Make())[property];

    private string[] Make()
    {
        var locals = new LocalNames(taken);
        return [.. properties.Select(property => locals.Add(property.Name))];
    }
}
