using Apikley.Generator.Reading.Tree;

namespace Apikley.Generator.Reading.References;

/// <summary>A value that a name other than its pointer leads to.</summary>
internal readonly record struct IndexedSchema(SourceNode Node, JsonPointer Pointer);

/// <summary>The <c>$anchor</c>, <c>$dynamicAnchor</c>, <c>$id</c> and <c>$self</c> of one document.</summary>
internal sealed class SchemaIndex
{
    private readonly Dictionary<string, IndexedSchema> _anchors = new(StringComparer.Ordinal);
    private readonly Dictionary<string, IndexedSchema> _identifiers = new(StringComparer.Ordinal);

    private readonly Dictionary<string, List<(int Owner, IndexedSchema Schema)>> _definitions = new(StringComparer.Ordinal);

    public static SchemaIndex Create(SourceNode? root)
    {
        var index = new SchemaIndex();
        if (root is not null)
        {
            index.Visit(root, JsonPointer.Root, null);
        }

        return index;
    }

    /// <summary>
    /// A definition by its name in a <c>$defs</c> that is not the document's own. Tools that paste a JSON Schema into a document leave its
    /// <c>#/$defs/x</c> as they were. The nearest <c>$defs</c> that belongs to a schema begun before <paramref name="offset"/> is meant.
    /// </summary>
    public IndexedSchema? Definition(string name, int offset)
    {
        IndexedSchema? nearest = null;
        foreach (var (owner, schema) in _definitions.TryGetValue(name, out var found) ? found : [])
        {
            if (owner <= offset)
            {
                nearest = schema;
            }
        }

        return nearest;
    }

    public IndexedSchema? Anchor(string name) => _anchors.TryGetValue(name, out var schema) ? schema : null;

    public IndexedSchema? Identifier(string identifier) => _identifiers.TryGetValue(identifier, out var schema) ? schema : null;

    private void Visit(SourceNode node, JsonPointer pointer, Uri? address)
    {
        if (node is ArrayNode list)
        {
            for (var index = 0; index < list.Items.Count; index++)
            {
                Visit(list.Items[index], pointer.Append(index), address);
            }
        }
        else if (node is ObjectNode value)
        {
            if (SchemaAddress.Stated(value) is { } identifier)
            {
                address = SchemaAddress.Combine(address, identifier) ?? address;
                if (address is not null && identifier != address.OriginalString)
                {
                    Add("$id", SchemaAddress.Text(address), new IndexedSchema(node, pointer));
                }
            }

            foreach (var member in value.Members)
            {
                if (member.Value is not ScalarNode scalar)
                {
                    if (member is { Name: "$defs" or "definitions", Value: ObjectNode definitions })
                    {
                        AddDefinitions(node.Start, definitions, pointer.Append(member.Name));
                    }

                    Visit(member.Value, pointer.Append(member.Name), address);
                }
                else if (scalar.Type == ScalarType.String)
                {
                    Add(member.Name, scalar.Text, new IndexedSchema(node, pointer));
                }
            }
        }
    }

    private void AddDefinitions(int owner, ObjectNode definitions, JsonPointer pointer)
    {
        foreach (var member in definitions.Members)
        {
            if (!_definitions.TryGetValue(member.Name, out var found))
            {
                _definitions.Add(member.Name, found = []);
            }

            found.Add((owner, new IndexedSchema(member.Value, pointer.Append(member.Name))));
        }
    }

    private void Add(string keyword, string name, IndexedSchema schema)
    {
        var names = keyword switch
        {
            "$anchor" or "$dynamicAnchor" => _anchors,
            "$id" or "$self" => _identifiers,
            _ => null,
        };
        if (names is not null && !names.ContainsKey(name))
        {
            names.Add(name, schema);
        }
    }
}
