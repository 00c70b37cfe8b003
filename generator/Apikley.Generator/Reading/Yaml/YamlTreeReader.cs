using Apikley.Generator.Diagnostics;
using Apikley.Generator.Reading.Json;
using Apikley.Generator.Reading.Tree;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Apikley.Generator.Reading.Yaml;

/// <summary>
/// Turns the parser's events into the tree. Not YamlDotNet's merging parser: that one stops at 100,000 events, so merge keys are ours.
/// </summary>
internal sealed class YamlTreeReader
{
    private readonly Parser _parser;
    private readonly TreeBuilder _builder;
    private readonly OffsetMap? _offsets;
    private readonly CancellationToken _cancellationToken;
    private readonly YamlAliases _aliases = new();

    private YamlTreeReader(string text, TreeBuilder builder, OffsetMap? offsets, CancellationToken cancellationToken)
    {
        _parser = new Parser(new StringReader(text));
        _builder = builder;
        _offsets = offsets;
        _cancellationToken = cancellationToken;
    }

    /// <summary>The first document of the text, or null when the text holds none.</summary>
    /// <param name="text">The text, mended or not.</param>
    /// <param name="builder">Makes the nodes and takes the findings.</param>
    /// <param name="offsets">Leads from a mended text back to the file; null when the text is the file's own.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <exception cref="YamlException">The text is not YAML.</exception>
    /// <exception cref="DocumentSyntaxException">Values are nested too deep.</exception>
    public static SourceNode? Read(string text, TreeBuilder builder, OffsetMap? offsets, CancellationToken cancellationToken)
    {
        var reader = new YamlTreeReader(text, builder, offsets, cancellationToken);
        reader.Next();
        if (reader.Next() is not DocumentStart)
        {
            return null;
        }

        var root = reader.ReadNode(reader.Next(), 1);
        reader.Next();
        if (reader.Next() is DocumentStart another)
        {
            builder.Report(Descriptors.SeveralDocuments, reader.StartOf(another), 0);
        }

        return root;
    }

    private ParsingEvent? Next()
    {
        _cancellationToken.ThrowIfCancellationRequested();
        return _parser.MoveNext() ? _parser.Current : null;
    }

    private SourceNode ReadNode(ParsingEvent? current, int depth)
    {
        if (depth > SourceNode.MaximumDepth && current is MappingStart or SequenceStart)
        {
            throw new DocumentSyntaxException(StartOf(current!), 1, JsonTreeReader.DepthMessage);
        }

        switch (current)
        {
            case Scalar scalar:
                return Anchored(scalar, ReadScalar(scalar));
            case MappingStart mapping:
                Open(mapping);
                return Anchored(mapping, ReadMapping(mapping, depth));
            case SequenceStart sequence:
                Open(sequence);
                return Anchored(sequence, ReadSequence(sequence, depth));
            case AnchorAlias alias:
                return ReadAlias(alias, depth);
            default:
                throw new DocumentSyntaxException(current is null ? 0 : StartOf(current), 0, "A value was expected here");
        }
    }

    private ScalarNode ReadScalar(Scalar scalar)
    {
        var start = StartOf(scalar);
        var length = EndOf(scalar) - start;
        var type = ScalarType.String;
        var text = scalar.Value;
        if (scalar.Style == ScalarStyle.Plain && scalar.Tag.IsEmpty || IsTypedTag(scalar.Tag))
        {
            type = CoreSchema.Resolve(text, out text);
        }

        return new ScalarNode(_builder.File, start, length, type, text.Length <= 32 ? _builder.Strings.GetOrAdd(text) : text);
    }

    private ObjectNode ReadMapping(MappingStart mapping, int depth)
    {
        var mark = _builder.BeginObject();
        List<SourceNode>? merged = null;
        for (var key = Next(); key is not MappingEnd; key = Next())
        {
            if (ReadKey(key, depth) is not { } name)
            {
                ReadNode(Next(), depth + 1);
                continue;
            }

            var nameStart = StartOf(key!);
            var nameLength = EndOf(key!) - nameStart;
            var value = ReadNode(Next(), depth + 1);
            if (name == "<<" && key is Scalar { Style: ScalarStyle.Plain } && value is ObjectNode or ArrayNode)
            {
                (merged ??= []).Add(value);
                continue;
            }

            _builder.AddMember(name, nameStart, nameLength, value);
        }

        if (merged is not null)
        {
            YamlMergeKeys.Apply(merged, mark, _builder);
        }

        return _builder.EndObject(mark, StartOf(mapping), mapping.Style == MappingStyle.Flow ? 1 : 0);
    }

    /// <summary>The key's text as written (<c>200</c> and <c>null</c> are names too), or null for a key that is a list or an object.</summary>
    private string? ReadKey(ParsingEvent? key, int depth)
    {
        switch (key)
        {
            case Scalar scalar:
                var name = _builder.Strings.GetOrAdd(scalar.Value);
                Anchored(scalar, new ScalarNode(_builder.File, StartOf(scalar), EndOf(scalar) - StartOf(scalar), ScalarType.String, name));
                return name;
            case AnchorAlias when ReadNode(key, depth + 1) is ScalarNode alias:
                return alias.Text;
            default:
                var node = ReadNode(key, depth + 1);
                _builder.Report(Descriptors.BadKey, node.Start, node.Length, node.KindName);
                return null;
        }
    }

    private ArrayNode ReadSequence(SequenceStart sequence, int depth)
    {
        var mark = _builder.BeginList();
        for (var item = Next(); item is not SequenceEnd; item = Next())
        {
            _builder.AddItem(ReadNode(item, depth + 1));
        }

        return _builder.EndList(mark, StartOf(sequence), sequence.Style == SequenceStyle.Flow ? 1 : 0);
    }

    private SourceNode ReadAlias(AnchorAlias alias, int depth)
    {
        var start = StartOf(alias);
        var length = EndOf(alias) - start;
        var value = _aliases.Expand(alias.Value.Value, depth, out var problem);
        if (value is not null)
        {
            return value;
        }

        if (problem is not null)
        {
            _builder.Report(Descriptors.BadAlias, start, length, alias.Value.Value, problem);
        }

        return new ScalarNode(_builder.File, start, length, ScalarType.Null, "null");
    }

    private void Open(NodeEvent node)
    {
        if (!node.Anchor.IsEmpty)
        {
            _aliases.Open(node.Anchor.Value);
        }
    }

    private T Anchored<T>(NodeEvent node, T value)
        where T : SourceNode
    {
        if (!node.Anchor.IsEmpty)
        {
            _aliases.Close(node.Anchor.Value, value);
        }

        return value;
    }

    // "!!int '3'" asks for the number; every other tag leaves the text a string.
    private static bool IsTypedTag(TagName tag)
        => !tag.IsEmpty && !tag.IsNonSpecific && tag.Value is "tag:yaml.org,2002:int" or "tag:yaml.org,2002:float" or "tag:yaml.org,2002:bool" or "tag:yaml.org,2002:null";

    private int StartOf(ParsingEvent current) => Offset(current.Start);

    private int EndOf(ParsingEvent current) => Offset(current.End);

    private int Offset(Mark mark)
    {
        var offset = checked((int)mark.Index);
        return _offsets?.ToOriginal(offset) ?? offset;
    }
}
