using System.Globalization;
using System.Text;

namespace Apikley.Runtime.Checks;

/// <summary>
/// The code points that one place of a pattern matches, written as a .NET regular expression. .NET matches UTF-16 units; here a code point beyond
/// the first plane is one character, as in ECMAScript's Unicode mode, which JSON Schema asks for.
/// </summary>
internal sealed class CodePointSet
{
    private const int Last = 0x10FFFF;

    private readonly List<(int First, int Last)> _ranges = [];

    /// <summary>.NET's own names of Unicode categories, which have no ranges here.</summary>
    private string _categories = "";

    /// <summary>A category covers code points that .NET cannot see: what it says of a text with surrogates is not to be trusted.</summary>
    public bool HasCategories => _categories.Length > 0;

    public static CodePointSet Digits => new CodePointSet().Add('0', '9');

    public static CodePointSet Words => new CodePointSet().Add('0', '9').Add('A', 'Z').Add('_', '_').Add('a', 'z');

    public static CodePointSet Spaces => new CodePointSet()
        .Add('\t', '\r').Add(' ', ' ').Add(0xA0, 0xA0).Add(0x1680, 0x1680).Add(0x2000, 0x200A).Add(0x2028, 0x2029).Add(0x202F, 0x202F)
        .Add(0x205F, 0x205F).Add(0x3000, 0x3000).Add(0xFEFF, 0xFEFF);

    /// <summary>What <c>.</c> does not match.</summary>
    public static CodePointSet LineEnds => new CodePointSet().Add('\n', '\n').Add('\r', '\r').Add(0x2028, 0x2029);

    public CodePointSet Add(int first, int last)
    {
        _ranges.Add((first, last));
        return this;
    }

    public CodePointSet Add(CodePointSet other)
    {
        _ranges.AddRange(other._ranges);
        _categories += other._categories;
        return this;
    }

    /// <summary>Adds a category: <c>\p{Lu}</c>, <c>\P{Lu}</c>.</summary>
    public CodePointSet AddCategory(string text)
    {
        _categories += text;
        return this;
    }

    /// <summary>Everything else. Not for a set with categories: see <see cref="ToRegex"/>.</summary>
    public CodePointSet Complement()
    {
        var rest = new CodePointSet();
        var next = 0;
        foreach (var (first, last) in _ranges.OrderBy(static range => range.First))
        {
            if (first > next)
            {
                rest.Add(next, first - 1);
            }

            next = Math.Max(next, last + 1);
        }

        return next <= Last ? rest.Add(next, Last) : rest;
    }

    /// <summary>The expression that matches one code point of the set, fit to be followed by a quantifier.</summary>
    /// <param name="negated">Match what is not in the set.</param>
    public string ToRegex(bool negated = false)
    {
        if (HasCategories)
        {
            var inside = new StringBuilder(_categories);
            _ranges.ForEach(range => AppendUnits(inside, Math.Min(range.First, 0xFFFF), Math.Min(range.Last, 0xFFFF)));
            return (negated ? "[^" : "[") + inside + "]";
        }

        var set = negated ? Complement() : this;
        var units = new StringBuilder();
        var pairs = new List<string>();
        foreach (var (first, last) in set._ranges)
        {
            // Surrogates are no characters: a text that has lone ones cannot be sent.
            AppendUnits(units, first, Math.Min(last, 0xD7FF));
            AppendUnits(units, Math.Max(first, 0xE000), Math.Min(last, 0xFFFF));
            AddPairs(pairs, Math.Max(first, 0x10000), last);
        }

        if (units.Length > 0)
        {
            pairs.Insert(0, "[" + units + "]");
        }

        return pairs.Count switch
        {
            0 => "(?!)",
            1 when units.Length > 0 => pairs[0],
            _ => "(?:" + string.Join("|", pairs) + ")",
        };
    }

    /// <summary>A code point outside a class.</summary>
    public static string Literal(int codePoint)
    {
        if (codePoint > 0xFFFF)
        {
            var pair = char.ConvertFromUtf32(codePoint);
            return "(?:" + Unit(pair[0]) + Unit(pair[1]) + ")";
        }

        return Unit(codePoint);
    }

    private static void AddPairs(List<string> pairs, int first, int last)
    {
        if (first > last)
        {
            return;
        }

        var (from, to) = (char.ConvertFromUtf32(first), char.ConvertFromUtf32(last));
        if (from[0] == to[0])
        {
            pairs.Add($"{Unit(from[0])}[{Unit(from[1])}-{Unit(to[1])}]");
            return;
        }

        if (from[1] != '\uDC00')
        {
            pairs.Add($"{Unit(from[0])}[{Unit(from[1])}-\\uDFFF]");
            from = (char)(from[0] + 1) + "\uDC00";
        }

        if (to[1] != '\uDFFF')
        {
            pairs.Add($"{Unit(to[0])}[\\uDC00-{Unit(to[1])}]");
            to = (char)(to[0] - 1) + "\uDFFF";
        }

        if (from[0] <= to[0])
        {
            pairs.Add($"[{Unit(from[0])}-{Unit(to[0])}][\\uDC00-\\uDFFF]");
        }
    }

    private static void AppendUnits(StringBuilder units, int first, int last)
    {
        if (first > last)
        {
            return;
        }

        units.Append(Unit(first));
        if (last > first)
        {
            units.Append('-').Append(Unit(last));
        }
    }

    private static string Unit(int unit) => unit is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9')
        ? ((char)unit).ToString()
        : "\\u" + unit.ToString("X4", CultureInfo.InvariantCulture);
}
