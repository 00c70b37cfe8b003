using System.Runtime.CompilerServices;

namespace Apikley.Runtime;

/// <content>
/// Properties that are models, lists or maps: one call each, so that emitted models have a line a property. Those that call a model are inlined: the model's
/// type is known where the property is, so that it is called directly there, and not through the interface.
/// </content>
public sealed partial class JsonBufferWriter
{
    /// <summary>Writes a property that is a model.</summary>
    /// <param name="name">The property's name, escaped for JSON.</param>
    /// <param name="value">The value; null is written as null.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void WriteModel(ReadOnlySpan<byte> name, IJsonModel? value)
    {
        WriteName(name);
        WriteModelValue(value);
    }

    /// <summary>Writes a property that is a model, if there is one.</summary>
    /// <param name="name">The property's name, escaped for JSON.</param>
    /// <param name="value">The value; null leaves the property out.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void WriteOptionalModel(ReadOnlySpan<byte> name, IJsonModel? value)
    {
        if (value is not null)
        {
            WriteModel(name, value);
        }
    }

    /// <summary>Writes a property that is an array of models.</summary>
    /// <typeparam name="T">The type of an item.</typeparam>
    /// <param name="name">The property's name, escaped for JSON.</param>
    /// <param name="value">The value; null is written as null.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void WriteList<T>(ReadOnlySpan<byte> name, IReadOnlyList<T>? value)
        where T : IJsonModel
    {
        WriteName(name);
        WriteList(value);
    }

    /// <summary>Writes a property that is an array of models, if there is one.</summary>
    /// <typeparam name="T">The type of an item.</typeparam>
    /// <param name="name">The property's name, escaped for JSON.</param>
    /// <param name="value">The value; null leaves the property out.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void WriteOptionalList<T>(ReadOnlySpan<byte> name, IReadOnlyList<T>? value)
        where T : IJsonModel
    {
        if (value is not null)
        {
            WriteList(name, value);
        }
    }

    /// <summary>Writes a property that is an array.</summary>
    /// <typeparam name="T">The type of an item.</typeparam>
    /// <param name="name">The property's name, escaped for JSON.</param>
    /// <param name="value">The value; null is written as null.</param>
    /// <param name="item">Writes an item.</param>
    public void WriteList<T>(ReadOnlySpan<byte> name, IReadOnlyList<T>? value, JsonWriteFunc<T> item)
    {
        WritePropertyName(name);
        WriteList(value, item);
    }

    /// <summary>Writes a property that is an array, if there is one.</summary>
    /// <typeparam name="T">The type of an item.</typeparam>
    /// <param name="name">The property's name, escaped for JSON.</param>
    /// <param name="value">The value; null leaves the property out.</param>
    /// <param name="item">Writes an item.</param>
    public void WriteOptionalList<T>(ReadOnlySpan<byte> name, IReadOnlyList<T>? value, JsonWriteFunc<T> item)
    {
        if (value is not null)
        {
            WriteList(name, value, item);
        }
    }

    /// <summary>Writes a property that is an array of strings.</summary>
    /// <param name="name">The property's name, escaped for JSON.</param>
    /// <param name="value">The value; null is written as null.</param>
    public void WriteStrings(ReadOnlySpan<byte> name, IReadOnlyList<string>? value)
    {
        WritePropertyName(name);
        WriteStrings(value);
    }

    /// <summary>Writes a property that is an array of strings, if there is one.</summary>
    /// <param name="name">The property's name, escaped for JSON.</param>
    /// <param name="value">The value; null leaves the property out.</param>
    public void WriteOptionalStrings(ReadOnlySpan<byte> name, IReadOnlyList<string>? value)
    {
        if (value is not null)
        {
            WriteStrings(name, value);
        }
    }

    /// <summary>Writes a property that is an object whose members are all models of one type.</summary>
    /// <typeparam name="T">The type of a value.</typeparam>
    /// <param name="name">The property's name, escaped for JSON.</param>
    /// <param name="value">The value; null is written as null.</param>
    public void WriteMap<T>(ReadOnlySpan<byte> name, IReadOnlyDictionary<string, T>? value)
        where T : IJsonModel
    {
        WritePropertyName(name);
        WriteMap(value);
    }

    /// <summary>Writes a property that is an object whose members are all models of one type, if there is one.</summary>
    /// <typeparam name="T">The type of a value.</typeparam>
    /// <param name="name">The property's name, escaped for JSON.</param>
    /// <param name="value">The value; null leaves the property out.</param>
    public void WriteOptionalMap<T>(ReadOnlySpan<byte> name, IReadOnlyDictionary<string, T>? value)
        where T : IJsonModel
    {
        if (value is not null)
        {
            WriteMap(name, value);
        }
    }

    /// <summary>Writes a property that is an object whose members are all of one type.</summary>
    /// <typeparam name="T">The type of a value.</typeparam>
    /// <param name="name">The property's name, escaped for JSON.</param>
    /// <param name="value">The value; null is written as null.</param>
    /// <param name="write">Writes a value.</param>
    public void WriteMap<T>(ReadOnlySpan<byte> name, IReadOnlyDictionary<string, T>? value, JsonWriteFunc<T> write)
    {
        WritePropertyName(name);
        WriteMap(value, write);
    }

    /// <summary>Writes a property that is an object whose members are all of one type, if there is one.</summary>
    /// <typeparam name="T">The type of a value.</typeparam>
    /// <param name="name">The property's name, escaped for JSON.</param>
    /// <param name="value">The value; null leaves the property out.</param>
    /// <param name="write">Writes a value.</param>
    public void WriteOptionalMap<T>(ReadOnlySpan<byte> name, IReadOnlyDictionary<string, T>? value, JsonWriteFunc<T> write)
    {
        if (value is not null)
        {
            WriteMap(name, value, write);
        }
    }

    /// <summary>Writes a property that is an enum.</summary>
    /// <param name="name">The property's name, escaped for JSON.</param>
    /// <param name="value">The value; null is written as null.</param>
    public void WriteEnum(ReadOnlySpan<byte> name, ExtensibleEnum? value)
    {
        WritePropertyName(name);
        WriteEnumValue(value);
    }

    /// <summary>Writes a property that is an enum, if there is one.</summary>
    /// <param name="name">The property's name, escaped for JSON.</param>
    /// <param name="value">The value; null leaves the property out.</param>
    public void WriteOptionalEnum(ReadOnlySpan<byte> name, ExtensibleEnum? value)
    {
        if (value is not null)
        {
            WriteEnum(name, value);
        }
    }

    /// <summary>Writes an enum.</summary>
    /// <param name="value">The value; null is written as null.</param>
    public void WriteEnumValue(ExtensibleEnum? value)
    {
        if (value?.Text is { } text)
        {
            WriteStringValue(text);
        }
        else
        {
            WriteModelValue(value as IJsonModel);
        }
    }

    /// <summary>Writes a model.</summary>
    /// <param name="value">The model; null is written as null.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void WriteModelValue(IJsonModel? value)
    {
        if (value is null)
        {
            WriteNullValue();
        }
        else
        {
            value.WriteTo(this);
        }
    }

    /// <summary>The name by a call: where the writing of it would be inlined once more, into every model, it is not worth its size.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private void WriteName(ReadOnlySpan<byte> name) => WritePropertyName(name);
}
