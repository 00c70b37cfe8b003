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

    /// <summary>What stands between two marks; of two that begin alike the longer comes first.</summary>
    private static readonly (string Open, string Close, string Element)[] Marks =
    [
        ("```", "```", "c"),
        ("``", "``", "c"),
        ("`", "`", "c"),
        ("**", "**", "b"),
        ("<code>", "</code>", "c"),
        ("<strong>", "</strong>", "b"),
        ("<b>", "</b>", "b"),
        ("<em>", "</em>", "i"),
        ("<i>", "</i>", "i"),
    ];

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
            if (AppendForm(xml, text, plain, i) is > 0 and var length)
            {
                i += length;
                plain = i;
            }
            else
            {
                i = text.IndexOfAny(Openings, i + 1) is > 0 and var next ? next : text.Length;
            }
        }

        XmlDocWriter.AppendEscaped(xml, text, plain, text.Length - plain);
    }

    /// <summary>Appends the form that begins at <paramref name="index"/>, and before it the text from <paramref name="plain"/>. Returns the form's length; 0 when there is none.</summary>
    private static int AppendForm(StringBuilder xml, string text, int plain, int index)
    {
        foreach (var (open, close, element) in Marks)
        {
            if (string.CompareOrdinal(text, index, open, 0, open.Length) == 0
                && index + open.Length is var start
                && IndexOf(text, close, start) is var end
                && end > start)
            {
                XmlDocWriter.AppendEscaped(xml, text, plain, index - plain);
                AppendElement(xml, element, text, start, end - start);
                return end + close.Length - index;
            }
        }

        var length = 0;
        var link = text[index] switch
        {
            '[' => MarkdownLink(text, index, out length),
            '<' => HtmlLink(text, index, out length),
            _ => null,
        };
        if (link is not null)
        {
            XmlDocWriter.AppendEscaped(xml, text, plain, index - plain);
            xml.Append(link);
        }

        return length;
    }

    /// <summary>Text between two marks. What is inside stays text, so forms do not nest and the XML is well-formed by construction.</summary>
    private static void AppendElement(StringBuilder xml, string element, string text, int start, int length)
    {
        xml.Append('<').Append(element).Append('>');
        if (text.IndexOf('`', start, length) < 0)
        {
            XmlDocWriter.AppendEscaped(xml, text, start, length);
        }
        else
        {
            xml.Append(XmlDocWriter.Escape(text.Substring(start, length).Replace("`", "")));
        }

        xml.Append("</").Append(element).Append('>');
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
