using Apikley.Generator.Diagnostics;

namespace Apikley.Generator.Reading.Tree;

/// <summary>
/// A file's path and where its lines begin. Nodes keep two offsets and this object; a <see cref="LocationInfo"/> is made when somebody asks,
/// which is seldom: a document of 13 MB has half a million nodes and a handful of findings.
/// </summary>
internal sealed class SourceFile
{
    private readonly Lazy<List<int>> _lineStarts;
    private readonly int _length;

    public SourceFile(string path, string text)
    {
        Path = path;
        _lineStarts = new Lazy<List<int>>(() => LineStarts(text));
        _length = text.Length;
    }

    /// <summary>The path as the compiler was given it.</summary>
    public string Path { get; }

    /// <summary>Looks for the lines, unless somebody has asked for a place already. The text is let go of then.</summary>
    public void FindLines() => _ = _lineStarts.Value;

    /// <summary>Lines end with <c>\n</c>, <c>\r\n</c> or <c>\r</c>, as editors count them.</summary>
    private static List<int> LineStarts(string text)
    {
        var starts = new List<int>((text.Length / 32) + 1) { 0 };
        var hasLoneReturns = HasLoneReturn(text);
        var position = 0;
        while (position < text.Length)
        {
            var end = hasLoneReturns ? text.IndexOfAny(LineEnds, position) : text.IndexOf('\n', position);
            if (end < 0)
            {
                break;
            }

            position = end + 1;
            if (text[end] == '\r' && position < text.Length && text[position] == '\n')
            {
                position++;
            }

            starts.Add(position);
        }

        return starts;
    }

    /// <summary>The place of the characters from <paramref name="start"/>; what lies beyond the file's end is cut off.</summary>
    public LocationInfo Locate(int start, int length)
    {
        start = Math.Min(Math.Max(start, 0), _length);
        var end = Math.Min(start + Math.Max(length, 0), _length);
        var startLine = LineOf(start);
        var endLine = LineOf(end);
        return new LocationInfo(Path, start, end - start, startLine, start - LineStart(startLine), endLine, end - LineStart(endLine));
    }

    /// <summary>The zero-based line that holds the character at <paramref name="offset"/>.</summary>
    public int LineOf(int offset)
    {
        var index = _lineStarts.Value.BinarySearch(offset);
        return index >= 0 ? index : ~index - 1;
    }

    /// <summary>The offset of the first character of a zero-based line; the file's end for a line it does not have.</summary>
    public int LineStart(int line) => line < _lineStarts.Value.Count ? _lineStarts.Value[line] : _length;

    private static readonly char[] LineEnds = ['\n', '\r'];

    private static bool HasLoneReturn(string text)
    {
        for (var at = text.IndexOf('\r'); at >= 0; at = text.IndexOf('\r', at + 1))
        {
            if (at + 1 == text.Length || text[at + 1] != '\n')
            {
                return true;
            }
        }

        return false;
    }
}
