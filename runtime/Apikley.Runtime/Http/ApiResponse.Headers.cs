namespace Apikley.Runtime;

public readonly ref partial struct ApiResponse
{
    /// <summary>A header's text, several values with commas between them; null when the answer has no such header.</summary>
    /// <param name="name">The header's name, whatever its case.</param>
    public string? Header(string name)
        => _response.Headers.NonValidated.TryGetValues(name, out var values) || _response.Content.Headers.NonValidated.TryGetValues(name, out values)
            ? values.ToString()
            : null;

    /// <summary>All headers whose names begin with a prefix, by the rest of their names.</summary>
    /// <param name="prefix">The prefix, whatever its case.</param>
    public IReadOnlyDictionary<string, string> HeadersWithPrefix(string prefix)
    {
        var found = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (name, values) in _response.Headers.NonValidated)
        {
            if (name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase))
            {
                found[name[prefix.Length..]] = values.ToString();
            }
        }

        return found;
    }
}
