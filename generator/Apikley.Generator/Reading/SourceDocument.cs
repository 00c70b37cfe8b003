using System.Collections.Immutable;
using Apikley.Generator.Diagnostics;
using Apikley.Generator.Infrastructure;
using Apikley.Generator.Reading.Json;
using Apikley.Generator.Reading.References;
using Apikley.Generator.Reading.Tree;
using Apikley.Generator.Reading.Yaml;
using Microsoft.CodeAnalysis.Text;

namespace Apikley.Generator.Reading;

/// <summary>
/// One file of the project, parsed. Two are equal when path and content are, so that the incremental pipeline stops where nothing changed.
/// The compiler keeps it as long as the file stays as it is, an editor for hours: what the tree is only needed for once is not kept with it.
/// </summary>
internal sealed class SourceDocument : IEquatable<SourceDocument>
{
    /// <summary>A shorter one is not worth waking a thread for.</summary>
    private const int LongText = 1_000_000;

    private readonly ImmutableArray<byte> _contentHash;
    private readonly Func<SourceText> _reopen;
    private readonly WeakReference<SourceNode>? _tree;
    private SourceNode? _kept;
    private bool _isShared;

    private SourceDocument(string path, ImmutableArray<byte> contentHash, Func<SourceText> reopen, SourceNode? root, TreeBuilder builder)
    {
        Path = path;
        _reopen = reopen;
        _contentHash = contentHash;
        _kept = root;
        _tree = root is null ? null : new WeakReference<SourceNode>(root);
        IsOpenApi = root is ObjectNode node && (node.Member("openapi") is not null || node.Member("swagger") is not null);
        Diagnostics = builder.Diagnostics;
        ExternalFiles = FilesOf(path, builder.ExternalReferences);
        Objects = builder.Objects;
    }

    /// <summary>The path as the compiler was given it.</summary>
    public string Path { get; }

    /// <summary>
    /// The document's value; null when the text could not be read, which was reported. After <see cref="LetGo"/> it is read again when it is gone;
    /// as long as somebody holds any answer, all are the same object.
    /// </summary>
    public SourceNode? Root => _kept ?? (_tree is null ? null : Found(_tree));

    public IReadOnlyList<DiagnosticInfo> Diagnostics { get; }

    /// <summary>How many objects it has. In most documents three of five are schemas.</summary>
    public int Objects { get; }

    /// <summary>Whether this is an OpenAPI document rather than a file that one refers to.</summary>
    public bool IsOpenApi { get; }

    /// <summary>The files that <c>$ref</c>s name, as paths with <c>/</c>, resolved against this document's folder. URLs are not among them.</summary>
    public IReadOnlyList<string> ExternalFiles { get; }

    /// <summary>Says that other documents refer to this one: its tree is needed for each of them.</summary>
    public void Share()
    {
        _isShared = true;
        _kept = Root;
    }

    /// <summary>Says that the document is modelled. Its tree, twice as large as the file, is not needed again unless it is shared or modelled anew.</summary>
    public void LetGo()
    {
        if (!_isShared)
        {
            _kept = null;
        }
    }

    /// <param name="path">The path as the compiler was given it.</param>
    /// <param name="text">The file's text.</param>
    /// <param name="cancellationToken">Ends the parsing.</param>
    /// <param name="reopen">Gives the same text again, so that an editor need not keep it; without it the text is kept.</param>
    public static SourceDocument Parse(string path, SourceText text, CancellationToken cancellationToken, Func<SourceText>? reopen = null)
    {
        var content = text.ToString();
        var file = new SourceFile(path, content);
        var builder = new TreeBuilder(file);
        SourceNode? root = null;
        try
        {
            if (content.Length < LongText)
            {
                root = Read(path, content, ref builder, cancellationToken);
            }
            else
            {
                InOrder.Both(
                    () => root = Read(path, content, ref builder, cancellationToken),
                    () =>
                    {
                        file.FindLines();
                        text.GetContentHash();
                    });
            }

            if (root is null or ScalarNode { Type: ScalarType.Null })
            {
                builder.Report(Descriptors.EmptyDocument, 0, 0);
                root = null;
            }
            else if (root is not ObjectNode)
            {
                builder.Report(Descriptors.RootIsNotAnObject, root.Start, 0, root.KindName);
            }
        }
        catch (DocumentSyntaxException error)
        {
            builder.Report(Descriptors.SyntaxError, error.Start, error.Length, error.Message);
        }

        file.FindLines();
        return new SourceDocument(path, text.GetContentHash(), reopen ?? Keep(text), root, builder);
    }

    public bool Equals(SourceDocument? other)
        => other is not null && (ReferenceEquals(this, other) || (Path == other.Path && _contentHash.AsSpan().SequenceEqual(other._contentHash.AsSpan())));

    public override bool Equals(object? obj) => Equals(obj as SourceDocument);

    public override int GetHashCode() => unchecked((StringComparer.Ordinal.GetHashCode(Path) * 31) + (_contentHash.Length > 3 ? BitConverter.ToInt32([.. _contentHash.AsSpan(0, 4)], 0) : 0));

    // By itself: the closure would hold what others of its method hold, the tree among them.
    private static Func<SourceText> Keep(SourceText text) => () => text;

    // What was wrong with the text was reported when it was read first.
    private SourceNode? Found(WeakReference<SourceNode> tree)
    {
        lock (tree)
        {
            if (tree.TryGetTarget(out var known))
            {
                return known;
            }

            var root = Parse(Path, _reopen(), CancellationToken.None)._kept;
            tree.SetTarget(root!);
            return root;
        }
    }

    /// <summary>The text decides, not the extension: JSON begins with a bracket. A text that begins so and is not JSON may still be YAML, unless the file says it is JSON.</summary>
    private static SourceNode? Read(string path, string text, ref TreeBuilder builder, CancellationToken cancellationToken)
    {
        var start = 0;
        while (start < text.Length && (char.IsWhiteSpace(text[start]) || text[start] == '\uFEFF'))
        {
            start++;
        }

        if (start == text.Length)
        {
            return null;
        }

        var isJsonFile = path.EndsWith(".json", StringComparison.OrdinalIgnoreCase);
        if (!isJsonFile && text[start] is not ('{' or '['))
        {
            return YamlReader.Read(text, ref builder, cancellationToken);
        }

        try
        {
            return JsonTreeReader.Read(text, builder, cancellationToken);
        }
        catch (DocumentSyntaxException error) when (!isJsonFile)
        {
            builder = new TreeBuilder(builder.File);
            return ReadFlow(text, error, ref builder, cancellationToken);
        }
    }

    /// <summary>A text that begins like JSON and is not: YAML in flow style, or JSON with an error, which then says more than YAML's.</summary>
    private static SourceNode? ReadFlow(string text, DocumentSyntaxException jsonError, ref TreeBuilder builder, CancellationToken cancellationToken)
    {
        try
        {
            return YamlReader.Read(text, ref builder, cancellationToken);
        }
        catch (DocumentSyntaxException)
        {
            throw jsonError;
        }
    }

    private static List<string> FilesOf(string path, IReadOnlyCollection<string> references)
    {
        var files = new List<string>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var reference in references)
        {
            var hash = reference.IndexOf('#');
            var file = hash < 0 ? reference : reference.Substring(0, hash);
            if (file.Length > 0 && !DocumentPaths.IsUrl(file) && DocumentPaths.Resolve(path, file) is var resolved && seen.Add(resolved))
            {
                files.Add(resolved);
            }
        }

        return files;
    }
}
