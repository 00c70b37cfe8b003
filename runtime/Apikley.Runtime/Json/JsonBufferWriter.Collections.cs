namespace Apikley.Runtime;

/// <content>Arrays, and objects whose names are data.</content>
public sealed partial class JsonBufferWriter
{
    /// <summary>Writes an array of models.</summary>
    /// <typeparam name="T">The type of an item.</typeparam>
    /// <param name="items">The items.</param>
    public void WriteList<T>(IReadOnlyList<T> items)
        where T : IJsonModel<T>
    {
        ArgumentNullException.ThrowIfNull(items);

        // By index: the enumerator of an interface would be an allocation.
        WriteStartArray();
        for (var index = 0; index < items.Count; index++)
        {
            items[index].WriteTo(this);
        }

        WriteEndArray();
    }

    /// <summary>Writes an array.</summary>
    /// <typeparam name="T">The type of an item.</typeparam>
    /// <param name="items">The items.</param>
    /// <param name="item">Writes an item.</param>
    public void WriteList<T>(IReadOnlyList<T> items, JsonWriteFunc<T> item) => JsonCollections.WriteList(this, items, item);

    /// <summary>Writes an array of strings.</summary>
    /// <param name="items">The items.</param>
    public void WriteStrings(IReadOnlyList<string> items)
    {
        ArgumentNullException.ThrowIfNull(items);
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
    public void WriteMap<T>(IReadOnlyDictionary<string, T> entries)
        where T : IJsonModel<T>
    {
        ArgumentNullException.ThrowIfNull(entries);
        WriteStartObject();
        foreach (var entry in entries)
        {
            WritePropertyName(entry.Key);
            entry.Value.WriteTo(this);
        }

        WriteEndObject();
    }

    /// <summary>Writes an object whose members are all of one type.</summary>
    /// <typeparam name="T">The type of a value.</typeparam>
    /// <param name="entries">The members.</param>
    /// <param name="value">Writes a value.</param>
    public void WriteMap<T>(IReadOnlyDictionary<string, T> entries, JsonWriteFunc<T> value) => JsonCollections.WriteMap(this, entries, value);
}
