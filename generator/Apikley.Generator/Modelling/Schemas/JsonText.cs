using System.Globalization;
using System.Text;
using Apikley.Generator.Reading.Tree;

namespace Apikley.Generator.Modelling.Schemas;

/// <summary>Writes a value of the document as JSON text.</summary>
internal static class JsonText
{
    private const int MaxDepth = 16;
    private const int MaxLength = 500;

    /// <summary>The whole text, or null when it is too long to stand in a comment.</summary>
    public static string? Short(SourceNode? node)
    {
        if (node is null)
        {
            return null;
        }

        var builder = new StringBuilder();
        return Append(builder, node, 0) ? builder.ToString() : null;
    }

    public static string Of(ScalarNode node)
    {
        if (node.Type != ScalarType.String)
        {
            return node.Text;
        }

        var builder = new StringBuilder(node.Text.Length + 2);
        AppendString(builder, node.Text);
        return builder.ToString();
    }

    private static bool Append(StringBuilder builder, SourceNode node, int depth)
    {
        if (depth > MaxDepth || builder.Length > MaxLength)
        {
            return false;
        }

        switch (node)
        {
            case ScalarNode scalar:
                builder.Append(Of(scalar));
                break;
            case ArrayNode array:
                builder.Append('[');
                for (var i = 0; i < array.Items.Count; i++)
                {
                    builder.Append(i > 0 ? "," : "");
                    if (!Append(builder, array.Items[i], depth + 1))
                    {
                        return false;
                    }
                }

                builder.Append(']');
                break;
            case ObjectNode obj:
                builder.Append('{');
                for (var i = 0; i < obj.Members.Count; i++)
                {
                    builder.Append(i > 0 ? "," : "");
                    AppendString(builder, obj.Members[i].Name);
                    builder.Append(':');
                    if (!Append(builder, obj.Members[i].Value, depth + 1))
                    {
                        return false;
                    }
                }

                builder.Append('}');
                break;
        }

        return builder.Length <= MaxLength;
    }

    /// <summary>A JSON string.</summary>
    public static string OfString(string text)
    {
        var builder = new StringBuilder(text.Length + 2);
        AppendString(builder, text);
        return builder.ToString();
    }

    private static void AppendString(StringBuilder builder, string text)
    {
        builder.Append('"');
        foreach (var c in text)
        {
            switch (c)
            {
                case '"':
                    builder.Append("\\\"");
                    break;
                case '\\':
                    builder.Append("\\\\");
                    break;
                case '\n':
                    builder.Append("\\n");
                    break;
                case '\r':
                    builder.Append("\\r");
                    break;
                case '\t':
                    builder.Append("\\t");
                    break;
                case < ' ':
                    builder.Append("\\u").Append(((int)c).ToString("x4", CultureInfo.InvariantCulture));
                    break;
                default:
                    builder.Append(c);
                    break;
            }
        }

        builder.Append('"');
    }
}
