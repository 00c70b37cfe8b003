using Apikley.Generator.Infrastructure;

namespace Apikley.Generator.Reading.Tree;

/// <summary>What was made of nodes, in the order in which it was. Objects of the main file have numbers, by which they are found many times as fast as by hash.</summary>
/// <param name="main">The file that most nodes are of.</param>
/// <param name="objects">How many objects it has.</param>
internal sealed class NodeTable<T>(SourceFile main, int objects)
    where T : class
{
    private readonly LargeList<T> _objects = new(objects);
    private readonly Dictionary<SourceNode, T> _others = [];
    private LargeList<T> _all = new();

    public IReadOnlyList<T> All => _all!;

    public bool TryGet(SourceNode node, out T made)
    {
        if (IsNumbered(node, out var number))
        {
            made = _objects[number]!;
            return made is not null;
        }

        return _others.TryGetValue(node, out made!);
    }

    /// <summary>Adds what was made of a node of which nothing was yet.</summary>
    public void Add(SourceNode node, T made)
    {
        _all.Add(made);
        if (IsNumbered(node, out var number))
        {
            _objects[number] = made;
        }
        else
        {
            _others[node] = made;
        }
    }

    /// <summary>Takes in, before its own, what another has of the same files; false, and this one is spoilt, when both have something of the same node.</summary>
    public bool TryTake(NodeTable<T> other)
    {
        if (other._others.Keys.Any(_others.ContainsKey))
        {
            return false;
        }

        for (var number = 0; number < _objects.Count; number++)
        {
            if (other._objects[number] is { } made)
            {
                if (_objects[number] is not null)
                {
                    return false;
                }

                _objects[number] = made;
            }
        }

        foreach (var one in other._others)
        {
            _others.Add(one.Key, one.Value);
        }

        for (var index = 0; index < _all.Count; index++)
        {
            other._all.Add(_all[index]!);
        }

        _all = other._all;
        return true;
    }

    private bool IsNumbered(SourceNode node, out int number)
    {
        number = node is ObjectNode obj && ReferenceEquals(node.File, main) ? obj.Number : -1;
        return number >= 0;
    }
}
