namespace Apikley.Generator.Reading.Tree;

/// <summary>A set of nodes. Objects of the main file are told by their numbers.</summary>
/// <param name="main">The file that most nodes are of.</param>
/// <param name="objects">How many objects it has.</param>
internal sealed class NodeSet(SourceFile main, int objects)
{
    private readonly bool[] _objects = new bool[objects];
    private readonly HashSet<SourceNode> _others = [];

    /// <summary>False when it is there already.</summary>
    public bool Add(SourceNode node)
    {
        if (node is not ObjectNode { Number: >= 0 and var number } || !ReferenceEquals(node.File, main))
        {
            return _others.Add(node);
        }

        var isNew = !_objects[number];
        _objects[number] = true;
        return isNew;
    }
}
