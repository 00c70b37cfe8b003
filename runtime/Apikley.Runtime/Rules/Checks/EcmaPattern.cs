using System.Globalization;
using System.Text;

namespace Apikley.Runtime.Checks;

/// <summary>
/// Turns a <c>pattern</c>, which JSON Schema writes in ECMAScript's dialect, into a .NET regular expression of the same meaning: <c>\d</c> and <c>\w</c> are ASCII,
/// <c>$</c> is the very end, a character is a code point. What has no such form makes the pattern unknown, and an unknown pattern forbids nothing.
/// </summary>
internal sealed class EcmaPattern
{
    private const string AsciiWord = "[A-Za-z0-9_]";

    private static readonly string[] Categories =
    [
        "L", "Lu", "Ll", "Lt", "Lm", "Lo", "M", "Mn", "Mc", "Me", "N", "Nd", "Nl", "No", "P", "Pc", "Pd", "Ps", "Pe", "Pi", "Pf", "Po",
        "S", "Sm", "Sc", "Sk", "So", "Z", "Zs", "Zl", "Zp", "C", "Cc", "Cf", "Co", "Cn",
    ];

    private readonly string _pattern;
    private readonly StringBuilder _regex = new();
    private int _at;
    private bool _hasCategories;
    private bool _hasNames;
    private bool _hasNumbers;

    private EcmaPattern(string pattern) => _pattern = pattern;

    /// <param name="pattern">The document's pattern.</param>
    /// <param name="beyondFirstPlane">Whether the result also tells right from wrong for texts with characters beyond the first plane.</param>
    /// <returns>The .NET expression, or null when there is none of the same meaning.</returns>
    public static string? ToRegex(string pattern, out bool beyondFirstPlane)
    {
        var translation = new EcmaPattern(pattern);
        var known = translation.Translate() && !(translation._hasNames && translation._hasNumbers);
        beyondFirstPlane = !translation._hasCategories;
        return known ? translation._regex.ToString() : null;
    }

    private bool Translate()
    {
        while (_at < _pattern.Length)
        {
            var character = _pattern[_at];
            switch (character)
            {
                case '\\':
                    if (!Escape())
                    {
                        return false;
                    }

                    break;
                case '.':
                    _at++;
                    _regex.Append(CodePointSet.LineEnds.ToRegex(negated: true));
                    break;
                case '$':
                    _at++;
                    _regex.Append("\\z");
                    break;
                case '[':
                    if (!Class())
                    {
                        return false;
                    }

                    break;
                case '(':
                    if (!Group())
                    {
                        return false;
                    }

                    break;
                case '^' or '|' or ')' or '*' or '+' or '?' or '{' or '}':
                    _at++;
                    _regex.Append(character);
                    break;
                default:
                    _regex.Append(CodePointSet.Literal(NextCodePoint()));
                    break;
            }
        }

        return true;
    }

    private bool Group()
    {
        string[] kinds = ["(?:", "(?=", "(?!", "(?<=", "(?<!", "(?i)", "(?i:"];
        foreach (var kind in kinds)
        {
            if (string.CompareOrdinal(_pattern, _at, kind, 0, kind.Length) == 0)
            {
                _at += kind.Length;
                _regex.Append(kind);
                return true;
            }
        }

        if (string.CompareOrdinal(_pattern, _at, "(?", 0, 2) != 0)
        {
            _at++;
            _regex.Append('(');
            return true;
        }

        var end = _pattern.IndexOf('>', _at);
        if (end < _at + 4 || _pattern[_at + 2] != '<' || !IsName(_at + 3, end))
        {
            return false;
        }

        _regex.Append(_pattern, _at, end + 1 - _at);
        _at = end + 1;
        return _hasNames = true;
    }

    private bool Escape()
    {
        if (_at + 1 >= _pattern.Length)
        {
            return false;
        }

        var letter = _pattern[_at + 1];
        switch (letter)
        {
            case 'b':
                _at += 2;
                _regex.Append($"(?:(?<={AsciiWord})(?!{AsciiWord})|(?<!{AsciiWord})(?={AsciiWord}))");
                return true;
            case 'B':
                _at += 2;
                _regex.Append($"(?:(?<={AsciiWord})(?={AsciiWord})|(?<!{AsciiWord})(?!{AsciiWord}))");
                return true;
            case 'A' or 'z' or 'Z':
                // Not ECMAScript, but common in documents written by servers in other languages, and not to be mistaken.
                _at += 2;
                _regex.Append('\\').Append(letter);
                return true;
            case 'k':
                var end = _pattern.IndexOf('>', _at);
                if (end < _at + 4 || _pattern[_at + 2] != '<' || !IsName(_at + 3, end))
                {
                    return false;
                }

                _regex.Append(_pattern, _at, end + 1 - _at);
                _at = end + 1;
                return true;
            case >= '1' and <= '9':
                _at += 2;
                _regex.Append("(?:\\").Append(letter).Append(')');
                return _hasNumbers = _at >= _pattern.Length || _pattern[_at] is < '0' or > '9';
            default:
                var set = new CodePointSet();
                if (!EscapeInto(set, out var single))
                {
                    return false;
                }

                _regex.Append(single >= 0 ? CodePointSet.Literal(single) : set.ToRegex());
                return true;
        }
    }

    /// <summary>Reads an escape that stands for characters: one (<paramref name="single"/>), or several, which go into <paramref name="set"/>.</summary>
    private bool EscapeInto(CodePointSet set, out int single)
    {
        single = -1;
        if (_at + 1 >= _pattern.Length)
        {
            return false;
        }

        var letter = _pattern[_at + 1];
        _at += 2;
        switch (letter)
        {
            case 'd':
                set.Add(CodePointSet.Digits);
                return true;
            case 'D':
                set.Add(CodePointSet.Digits.Complement());
                return true;
            case 'w':
                set.Add(CodePointSet.Words);
                return true;
            case 'W':
                set.Add(CodePointSet.Words.Complement());
                return true;
            case 's':
                set.Add(CodePointSet.Spaces);
                return true;
            case 'S':
                set.Add(CodePointSet.Spaces.Complement());
                return true;
            case 'p' or 'P':
                return Category(set, letter);
            case 't' or 'n' or 'v' or 'f' or 'r' or '0':
                single = letter switch { 't' => '\t', 'n' => '\n', 'v' => '\v', 'f' => '\f', 'r' => '\r', _ => 0 };
                return letter != '0' || _at >= _pattern.Length || _pattern[_at] is < '0' or > '9';
            case 'x':
                return Hex(2, out single);
            case 'u' when _at < _pattern.Length && _pattern[_at] == '{':
                var close = _pattern.IndexOf('}', _at);
                _at++;
                return close > _at && close - _at <= 6 && Hex(close - _at, out single) && ++_at > 0 && single is <= 0xD7FF or (>= 0xE000 and <= 0x10FFFF);
            case 'u':
                return Hex(4, out single) && LowHalf(ref single);
            default:
                single = letter;
                return letter < 128 && (letter == '_' || !char.IsLetterOrDigit(letter));
        }
    }

    private bool Category(CodePointSet set, char letter)
    {
        var close = _pattern.IndexOf('}', _at);
        if (close < _at + 2 || _pattern[_at] != '{' || Array.IndexOf(Categories, _pattern.Substring(_at + 1, close - _at - 1)) < 0)
        {
            return false;
        }

        set.AddCategory("\\" + letter + _pattern.Substring(_at, close + 1 - _at));
        _at = close + 1;
        return _hasCategories = true;
    }

    private bool Hex(int digits, out int value)
    {
        value = 0;
        if (_at + digits > _pattern.Length || !int.TryParse(_pattern.Substring(_at, digits), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out value))
        {
            return false;
        }

        _at += digits;
        return true;
    }

    /// <summary>A <c>\u</c> high surrogate takes the <c>\u</c> low surrogate behind it; alone it is no character.</summary>
    private bool LowHalf(ref int unit)
    {
        if (unit is < 0xD800 or > 0xDFFF)
        {
            return true;
        }

        if (unit > 0xDBFF || string.CompareOrdinal(_pattern, _at, "\\u", 0, 2) != 0)
        {
            return false;
        }

        _at += 2;
        if (!Hex(4, out var low) || low is < 0xDC00 or > 0xDFFF)
        {
            return false;
        }

        unit = char.ConvertToUtf32((char)unit, (char)low);
        return true;
    }

    private bool Class()
    {
        _at++;
        var negated = _at < _pattern.Length && _pattern[_at] == '^';
        if (negated)
        {
            _at++;
        }

        var set = new CodePointSet();
        while (_at < _pattern.Length && _pattern[_at] != ']')
        {
            if (!ClassAtom(set, out var first))
            {
                return false;
            }

            var isRange = first >= 0 && _at + 1 < _pattern.Length && _pattern[_at] == '-' && _pattern[_at + 1] != ']';
            if (!isRange)
            {
                if (first >= 0)
                {
                    set.Add(first, first);
                }

                continue;
            }

            _at++;
            if (!ClassAtom(set, out var last))
            {
                return false;
            }

            if (last < 0)
            {
                set.Add(first, first).Add('-', '-');
            }
            else if (last < first)
            {
                return false;
            }
            else
            {
                set.Add(first, last);
            }
        }

        if (_at >= _pattern.Length)
        {
            return false;
        }

        _at++;
        _regex.Append(set.ToRegex(negated));
        return true;
    }

    private bool ClassAtom(CodePointSet set, out int single)
    {
        single = -1;
        if (_pattern[_at] != '\\')
        {
            single = NextCodePoint();
            return true;
        }

        if (_at + 1 < _pattern.Length && _pattern[_at + 1] == 'b')
        {
            _at += 2;
            single = '\b';
            return true;
        }

        return EscapeInto(set, out single);
    }

    private int NextCodePoint()
    {
        var pair = char.IsHighSurrogate(_pattern[_at]) && _at + 1 < _pattern.Length && char.IsLowSurrogate(_pattern[_at + 1]);
        var codePoint = pair ? char.ConvertToUtf32(_pattern[_at], _pattern[_at + 1]) : _pattern[_at];
        _at += pair ? 2 : 1;
        return codePoint;
    }

    private bool IsName(int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (_pattern[i] is not ((>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or '_' or (>= '0' and <= '9')) || (i == start && char.IsDigit(_pattern[i])))
            {
                return false;
            }
        }

        return end > start;
    }
}
