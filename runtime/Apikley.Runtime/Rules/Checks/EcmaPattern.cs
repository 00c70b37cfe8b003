using System.Text;

namespace Apikley.Runtime.Checks;

/// <summary>
/// Turns a <c>pattern</c>, which JSON Schema writes in ECMAScript's dialect, into a .NET regular expression of the same meaning: <c>\d</c> and <c>\w</c> are ASCII,
/// <c>$</c> is the very end, a character is a code point. What has no such form makes the pattern unknown, and an unknown pattern forbids nothing.
/// </summary>
internal sealed partial class EcmaPattern
{
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
                case '{':
                    Quantifier();
                    break;
                case '^' or '|' or ')' or '*' or '+' or '?':
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

    /// <summary>A brace that begins no quantifier is a character.</summary>
    private void Quantifier()
    {
        var end = _at + 1;
        while (end < _pattern.Length && _pattern[end] is (>= '0' and <= '9') or ',')
        {
            end++;
        }

        var bounds = end < _pattern.Length && _pattern[end] == '}' ? _pattern.Substring(_at + 1, end - _at - 1) : "";
        if (bounds.Length > 0 && bounds[0] != ',' && bounds.IndexOf(',') == bounds.LastIndexOf(','))
        {
            _regex.Append('{').Append(bounds).Append('}');
            _at = end + 1;
        }
        else
        {
            _regex.Append(CodePointSet.Literal(NextCodePoint()));
        }
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
