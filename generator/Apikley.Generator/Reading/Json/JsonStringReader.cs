using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using Apikley.Generator.Diagnostics;
using Apikley.Generator.Infrastructure;
using Apikley.Generator.Reading.Tree;

namespace Apikley.Generator.Reading.Json;

/// <summary>Reads the strings of a JSON text. Keys and short values come from the string table.</summary>
internal sealed class JsonStringReader(string text, TreeBuilder builder)
{
    private const int LongestShared = 32;

    private readonly StringBuilder _unescaped = new();

    /// <summary>Reads the string whose opening quote stands at <paramref name="position"/> and moves behind its closing quote.</summary>
    /// <exception cref="DocumentSyntaxException">The string is not closed on its line, or has an escape that JSON does not know.</exception>
    [MethodImpl(HotPath.Optimised)]
    public string Read(ref int position, bool isKey)
    {
        var open = position;
        var start = open + 1;
        for (var index = start; index < text.Length; index++)
        {
            var character = text[index];
            if (character == '"')
            {
                position = index + 1;
                var length = index - start;
                return isKey || length <= LongestShared ? builder.Strings.GetOrAdd(text, start, length) : text.Substring(start, length);
            }

            if (character == '\\')
            {
                var value = ReadEscaped(open, index, out position);
                return isKey || value.Length <= LongestShared ? builder.Strings.GetOrAdd(value) : value;
            }

            if (character < ' ')
            {
                CheckControl(open, index);
            }
        }

        throw NotClosed(open);
    }

    [MethodImpl(HotPath.Optimised)]
    private string ReadEscaped(int open, int firstEscape, out int position)
    {
        _unescaped.Clear();
        var copied = open + 1;
        var index = firstEscape;
        while (index < text.Length)
        {
            var character = text[index];
            if (character == '"')
            {
                _unescaped.Append(text, copied, index - copied);
                position = index + 1;
                return _unescaped.ToString();
            }

            if (character == '\\')
            {
                _unescaped.Append(text, copied, index - copied);
                index = ReadEscape(open, index);
                copied = index;
            }
            else
            {
                if (character < ' ')
                {
                    CheckControl(open, index);
                }

                index++;
            }
        }

        throw NotClosed(open);
    }

    private int ReadEscape(int open, int backslash)
    {
        if (backslash + 1 >= text.Length)
        {
            throw NotClosed(open);
        }

        var escape = text[backslash + 1];
        if (escape == 'u')
        {
            if (backslash + 6 <= text.Length
                && ushort.TryParse(text.Substring(backslash + 2, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var unit))
            {
                _unescaped.Append((char)unit);
                return backslash + 6;
            }

            throw new DocumentSyntaxException(backslash, 2, "Four hexadecimal digits were expected after '\\u'");
        }

        _unescaped.Append(escape switch
        {
            '"' or '\\' or '/' => escape,
            'b' => '\b',
            'f' => '\f',
            'n' => '\n',
            'r' => '\r',
            't' => '\t',
            _ => throw new DocumentSyntaxException(backslash, 2, $"'\\{escape}' is not an escape that JSON knows; a backslash itself is written '\\\\'"),
        });
        return backslash + 2;
    }

    private void CheckControl(int open, int index)
    {
        if (text[index] is '\n' or '\r')
        {
            throw NotClosed(open);
        }

        builder.Report(Descriptors.LenientJson, index, 1, text[index] == '\t' ? "A tab inside a string" : "A control character inside a string");
    }

    private static DocumentSyntaxException NotClosed(int open)
        => new(open, 1, "The string that begins here is not closed on its line; a line break inside a string is written '\\n'");
}
