using System.Text;
using System.Text.Json;
using Apikley.Generator.Reading;
using Apikley.Generator.Reading.Tree;

namespace Apikley.Corpus.Oracle;

/// <summary>
/// Writes a document of several files as one, as JSON, for a reader that would else go to the disk: a schema of another file becomes a named one of this,
/// anything else is written where it is referred to.
/// </summary>
internal sealed class Bundle
{
    /// <summary>What the names of schemas begin with that come from other files.</summary>
    public const string Prefix = "__file_";

    private const int MaxDepth = 128;

    private readonly Dictionary<string, SourceDocument> _files;
    private readonly Dictionary<SourceNode, string> _names = [];
    private readonly Queue<(SourceNode Schema, SourceDocument File)> _open = new();
    private readonly SourceDocument _root;
    private readonly Utf8JsonWriter _writer;

    private Bundle(CorpusDocument document, Utf8JsonWriter writer)
    {
        _root = document.Parsed;
        _writer = writer;
        _files = document.ParsedOthers.Append(document.Parsed).ToDictionary(file => Path.GetFullPath(file.Path), StringComparer.Ordinal);
    }

    /// <summary>What an object is, by where it stands.</summary>
    private enum Place
    {
        /// <summary>Of OpenAPI: a path, an operation, a parameter.</summary>
        Other,

        Schema,

        /// <summary>Schemas by name.</summary>
        Schemas,

        /// <summary>A discriminator, whose mapping refers without a <c>$ref</c>.</summary>
        Discriminator,

        /// <summary>A value that no reader looks into.</summary>
        Literal,
    }

    public static string Write(CorpusDocument document)
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer, new JsonWriterOptions { MaxDepth = 4 * MaxDepth }))
        {
            new Bundle(document, writer).WriteRoot();
        }

        return Encoding.UTF8.GetString(buffer.ToArray());
    }

    private void WriteRoot()
    {
        var root = (ObjectNode)_root.Root!;
        var isSwagger = root["swagger"] is not null;
        _writer.WriteStartObject();
        foreach (var member in root.Members.Where(member => member.Name is not ("components" or "definitions")))
        {
            _writer.WritePropertyName(member.Name);
            Write(member.Value, _root, Place.Other, 0);
        }

        _writer.WritePropertyName(isSwagger ? "definitions" : "components");
        _writer.WriteStartObject();
        if (!isSwagger)
        {
            foreach (var member in ((root["components"] as ObjectNode)?.Members ?? []).Where(member => member.Name != "schemas"))
            {
                _writer.WritePropertyName(member.Name);
                Write(member.Value, _root, Place.Other, 0);
            }

            _writer.WritePropertyName("schemas");
            _writer.WriteStartObject();
        }

        var schemas = (isSwagger ? root["definitions"] : (root["components"] as ObjectNode)?["schemas"]) as ObjectNode;
        foreach (var schema in schemas?.Members ?? [])
        {
            _writer.WritePropertyName(schema.Name);
            Write(schema.Value, _root, Place.Schema, 0);
        }

        while (_open.TryDequeue(out var next))
        {
            _writer.WritePropertyName(_names[next.Schema]);
            Write(next.Schema, next.File, Place.Schema, 0);
        }

        if (!isSwagger)
        {
            _writer.WriteEndObject();
        }

        _writer.WriteEndObject();
        _writer.WriteEndObject();
    }

    private void Write(SourceNode node, SourceDocument file, Place place, int depth)
    {
        switch (node)
        {
            case ObjectNode item when place is not (Place.Literal or Place.Discriminator) && item["$ref"] is ScalarNode reference && Find(reference.Text, file) is { } target:
                WriteReference(item, reference.Text, target, file, place, depth);
                break;
            case ObjectNode item:
                _writer.WriteStartObject();
                foreach (var member in item.Members)
                {
                    _writer.WritePropertyName(member.Name);
                    Write(member.Value, file, PlaceOf(member.Name, place), depth + 1);
                }

                _writer.WriteEndObject();
                break;
            case ArrayNode list:
                _writer.WriteStartArray();
                foreach (var item in list.Items)
                {
                    Write(item, file, place, depth + 1);
                }

                _writer.WriteEndArray();
                break;
            case ScalarNode { Type: ScalarType.String } mapped when place == Place.Discriminator && mapped.Text.AsSpan().IndexOfAny('#', '/') >= 0 && Find(mapped.Text, file) is { } target:
                _writer.WriteStringValue(NameOf(mapped.Text, target));
                break;
            case ScalarNode scalar:
                TreeJson.Write(_writer, scalar);
                break;
        }
    }

    private void WriteReference(ObjectNode item, string reference, (SourceNode Node, SourceDocument File) target, SourceDocument file, Place place, int depth)
    {
        if (place == Place.Schema || (target.File == _root && file == _root))
        {
            _writer.WriteStartObject();
            _writer.WriteString("$ref", NameOf(reference, target));
            _writer.WriteEndObject();
        }
        else if (depth > MaxDepth)
        {
            throw new InvalidDataException($"{file.Path}: '{reference}' contains itself outside of schemas, at {item.Location}");
        }
        else
        {
            Write(target.Node, target.File, place, depth + 1);
        }
    }

    /// <summary>How this document refers to what another file may hold.</summary>
    private string NameOf(string reference, (SourceNode Node, SourceDocument File) target)
    {
        if (target.File == _root && target.Node != _root.Root)
        {
            return reference[reference.IndexOf('#', StringComparison.Ordinal)..];
        }

        if (!_names.TryGetValue(target.Node, out var name))
        {
            _names[target.Node] = name = Prefix + _names.Count;
            _open.Enqueue(target);
        }

        return (((ObjectNode)_root.Root!)["swagger"] is null ? "#/components/schemas/" : "#/definitions/") + name;
    }

    private static Place PlaceOf(string key, Place place) => place switch
    {
        Place.Literal or Place.Discriminator => place,
        Place.Schemas => Place.Schema,
        Place.Schema => key switch
        {
            "properties" or "patternProperties" or "$defs" or "definitions" or "dependentSchemas" => Place.Schemas,
            "discriminator" => Place.Discriminator,
            "enum" or "const" or "default" or "example" or "examples" or "xml" or "externalDocs" or "required" => Place.Literal,
            _ when key.StartsWith("x-", StringComparison.Ordinal) => Place.Literal,
            _ => Place.Schema,
        },
        _ => key switch
        {
            "schema" or "itemSchema" => Place.Schema,
            "example" or "value" or "enum" => Place.Literal,

            // A header may begin with x- as an extension does.
            _ => Place.Other,
        },
    };

    private (SourceNode Node, SourceDocument File)? Find(string reference, SourceDocument from)
    {
        var hash = reference.IndexOf('#', StringComparison.Ordinal);
        var (path, pointer) = hash < 0 ? (reference, "") : (reference[..hash], reference[(hash + 1)..]);
        var file = path.Length == 0 ? from : _files.GetValueOrDefault(Path.GetFullPath(Path.Combine(Path.GetDirectoryName(Path.GetFullPath(from.Path))!, Uri.UnescapeDataString(path))));
        SourceNode? node = file?.Root;
        foreach (var part in pointer.Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            var name = Uri.UnescapeDataString(part).Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal);
            node = node is ArrayNode list ? int.TryParse(name, out var index) && index < list.Items.Count ? list.Items[index] : null : (node as ObjectNode)?[name];
        }

        return node is null ? null : (node, file!);
    }
}
