using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Apikley.Runtime;

/// <summary>
/// Writes JSON as UTF-8 into a pooled buffer: what emitted models write themselves with. It knows nothing of validation and indentation, because the
/// emitted code cannot write anything but well-formed JSON, and so costs about half of a <see cref="Utf8JsonWriter"/>.
/// </summary>
/// <remarks>
/// Every value is followed by a comma that the end of its object or array, or <see cref="WrittenSpan"/>, takes back; so nothing has to know whether it comes first.
/// Not thread-safe. <see cref="Dispose"/> gives the buffer back: what was handed out of it must not be used after that.
/// </remarks>
public sealed partial class JsonBufferWriter : IBufferWriter<byte>, IDisposable
{
    /// <summary>As deep as <see cref="Utf8JsonWriter"/> goes: an object that holds itself ends in an exception, not in a stack overflow.</summary>
    private const int MaxDepth = 1000;

    private const int InitialSize = 1024;

    [ThreadStatic]
    private static JsonBufferWriter? s_cached;

    private byte[] _buffer;
    private int _position;
    private int _depth;
    private bool _escapeForHtml;

    /// <summary>Makes a writer that escapes what JSON demands and nothing more.</summary>
    public JsonBufferWriter()
        => _buffer = ArrayPool<byte>.Shared.Rent(InitialSize);

    /// <summary>What was written: one JSON value.</summary>
    public ReadOnlySpan<byte> WrittenSpan => _buffer.AsSpan(0, WrittenCount);

    /// <summary>What was written: one JSON value.</summary>
    public ReadOnlyMemory<byte> WrittenMemory => _buffer.AsMemory(0, WrittenCount);

    /// <summary>How many bytes the written value has.</summary>
    public int WrittenCount => _position > 0 && _buffer[_position - 1] == (byte)',' ? _position - 1 : _position;

    /// <summary>Writes a model through a <see cref="Utf8JsonWriter"/>, as its options ask. It is what <c>WriteTo(Utf8JsonWriter)</c> leads to.</summary>
    /// <typeparam name="T">The model.</typeparam>
    /// <param name="writer">Where to.</param>
    /// <param name="model">What to write.</param>
    public static void Write<T>(Utf8JsonWriter writer, T model)
        where T : IJsonModel
    {
        ArgumentNullException.ThrowIfNull(writer);

        var buffer = s_cached ?? new JsonBufferWriter();
        s_cached = null;
        try
        {
            // A writer without an encoder of its own promises JSON that is safe inside HTML.
            buffer._escapeForHtml = !ReferenceEquals(writer.Options.Encoder, JavaScriptEncoder.UnsafeRelaxedJsonEscaping);
            model.WriteTo(buffer);
            if (!writer.Options.Indented && IsUsualEncoder(writer.Options.Encoder))
            {
                writer.WriteRawValue(buffer.WrittenSpan, skipInputValidation: true);
            }
            else
            {
                JsonTranscoder.Copy(buffer.WrittenSpan, writer);
            }
        }
        finally
        {
            buffer.Reset();
            s_cached = buffer;
        }
    }

    /// <summary>Writes the beginning of an object.</summary>
    public void WriteStartObject() => WriteStart((byte)'{');

    /// <summary>Writes the beginning of an array.</summary>
    public void WriteStartArray() => WriteStart((byte)'[');

    /// <summary>Writes a name and the beginning of an array.</summary>
    /// <param name="name">The property's name, escaped for JSON.</param>
    public void WriteStartArray(ReadOnlySpan<byte> name)
    {
        WritePropertyName(name);
        WriteStart((byte)'[');
    }

    /// <summary>Writes a name and the beginning of an object.</summary>
    /// <param name="name">The property's name, escaped for JSON.</param>
    public void WriteStartObject(ReadOnlySpan<byte> name)
    {
        WritePropertyName(name);
        WriteStart((byte)'{');
    }

    /// <summary>Writes the end of an object.</summary>
    public void WriteEndObject() => WriteEnd((byte)'}');

    /// <summary>Writes the end of an array.</summary>
    public void WriteEndArray() => WriteEnd((byte)']');

    /// <summary>Writes the name of a property.</summary>
    /// <param name="name">The name in UTF-8, escaped for JSON: it is copied as it is.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void WritePropertyName(ReadOnlySpan<byte> name)
    {
        var target = Reserve(name.Length + 3);
        target[0] = (byte)'"';
        name.CopyTo(target.Slice(1));
        target[name.Length + 1] = (byte)'"';
        target[name.Length + 2] = (byte)':';
        _position += name.Length + 3;
    }

    /// <summary>Writes the name of a property that is only known now: a key of a dictionary.</summary>
    /// <param name="name">The name; it is escaped.</param>
    public void WritePropertyName(string name)
    {
        WriteStringValue(name);
        _buffer[_position - 1] = (byte)':';
    }

    /// <summary>Writes a null.</summary>
    public void WriteNullValue() => WriteLiteral("null,"u8);

    /// <summary>Writes a property that is null.</summary>
    /// <param name="name">The property's name, escaped for JSON.</param>
    public void WriteNull(ReadOnlySpan<byte> name)
    {
        WritePropertyName(name);
        WriteLiteral("null,"u8);
    }

    /// <summary>Writes a value by means of a <see cref="Utf8JsonWriter"/>.</summary>
    /// <typeparam name="TState">What <paramref name="write"/> needs.</typeparam>
    /// <param name="state">Given to <paramref name="write"/>.</param>
    /// <param name="write">Writes one value.</param>
    public void WriteWith<TState>(TState state, Action<TState, Utf8JsonWriter> write)
    {
        ArgumentNullException.ThrowIfNull(write);

        using (var writer = new Utf8JsonWriter(this, new JsonWriterOptions { SkipValidation = true, Encoder = Encoder }))
        {
            write(state, writer);
        }

        WriteLiteral(","u8);
    }

    /// <inheritdoc/>
    void IBufferWriter<byte>.Advance(int count) => _position += count;

    /// <inheritdoc/>
    Memory<byte> IBufferWriter<byte>.GetMemory(int sizeHint)
    {
        Reserve(Math.Max(sizeHint, 1));
        return _buffer.AsMemory(_position);
    }

    /// <inheritdoc/>
    Span<byte> IBufferWriter<byte>.GetSpan(int sizeHint) => Reserve(Math.Max(sizeHint, 1));

    /// <summary>Gives the buffer back to the pool. The writer can be used again; it begins anew.</summary>
    public void Dispose()
    {
        var buffer = _buffer;
        _buffer = [];
        _position = _depth = 0;
        if (buffer.Length > 0)
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private JavaScriptEncoder? Encoder => _escapeForHtml ? null : JavaScriptEncoder.UnsafeRelaxedJsonEscaping;

    private static bool IsUsualEncoder(JavaScriptEncoder? encoder)
        => encoder is null || ReferenceEquals(encoder, JavaScriptEncoder.Default) || ReferenceEquals(encoder, JavaScriptEncoder.UnsafeRelaxedJsonEscaping);

    private void Reset()
    {
        _position = _depth = 0;
        _showsAll = false;
        if (_buffer.Length > 64 * 1024)
        {
            Dispose();
        }
    }

    /// <summary>Room for at least <paramref name="count"/> bytes, from the position on.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Span<byte> Reserve(int count)
    {
        if (_buffer.Length - _position < count)
        {
            Grow(count);
        }

        return _buffer.AsSpan(_position);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Grow(int count)
    {
        var larger = ArrayPool<byte>.Shared.Rent(Math.Max(checked(_position + count), Math.Max(_buffer.Length * 2, InitialSize)));
        _buffer.AsSpan(0, _position).CopyTo(larger);
        var smaller = _buffer;
        _buffer = larger;
        if (smaller.Length > 0)
        {
            ArrayPool<byte>.Shared.Return(smaller);
        }
    }

    private void WriteStart(byte token)
    {
        if (++_depth > MaxDepth)
        {
            ThrowTooDeep();
        }

        Reserve(1)[0] = token;
        _position++;
    }

    private void WriteEnd(byte token)
    {
        _depth--;
        if (_buffer[_position - 1] == (byte)',')
        {
            _position--;
        }

        var target = Reserve(2);
        target[0] = token;
        target[1] = (byte)',';
        _position += 2;
    }

    private void WriteLiteral(ReadOnlySpan<byte> text)
    {
        text.CopyTo(Reserve(text.Length));
        _position += text.Length;
    }

    [DoesNotReturn]
    private static void ThrowTooDeep()
        => throw new InvalidOperationException($"The value is nested more than {MaxDepth} levels deep; an object may hold itself.");
}
