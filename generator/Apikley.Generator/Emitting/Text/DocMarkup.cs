using System.Text;

namespace Apikley.Generator.Emitting.Text;

/// <summary>
/// Turns a description into XML for a documentation comment, block by block: paragraphs, bullet and numbered lists, and in them code, bold text and links.
/// It knows the few forms that API descriptions use, in Markdown and in HTML; it does not aim to be a Markdown parser. What it does not know stays as written, escaped.
/// </summary>
internal static class DocMarkup
{
    private static readonly char[] LineEnds = ['\n', '\r', '\u0085', '\u2028', '\u2029', '\v', '\f'];

    private static readonly (string Tag, string Replacement)[] BlockTags =
    [
        ("<p>", "\n\n"), ("</p>", "\n\n"), ("<br>", "\n\n"), ("<br/>", "\n\n"), ("<br />", "\n\n"),
        ("<ul>", "\n\n"), ("</ul>", "\n\n"), ("<ol>", "\n\n"), ("</ol>", "\n\n"), ("<li>", "\n- "), ("</li>", "\n"),
    ];

    private const int Recent = 64;

    /// <summary>Parameters and answers come with the same words in hundreds of operations, and an operation's words stand over each of its methods.</summary>
    [ThreadStatic]
    private static (string Text, IReadOnlyList<string> Xml)[]? t_recent;

    /// <summary>The XML of a description that is one line, as most are; null for any other.</summary>
    public static string? Line(string text)
        => text.IndexOfAny(LineEnds) < 0 && text.IndexOf('<') < 0 && text.Trim() is { Length: > 0 } single && ItemStart(single) == 0
            ? DocInline.ToXml(single.TrimStart('#').TrimStart())
            : null;

    /// <summary>The blocks, each one line of well-formed XML. A single paragraph has no element of its own.</summary>
    public static IReadOnlyList<string> ToXml(string text)
    {
        ref var recent = ref (t_recent ??= new (string, IReadOnlyList<string>)[Recent])[StringComparer.Ordinal.GetHashCode(text) & (Recent - 1)];
        if (recent.Text != text)
        {
            recent = (text, Line(text) is { } single ? [single] : Blocks(text));
        }

        return recent.Xml;
    }

    private static List<string> Blocks(string text)
    {
        var blocks = new List<Block>();
        var open = false;
        foreach (var raw in Lines(text))
        {
            var line = raw.Trim();
            if (line.Length == 0)
            {
                open = false;
            }
            else if (ItemStart(line) is > 0 and var start)
            {
                blocks.Add(new Block(char.IsDigit(line[0]) ? ListKind.Number : ListKind.Bullet, line.Substring(start).Trim()));
                open = true;
            }
            else if (open)
            {
                blocks[blocks.Count - 1].Append(line);
            }
            else
            {
                blocks.Add(new Block(ListKind.None, line.TrimStart('#').TrimStart()));
                open = !line.StartsWith("#", StringComparison.Ordinal);
            }
        }

        return Render(blocks);
    }

    private static List<string> Render(List<Block> blocks)
    {
        var xml = new List<string>();
        for (var i = 0; i < blocks.Count; i++)
        {
            var block = blocks[i];
            if (block.Kind == ListKind.None)
            {
                var inline = DocInline.ToXml(block.Text);
                xml.Add(blocks.Count == 1 ? inline : $"<para>{inline}</para>");
                continue;
            }

            if (i == 0 || blocks[i - 1].Kind != block.Kind)
            {
                xml.Add(block.Kind == ListKind.Number ? "<list type=\"number\">" : "<list type=\"bullet\">");
            }

            xml.Add($"<item><description>{DocInline.ToXml(block.Text)}</description></item>");
            if (i + 1 == blocks.Count || blocks[i + 1].Kind != block.Kind)
            {
                xml.Add("</list>");
            }
        }

        return xml.Count == 0 ? [""] : xml;
    }

    /// <summary>Lines as Markdown sees them; the HTML tags that begin or end a block count as blank lines.</summary>
    private static string[] Lines(string text)
    {
        if (text.IndexOf('<') < 0 && text.IndexOf('\r') < 0)
        {
            return text.Split(LineEnds);
        }

        var lines = new StringBuilder(text.Length);
        text = text.Replace("\r\n", "\n");
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '<' && BlockTag(text, i, out var length, out var replacement))
            {
                lines.Append(replacement);
                i += length - 1;
            }
            else
            {
                lines.Append(text[i] is '\r' or '\u0085' or '\u2028' or '\u2029' or '\v' or '\f' ? '\n' : text[i]);
            }
        }

        return lines.ToString().Split('\n');
    }

    private static bool BlockTag(string text, int index, out int length, out string replacement)
    {
        foreach (var (tag, with) in BlockTags)
        {
            if (string.Compare(text, index, tag, 0, tag.Length, StringComparison.OrdinalIgnoreCase) == 0)
            {
                (length, replacement) = (tag.Length, with);
                return true;
            }
        }

        (length, replacement) = (0, "");
        return false;
    }

    /// <summary>Where the text of a list item begins, or 0 when the line begins none.</summary>
    private static int ItemStart(string line)
    {
        if (line.Length > 2 && line[0] is '-' or '*' or '+' or '•' && line[1] is ' ')
        {
            return 2;
        }

        var digits = 0;
        while (digits < line.Length && line[digits] is >= '0' and <= '9')
        {
            digits++;
        }

        return digits is > 0 and < 4 && digits + 2 < line.Length && line[digits] is '.' or ')' && line[digits + 1] == ' ' ? digits + 2 : 0;
    }

    private enum ListKind
    {
        None,
        Bullet,
        Number,
    }

    private sealed class Block(ListKind kind, string text)
    {
        private StringBuilder? _more;

        public ListKind Kind { get; } = kind;

        public string Text => _more?.ToString() ?? text;

        public void Append(string line) => (_more ??= new StringBuilder(text)).Append(' ').Append(line);
    }
}
