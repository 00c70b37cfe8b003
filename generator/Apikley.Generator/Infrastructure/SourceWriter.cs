using System.Text;

namespace Apikley.Generator.Infrastructure;

/// <summary>
/// Writes C# with indentation. A text of several lines is indented line by line, so raw string literals can be written whole.
/// Lines end with <c>\n</c> on every OS: the same model gives the same bytes everywhere.
/// </summary>
internal sealed class SourceWriter
{
    private readonly StringBuilder _text = new();
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

    public void Write(string text)
    {
        if (_atLineStart && text.Length > 0)
        {
            _text.Append(' ', _indentation * 4);
            _atLineStart = false;
        }

        _text.Append(text);
    }

    public void WriteLine(string text)
    {
        var start = 0;
        while (true)
        {
            var end = text.IndexOf('\n', start);
            var line = end < 0 ? text.Substring(start) : text.Substring(start, end - start);
            Write(line.TrimEnd('\r'));
            _text.Append('\n');
            Lines++;
            _atLineStart = true;
            if (end < 0)
            {
                return;
            }

            start = end + 1;
        }
    }

    public override string ToString() => _text.ToString();
}
