using System.Text;

namespace Apikley.Generator.Reading.Yaml;

/// <summary>
/// What is tried when the parser refuses a text: lines of nothing but blanks are emptied (YamlDotNet refuses them at the head of a block scalar,
/// where libyaml takes them: openai/openapi.yaml has one), further lines of a quoted text are indented (docker's swagger.yaml has some that stand under their key,
/// where they mean the same), and, asked for separately, tabs in the indentation become spaces.
/// </summary>
internal static class YamlMending
{
    /// <summary>How many spaces stand for a tab.</summary>
    private const string TabReplacement = "  ";

    /// <summary>Whether a block scalar begins with a line of blanks, so that the parser is certain to refuse the text.</summary>
    public static bool HasBlankHead(string text)
    {
        for (var lineEnd = text.IndexOf('\n'); lineEnd >= 0; lineEnd = text.IndexOf('\n', lineEnd + 1))
        {
            if (lineEnd + 1 < text.Length && text[lineEnd + 1] == ' ' && IsBlankLine(text, lineEnd + 1) && EndsWithBlockIndicator(text, lineEnd))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsBlankLine(string text, int start)
    {
        while (start < text.Length && text[start] is ' ' or '\t')
        {
            start++;
        }

        return start < text.Length && text[start] is '\n' or '\r';
    }

    private static bool EndsWithBlockIndicator(string text, int lineEnd)
    {
        var last = lineEnd - 1;
        while (last >= 0 && text[last] is ' ' or '\t' or '\r' or '-' or '+')
        {
            last--;
        }

        return last >= 0 && text[last] is '|' or '>';
    }

    /// <summary>The mended text with the map back; null when there is nothing to mend.</summary>
    public static string? TryMend(string text, bool replaceTabs, out OffsetMap map, out int firstTab)
    {
        map = new OffsetMap();
        firstTab = -1;
        var mended = new StringBuilder(text.Length + 64);
        var changed = false;
        var quoted = default(QuotedLines);
        var lineStart = 0;
        while (lineStart < text.Length)
        {
            var content = lineStart;
            while (content < text.Length && text[content] is ' ' or '\t')
            {
                content++;
            }

            var lineEnd = text.IndexOf('\n', content);
            lineEnd = lineEnd < 0 ? text.Length : lineEnd + 1;
            var isBlank = content == text.Length || text[content] is '\n' or '\r';
            if (isBlank && content > lineStart)
            {
                changed = true;
                map.Add(mended.Length, content - mended.Length);
            }
            else if (replaceTabs && text.IndexOf('\t', lineStart, content - lineStart) is var tab and >= 0)
            {
                changed = true;
                firstTab = firstTab < 0 ? tab : firstTab;
                ReplaceTabs(text, lineStart, content, mended, map);
            }
            else
            {
                mended.Append(text, lineStart, content - lineStart);
            }

            var missing = isBlank ? 0 : quoted.MissingIndentation(text, lineStart, content, lineEnd);
            if (missing > 0)
            {
                changed = true;
                mended.Append(' ', missing);
                map.Add(mended.Length, content - mended.Length);
            }

            mended.Append(text, content, lineEnd - content);
            lineStart = lineEnd;
        }

        return changed ? mended.ToString() : null;
    }

    private static void ReplaceTabs(string text, int start, int end, StringBuilder mended, OffsetMap map)
    {
        for (var index = start; index < end; index++)
        {
            mended.Append(text[index] == '\t' ? TabReplacement : " ");
        }

        map.Add(mended.Length, end - mended.Length);
    }
}
