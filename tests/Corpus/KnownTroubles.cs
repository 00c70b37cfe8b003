using System.Collections.Concurrent;

namespace Apikley.Corpus;

/// <summary>
/// Documents of which less than everything is expected, each with its reason: <c>name TAB what TAB reason</c>, where what is
/// <c>broken</c> (not valid OpenAPI: located diagnostics are the right end) or <c>drops N</c> (N operations cannot be emitted).
/// An entry that no longer holds fails the run.
/// </summary>
internal sealed class KnownTroubles
{
    private readonly Dictionary<string, string> _entries = [];
    private readonly ConcurrentDictionary<string, bool> _met = [];

    public static KnownTroubles Load(string path)
    {
        var known = new KnownTroubles();
        foreach (var line in File.ReadLines(path).Where(line => line.Length > 0 && line[0] != '#'))
        {
            var cells = line.Split('\t');
            if (cells.Length != 3 || cells[2].Length == 0)
            {
                throw new InvalidDataException($"{path}: '{line}' must be a name, what is expected, and the reason, with tabs between");
            }

            known._entries.Add(cells[0], cells[1]);
        }

        return known;
    }

    /// <summary>The entries whose document was not met, when others were: the folder is the one they are about, and they are stale.</summary>
    public IEnumerable<string> Stale => _met.IsEmpty ? [] : _entries.Keys.Except(_met.Keys);

    public bool IsBroken(string name) => What(name) == "broken";

    public int Drops(string name) => What(name) is { } what && what.StartsWith("drops ", StringComparison.Ordinal) ? int.Parse(what.AsSpan(6), provider: null) : 0;

    private string? What(string name)
    {
        if (!_entries.TryGetValue(name, out var what))
        {
            return null;
        }

        _met[name] = true;
        return what;
    }
}
