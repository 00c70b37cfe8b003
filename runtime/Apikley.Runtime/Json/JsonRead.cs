using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;

namespace Apikley.Runtime;

/// <summary>Reads one JSON value of a type. On entry the reader stands on the value's first token, on return on its last.</summary>
/// <typeparam name="T">What is read.</typeparam>
/// <param name="reader">The reader.</param>
public delegate T JsonReadFunc<out T>(ref Utf8JsonReader reader);

/// <summary>
/// What emitted models read themselves with: the structure here, the scalars beside it. Everything that is not as it should be is a
/// <see cref="JsonException"/>; <see cref="Model{T}"/>, through which every reading begins, adds the path to it.
/// </summary>
public static partial class JsonRead
{
    /// <summary>Reads a value, and says in exceptions where in it the fault lies.</summary>
    /// <typeparam name="T">What is read; its name stands in exceptions.</typeparam>
    /// <param name="reader">The reader; one that has not begun is moved to the first token.</param>
    /// <param name="read">Reads the value.</param>
    /// <returns>The value.</returns>
    /// <exception cref="JsonException">The JSON is not of the type's form. The path is in the message.</exception>
    public static T Model<T>(ref Utf8JsonReader reader, JsonReadFunc<T> read)
    {
        ArgumentNullException.ThrowIfNull(read);

        // Costs a copy of the struct here, and nothing on the way: the path is found only once it is needed.
        var start = reader;
        try
        {
            if (reader.TokenType == JsonTokenType.None)
            {
                reader.Read();
            }

            return read(ref reader);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException or FormatException)
        {
            throw JsonModelException.Locate(exception, typeof(T), start, reader);
        }
    }

    /// <summary>Reads a whole text: one value, and nothing behind it.</summary>
    /// <typeparam name="T">What is read; its name stands in exceptions.</typeparam>
    /// <param name="utf8Json">The text; a byte order mark is passed over.</param>
    /// <param name="read">Reads the value.</param>
    /// <returns>The value.</returns>
    /// <exception cref="JsonException">The text is not JSON, or not of the type's form. The path is in the message.</exception>
    public static T Document<T>(ReadOnlySpan<byte> utf8Json, JsonReadFunc<T> read)
    {
        var reader = Begin(utf8Json);
        var value = Model(ref reader, read);
        End(ref reader);
        return value;
    }

    /// <summary>A reader of a whole text; a byte order mark is passed over.</summary>
    internal static Utf8JsonReader Begin(ReadOnlySpan<byte> utf8Json)
        => new(utf8Json.StartsWith("\uFEFF"u8) ? utf8Json.Slice(3) : utf8Json);

    /// <summary>Moves to the first token.</summary>
    internal static void First(ref Utf8JsonReader reader, Type type)
    {
        try
        {
            reader.Read();
        }
        catch (JsonException exception)
        {
            throw JsonModelException.Locate(exception, type, reader, reader);
        }
    }

    /// <summary>Throws when anything but white space follows.</summary>
    internal static void End(ref Utf8JsonReader reader) => reader.Read();

    /// <summary>Checks that an object begins.</summary>
    /// <param name="reader">The reader.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StartObject(this ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            ThrowUnexpected(ref reader, "an object");
        }
    }

    /// <summary>Moves to the next property's value, or to the end of the object.</summary>
    /// <param name="reader">The reader.</param>
    /// <param name="name">The property's name, unescaped.</param>
    /// <returns>False at the end of the object.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool NextProperty(this ref Utf8JsonReader reader, out ReadOnlySpan<byte> name)
    {
        if (!reader.Read() || reader.TokenType != JsonTokenType.PropertyName)
        {
            name = default;
            return EndOf(ref reader, JsonTokenType.EndObject);
        }

        name = reader.HasValueSequence || reader.ValueIsEscaped ? Unescape(ref reader) : reader.ValueSpan;
        return reader.Read() || EndOf(ref reader, JsonTokenType.None);
    }

    /// <summary>Moves to the next entry's value, or to the end of the object: like <see cref="NextProperty"/>, for an object whose names are data.</summary>
    /// <param name="reader">The reader.</param>
    /// <param name="key">The entry's name.</param>
    /// <returns>False at the end of the object.</returns>
    public static bool NextEntry(this ref Utf8JsonReader reader, out string key)
    {
        if (!NextProperty(ref reader, out var name))
        {
            key = "";
            return false;
        }

        key = Name(name);
        return true;
    }

    /// <summary>A property's name as a string.</summary>
    /// <param name="name">The name, unescaped, in UTF-8.</param>
    public static string Name(ReadOnlySpan<byte> name) => Encoding.UTF8.GetString(name);

    /// <summary>Checks that an array begins.</summary>
    /// <param name="reader">The reader.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StartArray(this ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.StartArray)
        {
            ThrowUnexpected(ref reader, "an array");
        }
    }

    /// <summary>Moves to the next item, or to the end of the array.</summary>
    /// <param name="reader">The reader.</param>
    /// <returns>False at the end of the array.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool NextItem(this ref Utf8JsonReader reader)
        => reader.Read() ? reader.TokenType != JsonTokenType.EndArray : EndOf(ref reader, JsonTokenType.None);

    /// <summary>Whether the value is null.</summary>
    /// <param name="reader">The reader.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsNull(this ref Utf8JsonReader reader) => reader.TokenType == JsonTokenType.Null;

    /// <summary>The text of a string, unescaped, in UTF-8; of a number or boolean, as it stands.</summary>
    /// <param name="reader">The reader.</param>
    /// <returns>Bytes of the reader's own buffer where nothing had to be unescaped.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ReadOnlySpan<byte> Text(this ref Utf8JsonReader reader)
        => reader.HasValueSequence || reader.ValueIsEscaped ? Unescape(ref reader) : reader.ValueSpan;

    /// <summary>The exception for a required property that did not come.</summary>
    /// <param name="typeName">The type that requires it.</param>
    /// <param name="wireName">The property's name in JSON.</param>
    public static JsonException Missing(string typeName, string wireName)
        => new JsonModelException($"the required property '{wireName}' of {typeName} is missing", wireName);

    /// <summary>Throws that the value is not of the kind that was expected.</summary>
    /// <param name="reader">The reader.</param>
    /// <param name="expected">What was expected, with its article: <c>a string</c>.</param>
    [DoesNotReturn]
    internal static void ThrowUnexpected(ref Utf8JsonReader reader, string expected)
        => throw new JsonModelException($"expected {expected}, found {Describe(reader.TokenType)}");

    private static bool EndOf(ref Utf8JsonReader reader, JsonTokenType end)
        => reader.TokenType == end && end != JsonTokenType.None ? false : throw new JsonModelException("the JSON is cut off");

    private static byte[] Unescape(ref Utf8JsonReader reader)
    {
        var length = reader.HasValueSequence ? checked((int)reader.ValueSequence.Length) : reader.ValueSpan.Length;
        var bytes = new byte[length];
        if (reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName)
        {
            length = reader.CopyString(bytes);
            return length == bytes.Length ? bytes : bytes[..length];
        }

        var position = 0;
        foreach (var segment in reader.ValueSequence)
        {
            segment.Span.CopyTo(bytes.AsSpan(position));
            position += segment.Length;
        }

        return bytes;
    }

    private static string Describe(JsonTokenType token) => token switch
    {
        JsonTokenType.StartObject => "an object",
        JsonTokenType.StartArray => "an array",
        JsonTokenType.String => "a string",
        JsonTokenType.Number => "a number",
        JsonTokenType.True or JsonTokenType.False => "a boolean",
        JsonTokenType.Null => "null",
        _ => "no value",
    };
}
