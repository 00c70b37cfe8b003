using System.Text;

namespace Apikley.Generator.Emitting.Text;

/// <summary>The markup inside a line of a description: code, bold and emphasised text, links. Each form needs both its ends; anything else is text.</summary>
internal static class DocInline
{
    /// <summary>How far the other end is looked for: a text of nothing but openings must not cost its square.</summary>
    private const int Reach = 2000;

    private const int LargestKept = 16 * 1024;

    /// <summary>What any of the forms begins with.</summary>
    private static readonly char[] Openings = ['`', '*', '[', '<'];

    /// <summary>What is written into: a large document has a hundred thousand descriptions.</summary>
    [ThreadStatic]
    private static StringBuilder? t_builder;

    public static string ToXml(string text)
    {
        var i = text.IndexOfAny(Openings);
        if (i < 0)
        {
            return XmlDocWriter.Escape(text);
        }

        var xml = (t_builder ??= new StringBuilder()).Clear();
        Append(xml, text, i);
        var made = xml.ToString();
        if (xml.Capacity > LargestKept)
        {
            t_builder = null;
        }

        return made;
    }

    private static void Append(StringBuilder xml, string text, int i)
    {
        var plain = 0;
        while (i < text.Length)
        {
            if (Form(text, i, out var length) is not { } replacement)
            {
                i = text.IndexOfAny(Openings, i + 1) is > 0 and var next ? next : text.Length;
                continue;
            }

            XmlDocWriter.AppendEscaped(xml, text, plain, i - plain);
            xml.Append(replacement);
            i += length;
            plain = i;
        }

        XmlDocWriter.AppendEscaped(xml, text, plain, text.Length - plain);
    }

    private static string? Form(string text, int index, out int length)
    {
        length = 0;
        return text[index] switch
        {
            '`' => Between(text, index, "```", "```", "c", out length)
                ?? Between(text, index, "``", "``", "c", out length)
                ?? Between(text, index, "`", "`", "c", out length),
            '*' => Between(text, index, "**", "**", "b", out length),
            '[' => MarkdownLink(text, index, out length),
            '<' => Between(text, index, "<code>", "</code>", "c", out length)
                ?? Between(text, index, "<strong>", "</strong>", "b", out length)
                ?? Between(text, index, "<b>", "</b>", "b", out length)
                ?? Between(text, index, "<em>", "</em>", "i", out length)
                ?? Between(text, index, "<i>", "</i>", "i", out length)
                ?? HtmlLink(text, index, out length),
            _ => null,
        };
    }

    /// <summary>Text between two marks. What is inside stays text, so forms do not nest and the XML is well-formed by construction.</summary>
    private static string? Between(string text, int index, string open, string close, string element, out int length)
    {
        length = 0;
        if (string.CompareOrdinal(text, index, open, 0, open.Length) != 0)
        {
            return null;
        }

        var start = index + open.Length;
        var end = IndexOf(text, close, start);
        if (end <= start)
        {
            return null;
        }

        length = end + close.Length - index;
        return $"<{element}>{XmlDocWriter.Escape(text.Substring(start, end - start).Replace("`", ""))}</{element}>";
    }

    private static string? MarkdownLink(string text, int index, out int length)
    {
        length = 0;
        var middle = IndexOf(text, "](", index);
        var end = middle < 0 ? -1 : IndexOf(text, ")", middle);
        if (end < 0 || text.IndexOf('[', index + 1, middle - index - 1) >= 0)
        {
            return null;
        }

        length = end + 1 - index;
        return Link(text.Substring(middle + 2, end - middle - 2), text.Substring(index + 1, middle - index - 1));
    }

    private static string? HtmlLink(string text, int index, out int length)
    {
        const string Open = "<a href=\"";
        length = 0;
        if (string.CompareOrdinal(text, index, Open, 0, Open.Length) != 0)
        {
            return null;
        }

        var quote = IndexOf(text, "\"", index + Open.Length);
        var middle = quote < 0 ? -1 : IndexOf(text, ">", quote);
        var end = middle < 0 ? -1 : IndexOf(text, "</a>", middle);
        if (end < 0)
        {
            return null;
        }

        length = end + 4 - index;
        return Link(text.Substring(index + Open.Length, quote - index - Open.Length), text.Substring(middle + 1, end - middle - 1));
    }

    private static int IndexOf(string text, string mark, int start) => text.IndexOf(mark, start, Math.Min(Reach, text.Length - start), StringComparison.Ordinal);

    /// <summary>A web address becomes a link; of any other (relative to a site nobody names) the words stay.</summary>
    private static string Link(string address, string words)
    {
        var text = XmlDocWriter.Escape(words.Replace("`", "").Replace("**", ""));
        var isWeb = address.StartsWith("https://", StringComparison.Ordinal) || address.StartsWith("http://", StringComparison.Ordinal);
        return isWeb && address.IndexOf(' ') < 0 ? $"<see href=\"{XmlDocWriter.Escape(address)}\">{text}</see>" : text;
    }
}
