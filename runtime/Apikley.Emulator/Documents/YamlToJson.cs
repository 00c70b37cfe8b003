using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Apikley.Emulator.Documents;

/// <summary>
/// Converts YAML to JSON by the YAML 1.2 core schema. NSwag.Core.Yaml is not used: it writes every plain scalar as a JSON string, so that
/// <c>default: true</c> and integer enums change their type.
/// </summary>
internal sealed partial class YamlToJson
{
    private const int MaxNodes = 300_000;
    private const int MaxDepth = 256;

    private readonly string _document;
    private readonly Parser _parser;
    private readonly Dictionary<AnchorName, JsonNode?> _anchors = [];
    private int _nodes;

    private YamlToJson(string document, string text)
    {
        _document = document;
        _parser = new Parser(new StringReader(text));
    }

    public static JsonNode? Convert(EmulatorDocument document)
    {
        try
        {
            return new YamlToJson(document.Name, document.Text).ReadDocument();
        }
        catch (YamlException) when (BlankLines().IsMatch(document.Text))
        {
            // YamlDotNet reads blank lines in block scalars more strictly than libyaml: emptied, such documents parse.
            return ReadBlanked(document);
        }
        catch (YamlException exception)
        {
            throw Located(document.Name, exception.Start, exception.Message, exception);
        }
    }

    private static JsonNode? ReadBlanked(EmulatorDocument document)
    {
        try
        {
            return new YamlToJson(document.Name, BlankLines().Replace(document.Text, "$1")).ReadDocument();
        }
        catch (YamlException exception)
        {
            throw Located(document.Name, exception.Start, exception.Message, exception);
        }
    }

    private static EmulatorDocumentException Located(string document, Mark mark, string message, Exception? inner = null) =>
        new($"{document}({mark.Line},{mark.Column})", message, inner);

    private JsonNode? ReadDocument()
    {
        _parser.Consume<StreamStart>();
        if (!_parser.TryConsume<DocumentStart>(out _))
            throw new EmulatorDocumentException(_document, "the document is empty.");

        return ReadNode(0);
    }

    private JsonNode? ReadNode(int depth)
    {
        if (++_nodes > MaxNodes || depth > MaxDepth)
            throw Located(_document, _parser.Current!.Start, "the document is too large or too deep.");

        if (_parser.TryConsume<AnchorAlias>(out var alias))
        {
            if (!_anchors.TryGetValue(alias.Value, out var target))
                throw Located(_document, alias.Start, $"the alias *{alias.Value} names no anchor before it.");

            _nodes += CountNodes(target);
            return target?.DeepClone();
        }

        if (_parser.TryConsume<Scalar>(out var scalar))
            return Remember(scalar.Anchor, CoreSchema.Value(scalar));

        if (_parser.TryConsume<SequenceStart>(out var sequence))
        {
            var array = new JsonArray();
            while (!_parser.TryConsume<SequenceEnd>(out _))
                array.Add(ReadNode(depth + 1));

            return Remember(sequence.Anchor, array);
        }

        return ReadMapping(_parser.Consume<MappingStart>(), depth);
    }

    private JsonNode? ReadMapping(MappingStart start, int depth)
    {
        var result = new JsonObject();
        while (!_parser.TryConsume<MappingEnd>(out _))
        {
            if (!_parser.TryConsume<Scalar>(out var key))
                throw Located(_document, _parser.Current!.Start, "a key of an OpenAPI document is a plain string.");

            if (result.ContainsKey(key.Value))
                throw Located(_document, key.Start, $"the key '{key.Value}' occurs twice in this mapping.");

            result[key.Value] = ReadNode(depth + 1);
        }

        return Remember(start.Anchor, result);
    }

    private JsonNode? Remember(AnchorName anchor, JsonNode? node)
    {
        if (!anchor.IsEmpty)
            _anchors[anchor] = node;

        return node;
    }

    private static int CountNodes(JsonNode? node) => node switch
    {
        JsonObject map => 1 + map.Sum(static property => CountNodes(property.Value)),
        JsonArray array => 1 + array.Sum(CountNodes),
        _ => 1,
    };

    [GeneratedRegex(@"(?m)^[ \t]+(\r?)$")]
    private static partial Regex BlankLines();
}
