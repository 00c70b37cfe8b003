using Apikley.Generator.Diagnostics;

namespace Apikley.Generator.Reading.Tree;

/// <summary>
/// A value of a YAML or JSON document that knows where it stands. The tree is what both notations become;
/// nothing above it knows which one a document was written in.
/// </summary>
internal abstract class SourceNode(LocationInfo location)
{
    /// <summary>Where the value stands in its file.</summary>
    public LocationInfo Location { get; } = location;

    /// <summary>What a message calls this kind of value: "an object", "a list", "a string".</summary>
    public abstract string KindName { get; }
}

/// <summary>A mapping. Members keep the document's order; a duplicate key was reported by the reader, and the first one stands.</summary>
internal sealed class ObjectNode(LocationInfo location, IReadOnlyList<SourceMember> members) : SourceNode(location)
{
    private Dictionary<string, SourceMember>? _byName;

    public IReadOnlyList<SourceMember> Members { get; } = members;

    public override string KindName => "an object";

    /// <summary>The value of the member <paramref name="name"/>, or null when there is none.</summary>
    public SourceNode? this[string name] => Member(name)?.Value;

    public SourceMember? Member(string name)
    {
        if (Members.Count < 8)
        {
            foreach (var member in Members)
            {
                if (member.Name == name)
                {
                    return member;
                }
            }

            return null;
        }

        if (_byName is null)
        {
            _byName = new Dictionary<string, SourceMember>(StringComparer.Ordinal);
            foreach (var member in Members)
            {
                _byName[member.Name] = member;
            }
        }

        return _byName.TryGetValue(name, out var found) ? found : null;
    }
}

/// <summary>A member of an <see cref="ObjectNode"/>: its key with the place of the key, and its value.</summary>
internal sealed record SourceMember(string Name, LocationInfo NameLocation, SourceNode Value);

/// <summary>A sequence.</summary>
internal sealed class ArrayNode(LocationInfo location, IReadOnlyList<SourceNode> items) : SourceNode(location)
{
    public IReadOnlyList<SourceNode> Items { get; } = items;

    public override string KindName => "a list";
}

/// <summary>What a scalar is by JSON's types. YAML scalars get theirs by the YAML 1.2 core schema.</summary>
internal enum ScalarType
{
    Null,
    Boolean,
    Integer,
    Number,
    String,
}

/// <summary>A scalar.</summary>
/// <param name="location">Where it stands.</param>
/// <param name="type">Its JSON type.</param>
/// <param name="text">A string's value; for anything else its JSON text (<c>true</c>, <c>null</c>, <c>1.50</c>).</param>
internal sealed class ScalarNode(LocationInfo location, ScalarType type, string text) : SourceNode(location)
{
    public ScalarType Type { get; } = type;

    public string Text { get; } = text;

    public override string KindName => Type switch
    {
        ScalarType.Null => "null",
        ScalarType.Boolean => "a boolean",
        ScalarType.Integer or ScalarType.Number => "a number",
        _ => "a string",
    };
}
