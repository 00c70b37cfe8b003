using Apikley.Generator.Reading.Tree;
using YamlDotNet.Core;

namespace Apikley.Generator.Reading.Yaml;

/// <summary>Says what a parser's refusal means for the author, and where to look.</summary>
internal static class YamlSyntaxMessages
{
    private static readonly (string Fragment, string Advice)[] Known =
    [
        ("invalid mapping", "A ': ' stands inside a value that is not in quotes, or the line is indented deeper than the keys above it; put the value in quotes or mend the indentation"),
        ("cannot start any token", "A value cannot begin with this character; put the value in quotes"),
        ("did not find expected key", "A key was expected here: the ':' after it is missing, or the line is not indented like the keys above it"),
        ("did not find expected '-' indicator", "An item of the list above, beginning with '-', was expected here; mend the indentation"),
        ("quoted scalar, found unexpected end of stream", "The quote that begins here is never closed"),
        ("unknown escape character", "A text in double quotes has an escape that YAML does not know; a backslash itself is written '\\\\', or the text stands in single quotes"),
        ("while scanning a simple key", "The ':' after this key is missing"),
        ("could not find expected ':'", "The ':' after this key is missing"),
        ("',' or ']'", "The list that begins with '[' is not closed here: a ',' or its ']' is missing"),
        ("',' or '}'", "The object that begins with '{' is not closed here: a ',' or its '}' is missing"),
        ("extra spaces in first line", "A block of text begins with a line that is indented deeper than the lines after it"),
        ("undefined tag", "The tag (the word after '!') is not defined; remove it"),
    ];

    public static DocumentSyntaxException Explain(string text, YamlException exception)
    {
        var start = (int)Math.Min(exception.Start.Index, text.Length);
        if (exception.Message.IndexOf(" tab ", StringComparison.Ordinal) >= 0 && FindTab(text, start) is var tab and >= 0)
        {
            return new DocumentSyntaxException(tab, 1, "A tab stands in the indentation, where YAML allows only spaces; replace it by spaces");
        }

        foreach (var (fragment, advice) in Known)
        {
            if (exception.Message.IndexOf(fragment, StringComparison.OrdinalIgnoreCase) >= 0)
            {
                return new DocumentSyntaxException(start, LengthOfLine(text, start), advice);
            }
        }

        return new DocumentSyntaxException(start, LengthOfLine(text, start), "The document is not YAML here: " + exception.Message);
    }

    /// <summary>A fault of the scanner itself, which says neither what nor where: most often a bracket that is never closed.</summary>
    public static DocumentSyntaxException Explain(string text, Exception exception)
    {
        var open = UnclosedBracket(text);
        return open >= 0
            ? new DocumentSyntaxException(open, 1, $"The '{text[open]}' that stands here is not closed before the next key; close it, or put the value in quotes")
            : new DocumentSyntaxException(0, 0, "The document is not YAML: " + exception.Message);
    }

    private static int FindTab(string text, int from)
    {
        var lineStart = from <= 0 ? 0 : text.LastIndexOf('\n', from - 1) + 1;
        while (lineStart < text.Length)
        {
            for (var index = lineStart; index < text.Length && text[index] is ' ' or '\t'; index++)
            {
                if (text[index] == '\t')
                {
                    return index;
                }
            }

            var lineEnd = text.IndexOf('\n', lineStart);
            if (lineEnd < 0)
            {
                break;
            }

            lineStart = lineEnd + 1;
        }

        return -1;
    }

    /// <summary>The first value that begins with a bracket which its own line does not close and whose next line looks like a key.</summary>
    private static int UnclosedBracket(string text)
    {
        for (var open = text.IndexOfAny(['[', '{']); open >= 0; open = text.IndexOfAny(['[', '{'], open + 1))
        {
            var before = open == 0 ? '\n' : text[open - 1];
            var lineEnd = text.IndexOf('\n', open);
            lineEnd = lineEnd < 0 ? text.Length : lineEnd;
            if (before is ' ' or '\n' && text.IndexOf(text[open] == '[' ? ']' : '}', open, lineEnd - open) < 0)
            {
                return open;
            }
        }

        return -1;
    }

    private static int LengthOfLine(string text, int start)
    {
        var end = start;
        while (end < text.Length && text[end] is not ('\n' or '\r'))
        {
            end++;
        }

        return end - start;
    }
}
