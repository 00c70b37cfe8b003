using System.Globalization;
using System.Text;

namespace Apikley.Generator.Modelling.Naming;

/// <summary>The words for characters that cannot stand in an identifier, for names that would be empty or alike without them.</summary>
internal static class Symbols
{
    private static readonly Dictionary<string, string> Whole = new(StringComparer.Ordinal)
    {
        [""] = "Empty",
        ["="] = "Equal",
        ["=="] = "Equal",
        ["!="] = "NotEqual",
        ["<>"] = "NotEqual",
        ["<"] = "LessThan",
        ["<="] = "LessThanOrEqual",
        [">"] = "GreaterThan",
        [">="] = "GreaterThanOrEqual",
        ["+"] = "Plus",
        ["-"] = "Minus",
        ["*"] = "Asterisk",
        ["**"] = "DoubleAsterisk",
        ["&&"] = "And",
        ["||"] = "Or",
        ["..."] = "Ellipsis",
    };

    /// <summary>Spells out every symbol: <c>a-b</c> → <c>ADashB</c>, <c>&lt;=</c> → <c>LessThanOrEqual</c>. May begin with a digit; is never empty.</summary>
    public static string Spell(string wire)
    {
        if (Whole.TryGetValue(wire, out var whole))
        {
            return whole;
        }

        var builder = new StringBuilder(wire.Length * 2);
        var i = 0;
        while (i < wire.Length)
        {
            if (Identifiers.IsPart(wire[i]))
            {
                var start = i;
                while (i < wire.Length && Identifiers.IsPart(wire[i]))
                {
                    i++;
                }

                Identifiers.AppendWord(builder, wire, start, i);
                continue;
            }

            if (char.IsHighSurrogate(wire[i]) && i + 1 < wire.Length && char.IsLowSurrogate(wire[i + 1]))
            {
                builder.Append('U').Append(char.ConvertToUtf32(wire[i], wire[i + 1]).ToString("X", CultureInfo.InvariantCulture));
                i += 2;
                continue;
            }

            builder.Append(wire[i] is '+' or '-' && i == 0 ? (wire[i] == '-' ? "Minus" : "Plus") : Word(wire[i]));
            i++;
        }

        return builder.ToString();
    }

    private static string Word(char c) => c switch
    {
        ' ' => "Blank",
        '\t' => "Tab",
        '\n' => "LineFeed",
        '\r' => "CarriageReturn",
        '_' => "Underscore",
        '-' => "Dash",
        '.' => "Dot",
        ',' => "Comma",
        ':' => "Colon",
        ';' => "Semicolon",
        '/' => "Slash",
        '\\' => "Backslash",
        '|' => "Pipe",
        '&' => "Ampersand",
        '+' => "Plus",
        '*' => "Asterisk",
        '=' => "Equal",
        '<' => "LessThan",
        '>' => "GreaterThan",
        '!' => "Exclamation",
        '?' => "Question",
        '@' => "At",
        '#' => "Hash",
        '$' => "Dollar",
        '%' => "Percent",
        '^' => "Caret",
        '~' => "Tilde",
        '`' => "Backtick",
        '\'' => "Apostrophe",
        '"' => "Quote",
        '(' => "LeftParenthesis",
        ')' => "RightParenthesis",
        '[' => "LeftBracket",
        ']' => "RightBracket",
        '{' => "LeftBrace",
        '}' => "RightBrace",
        _ => "U" + ((int)c).ToString("X4", CultureInfo.InvariantCulture),
    };
}
