using Apikley.Generator.Infrastructure;

namespace Apikley.Generator.Modelling.Naming;

/// <summary>
/// Gives the members of one type their names. A name depends on nothing but the member's own wire name, unless two would be alike;
/// then the one that is written most like the name keeps it and the others spell out what differs: <c>a-b</c> and <c>a_b</c> become
/// <c>ADashB</c> and <c>AUnderscoreB</c>; <c>Auto</c> and <c>auto</c> become <c>Auto</c> and <c>AutoLower</c>. The order of the members has no say.
/// </summary>
internal static class MemberNames
{
    /// <summary>What is looked up in: a large document has ten thousand types.</summary>
    [ThreadStatic]
    private static NameSet? t_taken;

    /// <param name="wires">The wire names, each once.</param>
    /// <param name="plain">The name that a member would like.</param>
    /// <param name="spelled">The name with everything spelled out.</param>
    /// <param name="reserved">Names that no member may have.</param>
    public static string[] Resolve(IReadOnlyList<string> wires, Func<string, string> plain, Func<string, string> spelled, Predicate<string> reserved)
    {
        var names = new string[wires.Count];
        var taken = t_taken ??= new NameSet();
        taken.Clear();
        List<string>? clashes = null;
        for (var i = 0; i < names.Length; i++)
        {
            names[i] = Allowed(plain(wires[i]), reserved);
            if (!taken.Add(names[i]))
            {
                (clashes ??= []).Add(names[i]);
            }
        }

        if (clashes is not null)
        {
            Separate(wires, names, new HashSet<string>(clashes, StringComparer.Ordinal), spelled, reserved);
        }

        return names;
    }

    private static void Separate(IReadOnlyList<string> wires, string[] names, HashSet<string> clashes, Func<string, string> spelled, Predicate<string> reserved)
    {
        var used = new HashSet<string>(names, StringComparer.Ordinal);
        var losers = new List<int>();
        foreach (var group in Enumerable.Range(0, names.Length).Where(i => clashes.Contains(names[i])).GroupBy(i => names[i], StringComparer.Ordinal).ToList())
        {
            var ranks = group.GroupBy(i => Rank(wires[i], group.Key)).OrderBy(rank => rank.Key).First();
            var winner = ranks.Count() == 1 ? ranks.First() : -1;
            losers.AddRange(group.Where(i => i != winner));
            if (winner < 0)
            {
                used.Remove(group.Key);
            }
        }

        losers.Sort((a, b) => string.CompareOrdinal(wires[a], wires[b]));
        foreach (var i in losers)
        {
            names[i] = Distinct(wires[i], names[i], Allowed(spelled(wires[i]), reserved), used);
            used.Add(names[i]);
        }
    }

    private static string Distinct(string wire, string plain, string spelled, HashSet<string> used)
    {
        if (spelled != plain && !used.Contains(spelled))
        {
            return spelled;
        }

        var cased = spelled + Case(wire);
        return used.Contains(cased) ? plain + "_" + StableHash.Of(wire) : cased;
    }

    /// <summary>How much a wire name looks like its C# name, or like the end of it where a word was put in front: 0 the same … 3 not, 4 not and with blanks around.</summary>
    private static int Rank(string wire, string name)
        => wire == name ? 0
            : !name.EndsWith(wire, StringComparison.OrdinalIgnoreCase) ? (wire.Trim().Length == wire.Length ? 3 : 4)
            : string.CompareOrdinal(wire, 1, name, name.Length - wire.Length + 1, wire.Length) == 0 ? 1
            : 2;

    private static string Case(string wire)
    {
        var (upper, lower) = (wire.Any(char.IsUpper), wire.Any(char.IsLower));
        return (upper, lower) switch
        {
            (true, false) => "Upper",
            (false, true) => "Lower",
            _ => char.IsLower(wire.FirstOrDefault(char.IsLetter)) ? "Camel" : "Mixed",
        };
    }

    private static string Allowed(string name, Predicate<string> reserved)
    {
        while (reserved(name))
        {
            name += "Value";
        }

        return name;
    }
}
