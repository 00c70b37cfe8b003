using Apikley.Generator.Reading.Tree;

namespace Apikley.Generator.Reading.Yaml;

/// <summary>
/// Anchors and what their aliases become: a copy, because a schema is identified by its place. Copies are counted, so that a document
/// of a few lines cannot become gigabytes ("billion laughs"), and an alias inside its own anchor is refused.
/// </summary>
internal sealed class YamlAliases
{
    /// <summary>How many values aliases may add to a document; the largest public document of any kind has two million.</summary>
    public const int MaximumCopies = 500_000;

    private readonly Dictionary<string, SourceNode?> _anchors = new(StringComparer.Ordinal);
    private int _copies;
    private bool _isExhausted;

    /// <summary>Called before an anchored value is read, so that an alias inside it is seen to be recursive.</summary>
    public void Open(string anchor) => _anchors[anchor] = null;

    public void Close(string anchor, SourceNode value) => _anchors[anchor] = value;

    /// <summary>
    /// A copy of what <paramref name="anchor"/> names, or null with the reason why there is none. That the copies are too many is a reason once:
    /// what makes them so many names thousands of aliases.
    /// </summary>
    public SourceNode? Expand(string anchor, int depth, out string? problem)
    {
        problem = null;
        if (!_anchors.TryGetValue(anchor, out var value))
        {
            problem = "no anchor '&" + anchor + "' stands before it";
            return null;
        }

        if (value is null)
        {
            problem = "it stands inside the value that its anchor names, which would never end";
            return null;
        }

        var copy = Copy(value, depth);
        if (copy is null && _copies <= MaximumCopies)
        {
            problem = FormattableString.Invariant($"it would nest values more than {SourceNode.MaximumDepth} levels deep");
        }
        else if (copy is null && !_isExhausted)
        {
            _isExhausted = true;
            problem = FormattableString.Invariant($"the document's aliases would make more than {MaximumCopies} values; so are all aliases after it");
        }

        return copy;
    }

    private SourceNode? Copy(SourceNode node, int depth)
    {
        if (depth > SourceNode.MaximumDepth || ++_copies > MaximumCopies)
        {
            return null;
        }

        switch (node)
        {
            case ObjectNode source:
                var members = new SourceMember[source.Members.Count];
                for (var index = 0; index < members.Length; index++)
                {
                    var member = source.Members[index];
                    if (Copy(member.Value, depth + 1) is not { } value)
                    {
                        return null;
                    }

                    members[index] = new SourceMember(member.Name, member.NameStart, member.NameLength, value);
                }

                return new ObjectNode(node.File, node.Start, node.Length, members);
            case ArrayNode source:
                var items = new SourceNode[source.Items.Count];
                for (var index = 0; index < items.Length; index++)
                {
                    if (Copy(source.Items[index], depth + 1) is not { } item)
                    {
                        return null;
                    }

                    items[index] = item;
                }

                return new ArrayNode(node.File, node.Start, node.Length, items);
            default:
                return node;
        }
    }
}
