namespace Apikley.Runtime;

/// <content>Arrays, and objects whose names are data.</content>
public ref partial struct JsonBufferReader
{
    /// <summary>Reads an array of models.</summary>
    /// <typeparam name="T">The type of an item.</typeparam>
    public IReadOnlyList<T> List<T>()
        where T : IJsonModel<T>
    {
        StartArray();
        var items = new List<T>();
        while (NextItem())
        {
            items.Add(T.ReadValue(ref this));
        }

        return items;
    }

    /// <summary>Reads an array.</summary>
    /// <typeparam name="T">The type of an item.</typeparam>
    /// <param name="item">Reads an item.</param>
    public IReadOnlyList<T> List<T>(JsonReadFunc<T> item) => JsonCollections.List(ref this, item);

    /// <summary>Reads an array of strings.</summary>
    public IReadOnlyList<string> Strings()
    {
        StartArray();
        var items = new List<string>();
        while (NextItem())
        {
            items.Add(String());
        }

        return items;
    }

    /// <summary>Reads an object whose members are all models of one type; the last of equal names counts.</summary>
    /// <typeparam name="T">The type of a value.</typeparam>
    public IReadOnlyDictionary<string, T> Map<T>()
        where T : IJsonModel<T>
    {
        StartObject();
        var entries = new Dictionary<string, T>();
        while (NextProperty(out var name))
        {
            var key = JsonRead.Name(name);
            entries[key] = T.ReadValue(ref this);
        }

        return entries;
    }

    /// <summary>Reads an object whose members are all of one type; the last of equal names counts.</summary>
    /// <typeparam name="T">The type of a value.</typeparam>
    /// <param name="value">Reads a value.</param>
    public IReadOnlyDictionary<string, T> Map<T>(JsonReadFunc<T> value) => JsonCollections.Map(ref this, value);
}
