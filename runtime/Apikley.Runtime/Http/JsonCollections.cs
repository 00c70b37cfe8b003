using System.ComponentModel;

namespace Apikley.Runtime;

/// <summary>Reads and writes lists, maps and nullable values that are a whole body or parameter, from what reads and writes one of their values.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class JsonCollections
{
    /// <summary>Reads an array.</summary>
    /// <typeparam name="T">The type of an item.</typeparam>
    /// <param name="reader">Stands on the array's beginning; on return, on its end.</param>
    /// <param name="item">Reads an item.</param>
    public static IReadOnlyList<T> List<T>(ref JsonBufferReader reader, JsonReadFunc<T> item)
    {
        ArgumentNullException.ThrowIfNull(item);
        reader.StartArray();
        var list = new List<T>();
        while (reader.NextItem())
        {
            list.Add(item(ref reader));
        }

        return list;
    }

    /// <summary>Reads an object whose members are all of one type; the last of equal names counts.</summary>
    /// <typeparam name="T">The type of a value.</typeparam>
    /// <param name="reader">Stands on the object's beginning; on return, on its end.</param>
    /// <param name="value">Reads a value.</param>
    public static IReadOnlyDictionary<string, T> Map<T>(ref JsonBufferReader reader, JsonReadFunc<T> value)
    {
        ArgumentNullException.ThrowIfNull(value);
        reader.StartObject();
        var map = new Dictionary<string, T>(StringComparer.Ordinal);
        while (reader.NextEntry(out var key))
        {
            map[key] = value(ref reader);
        }

        return map;
    }

    /// <summary>Reads a value or null.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="reader">Stands on the value; on return, on its last token.</param>
    /// <param name="value">Reads the value.</param>
    public static T? OrNull<T>(ref JsonBufferReader reader, JsonReadFunc<T> value)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(value);
        return reader.IsNull() ? null : value(ref reader);
    }

    /// <inheritdoc cref="OrNull{T}"/>
    public static T? OrNullValue<T>(ref JsonBufferReader reader, JsonReadFunc<T> value)
        where T : struct
    {
        ArgumentNullException.ThrowIfNull(value);
        return reader.IsNull() ? null : value(ref reader);
    }

    /// <summary>Writes an array.</summary>
    /// <typeparam name="T">The type of an item.</typeparam>
    /// <param name="writer">Where to.</param>
    /// <param name="list">The items.</param>
    /// <param name="item">Writes an item.</param>
    public static void WriteList<T>(JsonBufferWriter writer, IReadOnlyList<T> list, JsonWriteFunc<T> item)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(list);
        ArgumentNullException.ThrowIfNull(item);
        writer.WriteStartArray();
        for (var i = 0; i < list.Count; i++)
        {
            item(writer, list[i]);
        }

        writer.WriteEndArray();
    }

    /// <summary>Writes an object whose members are all of one type.</summary>
    /// <typeparam name="T">The type of a value.</typeparam>
    /// <param name="writer">Where to.</param>
    /// <param name="map">The members.</param>
    /// <param name="value">Writes a value.</param>
    public static void WriteMap<T>(JsonBufferWriter writer, IReadOnlyDictionary<string, T> map, JsonWriteFunc<T> value)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(map);
        ArgumentNullException.ThrowIfNull(value);
        writer.WriteStartObject();
        foreach (var member in map)
        {
            writer.WritePropertyName(member.Key);
            value(writer, member.Value);
        }

        writer.WriteEndObject();
    }

    /// <summary>Writes a value or null.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="writer">Where to.</param>
    /// <param name="value">The value.</param>
    /// <param name="write">Writes the value.</param>
    public static void WriteOrNull<T>(JsonBufferWriter writer, T? value, JsonWriteFunc<T> write)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(write);
        if (value is null)
        {
            writer.WriteNullValue();
        }
        else
        {
            write(writer, value);
        }
    }

    /// <inheritdoc cref="WriteOrNull{T}"/>
    public static void WriteOrNullValue<T>(JsonBufferWriter writer, T? value, JsonWriteFunc<T> write)
        where T : struct
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(write);
        if (value is { } present)
        {
            write(writer, present);
        }
        else
        {
            writer.WriteNullValue();
        }
    }
}
