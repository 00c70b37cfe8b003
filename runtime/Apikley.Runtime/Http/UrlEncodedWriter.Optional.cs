namespace Apikley.Runtime;

/// <content>Query parameters, form fields and cookies that may be without a value: one call each, so that emitted clients have a line for each.</content>
public ref partial struct UrlEncodedWriter
{
    /// <summary>Writes a name and its value, if there is one.</summary>
    /// <param name="encodedName">The name with the <c>=</c> after it, already encoded.</param>
    /// <param name="value">The value, or null to write nothing.</param>
    public void Optional(string encodedName, string? value)
    {
        if (value is not null)
        {
            Name(encodedName);
            Value(value);
        }
    }

    /// <inheritdoc cref="Optional(string, string?)"/>
    public void Optional(string encodedName, long? value)
    {
        if (value is { } present)
        {
            Name(encodedName);
            Value(present);
        }
    }

    /// <inheritdoc cref="Optional(string, string?)"/>
    public void Optional(string encodedName, bool? value)
    {
        if (value is { } present)
        {
            Name(encodedName);
            Value(present);
        }
    }

    /// <inheritdoc cref="Optional(string, string?)"/>
    public void Optional(string encodedName, DateTimeOffset? value)
    {
        if (value is { } present)
        {
            Name(encodedName);
            Value(present);
        }
    }

    /// <summary>Writes the name and the value of each item, if there are any.</summary>
    /// <param name="encodedName">The name with the <c>=</c> after it, already encoded.</param>
    /// <param name="values">The values, or null to write nothing.</param>
    public void Optional(string encodedName, IReadOnlyList<string>? values)
    {
        for (var index = 0; index < values?.Count; index++)
        {
            Name(encodedName);
            Value(values[index]);
        }
    }

    /// <summary>Writes a model, if there is one.</summary>
    /// <typeparam name="T">The model.</typeparam>
    /// <param name="name">The parameter's name, not encoded.</param>
    /// <param name="value">The model, or null to write nothing.</param>
    /// <param name="style">The form.</param>
    public void OptionalObject<T>(string name, T? value, ObjectStyle style)
        where T : IJsonModel
    {
        if (value is not null)
        {
            Object(name, value, style);
        }
    }

    /// <summary>Writes a model that is not flat: its JSON is walked, so every type has one wire form only.</summary>
    /// <typeparam name="T">The model.</typeparam>
    /// <param name="name">The parameter's name, not encoded.</param>
    /// <param name="value">The model.</param>
    /// <param name="style">The form.</param>
    public void Object<T>(string name, T value, ObjectStyle style)
        where T : IJsonModel
        => Object(name, value, static (writer, value) => value.WriteTo(writer), style);
}
