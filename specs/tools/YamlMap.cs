using System.Collections;

namespace Apikley.Specs;

/// <summary>
/// A YAML mapping in the order it was built. Values are <see cref="string"/>, <see cref="bool"/>, <see cref="int"/>,
/// <see cref="System.Text.Json.JsonElement"/>, <see cref="YamlMap"/> or lists of these.
/// </summary>
internal sealed class YamlMap : IEnumerable<KeyValuePair<string, object>>
{
    private readonly List<KeyValuePair<string, object>> entries = [];

    /// <summary>Adds an entry; nothing when <paramref name="value"/> is null.</summary>
    public void Add(string key, object? value)
    {
        if (value is not null)
            entries.Add(new(key, value));
    }

    public IEnumerator<KeyValuePair<string, object>> GetEnumerator() => entries.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
