using System.Collections;

namespace Apikley.Generator.Infrastructure;

/// <summary>Names, each once, in the order in which they came. Few of them are compared one by one, which is as quick as a table and needs none: most types have fewer than sixteen members.</summary>
internal sealed class NameSet : IReadOnlyCollection<string>
{
    private const int Few = 16;

    private readonly List<string> _names = [];
    private HashSet<string>? _table;

    public int Count => _names.Count;

    public bool Contains(string name)
    {
        if (_table is not null)
        {
            return _table.Contains(name);
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
        if (_table is null ? Contains(name) : !_table.Add(name))
        {
            return false;
        }

        _names.Add(name);
        if (_table is null && _names.Count == Few)
        {
            _table = new HashSet<string>(_names, StringComparer.Ordinal);
        }

        return true;
    }

    public List<string>.Enumerator GetEnumerator() => _names.GetEnumerator();

    IEnumerator<string> IEnumerable<string>.GetEnumerator() => _names.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => _names.GetEnumerator();
}
