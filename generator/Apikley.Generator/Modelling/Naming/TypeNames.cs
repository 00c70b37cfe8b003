using Apikley.Generator.Infrastructure;
using Apikley.Generator.Reading.OpenApi;

namespace Apikley.Generator.Modelling.Naming;

/// <summary>
/// Gives the types of a document their names, alike in no two even when case is ignored (a file is named after each). The document's named schemas come first,
/// whether they are emitted or not, so that what is chosen of a document changes no name; a schema without a name yields to them.
/// </summary>
internal sealed class TypeNames
{
    private readonly HashSet<string> _taken = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, string> _components = new(StringComparer.Ordinal);
    private readonly string _prefix;

    /// <param name="components">The names of the named schemas.</param>
    /// <param name="reserved">Names that no type may have: those of the client and the parts of its namespace.</param>
    /// <param name="prefix">What every name begins with; empty but for market models.</param>
    public TypeNames(IEnumerable<string> components, IEnumerable<string> reserved, string prefix)
    {
        _prefix = prefix;
        _taken.UnionWith(reserved);
        var wires = components.Distinct(StringComparer.Ordinal).ToArray();
        var names = MemberNames.Resolve(wires, Prefixed, wire => _prefix + Identifiers.Spelled(wire), _ => false);
        var order = Enumerable.Range(0, wires.Length).OrderBy(i => names[i] == _prefix + wires[i] ? 0 : 1).ThenBy(i => wires[i], StringComparer.Ordinal);
        foreach (var i in order)
        {
            _components[wires[i]] = Claim(names[i], names[i] + "Model", wires[i]);
        }
    }

    /// <summary>The name of a named schema of this document; null when it is none.</summary>
    public string? Component(string wireName) => _components.TryGetValue(wireName, out var name) ? name : null;

    /// <summary>A name for a schema of another document.</summary>
    public string Foreign(OpenApiSchema schema, string componentName)
    {
        var name = Prefixed(componentName);
        var file = schema.File;
        var stem = file.Substring(file.LastIndexOfAny(['/', '\\']) + 1);
        var dot = stem.IndexOf('.');
        return Claim(name, Identifiers.Pascal(dot > 0 ? stem.Substring(0, dot) : stem) + name, file + schema.Pointer);
    }

    /// <summary>A name for a schema that has none.</summary>
    /// <param name="hint">What it would like.</param>
    /// <param name="kind">The word that tells it from a namesake: <c>Enum</c>, <c>Model</c>.</param>
    /// <param name="schema">The schema, whose place is unlike any other's.</param>
    public string Inline(NameHint hint, string kind, OpenApiSchema schema)
    {
        var name = Identifiers.Guard(hint.Text);
        if (Identifiers.Short(name) is var @short && _taken.Add(@short))
        {
            return @short;
        }

        var other = Identifiers.Guard(hint.LongText);
        return Claim(name, other == name ? name + kind : other, schema.File + schema.Pointer);
    }

    /// <summary>A name that emitted code wants for a type of its own.</summary>
    public string Claim(string name, string other, string place)
    {
        (name, other) = (Identifiers.Short(name), Identifiers.Short(other));
        if (_taken.Add(name))
        {
            return name;
        }

        if (_taken.Add(other))
        {
            return other;
        }

        var last = other + "_" + StableHash.Of(place);
        while (!_taken.Add(last))
        {
            last = other + "_" + StableHash.Of(last);
        }

        return last;
    }

    private string Prefixed(string wire)
    {
        var name = Identifiers.Pascal(wire);
        return _prefix.Length > 0 && !name.StartsWith(_prefix, StringComparison.Ordinal) ? _prefix + Identifiers.Words(wire) : name;
    }
}
