using System.Buffers.Text;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json;
#if NET9_0_OR_GREATER
using System.Runtime.InteropServices;
#endif

namespace Apikley.Runtime;

/// <content>Numbers, booleans, identifiers, bytes and any JSON: formatted straight into the buffer.</content>
public sealed partial class JsonBufferWriter
{
    /// <summary>Longer than any number .NET formats: a decimal has 29 digits, a sign and a point.</summary>
    private const int MaxNumberLength = 40;

    /// <summary>Writes a property that is a boolean.</summary>
    /// <param name="name">The property's name, escaped for JSON.</param>
    /// <param name="value">The value.</param>
    public void WriteBoolean(ReadOnlySpan<byte> name, bool value)
    {
        WritePropertyName(name);
        WriteBooleanValue(value);
    }

    /// <summary>Writes a boolean.</summary>
    /// <param name="value">The value.</param>
    public void WriteBooleanValue(bool value) => WriteLiteral(value ? "true,"u8 : "false,"u8);

    /// <summary>Writes a property that is a number.</summary>
    /// <param name="name">The property's name, escaped for JSON.</param>
    /// <param name="value">The value.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void WriteNumber(ReadOnlySpan<byte> name, long value)
    {
        WritePropertyName(name);
        WriteNumberValue(value);
    }

    /// <summary>Writes a number.</summary>
    /// <param name="value">The value.</param>
    public void WriteNumberValue(long value)
    {
        Utf8Formatter.TryFormat(value, Reserve(MaxNumberLength), out var written);
        EndNumber(written);
    }

    /// <summary>Writes a property that is a number.</summary>
    /// <param name="name">The property's name, escaped for JSON.</param>
    /// <param name="value">The value; neither infinite nor NaN, which JSON does not have.</param>
    public void WriteNumber(ReadOnlySpan<byte> name, double value)
    {
        WritePropertyName(name);
        WriteNumberValue(value);
    }

    /// <summary>Writes a number in the shortest form that reads back as the same value.</summary>
    /// <param name="value">The value.</param>
    /// <exception cref="ArgumentException">It is infinite or NaN.</exception>
    public void WriteNumberValue(double value)
    {
        if (!double.IsFinite(value) && !_showsAll)
        {
            ThrowNotFinite(value);
        }

        value.TryFormat(Reserve(MaxNumberLength), out var written, default, CultureInfo.InvariantCulture);
        EndNumber(written);
    }

    /// <summary>Writes a property that is a number.</summary>
    /// <param name="name">The property's name, escaped for JSON.</param>
    /// <param name="value">The value; neither infinite nor NaN, which JSON does not have.</param>
    public void WriteNumber(ReadOnlySpan<byte> name, float value)
    {
        WritePropertyName(name);
        WriteNumberValue(value);
    }

    /// <summary>Writes a number in the shortest form that reads back as the same value.</summary>
    /// <param name="value">The value.</param>
    /// <exception cref="ArgumentException">It is infinite or NaN.</exception>
    public void WriteNumberValue(float value)
    {
        if (!float.IsFinite(value) && !_showsAll)
        {
            ThrowNotFinite(value);
        }

        value.TryFormat(Reserve(MaxNumberLength), out var written, default, CultureInfo.InvariantCulture);
        EndNumber(written);
    }

    /// <summary>Writes a property that is a number.</summary>
    /// <param name="name">The property's name, escaped for JSON.</param>
    /// <param name="value">The value.</param>
    public void WriteNumber(ReadOnlySpan<byte> name, decimal value)
    {
        WritePropertyName(name);
        WriteNumberValue(value);
    }

    /// <summary>Writes a number.</summary>
    /// <param name="value">The value.</param>
    public void WriteNumberValue(decimal value)
    {
        value.TryFormat(Reserve(MaxNumberLength), out var written, default, CultureInfo.InvariantCulture);
        EndNumber(written);
    }

    /// <summary>Writes a property that is a UUID.</summary>
    /// <param name="name">The property's name, escaped for JSON.</param>
    /// <param name="value">The value.</param>
    public void WriteString(ReadOnlySpan<byte> name, Guid value)
    {
        WritePropertyName(name);
        WriteStringValue(value);
    }

    /// <summary>Writes a UUID: <c>xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx</c>.</summary>
    /// <param name="value">The value.</param>
    public void WriteStringValue(Guid value)
    {
        const int Length = 36;
        var target = Reserve(Length + 3);
        value.TryFormat(target.Slice(1), out _);
        EndString(target, Length);
    }

    /// <summary>Writes a property that is any JSON.</summary>
    /// <param name="name">The property's name, escaped for JSON.</param>
    /// <param name="value">The value; one that was never set is written as null.</param>
    public void WriteAny(ReadOnlySpan<byte> name, JsonElement value)
    {
        WritePropertyName(name);
        WriteAnyValue(value);
    }

    /// <summary>Writes any JSON.</summary>
    /// <param name="value">The value; one that was never set is written as null.</param>
    public void WriteAnyValue(JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.Undefined)
        {
            WriteNullValue();
            return;
        }

        if (_showsAll)
        {
            WriteOrdered(value);
            return;
        }

#if NET9_0_OR_GREATER
        var raw = JsonMarshal.GetRawUtf8Value(value);
        if (!_escapeForHtml && raw.IndexOfAny((byte)'\n', (byte)'\r') < 0)
        {
            WriteLiteral(raw);
            WriteLiteral(","u8);
            return;
        }

#endif
        WriteWith(value, static (element, writer) => element.WriteTo(writer));
    }

    /// <summary>Writes a property that is an address.</summary>
    /// <param name="name">The property's name, escaped for JSON.</param>
    /// <param name="value">The address, or null for a JSON null.</param>
    public void WriteUri(ReadOnlySpan<byte> name, Uri? value) => WriteString(name, value?.OriginalString);

    /// <summary>Writes an address as it was given.</summary>
    /// <param name="value">The address, or null for a JSON null.</param>
    public void WriteUriValue(Uri? value) => WriteStringValue(value?.OriginalString);

    private void EndNumber(int written)
    {
        _position += written;
        WriteByte((byte)',');
    }

    /// <summary>Puts the quotes and the comma around <paramref name="length"/> characters that stand behind the first byte.</summary>
    private void EndString(Span<byte> target, int length)
    {
        target[0] = (byte)'"';
        target[length + 1] = (byte)'"';
        target[length + 2] = (byte)',';
        _position += length + 3;
    }

    [DoesNotReturn]
    private static void ThrowNotFinite(double value)
        => throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"{value} has no form in JSON. A number there is finite."), nameof(value));
}
