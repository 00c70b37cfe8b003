namespace Apikley.Runtime;

/// <content>The rules of the names of a map's entries.</content>
public partial struct RuleViolations
{
    /// <summary><c>propertyNames</c> of a map, or of the members that an object does not declare.</summary>
    /// <typeparam name="T">The type of the values.</typeparam>
    /// <param name="values">The map; null is not checked.</param>
    /// <param name="pointer">Its place.</param>
    /// <param name="minLength">The least number of code points of a name.</param>
    /// <param name="maxLength">The greatest number of code points of a name.</param>
    /// <param name="pattern">What a name must match.</param>
    /// <param name="format">The format of a name.</param>
    /// <param name="allowed">All that a name may be.</param>
    public void Names<T>(IReadOnlyDictionary<string, T>? values, string pointer, int minLength = 0, int maxLength = int.MaxValue, RulePattern? pattern = null, string? format = null, string[]? allowed = null)
    {
        foreach (var name in values?.Keys ?? [])
        {
            var before = Count;
            MinLength(name, minLength, "");
            MaxLength(name, maxLength, "");
            if (pattern is not null)
            {
                Pattern(name, pattern, "");
            }

            if (format is not null)
            {
                Format(name, format, "");
            }

            if (allowed is not null && Array.IndexOf(allowed, name) < 0)
            {
                Add("", "enum", "is none of: " + string.Join(", ", allowed), name);
            }

            for (var i = before; i < Count; i++)
            {
                var found = _items![i];
                _items[i] = found with { Rule = "propertyNames: " + found.Rule, Message = "has a name that " + found.Message };
            }

            WithinKey(before, pointer, name);
        }
    }
}
