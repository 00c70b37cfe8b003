using System.Text.Json;

namespace Apikley.Runtime;

/// <summary>Looks ahead in JSON, to tell what a value is before it is read. Every method works on a copy of the reader, or is given one.</summary>
public static class JsonProbe
{
    /// <summary>Moves to the value of a property of the object, wherever in the object it stands.</summary>
    /// <param name="reader">A copy of the reader, on the object's first token.</param>
    /// <param name="name">The property's name.</param>
    /// <returns>False when the value is not an object, or has no such property.</returns>
    public static bool MoveTo(this ref JsonBufferReader reader, ReadOnlySpan<byte> name)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            return false;
        }

        while (reader.NextProperty(out var found))
        {
            if (found.SequenceEqual(name))
            {
                return true;
            }

            reader.Skip();
        }

        return false;
    }

    /// <summary>Whether the value is an object that has the property.</summary>
    /// <param name="reader">The reader, on the value's first token; it is copied.</param>
    /// <param name="name">The property's name.</param>
    public static bool HasProperty(this JsonBufferReader reader, ReadOnlySpan<byte> name) => MoveTo(ref reader, name);

    /// <summary>Moves to the first item of the array.</summary>
    /// <param name="reader">A copy of the reader, on the array's first token.</param>
    /// <returns>False when the value is not an array, or is an empty one.</returns>
    public static bool MoveToFirstItem(this ref JsonBufferReader reader)
        => reader.TokenType == JsonTokenType.StartArray && reader.NextItem();

    /// <summary>Whether the value is a string with this text.</summary>
    /// <param name="reader">The reader.</param>
    /// <param name="text">The text in UTF-8.</param>
    public static bool IsString(this ref JsonBufferReader reader, ReadOnlySpan<byte> text) => reader.TokenType == JsonTokenType.String && reader.GetText().SequenceEqual(text);

    /// <summary>Whether the value is a number without fraction and exponent.</summary>
    /// <param name="reader">The reader.</param>
    public static bool IsInteger(this ref JsonBufferReader reader)
        => reader.TokenType == JsonTokenType.Number && reader.GetText().IndexOfAny((byte)'.', (byte)'e', (byte)'E') < 0;

    /// <summary>Whether the value is a boolean.</summary>
    /// <param name="reader">The reader.</param>
    public static bool IsBoolean(this ref JsonBufferReader reader) => reader.TokenType is JsonTokenType.True or JsonTokenType.False;

    /// <summary>The text that a discriminator has: of a string unescaped, of a number or boolean as it stands, of anything else nothing.</summary>
    /// <param name="reader">The reader.</param>
    public static ReadOnlySpan<byte> ScalarText(this ref JsonBufferReader reader)
        => reader.TokenType is JsonTokenType.String or JsonTokenType.Number or JsonTokenType.True or JsonTokenType.False ? reader.GetText() : default;
}
