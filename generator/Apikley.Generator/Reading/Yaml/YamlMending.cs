using System.Text;

namespace Apikley.Generator.Reading.Yaml;

/// <summary>
/// What is tried when the parser refuses a text: lines of nothing but blanks are emptied (YamlDotNet refuses them at the head of a block scalar,
/// where libyaml takes them: openai/openapi.yaml has one), and, asked for separately, tabs in the indentation become spaces.
/// </summary>
internal static class YamlMending
{
    /// <summary>How many spaces stand for a tab.</summary>
    private const string TabReplacement = "  ";

    /// <summary>The mended text with the map back; null when there is nothing to mend.</summary>
    public static string? TryMend(string text, bool replaceTabs, out OffsetMap map, out int firstTab)
    {
        map = new OffsetMap();
        firstTab = -1;
        var mended = new StringBuilder(text.Length + 64);
        var changed = false;
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
