using System.Collections;

namespace Apikley.Generator.Infrastructure;

/// <summary>Names, each once, in the order in which they came. Few of them are compared one by one, which is as quick as a table and needs none: most types have fewer than sixteen members.</summary>
/// <param name="capacity">How many are expected.</param>
internal sealed class NameSet(int capacity = 0) : IReadOnlyCollection<string>
{
    private const int Few = 16;

    private const int LargestKept = 256;

    private readonly List<string> _names = new(capacity);
    private HashSet<string>? _table;
    private bool _isInTable;

    public int Count => _names.Count;

    public bool Contains(string name)
    {
        if (_isInTable)
        {
            return _table!.Contains(name);
        }

        foreach (var known in _names)
        {
            if (known == name)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>False when it is there already.</summary>
    public bool Add(string name)
    {
        if (_isInTable ? !_table!.Add(name) : Contains(name))
        {
            return false;
        }

        _names.Add(name);
        if (!_isInTable && _names.Count == Few)
        {
            _isInTable = true;
            (_table ??= new HashSet<string>(StringComparer.Ordinal)).UnionWith(_names);
        }

        return true;
    }

    /// <summary>Empties it for other names. To clear a table costs as much as the most that it ever held, so a large one is given up.</summary>
    public void Clear()
    {
        if (_names.Count > LargestKept)
        {
            _table = null;
        }
        else if (_isInTable)
        {
            _table!.Clear();
        }

        _names.Clear();
        _isInTable = false;
    }

    public List<string>.Enumerator GetEnumerator() => _names.GetEnumerator();

    IEnumerator<string> IEnumerable<string>.GetEnumerator() => _names.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => _names.GetEnumerator();
}
