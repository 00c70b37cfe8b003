using System.Text;
using Apikley.Generator.Reading;
using Apikley.Generator.Reading.Tree;
using Microsoft.CodeAnalysis.Text;

namespace Apikley.Corpus;

/// <summary>An OpenAPI document of the folder, with the files it refers to.</summary>
internal sealed record CorpusDocument(string Name, SpecText Root, IReadOnlyList<SpecText> Others, SourceDocument Parsed)
{
    private static readonly string[] s_verbs = ["get", "put", "post", "delete", "options", "head", "patch", "trace", "query"];

    /// <summary>Finds every document under a folder; files that are only referred to are no documents of their own.</summary>
    public static IEnumerable<CorpusDocument> Find(string folder)
    {
        foreach (var path in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            if (Path.GetExtension(path) is not (".json" or ".yaml" or ".yml"))
            {
                continue;
            }

            var root = new SpecText(path, path);
            var parsed = SourceDocument.Parse(path, root.GetText(), CancellationToken.None);
            if (!parsed.IsOpenApi && parsed.Root is not null)
            {
                continue;
            }

            yield return new CorpusDocument(Path.GetRelativePath(folder, path).Replace('\\', '/'), root, Referenced(parsed), parsed);
        }
    }

    /// <summary>The files it refers to, parsed.</summary>
    public IReadOnlyList<SourceDocument> ParsedOthers { get; } = [.. Others.Select(other => SourceDocument.Parse(other.Path, other.GetText(), CancellationToken.None))];

    /// <summary>The operations as they stand in the text, counted without the reader: what must be accounted for.</summary>
    public int CountOperations()
        => (Parsed.Root as ObjectNode)?["paths"] is ObjectNode paths
            ? paths.Members.Where(member => !member.Name.StartsWith("x-", StringComparison.Ordinal)).Sum(member => Count(member.Value, 0))
            : 0;

    private int Count(SourceNode item, int depth)
    {
        if (item is not ObjectNode node || depth > 8)
        {
            return 0;
        }

        if (node["$ref"] is ScalarNode reference && Follow(reference.Text) is { } target)
        {
            return Count(target, depth + 1);
        }

        var additional = node["additionalOperations"] is ObjectNode more ? more.Members.Count : 0;
        return additional + node.Members.Count(member => s_verbs.Contains(member.Name) && member.Value is ObjectNode);
    }

    private SourceNode? Follow(string reference)
    {
        var hash = reference.IndexOf('#', StringComparison.Ordinal);
        var (file, pointer) = hash < 0 ? (reference, "") : (reference[..hash], reference[(hash + 1)..]);
        SourceNode? node = Parsed.Root;
        if (file.Length > 0)
        {
            var path = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(Root.Path)!, file));
            node = File.Exists(path) ? SourceDocument.Parse(path, new SpecText(path, path).GetText(), CancellationToken.None).Root : null;
        }

        foreach (var part in pointer.Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            node = (node as ObjectNode)?[Uri.UnescapeDataString(part).Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal)];
        }

        return node;
    }

    private static List<SpecText> Referenced(SourceDocument root)
    {
        var found = new List<SpecText>();
        var seen = new HashSet<string>(StringComparer.Ordinal) { root.Path };
        var open = new Queue<SourceDocument>([root]);
        while (open.TryDequeue(out var document))
        {
            foreach (var file in document.ExternalFiles.Where(file => seen.Add(file) && File.Exists(file)))
            {
                var text = new SpecText(file, file);
                found.Add(text);
                open.Enqueue(SourceDocument.Parse(file, text.GetText(), CancellationToken.None));
            }
        }

        return found;
    }
}

/// <summary>A file as the compiler is given it.</summary>
/// <param name="path">Its path.</param>
/// <param name="source">The file to read, or the text itself.</param>
/// <param name="isContent">Whether <paramref name="source"/> is the text.</param>
internal sealed class SpecText(string path, string source, bool isContent = false) : Microsoft.CodeAnalysis.AdditionalText
{
    private SourceText? _text;

    public override string Path { get; } = path;

    public override SourceText GetText(CancellationToken cancellationToken = default)
        => _text ??= SourceText.From(isContent ? source : File.ReadAllText(source), Encoding.UTF8);
}
