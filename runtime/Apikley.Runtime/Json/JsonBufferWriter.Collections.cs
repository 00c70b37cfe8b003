using System.Runtime.CompilerServices;

namespace Apikley.Runtime;

/// <content>Arrays, and objects whose names are data. One that is null in spite of its type is written as null.</content>
public sealed partial class JsonBufferWriter
{
    /// <summary>Writes an array of models.</summary>
    /// <typeparam name="T">The type of an item.</typeparam>
    /// <param name="items">The items.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void WriteList<T>(IReadOnlyList<T>? items)
        where T : IJsonModel
    {
        if (items is null)
        {
            WriteNullValue();
            return;
        }

        // By index: the enumerator of an interface would be an allocation.
        WriteStartArray();
        for (var index = 0; index < items.Count; index++)
        {
            WriteModel(items[index]);
        }

        WriteEndArray();
    }

    /// <summary>Writes an array.</summary>
    /// <typeparam name="T">The type of an item.</typeparam>
    /// <param name="items">The items.</param>
    /// <param name="item">Writes an item.</param>
    public void WriteList<T>(IReadOnlyList<T>? items, JsonWriteFunc<T> item)
    {
        ArgumentNullException.ThrowIfNull(item);
        if (items is null)
        {
            WriteNullValue();
            return;
        }

        WriteStartArray();
        for (var index = 0; index < items.Count; index++)
        {
            item(this, items[index]);
        }

        WriteEndArray();
    }

    /// <summary>Writes an array of strings.</summary>
    /// <param name="items">The items.</param>
    public void WriteStrings(IReadOnlyList<string>? items)
    {
        if (items is null)
        {
            WriteNullValue();
            return;
        }

        WriteStartArray();
        for (var index = 0; index < items.Count; index++)
        {
            WriteStringValue(items[index]);
        }

        WriteEndArray();
    }

    /// <summary>Writes an object whose members are all models of one type.</summary>
    /// <typeparam name="T">The type of a value.</typeparam>
    /// <param name="entries">The members.</param>
    public void WriteMap<T>(IReadOnlyDictionary<string, T>? entries)
        where T : IJsonModel
    {
        if (entries is null)
        {
            WriteNullValue();
            return;
        }

        WriteStartObject();
        WriteEntries(entries);
        WriteEndObject();
    }

    /// <summary>Writes an object whose members are all of one type.</summary>
    /// <typeparam name="T">The type of a value.</typeparam>
    /// <param name="entries">The members.</param>
    /// <param name="value">Writes a value.</param>
    public void WriteMap<T>(IReadOnlyDictionary<string, T>? entries, JsonWriteFunc<T> value)
    {
        if (entries is null)
        {
            WriteNullValue();
            return;
        }

        WriteStartObject();
        WriteEntries(entries, value);
        WriteEndObject();
    }

    /// <summary>Writes members into an object that has begun, all of them models of one type.</summary>
    /// <typeparam name="T">The type of a value.</typeparam>
    /// <param name="entries">The members; none when null.</param>
    public void WriteEntries<T>(IReadOnlyDictionary<string, T>? entries)
        where T : IJsonModel
        => WriteEntries(entries, static (writer, value) => writer.WriteModel(value));

    /// <summary>Writes members into an object that has begun.</summary>
    /// <typeparam name="T">The type of a value.</typeparam>
    /// <param name="entries">The members; none when null.</param>
    /// <param name="value">Writes a value.</param>
    public void WriteEntries<T>(IReadOnlyDictionary<string, T>? entries, JsonWriteFunc<T> value)
    {
        ArgumentNullException.ThrowIfNull(value);
        if (entries is null || entries.Count == 0)
        {
            return;
        }

        if (_showsAll)
        {
            WriteOrdered(entries, value);
            return;
        }

        foreach (var entry in entries)
        {
            WritePropertyName(entry.Key);
            value(this, entry.Value);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void WriteModel<T>(T model)
        where T : IJsonModel
    {
        if (model is null)
        {
            WriteNullValue();
        }
        else
        {
            model.WriteTo(this);
        }
    }
}
