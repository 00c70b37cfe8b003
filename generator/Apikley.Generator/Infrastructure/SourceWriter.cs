using System.Text;

namespace Apikley.Generator.Infrastructure;

/// <summary>
/// Writes C# with indentation. A text of several lines is indented line by line, so raw string literals can be written whole.
/// Lines end with <c>\n</c> on every OS: the same model gives the same bytes everywhere.
/// </summary>
internal sealed class SourceWriter
{
    private readonly StringBuilder _text = new(4096);
    private int _indentation;
    private bool _atLineStart = true;

    public int Length => _text.Length;

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

    /// <summary>Outdents and writes <c>}</c>.</summary>
    public void CloseBlock(string suffix = "")
    {
        Outdent();
        WriteLine("}" + suffix);
    }

    public void WriteLine()
    {
        _text.Append('\n');
        Lines++;
    }

    public void Write(string text) => Write(text, 0, text.Length);

    public void WriteLine(string text)
    {
        for (var start = 0; ;)
        {
            var end = text.IndexOf('\n', start);
            var stop = end < 0 ? text.Length : end;
            while (stop > start && text[stop - 1] == '\r')
            {
                stop--;
            }

            Write(text, start, stop - start);
            WriteLine();
            _atLineStart = true;
            if (end < 0)
            {
                return;
            }

            start = end + 1;
        }
    }

    private void Write(string text, int start, int length)
    {
        if (_atLineStart && length > 0)
        {
            _text.Append(' ', _indentation * 4);
            _atLineStart = false;
        }

        _text.Append(text, start, length);
    }

    public override string ToString() => _text.ToString();
}
