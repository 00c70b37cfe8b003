using System.Globalization;

namespace Apikley.Runtime.Checks;

/// <content>What stands behind a backslash.</content>
internal sealed partial class EcmaPattern
{
    private const string AsciiWord = "[A-Za-z0-9_]";

    private static readonly string[] Categories =
    [
        "L", "Lu", "Ll", "Lt", "Lm", "Lo", "M", "Mn", "Mc", "Me", "N", "Nd", "Nl", "No", "P", "Pc", "Pd", "Ps", "Pe", "Pi", "Pf", "Po",
        "S", "Sm", "Sc", "Sk", "So", "Z", "Zs", "Zl", "Zp", "C", "Cc", "Cf", "Co", "Cn",
    ];

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
}
