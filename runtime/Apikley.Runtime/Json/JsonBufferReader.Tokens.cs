using System.Buffers;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Text.Json;

namespace Apikley.Runtime;

/// <content>The tokens: strings, numbers, literals. Each is checked whole when the reader comes to stand on it.</content>
public ref partial struct JsonBufferReader
{
    /// <summary>What a string cannot simply run over: its end, an escape, a control character.</summary>
    private static readonly SearchValues<byte> s_stops = SearchValues.Create(
        [.. "\"\\"u8, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31]);

    /// <summary>Comes to stand on a value.</summary>
    /// <param name="first">Its first byte; the position is on it.</param>
    private void ReadValue(int first)
    {
        switch (first)
        {
            case '"':
                ReadString();
                _token = JsonTokenType.String;
                return;
            case '{':
                Open(JsonTokenType.StartObject);
                return;
            case '[':
                Open(JsonTokenType.StartArray);
                return;
            case 't':
                ReadLiteral("true"u8, JsonTokenType.True);
                return;
            case 'f':
                ReadLiteral("false"u8, JsonTokenType.False);
                return;
            case 'n':
                ReadLiteral("null"u8, JsonTokenType.Null);
                return;
            default:
                ReadNumber();
                return;
        }
    }

    private void Open(JsonTokenType token)
    {
        if (++_depth > _maxDepth)
        {
            Broken();
        }

        _token = token;
        _tokenStart = _position++;
    }

    private void ReadLiteral(ReadOnlySpan<byte> literal, JsonTokenType token)
    {
        if (!_json.Slice(_position).StartsWith(literal))
        {
            Broken();
        }

        _token = token;
        _tokenStart = _position;
        _value = _json.Slice(_position, literal.Length);
        _escaped = false;
        _position += literal.Length;
    }

    /// <summary>Reads the string that begins at the position; the token is the caller's to set.</summary>
    private void ReadString()
    {
        _tokenStart = _position;
        var rest = _json.Slice(_position + 1);
        var length = StopIn(rest);
        if (length < 0 || rest[length] != (byte)'"')
        {
            ReadRareString(rest, length);
            return;
        }

        _value = rest.Slice(0, length);
        _escaped = false;
        _position += length + 2;
    }

    /// <summary>The first quote, backslash or control character. Most strings are short: one vector decides about them.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int StopIn(ReadOnlySpan<byte> text)
    {
        if (Vector128.IsHardwareAccelerated && text.Length >= Vector128<byte>.Count)
        {
            var bytes = Vector128.Create(text);
            var stops = Vector128.Equals(bytes, Vector128.Create((byte)'"'))
                | Vector128.Equals(bytes, Vector128.Create((byte)'\\'))
                | Vector128.LessThan(bytes, Vector128.Create((byte)' '));
            if (stops != Vector128<byte>.Zero)
            {
                return System.Numerics.BitOperations.TrailingZeroCount(stops.ExtractMostSignificantBits());
            }
        }

        return text.IndexOfAny(s_stops);
    }

    /// <summary>A string with escapes, or a broken one.</summary>
    private void ReadRareString(ReadOnlySpan<byte> rest, int stop)
    {
        while (stop >= 0 && rest[stop] == (byte)'\\')
        {
            var escape = rest.Slice(stop + 1);
            if (escape.Length == 0 || !IsEscape(escape, out var length))
            {
                break;
            }

            stop += 1 + length;
            var next = rest.Slice(stop).IndexOfAny(s_stops);
            stop = next < 0 ? -1 : stop + next;
        }

        if (stop < 0 || rest[stop] != (byte)'"')
        {
            Broken();
        }

        _value = rest.Slice(0, stop);
        _escaped = true;
        _position += stop + 2;
    }

    private static bool IsEscape(ReadOnlySpan<byte> text, out int length)
    {
        length = 1;
        if (text[0] != (byte)'u')
        {
            return "\"\\/bfnrt"u8.Contains(text[0]);
        }

        length = 5;
        if (text.Length < 5)
        {
            return false;
        }

        foreach (var digit in text.Slice(1, 4))
        {
            if (!char.IsAsciiHexDigit((char)digit))
            {
                return false;
            }
        }

        return true;
    }

    private void ReadNumber()
    {
        var rest = _json.Slice(_position);
        var length = rest.Length > 0 && rest[0] == (byte)'-' ? 1 : 0;
        var whole = Digits(rest, length);
        if (whole == length || (rest[length] == (byte)'0' && whole > length + 1))
        {
            Broken();
        }

        length = whole;
        if ((uint)length < (uint)rest.Length && rest[length] == (byte)'.')
        {
            length = DigitsAtLeastOne(rest, length + 1);
        }

        if ((uint)length < (uint)rest.Length && (rest[length] | 0x20) == 'e')
        {
            length++;
            if ((uint)length < (uint)rest.Length && rest[length] is (byte)'+' or (byte)'-')
            {
                length++;
            }

            length = DigitsAtLeastOne(rest, length);
        }

        _token = JsonTokenType.Number;
        _tokenStart = _position;
        _value = rest.Slice(0, length);
        _escaped = false;
        _position += length;
    }

    private static int DigitsAtLeastOne(ReadOnlySpan<byte> text, int from)
    {
        var end = Digits(text, from);
        return end > from ? end : Broken();
    }

    private static int Digits(ReadOnlySpan<byte> text, int from)
    {
        while ((uint)from < (uint)text.Length && (uint)(text[from] - '0') <= 9)
        {
            from++;
        }

        return from;
    }
}
