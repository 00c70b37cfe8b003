using Apikley.Generator.Model;

namespace Apikley.Generator.Modelling.Naming;

/// <summary>
/// Names the members of an enum. The rule, in this order:
/// a name that the document gives (<c>x-enum-varnames</c>, <c>x-enumNames</c>, <c>x-ms-enum</c>); a ratio, <c>16:9</c> → <c>Ratio16x9</c>;
/// a signed value, <c>-1</c> → <c>Minus1</c>; the words, <c>square_hd</c> → <c>SquareHd</c>, in capitals without the subject's own,
/// <c>STATUS_OPEN</c> of <c>status</c> → <c>Open</c>; and when these begin with a digit, the last word of the
/// property or type in front: <c>5</c> of <c>duration</c> → <c>Duration5</c>, <c>720p</c> of <c>resolution</c> → <c>Resolution720P</c>, <c>200</c> of <c>code</c> → <c>Code200</c>.
/// </summary>
internal static class EnumNames
{
    /// <param name="values">The wire values, each once; numbers as their text.</param>
    /// <param name="given">Names from the document, by value.</param>
    /// <param name="subject">What the values belong to: the property's wire name, or the type's.</param>
    /// <param name="typeName">The C# type, whose name no member may have.</param>
    public static string[] Of(IReadOnlyList<string> values, IReadOnlyDictionary<string, string> given, string subject, string typeName)
    {
        var prefix = Identifiers.LastWord(subject) ?? "Value";
        return MemberNames.Resolve(
            values,
            value => Lead(prefix, given.TryGetValue(value, out var name) ? Identifiers.Words(name) : Ratio(value) ?? Identifiers.Words(EnumPrefix.WithoutSubject(value, subject))),
            value => Lead(prefix, EnumPrefix.WithoutSubject(value, subject) == value ? Symbols.Spell(value) : Identifiers.Words(value)),
            name => name == typeName || ReservedNames.IsEnumMember(name));
    }

    private static string Lead(string prefix, string name)
        => Identifiers.Guard(name) == name ? name : Identifiers.Join(prefix, name);

    /// <summary>Two numbers with a colon between, blanks around them or not.</summary>
    private static string? Ratio(string value)
    {
        var text = value.Trim();
        var colon = text.IndexOf(':');
        return colon > 0 && colon < text.Length - 1 && IsNumber(text, 0, colon) && IsNumber(text, colon + 1, text.Length)
            ? "Ratio" + text.Substring(0, colon).Replace('.', '_') + "x" + text.Substring(colon + 1).Replace('.', '_')
            : null;
    }

    private static bool IsNumber(string text, int start, int end)
    {
        var dots = 0;
        for (var i = start; i < end; i++)
        {
            if (text[i] == '.')
            {
                if (++dots > 1 || i == start || i == end - 1)
                {
                    return false;
                }
            }
            else if (text[i] is < '0' or > '9')
            {
                return false;
            }
        }

        return true;
    }
}
