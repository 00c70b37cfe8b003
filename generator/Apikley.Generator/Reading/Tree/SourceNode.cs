using Apikley.Generator.Diagnostics;

namespace Apikley.Generator.Reading.Tree;

/// <summary>
/// A value of a YAML or JSON document that knows where it stands. The tree is what both notations become;
/// nothing above it knows which one a document was written in. No node is nested deeper than <see cref="MaximumDepth"/>,
/// so recursion over a tree is bounded.
/// </summary>
internal abstract class SourceNode(SourceFile file, int start, int length)
{
    /// <summary>No text of this length is a document.</summary>
    private const int LengthMask = 0x0FFF_FFFF;

    private readonly int _length = length;

    /// <summary>How deep values may be nested. The deepest public document known has 70 levels.</summary>
    public const int MaximumDepth = 256;

    /// <summary>The file that the value stands in.</summary>
    public SourceFile File { get; } = file;

    /// <summary>The offset of the first character.</summary>
    public int Start { get; } = start;

    /// <summary>The number of characters; for objects and lists only what opens them.</summary>
    public int Length => _length & LengthMask;

    /// <summary>Where the value stands in its file.</summary>
    public LocationInfo Location => File.Locate(Start, Length);

    /// <summary>What a message calls this kind of value: "an object", "a list", "a string".</summary>
    public abstract string KindName { get; }

    /// <summary>What is kept in the bits above the length: a large document has a hundred thousand scalars.</summary>
    protected int Mark => _length >> 28;

    /// <summary>A length with a mark from 0 to 7.</summary>
    protected static int Marked(int length, int mark) => length | (mark << 28);

    /// <summary>A node is equal to itself only; where it begins tells it from others more cheaply than an identity that the runtime has to keep.</summary>
    public sealed override int GetHashCode() => Start;
}

/// <summary>A mapping. Members keep the document's order; a duplicate key was reported by the reader, and the first one stands.</summary>
/// <param name="file">The file it stands in.</param>
/// <param name="start">The offset of its brace or first key.</param>
/// <param name="length">The number of characters that open it.</param>
/// <param name="members">Its members.</param>
/// <param name="number">Its place among the objects of its file; -1 for one that was made of others.</param>
internal sealed class ObjectNode(SourceFile file, int start, int length, SourceMember[] members, int number = -1) : SourceNode(file, start, length)
{
    /// <summary>From so many on a table is worth making.</summary>
    private const int ManyMembers = 48;

    private Dictionary<string, SourceMember>? _byName;

    public int Number => number;

    public IReadOnlyList<SourceMember> Members => members;

    public override string KindName => "an object";

    /// <summary>The value of the member <paramref name="name"/>, or null when there is none.</summary>
    public SourceNode? this[string name] => Member(name)?.Value;

    public SourceMember? Member(string name)
    {
        if (members.Length < ManyMembers)
        {
            foreach (var member in members)
            {
                if (member.Name == name)
                {
                    return member;
                }
            }

            return null;
        }

        return ByName().TryGetValue(name, out var found) ? found : null;
    }

    private Dictionary<string, SourceMember> ByName()
    {
        if (_byName is { } known)
        {
            return known;
        }

        // Filled before it is published: documents are shared between pipelines that may run at the same time.
        var byName = new Dictionary<string, SourceMember>(members.Length, StringComparer.Ordinal);
        foreach (var member in members)
        {
            byName[member.Name] = member;
        }

        return _byName = byName;
    }
}

/// <summary>A member of an <see cref="ObjectNode"/>: its key with the place of the key, and its value. It stands in the object's array: a large document has a quarter of a million.</summary>
internal readonly struct SourceMember(string name, int nameStart, int nameLength, SourceNode value)
{
    public string Name { get; } = name;

    public int NameStart { get; } = nameStart;

    public int NameLength { get; } = nameLength;

    public SourceNode Value { get; } = value;

    public LocationInfo NameLocation => Value.File.Locate(NameStart, NameLength);
}

/// <summary>A sequence.</summary>
internal sealed class ArrayNode(SourceFile file, int start, int length, SourceNode[] items) : SourceNode(file, start, length)
{
    public IReadOnlyList<SourceNode> Items => items;

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
/// <param name="file">The file it stands in.</param>
/// <param name="start">The offset of its first character, a quote included.</param>
/// <param name="length">The number of characters as written.</param>
/// <param name="type">Its JSON type.</param>
/// <param name="text">A string's value; for anything else its JSON text (<c>true</c>, <c>null</c>, <c>1.50</c>).</param>
internal sealed class ScalarNode(SourceFile file, int start, int length, ScalarType type, string text) : SourceNode(file, start, Marked(length, (int)type))
{
    public ScalarType Type => (ScalarType)Mark;

    public string Text { get; } = text;

    public override string KindName => Type switch
    {
        ScalarType.Null => "null",
        ScalarType.Boolean => "a boolean",
        ScalarType.Integer or ScalarType.Number => "a number",
        _ => "a string",
    };
}
