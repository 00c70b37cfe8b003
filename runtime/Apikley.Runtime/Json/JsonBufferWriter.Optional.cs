using System.Runtime.CompilerServices;

namespace Apikley.Runtime;

/// <content>
/// Properties that may be without a value: left out (<c>WriteOptional…</c>), or written as null (<c>WriteNullable…</c>). One call each, so that emitted
/// models have a line a property.
/// </content>
public sealed partial class JsonBufferWriter
{
    /// <summary>Writes a property that is a string, if there is one.</summary>
    /// <param name="name">The property's name, escaped for JSON.</param>
    /// <param name="value">The value, or null to leave the property out.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void WriteOptionalString(ReadOnlySpan<byte> name, string? value)
    {
        if (value is not null)
        {
            WriteString(name, value);
        }
    }

    /// <summary>Writes a property that is an address, if there is one.</summary>
    /// <param name="name">The property's name, escaped for JSON.</param>
    /// <param name="value">The address, or null to leave the property out.</param>
    public void WriteOptionalUri(ReadOnlySpan<byte> name, Uri? value)
    {
        if (value is not null)
        {
            WriteString(name, value.OriginalString);
        }
    }

    /// <summary>Writes a property that is a boolean, if there is one.</summary>
    /// <param name="name">The property's name, escaped for JSON.</param>
    /// <param name="value">The value, or null to leave the property out.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void WriteOptionalBoolean(ReadOnlySpan<byte> name, bool? value)
    {
        if (value is { } present)
        {
            WriteBoolean(name, present);
        }
    }

    /// <summary>Writes a property that is an integer, if there is one.</summary>
    /// <param name="name">The property's name, escaped for JSON.</param>
    /// <param name="value">The value, or null to leave the property out.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void WriteOptionalInteger(ReadOnlySpan<byte> name, long? value)
    {
        if (value is { } present)
        {
            WriteNumber(name, present);
        }
    }

    /// <summary>Writes a property that is a date and time as RFC 3339 has it, if there is one.</summary>
    /// <param name="name">The property's name, escaped for JSON.</param>
    /// <param name="value">The value, or null to leave the property out.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void WriteOptionalDateTime(ReadOnlySpan<byte> name, DateTimeOffset? value)
    {
        if (value is { } present)
        {
            WriteDateTime(name, present);
        }
    }

    /// <summary>Writes a property that is a boolean, or null.</summary>
    /// <param name="name">The property's name, escaped for JSON.</param>
    /// <param name="value">The value.</param>
    public void WriteNullableBoolean(ReadOnlySpan<byte> name, bool? value)
    {
        WritePropertyName(name);
        if (value is { } present)
        {
            WriteBooleanValue(present);
        }
        else
        {
            WriteNullValue();
        }
    }

    /// <summary>Writes a property that is an integer, or null.</summary>
    /// <param name="name">The property's name, escaped for JSON.</param>
    /// <param name="value">The value.</param>
    public void WriteNullableInteger(ReadOnlySpan<byte> name, long? value)
    {
        WritePropertyName(name);
        if (value is { } present)
        {
            WriteNumberValue(present);
        }
        else
        {
            WriteNullValue();
        }
    }

    /// <summary>Writes a property that is a date and time as RFC 3339 has it, or null.</summary>
    /// <param name="name">The property's name, escaped for JSON.</param>
    /// <param name="value">The value.</param>
    public void WriteNullableDateTime(ReadOnlySpan<byte> name, DateTimeOffset? value)
    {
        WritePropertyName(name);
        if (value is { } present)
        {
            WriteDateTimeValue(present);
        }
        else
        {
            WriteNullValue();
        }
    }
}
