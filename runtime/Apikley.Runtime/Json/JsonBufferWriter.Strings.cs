using System.Buffers;
using System.Runtime.CompilerServices;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace Apikley.Runtime;

/// <content>Strings: almost none needs an escape, so one vectorised look decides, and one vectorised copy writes.</content>
public sealed partial class JsonBufferWriter
{
    /// <summary>What JSON demands to escape.</summary>
    private static readonly SearchValues<char> s_mustEscape = SearchValues.Create(
        "\"\\\u0000\u0001\u0002\u0003\u0004\u0005\u0006\u0007\u0008\u0009\u000A\u000B\u000C\u000D\u000E\u000F\u0010\u0011\u0012\u0013\u0014\u0015\u0016\u0017\u0018\u0019\u001A\u001B\u001C\u001D\u001E\u001F");

    /// <summary>What the default encoder of System.Text.Json leaves as it is.</summary>
    private static readonly SearchValues<char> s_htmlSafe = SearchValues.Create(
        " !#$%()*,-./0123456789:;=?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[]^_abcdefghijklmnopqrstuvwxyz{|}~");

    /// <summary>Writes a property that is a string.</summary>
    /// <param name="name">The property's name, escaped for JSON.</param>
    /// <param name="value">The string, or null for a JSON null.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void WriteString(ReadOnlySpan<byte> name, string? value)
    {
        WritePropertyName(name);
        WriteStringValue(value);
    }

    /// <summary>Writes a string.</summary>
    /// <param name="value">The string, or null for a JSON null. A lone surrogate has no UTF-8 form; U+FFFD is written for it.</param>
    public void WriteStringValue(string? value)
    {
        if (value is null)
        {
            WriteNullValue();
            return;
        }

        if (NeedsEscape(value))
        {
            WriteEscaped(value);
            return;
        }

        // Three bytes are the most that one UTF-16 unit becomes.
        var target = Reserve(checked((value.Length * 3) + 3));
        target[0] = (byte)'"';
        Utf8.FromUtf16(value, target.Slice(1), out _, out var written);
        target[written + 1] = (byte)'"';
        target[written + 2] = (byte)',';
        _position += written + 3;
    }

    private bool NeedsEscape(ReadOnlySpan<char> value)
        => (_escapeForHtml ? value.IndexOfAnyExcept(s_htmlSafe) : value.IndexOfAny(s_mustEscape)) >= 0;

    /// <summary>Between the escapes, which are rare, the text is copied in runs.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private void WriteEscaped(ReadOnlySpan<char> value)
    {
        WriteByte((byte)'"');
        if (_escapeForHtml)
        {
            WriteHtmlSafe(value);
        }
        else
        {
            WriteMinimal(value);
        }

        WriteLiteral("\","u8);
    }

    private void WriteMinimal(ReadOnlySpan<char> value)
    {
        while (true)
        {
            var plain = value.IndexOfAny(s_mustEscape);
            var run = plain < 0 ? value : value.Slice(0, plain);
            Utf8.FromUtf16(run, Reserve(checked(run.Length * 3)), out _, out var written);
            _position += written;
            if (plain < 0)
            {
                return;
            }

            WriteEscape(value[plain]);
            value = value.Slice(plain + 1);
        }
    }

    private void WriteEscape(char character)
    {
        switch (character)
        {
            case '"':
                WriteLiteral("\\\""u8);
                break;
            case '\\':
                WriteLiteral("\\\\"u8);
                break;
            case '\n':
                WriteLiteral("\\n"u8);
                break;
            case '\r':
                WriteLiteral("\\r"u8);
                break;
            case '\t':
                WriteLiteral("\\t"u8);
                break;
            default:
                WriteLiteral("\\u00"u8);
                WriteByte(HexDigit(character >> 4));
                WriteByte(HexDigit(character & 15));
                break;
        }
    }

    private void WriteHtmlSafe(ReadOnlySpan<char> value)
    {
        // The encoder works on UTF-16 here so that lone surrogates are its business too. An escaped unit has up to six characters, all ASCII.
        var escaped = ArrayPool<char>.Shared.Rent(checked(value.Length * JavaScriptEncoder.Default.MaxOutputCharactersPerInputCharacter));
        JavaScriptEncoder.Default.Encode(value, escaped, out _, out var length);
        Utf8.FromUtf16(escaped.AsSpan(0, length), Reserve(checked(length * 3)), out _, out var written);
        _position += written;
        ArrayPool<char>.Shared.Return(escaped);
    }

    private void WriteByte(byte value)
    {
        Reserve(1)[0] = value;
        _position++;
    }

    private static byte HexDigit(int value) => (byte)(value < 10 ? '0' + value : 'a' + value - 10);
}
