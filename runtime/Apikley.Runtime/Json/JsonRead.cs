using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;

namespace Apikley.Runtime;

/// <summary>Reads one JSON value of a type. On entry the reader stands on the value's first token, on return on its last.</summary>
/// <typeparam name="T">What is read.</typeparam>
/// <param name="reader">The reader.</param>
public delegate T JsonReadFunc<out T>(ref JsonBufferReader reader);

/// <summary>
/// What emitted models read themselves with: where a reading begins here, the scalars beside it. Everything that is not as it should be is a
/// <see cref="JsonException"/>; <see cref="Document{T}(ReadOnlySpan{byte}, JsonReadFunc{T})"/> and <see cref="Model{T}(ref Utf8JsonReader)"/>, through which every reading begins, add the path to it.
/// </summary>
public static partial class JsonRead
{
    /// <summary>Reads a value where another reader stands, and says in exceptions where in it the fault lies.</summary>
    /// <typeparam name="T">What is read; its name stands in exceptions.</typeparam>
    /// <param name="reader">The reader; one that has not begun is moved to the first token. On return it stands on the value's last.</param>
    /// <param name="read">Reads the value.</param>
    /// <returns>The value.</returns>
    /// <exception cref="JsonException">The JSON is not of the type's form. The path is in the message.</exception>
    public static T Model<T>(ref Utf8JsonReader reader, JsonReadFunc<T> read)
    {
        ArgumentNullException.ThrowIfNull(read);
        var value = TakeValue(ref reader, typeof(T), out var start, out var maxDepth);
        return Whole(value, maxDepth, start, read);
    }

    /// <summary>Reads a model where another reader stands. It is what <c>ReadFrom</c> leads to.</summary>
    /// <typeparam name="T">The model.</typeparam>
    /// <param name="reader">The reader; one that has not begun is moved to the first token. On return it stands on the value's last.</param>
    /// <returns>The value.</returns>
    /// <exception cref="JsonException">The JSON is not of the type's form. The path is in the message.</exception>
    public static T Model<T>(ref Utf8JsonReader reader)
        where T : IJsonModel<T>
    {
        var value = TakeValue(ref reader, typeof(T), out var start, out var maxDepth);
        return Whole<T>(value, maxDepth, start);
    }

    /// <summary>Reads a whole text: one value, and nothing behind it.</summary>
    /// <typeparam name="T">What is read; its name stands in exceptions.</typeparam>
    /// <param name="utf8Json">The text; a byte order mark is passed over.</param>
    /// <param name="read">Reads the value.</param>
    /// <returns>The value.</returns>
    /// <exception cref="JsonException">The text is not JSON, or not of the type's form. The path is in the message.</exception>
    public static T Document<T>(ReadOnlySpan<byte> utf8Json, JsonReadFunc<T> read)
    {
        ArgumentNullException.ThrowIfNull(read);
        return Whole(WithoutMark(utf8Json), JsonBufferReader.DefaultMaxDepth, 0, read);
    }

    /// <summary>Reads a whole text of a model. Not by way of a delegate: one of a static abstract method is made anew at every call.</summary>
    internal static T Document<T>(ReadOnlySpan<byte> utf8Json)
        where T : IJsonModel<T>
        => Whole<T>(WithoutMark(utf8Json), JsonBufferReader.DefaultMaxDepth, 0);

    /// <summary>A property's name as a string.</summary>
    /// <param name="name">The name, unescaped, in UTF-8.</param>
    public static string Name(ReadOnlySpan<byte> name) => Encoding.UTF8.GetString(name);

    /// <summary>Moves to the next entry's value, or to the end of the object: like <see cref="JsonBufferReader.NextProperty"/>, for an object whose names are data.</summary>
    /// <param name="reader">The reader.</param>
    /// <param name="key">The entry's name.</param>
    /// <returns>False at the end of the object.</returns>
    public static bool NextEntry(this ref JsonBufferReader reader, out string key)
    {
        if (!reader.NextProperty(out var name))
        {
            key = "";
            return false;
        }

        key = Name(name);
        return true;
    }

    /// <summary>The text of a string, unescaped, in UTF-8; of a number or boolean, as it stands.</summary>
    /// <param name="reader">The reader.</param>
    /// <returns>Bytes of the reader's own buffer where nothing had to be unescaped.</returns>
    public static ReadOnlySpan<byte> Text(this ref JsonBufferReader reader) => reader.GetText();

    /// <summary>The exception for a required property that did not come.</summary>
    /// <param name="typeName">The type that requires it.</param>
    /// <param name="wireName">The property's name in JSON.</param>
    public static JsonException Missing(string typeName, string wireName)
        => new JsonModelException($"the required property '{wireName}' of {typeName} is missing", wireName);

    /// <summary>Throws that the value is not of the kind that was expected.</summary>
    /// <param name="found">What was found.</param>
    /// <param name="expected">What was expected, with its article: <c>a string</c>.</param>
    [DoesNotReturn]
    internal static void ThrowUnexpected(JsonTokenType found, string expected)
        => throw new JsonModelException($"expected {expected}, found {Describe(found)}");

    private static T Whole<T>(ReadOnlySpan<byte> utf8Json, int maxDepth, long start)
        where T : IJsonModel<T>
    {
        var reader = new JsonBufferReader(utf8Json, maxDepth);
        try
        {
            reader.Begin();
            var value = T.ReadValue(ref reader);
            reader.End();
            return value;
        }
        catch (Exception exception) when (IsFault(exception))
        {
            throw JsonModelException.Locate(exception, typeof(T), utf8Json, reader.TokenStart, start, maxDepth);
        }
    }

    private static T Whole<T>(ReadOnlySpan<byte> utf8Json, int maxDepth, long start, JsonReadFunc<T> read)
    {
        var reader = new JsonBufferReader(utf8Json, maxDepth);
        try
        {
            reader.Begin();
            var value = read(ref reader);
            reader.End();
            return value;
        }
        catch (Exception exception) when (IsFault(exception))
        {
            throw JsonModelException.Locate(exception, typeof(T), utf8Json, reader.TokenStart, start, maxDepth);
        }
    }

    /// <summary>Moves another reader over its value.</summary>
    /// <returns>The value's text, in the form that <see cref="JsonBufferReader"/> reads.</returns>
    private static ReadOnlySpan<byte> TakeValue(ref Utf8JsonReader reader, Type type, out long start, out int maxDepth)
    {
        var first = reader;
        try
        {
            if (reader.TokenType == JsonTokenType.None)
            {
                reader.Read();
                first = reader;
            }

            start = reader.TokenStartIndex;
            var options = reader.CurrentState.Options;
            maxDepth = options.MaxDepth == 0 ? JsonBufferReader.DefaultMaxDepth : options.MaxDepth;
            if (options.CommentHandling != JsonCommentHandling.Disallow || options.AllowTrailingCommas || reader.Position.GetObject() is not null)
            {
                // Comments and commas that only this reader knows, or a text in pieces: written anew as plain JSON in one.
                return Plain(ref reader);
            }

            if (!reader.TrySkip())
            {
                throw new JsonModelException("the JSON is cut off");
            }

            // What a token holds is a slice of the reader's own text, behind the quote where it is a string; the value goes on from there.
            var length = checked((int)(reader.BytesConsumed - start));
            ref var origin = ref MemoryMarshal.GetReference(first.ValueSpan);
            return MemoryMarshal.CreateReadOnlySpan(ref first.TokenType == JsonTokenType.String ? ref Unsafe.Subtract(ref origin, 1) : ref origin, length);
        }
        catch (Exception exception) when (IsFault(exception))
        {
            throw JsonModelException.Locate(exception, type, first, reader);
        }
    }

    private static byte[] Plain(ref Utf8JsonReader reader)
    {
        var value = JsonElement.ParseValue(ref reader);
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
        {
            value.WriteTo(writer);
        }

        return stream.ToArray();
    }

    private static ReadOnlySpan<byte> WithoutMark(ReadOnlySpan<byte> utf8Json) => utf8Json.StartsWith("\uFEFF"u8) ? utf8Json.Slice(3) : utf8Json;

    private static bool IsFault(Exception exception) => exception is JsonException or InvalidOperationException or FormatException;

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
