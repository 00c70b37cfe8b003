using System.Collections;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Apikley.Specs;

/// <summary>Writes YAML in the layout of the first document: two blanks a level, lists indented, long text folded at 80 columns.</summary>
internal static class YamlText
{
    private const int Width = 80;

    public static string Write(YamlMap root)
    {
        StringBuilder text = new();
        WriteMap(text, root, 0, indentFirst: true);
        return text.ToString();
    }

    private static void WriteMap(StringBuilder text, YamlMap map, int indent, bool indentFirst)
    {
        foreach ((string key, object value) in map)
        {
            text.Append(' ', indentFirst ? indent : 0).Append(Scalar(key)).Append(':');
            indentFirst = true;
            WriteValue(text, value, indent, Scalar(key).Length + 1);
        }
    }

    private static void WriteValue(StringBuilder text, object value, int indent, int used)
    {
        switch (value)
        {
            case YamlMap map:
                text.Append('\n');
                WriteMap(text, map, indent + 2, indentFirst: true);
                break;
            case string scalar:
                WriteString(text.Append(' '), scalar, indent, used);
                break;
            case IList list when list.Count == 0:
                text.Append(" []\n");
                break;
            case IList list:
                text.Append('\n');
                foreach (object item in list)
                    WriteItem(text, item, indent + 2);
                break;
            default:
                text.Append(' ').Append(Literal(value)).Append('\n');
                break;
        }
    }

    private static void WriteItem(StringBuilder text, object item, int indent)
    {
        text.Append(' ', indent).Append("- ");
        switch (item)
        {
            case YamlMap map:
                WriteMap(text, map, indent + 2, indentFirst: false);
                break;
            case string scalar:
                WriteString(text, scalar, indent, 1);
                break;
            default:
                text.Append(Literal(item)).Append('\n');
                break;
        }
    }

    private static void WriteString(StringBuilder text, string value, int indent, int used)
    {
        string scalar = Scalar(value);
        bool several = value.Contains('\n');
        if (!several && (indent + used + 1 + scalar.Length <= Width || !value.Contains(' ') || value.Trim() != value))
        {
            text.Append(scalar).Append('\n');
            return;
        }

        text.Append(several ? "|-\n" : ">-\n");
        IEnumerable<string> lines = several ? value.Split('\n') : Fold(value, Width - indent - 2);
        foreach (string line in lines)
        {
            if (line.Length > 0)
                text.Append(' ', indent + 2).Append(line);
            text.Append('\n');
        }
    }

    private static IEnumerable<string> Fold(string value, int width)
    {
        StringBuilder line = new();
        foreach (string word in value.Split(' '))
        {
            if (line.Length > 0 && line.Length + 1 + word.Length > width)
            {
                yield return line.ToString();
                line.Clear();
            }

            if (line.Length > 0)
                line.Append(' ');
            line.Append(word);
        }

        yield return line.ToString();
    }

    private static string Scalar(string value) => PlainScalar.Allows(value) ? value : "'" + value.Replace("'", "''", StringComparison.Ordinal) + "'";

    private static string Literal(object value) => value switch
    {
        bool flag => flag ? "true" : "false",
        int number => number.ToString(CultureInfo.InvariantCulture),
        JsonElement { ValueKind: JsonValueKind.String } json => Scalar(json.GetString()!),
        JsonElement json => json.GetRawText(),
        _ => throw new ArgumentException($"A value of type {value.GetType()} has no place in a document.", nameof(value)),
    };
}
