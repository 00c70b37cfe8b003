using System.Buffers.Text;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;

namespace Apikley.Runtime;

/// <content>What the token that the reader stands on holds.</content>
public ref partial struct JsonBufferReader
{
    /// <summary>The text of a string.</summary>
    /// <exception cref="JsonException">It is not valid Unicode.</exception>
    internal readonly string GetString()
    {
        if (_escaped)
        {
            return GetEscapedString();
        }

        if (Ascii.IsValid(_value))
        {
            // One pass, where UTF-8 needs one to count and one to decode.
            return Encoding.Latin1.GetString(_value);
        }

        return Utf8.IsValid(_value) ? Encoding.UTF8.GetString(_value) : throw NotUnicode();
    }

    /// <summary>The text of a string, unescaped, in UTF-8; of a number or boolean, as it stands.</summary>
    internal readonly ReadOnlySpan<byte> GetText() => _escaped ? Unescaped() : _value;

    internal readonly bool TryGetInt32(out int value) => Utf8Parser.TryParse(_value, out value, out var consumed) && consumed == _value.Length;

    internal readonly bool TryGetInt64(out long value) => Utf8Parser.TryParse(_value, out value, out var consumed) && consumed == _value.Length;

    internal readonly bool TryGetSingle(out float value) => Utf8Parser.TryParse(_value, out value, out var consumed) && consumed == _value.Length;

    internal readonly bool TryGetDouble(out double value) => Utf8Parser.TryParse(_value, out value, out var consumed) && consumed == _value.Length;

    internal readonly bool TryGetDecimal(out decimal value)
        => Utf8Parser.TryParse(_value, out value, out var consumed, (_value.IndexOfAny((byte)'e', (byte)'E') >= 0) ? 'e' : default) && consumed == _value.Length;

    /// <summary>Escapes are rare: .NET's reader knows them.</summary>
    private readonly string GetEscapedString()
    {
        try
        {
            return Token().GetString()!;
        }
        catch (InvalidOperationException)
        {
            throw NotUnicode();
        }
    }

    private readonly ReadOnlySpan<byte> Unescaped()
    {
        try
        {
            var text = new byte[_value.Length];
            return text.AsSpan(0, Token().CopyString(text));
        }
        catch (InvalidOperationException)
        {
            throw NotUnicode();
        }
    }

    /// <summary>A reader that stands on the string, its quotes taken in.</summary>
    private readonly Utf8JsonReader Token()
    {
        var reader = new Utf8JsonReader(_json.Slice(_tokenStart, _value.Length + 2));
        reader.Read();
        return reader;
    }

    private static JsonModelException NotUnicode() => new("the string is not valid Unicode");
}
