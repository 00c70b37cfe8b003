using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace Apikley.Generator.Infrastructure;

/// <summary>
/// A text as the compiler keeps it for as long as it knows the project, in blocks. A block of nothing but ASCII, nearly all of any client, takes a byte a character
/// and not two; and none is so large that the collector looks at everything to make room for it.
/// </summary>
internal sealed class EmittedText : IEquatable<EmittedText>
{
    /// <summary>The characters of a block; the last may have fewer.</summary>
    public const int BlockLength = 1 << BlockBits;

    private const int BlockBits = 14;

    /// <summary>Arrays of bytes where all is ASCII, of characters elsewhere.</summary>
    private readonly Array[] _blocks;

    private EmittedText(Array[] blocks, int length)
    {
        _blocks = blocks;
        Length = length;
    }

    public int Length { get; }

    public SourceText ToSourceText() => new Source(this);

    public bool Equals(EmittedText? other)
    {
        if (other is null || Length != other.Length)
        {
            return false;
        }

        for (var i = 0; i < _blocks.Length; i++)
        {
            if (!Equal(_blocks[i], other._blocks[i]))
            {
                return false;
            }
        }

        return true;
    }

    public override bool Equals(object? obj) => Equals(obj as EmittedText);

    public override int GetHashCode() => Length;

    public override string ToString() => ToString(0, Length);

    public void CopyTo(int start, char[] destination, int destinationIndex, int count)
    {
        while (count > 0)
        {
            var block = _blocks[start >> BlockBits];
            var offset = start & (BlockLength - 1);
            var part = Math.Min(count, block.Length - offset);
            if (block is byte[] ascii)
            {
                Encoding.ASCII.GetChars(ascii, offset, part, destination, destinationIndex);
            }
            else
            {
                Array.Copy(block, offset, destination, destinationIndex, part);
            }

            start += part;
            destinationIndex += part;
            count -= part;
        }
    }

    private char this[int position]
        => _blocks[position >> BlockBits] is byte[] ascii
            ? (char)ascii[position & (BlockLength - 1)]
            : ((char[])_blocks[position >> BlockBits])[position & (BlockLength - 1)];

    private string ToString(int start, int length)
    {
        var characters = new char[length];
        CopyTo(start, characters, 0, length);
        return new string(characters);
    }

    private static bool Equal(Array left, Array right) => (left, right) switch
    {
        (byte[] a, byte[] b) => a.AsSpan().SequenceEqual(b),
        (char[] a, char[] b) => a.AsSpan().SequenceEqual(b),
        _ => false,
    };

    /// <summary>Makes a text of full blocks and a last one.</summary>
    internal sealed class Builder
    {
        private readonly List<Array> _blocks = [];

        public int Length { get; private set; }

        /// <summary>Adds a block, which is copied. All but the last are full.</summary>
        public void Add(char[] block, int length)
        {
            Length += length;
            if (Encoding.UTF8.GetByteCount(block, 0, length) == length)
            {
                var ascii = new byte[length];
                Encoding.UTF8.GetBytes(block, 0, length, ascii, 0);
                _blocks.Add(ascii);
            }
            else
            {
                _blocks.Add(block.AsSpan(0, length).ToArray());
            }
        }

        /// <summary>The text. The builder is empty then.</summary>
        public EmittedText Finish()
        {
            var text = new EmittedText(_blocks.ToArray(), Length);
            _blocks.Clear();
            Length = 0;
            return text;
        }
    }

    /// <summary>The compiler reads a few thousand characters at a time.</summary>
    private sealed class Source(EmittedText text) : SourceText
    {
        public override Encoding Encoding => Encoding.UTF8;

        public override int Length => text.Length;

        public override char this[int position] => text[position];

        public override void CopyTo(int sourceIndex, char[] destination, int destinationIndex, int count) => text.CopyTo(sourceIndex, destination, destinationIndex, count);

        public override string ToString(TextSpan span) => text.ToString(span.Start, span.Length);
    }
}
