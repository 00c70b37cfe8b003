namespace Apikley.Generator.Reading.Shapes;

/// <summary>The members that one kind of OpenAPI object has, and what each has to be.</summary>
internal sealed class ObjectShape
{
    private readonly Dictionary<string, Expected> _members = new(StringComparer.Ordinal);

    /// <param name="name">What messages call it: "an operation".</param>
    /// <param name="members">Member and expectation, <c>name:string required:boolean</c>; what has no expectation may be anything.</param>
    /// <param name="isOpen">Whether members not listed are the document's own business (JSON Schema allows any keyword).</param>
    public ObjectShape(string name, string members, bool isOpen = false)
    {
        Name = name;
        IsOpen = isOpen;
        foreach (var member in members.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries))
        {
            var colon = member.LastIndexOf(':');
            _members[colon < 0 ? member : member.Substring(0, colon)] = colon < 0 ? Expected.Any : Parse(member.Substring(colon + 1));
        }
    }

    public string Name { get; }

    public bool IsOpen { get; }

    public IReadOnlyCollection<string> Members => _members.Keys;

    /// <summary>Whether a key that looks misspelt may still be meant: from 3.1 on a schema may have keywords of its own.</summary>
    public bool AllowsOthers { get; init; }

    /// <summary>Keys that the object has in other versions, and that say something which is lost here.</summary>
    public ForeignKeys? Foreign { get; init; }

    public bool TryGet(string member, out Expected expected) => _members.TryGetValue(member, out expected);

    private static Expected Parse(string expectation) => expectation switch
    {
        "string" => Expected.String,
        "boolean" => Expected.Boolean,
        "number" => Expected.Number,
        "count" => Expected.Count,
        "object" => Expected.Object,
        "list" => Expected.List,
        "strings" => Expected.Strings,
        "schema" => Expected.Schema,
        "bound" => Expected.Bound,
        "types" => Expected.Types,
        "items" => Expected.Items,
        "discriminator" => Expected.Discriminator,
        _ => throw new ArgumentOutOfRangeException(nameof(expectation), expectation, "Not an expectation."),
    };
}

/// <summary>Keys of another version.</summary>
internal sealed class ForeignKeys(string version, string keys)
{
    private readonly HashSet<string> _keys = new(keys.Split(' '), StringComparer.Ordinal);

    public string Version { get; } = version;

    public bool Contains(string key) => _keys.Contains(key);
}
