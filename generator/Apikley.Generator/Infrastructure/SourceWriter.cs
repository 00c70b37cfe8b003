using System.Buffers;
using System.Globalization;
using System.Runtime.CompilerServices;

namespace Apikley.Generator.Infrastructure;

/// <summary>
/// Writes C# with indentation. A text of several lines is indented line by line, so raw string literals can be written whole.
/// Lines end with <c>\n</c> on every OS: the same model gives the same bytes everywhere.
/// An interpolated text goes piece by piece into one pooled buffer: a large document is a hundred megabytes of text, and each further copy of it costs.
/// </summary>
internal sealed class SourceWriter
{
    private readonly EmittedText.Builder _full = new();

    /// <summary>A longer piece is sooner copied as a whole than letter by letter.</summary>
    private const int ShortPiece = 32;

    /// <summary>What is written into; when it is full the builder takes a copy.</summary>
    private char[] _block = [];
    private int _used;
    private int _indentation;
    private bool _atLineStart = true;

    public int Length => _full.Length + _used;

    /// <summary>How many lines were ended.</summary>
    public int Lines { get; private set; }

    public void Indent() => _indentation++;

    public void Outdent() => _indentation--;

    /// <summary>Writes <c>{</c> and indents.</summary>
    public void OpenBlock(string? header = null)
    {
        if (header is not null)
        {
            WriteLine(header);
        }

        WriteLine("{");
        Indent();
    }

    /// <inheritdoc cref="OpenBlock(string)"/>
    public void OpenBlock([InterpolatedStringHandlerArgument("")] Interpolation header)
    {
        WriteLine(header);
        OpenBlock();
    }

    /// <summary>Outdents and writes <c>}</c>.</summary>
    public void CloseBlock(string suffix = "")
    {
        Outdent();
        Write("}");
        WriteLine(suffix);
    }

    public void WriteLine()
    {
        Room();
        _block[_used++] = '\n';
        Lines++;
        _atLineStart = true;
    }

    public void WriteLine(string text)
    {
        Write(text);
        WriteLine();
    }

    /// <summary>Ends the line that the interpolation has written.</summary>
#pragma warning disable CA1822, IDE0060, RCS1163 // The interpolation is written while it is made.
    public void WriteLine([InterpolatedStringHandlerArgument("")] Interpolation text) => WriteLine();

    /// <summary>Writes an interpolation, and does not end the line.</summary>
    public void Write([InterpolatedStringHandlerArgument("")] Interpolation text)
    {
    }
#pragma warning restore CA1822, IDE0060, RCS1163

    public void Write(string text)
    {
        if (!TryWriteShort(text))
        {
            Write(text, 0, text.Length);
        }
    }

    /// <summary>Writes a part of a text.</summary>
    public void Write(string text, int start, int length)
    {
        var last = start + length;
        while (true)
        {
            var end = text.IndexOf('\n', start, last - start);
            var stop = end < 0 ? last : end;
            while (stop > start && text[stop - 1] == '\r')
            {
                stop--;
            }

            WriteInLine(text, start, stop - start);
            if (end < 0)
            {
                return;
            }

            WriteLine();
            start = end + 1;
        }
    }

    /// <summary>Adds what another has written, as it is, and empties the other.</summary>
    public void Append(SourceWriter other)
    {
        Lines += other.Lines;
        var text = other.Finish();
        for (var start = 0; start < text.Length;)
        {
            var part = Math.Min(Room(), text.Length - start);
            text.CopyTo(start, _block, _used, part);
            _used += part;
            start += part;
        }
    }

    /// <summary>What was written. The writer is empty then, and its buffer another's.</summary>
    public EmittedText Finish()
    {
        if (_used > 0)
        {
            _full.Add(_block, _used);
        }

        if (_block.Length > 0)
        {
            ArrayPool<char>.Shared.Return(_block);
        }

        _block = [];
        _used = Lines = 0;
        return _full.Finish();
    }

    /// <summary>Most pieces are short, end no line and begin none: they are looked through and copied in one go.</summary>
    [MethodImpl(HotPath.Optimised)]
    private bool TryWriteShort(string text)
    {
        var block = _block;
        var used = _used;
        if (_atLineStart || text.Length > ShortPiece || text.Length > Math.Min(block.Length, EmittedText.BlockLength) - used)
        {
            return false;
        }

        foreach (var character in text)
        {
            if (character is '\n' or '\r')
            {
                return false;
            }

            block[used++] = character;
        }

        _used = used;
        return true;
    }

    [MethodImpl(HotPath.Optimised)]
    private void WriteInLine(string text, int start, int length)
    {
        if (length == 0)
        {
            return;
        }

        if (_atLineStart)
        {
            _atLineStart = false;
            WriteBlanks(_indentation * 4);
        }

        while (length > 0)
        {
            var part = Math.Min(Room(), length);
            text.CopyTo(start, _block, _used, part);
            _used += part;
            start += part;
            length -= part;
        }
    }

    private void WriteBlanks(int count)
    {
        while (count > 0)
        {
            var part = Math.Min(Room(), count);
            _block.AsSpan(_used, part).Fill(' ');
            _used += part;
            count -= part;
        }
    }

    /// <summary>How many characters the block still takes: at least one.</summary>
    private int Room()
    {
        if (_used == EmittedText.BlockLength)
        {
            _full.Add(_block, _used);
            _used = 0;
        }
        else if (_block.Length == 0)
        {
            _block = ArrayPool<char>.Shared.Rent(EmittedText.BlockLength);
        }

        return EmittedText.BlockLength - _used;
    }

    /// <summary>Takes the pieces of an interpolated text. What is interpolated is never made into a text of its own.</summary>
    [InterpolatedStringHandler]
#pragma warning disable CS9113, IDE0060, RCS1163 // The compiler passes the sizes whether they are wanted or not.
    public readonly ref struct Interpolation(int literalLength, int formattedCount, SourceWriter writer)
#pragma warning restore CS9113, IDE0060, RCS1163
    {
        public void AppendLiteral(string text) => writer.Write(text);

        public void AppendFormatted(string? text)
        {
            if (text is not null)
            {
                writer.Write(text);
            }
        }

        public void AppendFormatted<T>(T piece)
            where T : struct, IPiece => piece.WriteTo(writer);

        public void AppendFormatted(int number) => writer.Write(number.ToString(CultureInfo.InvariantCulture));
    }
}
