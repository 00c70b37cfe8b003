using System.Text;
using System.Text.Json;
using Apikley.Generator.Reading.Tree;

namespace Apikley.Corpus.Oracle;

/// <summary>Writes a tree as JSON, for a reader that takes nothing else.</summary>
internal static class TreeJson
{
    public static string Write(SourceNode root)
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer, new JsonWriterOptions { MaxDepth = SourceNode.MaximumDepth + 8 }))
        {
            Write(writer, root);
        }

        return Encoding.UTF8.GetString(buffer.ToArray());
    }

    public static void Write(Utf8JsonWriter writer, SourceNode node)
    {
        switch (node)
        {
            case ObjectNode item:
                writer.WriteStartObject();
                foreach (var member in item.Members)
                {
                    writer.WritePropertyName(member.Name);
                    Write(writer, member.Value);
                }

                writer.WriteEndObject();
                break;
            case ArrayNode list:
                writer.WriteStartArray();
                foreach (var item in list.Items)
                {
                    Write(writer, item);
                }

                writer.WriteEndArray();
                break;
            case ScalarNode { Type: ScalarType.String } text:
                writer.WriteStringValue(text.Text);
                break;
            case ScalarNode scalar:
                writer.WriteRawValue(scalar.Text, skipInputValidation: true);
                break;
        }
    }
}
