using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Text.Json;

namespace Apikley.Runtime;

/// <summary>
/// Reads JSON from one span of UTF-8: what emitted models read themselves with. It accepts exactly what <see cref="Utf8JsonReader"/> accepts by default
/// (RFC 8259, no comments, no trailing commas, 64 levels), and costs less, because emitted code asks only for what may come next, and because it
/// neither waits for more input nor keeps the state to do so.
/// </summary>
/// <remarks>
/// Like that reader it stands on a token; unlike it, it moves by <see cref="NextProperty"/> and <see cref="NextItem"/>. A copy looks ahead.
/// It does not say what is wrong with broken text: that is found out by reading it once more (<see cref="JsonModelException"/>).
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public ref partial struct JsonBufferReader
{
    internal const int DefaultMaxDepth = 64;

    private readonly ReadOnlySpan<byte> _json;
    private readonly int _maxDepth;
    private ReadOnlySpan<byte> _value;
    private int _position;
    private int _tokenStart;
    private int _depth;
    private JsonTokenType _token;
    private bool _escaped;

    /// <summary>Stands before the first token.</summary>
    /// <param name="utf8Json">The whole text.</param>
    /// <param name="maxDepth">How many objects and arrays may be open at once.</param>
    internal JsonBufferReader(ReadOnlySpan<byte> utf8Json, int maxDepth = DefaultMaxDepth)
    {
        _json = utf8Json;
        _maxDepth = maxDepth;
    }

    /// <summary>What the reader stands on.</summary>
    public readonly JsonTokenType TokenType => _token;

    /// <summary>How many objects and arrays may be open at once.</summary>
    internal readonly int MaxDepth => _maxDepth;

    /// <summary>Where the token begins.</summary>
    internal readonly int TokenStart => _tokenStart;

    /// <summary>A string's inside or a number, as it stands in the text.</summary>
    internal readonly ReadOnlySpan<byte> Raw => _value;

    /// <summary>Whether <see cref="Raw"/> is a string with escapes.</summary>
    internal readonly bool IsEscaped => _escaped;

    /// <summary>Checks that an object begins.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly void StartObject()
    {
        if (_token != JsonTokenType.StartObject)
        {
            ThrowUnexpected("an object");
        }
    }

    /// <summary>Checks that an array begins.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly void StartArray()
    {
        if (_token != JsonTokenType.StartArray)
        {
            ThrowUnexpected("an array");
        }
    }

    /// <summary>Whether the value is null.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly bool IsNull() => _token == JsonTokenType.Null;

    /// <summary>Moves to the next property's value, or to the end of the object.</summary>
    /// <param name="name">The property's name, unescaped.</param>
    /// <returns>False at the end of the object.</returns>
    public bool NextProperty(out ReadOnlySpan<byte> name)
    {
        var next = Peek();
        if (next == (byte)'}')
        {
            name = default;
            return End(JsonTokenType.EndObject);
        }

        if (_token != JsonTokenType.StartObject)
        {
            next = next == (byte)',' ? PeekAfter() : Broken();
        }

        if (next != (byte)'"')
        {
            Broken();
        }

        ReadString();
        name = _escaped ? Unescaped() : _value;
        if (Peek() != (byte)':')
        {
            Broken();
        }

        ReadValue(PeekAfter());
        return true;
    }

    /// <summary>Moves to the next item, or to the end of the array.</summary>
    /// <returns>False at the end of the array.</returns>
    public bool NextItem()
    {
        var next = Peek();
        if (next == (byte)']')
        {
            return End(JsonTokenType.EndArray);
        }

        if (_token != JsonTokenType.StartArray)
        {
            next = next == (byte)',' ? PeekAfter() : Broken();
        }

        ReadValue(next);
        return true;
    }

    /// <summary>Moves to the end of the value: of an object or array to its last token, of anything else not at all.</summary>
    public void Skip()
    {
        if (_token == JsonTokenType.StartObject)
        {
            while (NextProperty(out _))
            {
                Skip();
            }
        }
        else if (_token == JsonTokenType.StartArray)
        {
            while (NextItem())
            {
                Skip();
            }
        }
    }

    /// <summary>Moves to the end of the value.</summary>
    /// <returns>The whole value, as it stands in the text.</returns>
    internal ReadOnlySpan<byte> SkipRaw()
    {
        var start = _tokenStart;
        Skip();
        return _json.Slice(start, _position - start);
    }

    /// <summary>Moves to the first token.</summary>
    internal void Begin() => ReadValue(Peek());

    /// <summary>Throws when anything but white space follows.</summary>
    internal void End()
    {
        if (Peek() >= 0)
        {
            Broken();
        }
    }

    private bool End(JsonTokenType token)
    {
        _depth--;
        _token = token;
        _tokenStart = _position++;
        return false;
    }

    /// <summary>Passes over white space.</summary>
    /// <returns>The byte that follows, or -1 at the end.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int Peek()
    {
        if ((uint)_position < (uint)_json.Length && _json[_position] is > (byte)' ' and var next)
        {
            return next;
        }

        return PeekBehindSpace();
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int PeekAfter()
    {
        _position++;
        return Peek();
    }

    private int PeekBehindSpace()
    {
        while ((uint)_position < (uint)_json.Length)
        {
            var next = _json[_position];
            if (next is not ((byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'\t'))
            {
                return next;
            }

            _position++;
        }

        return -1;
    }

    /// <summary>The text is not JSON.</summary>
    [DoesNotReturn]
    private static int Broken() => throw JsonModelException.Broken();

    [DoesNotReturn]
    private readonly void ThrowUnexpected(string expected) => JsonRead.ThrowUnexpected(_token, expected);
}
