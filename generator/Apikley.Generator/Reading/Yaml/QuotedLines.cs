namespace Apikley.Generator.Reading.Yaml;

/// <summary>Follows texts in double quotes over lines: blanks in front of a further line are no part of the text, so what YAML wants there can be added.</summary>
internal struct QuotedLines
{
    private bool _isOpen;
    private int _indentation;

    /// <summary>How many blanks the line lacks to stand deeper than the line on which its text began; 0 for a line on which no such text goes on.</summary>
    public int MissingIndentation(string text, int lineStart, int content, int lineEnd)
    {
        if (!_isOpen)
        {
            var quote = Begin(text, content, lineEnd);
            _isOpen = quote >= 0 && End(text, quote + 1, lineEnd) < 0;
            _indentation = content - lineStart;
            return 0;
        }

        _isOpen = End(text, content, lineEnd) < 0;
        return Math.Max(0, _indentation + 1 - (content - lineStart));
    }

    /// <summary>The quote that begins the value of the line's key or item.</summary>
    private static int Begin(string text, int start, int end)
    {
        for (var at = start; at < end; at++)
        {
            if (text[at] == '"')
            {
                var before = at - 1;
                while (before >= start && text[before] == ' ')
                {
                    before--;
                }

                return before >= start && before < at - 1 && text[before] is ':' or '-' ? at : -1;
            }

            if (text[at] is '\'' or '#' or '|' or '>' or '[' or '{')
            {
                return -1;
            }
        }

        return -1;
    }

    private static int End(string text, int start, int end)
    {
        for (var at = start; at < end; at++)
        {
            if (text[at] == '\\')
            {
                at++;
            }
            else if (text[at] == '"')
            {
                return at;
            }
        }

        return -1;
    }
}
