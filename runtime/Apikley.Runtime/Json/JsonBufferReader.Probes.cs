using System.Text.Json;

namespace Apikley.Runtime;

/// <content>What a value is, before it is read. All but <see cref="IsInteger"/> and <see cref="ScalarText"/> are for a copy of the reader.</content>
public ref partial struct JsonBufferReader
{
    /// <summary>Moves to the value of a property of the object, wherever in the object it stands.</summary>
    /// <param name="name">The property's name.</param>
    /// <returns>False when the value is not an object, or has no such property.</returns>
    public bool MoveTo(ReadOnlySpan<byte> name) => JsonProbe.MoveTo(ref this, name);

    /// <summary>Moves to the first item of the array.</summary>
    /// <returns>False when the value is not an array, or is an empty one.</returns>
    public bool MoveToFirstItem() => JsonProbe.MoveToFirstItem(ref this);

    /// <summary>Whether the value is a string with this text.</summary>
    /// <param name="text">The text in UTF-8.</param>
    public bool IsString(ReadOnlySpan<byte> text) => JsonProbe.IsString(ref this, text);

    /// <summary>Whether the value is a number without fraction and exponent.</summary>
    public bool IsInteger() => JsonProbe.IsInteger(ref this);

    /// <summary>The text that a discriminator has: of a string unescaped, of a number or boolean as it stands, of anything else nothing.</summary>
    public readonly ReadOnlySpan<byte> ScalarText() => _token is JsonTokenType.String or JsonTokenType.Number or JsonTokenType.True or JsonTokenType.False ? GetText() : default;
}
