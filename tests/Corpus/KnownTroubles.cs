namespace Apikley.Corpus;

/// <summary>
/// Documents of which less than everything is expected, each with its reason: <c>name TAB what TAB reason</c>, where what is
/// <c>broken</c> (not valid OpenAPI: located diagnostics are the right end) or <c>drops N</c> (N operations cannot be emitted).
/// An entry that no longer holds fails the run.
/// </summary>
internal sealed class KnownTroubles
{
    private readonly Dictionary<string, (string What, string Reason)> _entries = [];

    public static KnownTroubles Load(string path)
    {
        var known = new KnownTroubles();
        foreach (var line in File.ReadLines(path).Where(line => line.Length > 0 && line[0] != '#'))
        {
            var cells = line.Split('\t');
            known._entries.Add(cells[0], (cells[1], cells[2]));
        }

        return known;
    }

    public bool IsBroken(string name) => _entries.TryGetValue(name, out var entry) && entry.What == "broken";

    public int Drops(string name) => _entries.TryGetValue(name, out var entry) && entry.What.StartsWith("drops ", StringComparison.Ordinal) ? int.Parse(entry.What.AsSpan(6), provider: null) : 0;
}
