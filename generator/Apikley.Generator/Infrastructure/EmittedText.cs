using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace Apikley.Generator.Infrastructure;

/// <summary>
/// A text as the compiler keeps it for as long as it knows the project. What is written in ASCII, nearly all of any client, takes a byte a character and not two.
/// </summary>
internal sealed class EmittedText : IEquatable<EmittedText>
{
    /// <summary>The text when it is ASCII.</summary>
    private readonly byte[]? _ascii;

    /// <summary>The text when it is not.</summary>
    private readonly string? _text;

    public EmittedText(char[] text, int length)
    {
        if (Encoding.UTF8.GetByteCount(text, 0, length) == length)
        {
            _ascii = new byte[length];
            Encoding.UTF8.GetBytes(text, 0, length, _ascii, 0);
        }
        else
        {
            _text = new string(text, 0, length);
        }
    }

    public SourceText ToSourceText() => _ascii is null ? SourceText.From(_text!, Encoding.UTF8) : new AsciiText(_ascii);

    public bool Equals(EmittedText? other)
        => other is not null && (ReferenceEquals(this, other) || (_text == other._text && _ascii.AsSpan().SequenceEqual(other._ascii)));

    public override bool Equals(object? obj) => Equals(obj as EmittedText);

    public override int GetHashCode() => _ascii?.Length ?? _text!.Length;

    public override string ToString() => _text ?? Encoding.ASCII.GetString(_ascii!);

    /// <summary>The compiler reads a few thousand characters at a time.</summary>
    private sealed class AsciiText(byte[] bytes) : SourceText
    {
        public override Encoding Encoding => Encoding.UTF8;

        public override int Length => bytes.Length;

        public override char this[int position] => (char)bytes[position];

        public override void CopyTo(int sourceIndex, char[] destination, int destinationIndex, int count)
            => Encoding.ASCII.GetChars(bytes, sourceIndex, count, destination, destinationIndex);

        public override string ToString(TextSpan span) => Encoding.ASCII.GetString(bytes, span.Start, span.Length);
    }
}
