using System.Globalization;
using System.Text.Json;

namespace Apikley.Runtime;

public ref partial struct UrlEncodedWriter
{
    /// <summary>Writes a value that is not flat: its JSON is walked, so every type has one wire form only.</summary>
    /// <typeparam name="T">The value's type.</typeparam>
    /// <param name="name">The parameter's name, not encoded.</param>
    /// <param name="value">The value.</param>
    /// <param name="write">Writes the type's JSON.</param>
    /// <param name="style">The form.</param>
    /// <param name="delimiter">What stands between the texts of <see cref="ObjectStyle.Delimited"/>, encoded.</param>
    public void Object<T>(string name, T value, JsonWriteFunc<T> write, ObjectStyle style, string delimiter = ",")
    {
        ArgumentNullException.ThrowIfNull(write);
        var writer = JsonBufferWriter.Rent();
        try
        {
            write(writer, value);
            using var json = JsonDocument.Parse(writer.WrittenMemory);
            Object(name, json.RootElement, style, delimiter);
        }
        finally
        {
            writer.Return();
        }
    }

    /// <summary>Writes a value's JSON text, percent-encoded.</summary>
    /// <typeparam name="T">The value's type.</typeparam>
    /// <param name="value">The value.</param>
    /// <param name="write">Writes the type's JSON.</param>
    public void Json<T>(T value, JsonWriteFunc<T> write) => Escaped(ParameterText.Json(value, write));

    private void Object(string name, JsonElement value, ObjectStyle style, string delimiter)
    {
        switch (style)
        {
            case ObjectStyle.DeepObject:
                Deep(Uri.EscapeDataString(name), value);
                break;
            case ObjectStyle.FormExploded:
                Exploded(value, name);
                break;
            case ObjectStyle.Label or ObjectStyle.LabelExploded:
                Literal('.');
                Flat(value, style == ObjectStyle.Label ? "," : "=", style == ObjectStyle.Label ? "," : ".");
                break;
            case ObjectStyle.Matrix:
                Literal(';');
                Escaped(name);
                Literal('=');
                Flat(value, ",", ",");
                break;
            case ObjectStyle.MatrixExploded:
                Literal(';');
                Flat(value, "=", ";");
                break;
            case ObjectStyle.Assigned:
                Flat(value, "=", ",");
                break;
            default:
                Flat(value, delimiter, delimiter);
                break;
        }
    }

    private void Flat(JsonElement value, string between, string delimiter)
    {
        var first = true;
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                foreach (var member in value.EnumerateObject())
                {
                    if (member.Value.ValueKind == JsonValueKind.Null)
                    {
                        continue;
                    }

                    Literal(first ? "" : delimiter);
                    Escaped(member.Name);
                    Literal(between);
                    Escaped(JsonParameter.Text(member.Value));
                    first = false;
                }

                break;
            case JsonValueKind.Array:
                foreach (var item in value.EnumerateArray())
                {
                    Literal(first ? "" : delimiter);
                    Escaped(JsonParameter.Text(item));
                    first = false;
                }

                break;
            default:
                Escaped(JsonParameter.Text(value));
                break;
        }
    }

    /// <summary>One level as the style says; deeper ones, of which it says nothing, in brackets.</summary>
    private void Exploded(JsonElement value, string name)
    {
        if (value.ValueKind != JsonValueKind.Object)
        {
            Repeated(Uri.EscapeDataString(name), value);
            return;
        }

        foreach (var member in value.EnumerateObject())
        {
            Repeated(Uri.EscapeDataString(member.Name), member.Value);
        }
    }

    private void Repeated(string encodedName, JsonElement value)
    {
        if (value.ValueKind != JsonValueKind.Array || !value.EnumerateArray().All(JsonParameter.IsScalar))
        {
            Deep(encodedName, value);
            return;
        }

        foreach (var item in value.EnumerateArray())
        {
            Pair(encodedName, item);
        }
    }

    private void Deep(string encodedName, JsonElement value)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                foreach (var member in value.EnumerateObject())
                {
                    Deep($"{encodedName}%5B{Uri.EscapeDataString(member.Name)}%5D", member.Value);
                }

                break;
            case JsonValueKind.Array:
                // Items that are objects need an index: without one, a server cannot tell where the next begins.
                var flat = value.EnumerateArray().All(JsonParameter.IsScalar);
                var index = 0;
                foreach (var item in value.EnumerateArray())
                {
                    Deep(flat ? encodedName + "%5B%5D" : string.Create(CultureInfo.InvariantCulture, $"{encodedName}%5B{index++}%5D"), item);
                }

                break;
            default:
                Pair(encodedName, value);
                break;
        }
    }

    private void Pair(string encodedName, JsonElement value)
    {
        Name(encodedName);
        Literal('=');
        Escaped(JsonParameter.Text(value));
    }
}
