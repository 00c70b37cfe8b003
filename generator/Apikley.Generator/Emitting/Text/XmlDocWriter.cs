using System.Text;
using Apikley.Generator.Infrastructure;
using Apikley.Generator.Model;

namespace Apikley.Generator.Emitting.Text;

/// <summary>
/// Writes XML documentation comments from a document's descriptions. Descriptions are Markdown or HTML by habit: paragraphs, lists, code, bold text and
/// links become their XML forms, all else is escaped and stays text. No line of the output leaves the comment, and the XML is always well-formed.
/// </summary>
internal static class XmlDocWriter
{
    private const int Width = 116;

    /// <summary>Writes <c>&lt;summary&gt;</c> and <c>&lt;remarks&gt;</c>.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="doc">The document's words.</param>
    /// <param name="fallback">The summary when the document has none; plain text.</param>
    /// <param name="notes">What the emitter adds to the remarks (a default, bounds), a sentence each; plain text.</param>
    public static void WriteSummary(SourceWriter writer, DocModel doc, string fallback, IReadOnlyList<string>? notes = null)
    {
        WriteElement(writer, "summary", string.IsNullOrWhiteSpace(doc.Summary) ? fallback : doc.Summary!);
        WriteRemarks(writer, doc, notes);
    }

    /// <inheritdoc cref="WriteSummary(SourceWriter, DocModel, string, IReadOnlyList{string}?)"/>
    public static void WriteSummary(SourceWriter writer, DocModel doc, Fallback fallback, IReadOnlyList<string>? notes = null)
    {
        if (!string.IsNullOrWhiteSpace(doc.Summary))
        {
            WriteElement(writer, "summary", doc.Summary!);
        }
        else if (fallback.Length + "<c></c>".Length + "<summary></summary>".Length <= Width && fallback.IsPlain)
        {
            writer.WriteLine($"/// <summary>{fallback.Before}<c>{fallback.Code}</c>{fallback.After}</summary>");
        }
        else
        {
            WriteElement(writer, "summary", fallback.ToString());
        }

        WriteRemarks(writer, doc, notes);
    }

    private static void WriteRemarks(SourceWriter writer, DocModel doc, IReadOnlyList<string>? notes)
    {
        var remarks = string.IsNullOrWhiteSpace(doc.Remarks) ? "" : doc.Remarks!;
        if (notes is { Count: > 0 })
        {
            remarks = remarks.Length == 0 ? string.Join(" ", notes) : remarks + "\n\n" + string.Join(" ", notes);
        }

        if (remarks.Length > 0)
        {
            WriteElement(writer, "remarks", remarks);
        }
    }

    /// <summary>Writes <c>&lt;param name="…"&gt;</c>.</summary>
    public static void WriteParameter(SourceWriter writer, string name, string text) => WriteElement(writer, "param", text, "name", Escape(name));

    /// <summary>Writes <c>&lt;returns&gt;</c>.</summary>
    public static void WriteReturns(SourceWriter writer, string text) => WriteElement(writer, "returns", text);

    /// <summary>Writes <c>&lt;exception cref="…"&gt;</c>.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="type">The exception's type as C# text; never a document's text.</param>
    /// <param name="text">When it is thrown.</param>
    public static void WriteException(SourceWriter writer, string type, string text) => WriteElement(writer, "exception", text, "cref", Escape(type));

    /// <summary>Writes an element: on one line where it fits, else the tags on lines of their own.</summary>
    private static void WriteElement(SourceWriter writer, string element, string text, string? attribute = null, string value = "")
    {
        var width = (2 * element.Length) + (attribute is null ? 0 : attribute.Length + value.Length + 4) + 5;
        var line = DocMarkup.Line(text);
        var blocks = line is null ? DocMarkup.ToXml(text) : null;
        line ??= blocks!.Count == 1 ? blocks[0] : null;
        if (line is not null && line.Length + width <= Width)
        {
            Open();
            writer.WriteLine($"{line}</{element}>");
            return;
        }

        Open();
        writer.WriteLine();
        if (blocks is null)
        {
            WriteWrapped(writer, line!);
        }
        else
        {
            foreach (var block in blocks)
            {
                WriteWrapped(writer, block);
            }
        }

        writer.WriteLine($"/// </{element}>");

        void Open()
        {
            writer.Write($"/// <{element}");
            if (attribute is not null)
            {
                writer.Write($" {attribute}=\"{value}\"");
            }

            writer.Write(">");
        }
    }

    /// <summary>Fills lines with words. Between words that stand in one line is one blank, however many the text has.</summary>
    private static void WriteWrapped(SourceWriter writer, string block)
    {
        var line = 0;
        var (piece, pieceEnd) = (0, 0);
        for (var start = 0; start < block.Length;)
        {
            var blank = block.IndexOf(' ', start);
            var end = blank < 0 ? block.Length : blank;
            var length = end - start;
            if (length > 0)
            {
                if (line == 0 || line + 1 + length > Width)
                {
                    EndLine();
                    writer.Write("/// ");
                    (piece, line) = (start, length);
                }
                else
                {
                    if (start > pieceEnd + 1)
                    {
                        writer.Write(block, piece, pieceEnd - piece);
                        writer.Write(" ");
                        piece = start;
                    }

                    line += 1 + length;
                }

                pieceEnd = end;
            }

            start = end + 1;
        }

        EndLine();

        void EndLine()
        {
            if (line > 0)
            {
                writer.Write(block, piece, pieceEnd - piece);
                writer.WriteLine();
            }
        }
    }

    /// <summary>
    /// Text for XML: markup escaped, characters that XML does not have replaced, and every character that C# takes for the end of a line
    /// (and with it of the comment) turned into a blank. Characters that turn the direction of text become references, so that code reads as it is.
    /// </summary>
    internal static string Escape(string text)
    {
        var first = FirstToEscape(text, 0, text.Length);
        if (first == text.Length)
        {
            return text;
        }

        var escaped = new StringBuilder(text.Length + 16);
        AppendEscaped(escaped, text, 0, text.Length);
        return escaped.ToString();
    }

    /// <summary>Appends a part of a text as <see cref="Escape"/> makes it.</summary>
    internal static void AppendEscaped(StringBuilder escaped, string text, int start, int length)
    {
        var end = start + length;
        var first = FirstToEscape(text, start, end);
        escaped.Append(text, start, first - start);
        for (var i = first; i < end; i++)
        {
            var character = text[i];
            switch (character)
            {
                case '&':
                    escaped.Append("&amp;");
                    break;
                case '<':
                    escaped.Append("&lt;");
                    break;
                case '>':
                    escaped.Append("&gt;");
                    break;
                case '"':
                    escaped.Append("&quot;");
                    break;
                case '\t' or '\n' or '\v' or '\f' or '\r' or '\u0085' or '\u2028' or '\u2029':
                    escaped.Append(' ');
                    break;
                case '\u061C' or '\u200E' or '\u200F' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069'):
                    escaped.Append("&#x").Append(((int)character).ToString("X4", System.Globalization.CultureInfo.InvariantCulture)).Append(';');
                    break;
                case < ' ' or '\uFFFE' or '\uFFFF':
                    escaped.Append('\uFFFD');
                    break;
                default:
                    if (!char.IsSurrogate(character))
                    {
                        escaped.Append(character);
                    }
                    else if (char.IsHighSurrogate(character) && i + 1 < end && char.IsLowSurrogate(text[i + 1]))
                    {
                        escaped.Append(character).Append(text[++i]);
                    }
                    else
                    {
                        escaped.Append('\uFFFD');
                    }

                    break;
            }
        }
    }

    /// <summary>Most texts have nothing to escape.</summary>
    private static int FirstToEscape(string text, int start, int end)
    {
        while (start < end && text[start] is >= ' ' and <= '~' and not ('&' or '<' or '>' or '"'))
        {
            start++;
        }

        return start;
    }
}
