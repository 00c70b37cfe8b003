using Apikley.Generator.Diagnostics;
using Apikley.Generator.Reading.Readers;
using Apikley.Generator.Reading.Shapes;
using Apikley.Generator.Reading.Tree;

namespace Apikley.Generator.Reading.References;

/// <summary>A value and its place in its own file.</summary>
internal readonly record struct ResolvedNode(SourceNode Node, JsonPointer Pointer);

/// <summary>
/// Finds what a <c>$ref</c> names, in the same file or in another of the project's documents. A reference that cannot be followed is reported
/// where it stands; nothing is ever opened or fetched.
/// </summary>
internal sealed class ReferenceResolver(DocumentSet documents, DiagnosticBag diagnostics)
{
    /// <summary>How many references one reference may lead through.</summary>
    private const int MaximumHops = 64;

    /// <summary>How many references the pointers of one reference may lead through.</summary>
    private const int MaximumNesting = 16;

    private const string ComponentsPrefix = "#/components/";

    /// <summary>The sections that references name, the most frequent first.</summary>
    private static readonly (string Name, JsonPointer Pointer)[] Sections = ((string[])["schemas", "parameters", "responses", "examples", "headers", "requestBodies"])
        .Select(static section => (section, JsonPointer.Root.Append("components").Append(section))).ToArray();

    private static readonly char[] Escapes = ['/', '~', '%'];

    private int _nesting;

    /// <summary>What <paramref name="reference"/> names, itself possibly a reference; null when that was reported.</summary>
    public ResolvedNode? Resolve(ScalarNode reference)
    {
        // A pointer may lead through other references; "A: {$ref: '#/A/b'}" would do so for ever.
        if (_nesting > MaximumNesting)
        {
            diagnostics.Report(Descriptors.ReferenceCycle, reference.Location, reference.Text);
            return null;
        }

        _nesting++;
        var resolved = Find(reference);
        _nesting--;
        return resolved;
    }

    /// <summary>What nearly all references of a large document name: a component of their own, by a name without escapes.</summary>
    private ResolvedNode? Component(ScalarNode reference)
    {
        var text = reference.Text;
        if (!text.StartsWith(ComponentsPrefix, StringComparison.Ordinal))
        {
            return null;
        }

        foreach (var (section, pointer) in Sections)
        {
            var slash = ComponentsPrefix.Length + section.Length;
            if (slash < text.Length && text[slash] == '/' && string.CompareOrdinal(text, ComponentsPrefix.Length, section, 0, section.Length) == 0)
            {
                return text.IndexOfAny(Escapes, slash + 1) < 0
                    && (documents.Of(reference).Root as ObjectNode).Section("components", section)?.Member(text.Substring(slash + 1)) is { } member
                    ? new ResolvedNode(member.Value, pointer.Append(member.Name))
                    : null;
            }
        }

        return null;
    }

    private ResolvedNode? Find(ScalarNode reference)
    {
        if (Component(reference) is { } named)
        {
            return named;
        }

        var text = new ReferenceText(reference.Text);
        var document = documents.Of(reference);
        if (text.File.Length > 0)
        {
            var path = DocumentPaths.IsUrl(text.File) ? null : DocumentPaths.Resolve(reference.File.Path, text.File);
            if (path is not null && documents.Find(path) is { } other)
            {
                document = other;
            }
            else if ((documents.FindIdentifier(text.File) ?? ByAddress(reference, text.File, document)) is { } identified)
            {
                return Walk(reference, text, identified.Document, new ResolvedNode(identified.Schema.Node, identified.Schema.Pointer));
            }
            else if (path is null)
            {
                diagnostics.Report(Descriptors.RemoteReference, reference.Location, reference.Text);
                return null;
            }
            else
            {
                ReportMissingFile(reference, text, path);
                return null;
            }
        }

        if (document.Root is null)
        {
            diagnostics.Report(Descriptors.DanglingReference, reference.Location, reference.Text, "that file could not be read");
            return null;
        }

        return Walk(reference, text, document, new ResolvedNode(document.Root, JsonPointer.Root));
    }

    private (SourceDocument Document, IndexedSchema Schema)? ByAddress(ScalarNode reference, string file, SourceDocument document)
        => document.Root is { } root && SchemaAddress.Of(root, reference.Start, file) is { } address ? documents.FindIdentifier(address) : null;

    /// <summary>
    /// Leads from a value to the object it stands for, through as many references as there are. What is neither an object nor leads to one was reported.
    /// </summary>
    public ResolvedNode? Follow(SourceNode node, JsonPointer pointer, string member, ObjectShape shape)
    {
        var current = new ResolvedNode(node, pointer);
        HashSet<SourceNode>? seen = null;
        ScalarNode? last = null;
        while (current.Node.ReferenceOf() is { } reference)
        {
            seen ??= [];
            if (!seen.Add(current.Node) || seen.Count > MaximumHops)
            {
                diagnostics.Report(Descriptors.ReferenceCycle, reference.Location, reference.Text);
                return null;
            }

            if (Resolve(reference) is not { } next)
            {
                return null;
            }

            current = next;
            last = reference;
        }

        if (current.Node is ObjectNode && (last is null || ReferenceKinds.AreAlike(KindOf(current), shape.Name)))
        {
            return current;
        }

        if (last is not null)
        {
            diagnostics.Report(Descriptors.WrongReferenceKind, last.Location, last.Text, shape.Name);
        }
        else if (current.Node is not ScalarNode { Type: ScalarType.Null })
        {
            ShapeCheck.ReportWrongType(current.Node, member, shape.Name, diagnostics);
        }

        return null;
    }

    /// <summary>What stands under <c>components</c> is of the kind that its section says; null for any other place.</summary>
    public string? KindOf(ResolvedNode node)
    {
        if (!documents.Of(node.Node).IsOpenApi)
        {
            return null;
        }

        var tokens = node.Pointer.Depth is 2 or 3 ? node.Pointer.Tokens() : [];
        return tokens switch
        {
            { Length: 2 } when tokens[0] is "definitions" => OpenApiShapes.Schema.Name,
            { Length: 2 } when tokens[0] is "parameters" or "responses" => ReferenceKinds.OfSection(tokens[0]),
            { Length: 3 } when tokens[0] is "components" => ReferenceKinds.OfSection(tokens[1]),
            _ => null,
        };
    }

    private ResolvedNode? Walk(ScalarNode reference, ReferenceText text, SourceDocument document, ResolvedNode start)
    {
        if (!text.IsPointer)
        {
            if (documents.IndexOf(document).Anchor(text.Fragment) is { } anchored)
            {
                return new ResolvedNode(anchored.Node, anchored.Pointer);
            }

            diagnostics.Report(Descriptors.DanglingReference, reference.Location, reference.Text, $"no schema has the '$anchor' '{text.Fragment}'");
            return null;
        }

        var current = start;
        var tokens = text.RawTokens();
        var first = 0;
        if (tokens.Length >= 2 && tokens[0] is "$defs" or "definitions" && (start.Node as ObjectNode)?.Member(tokens[0]) is null
            && documents.IndexOf(document).Definition(ReferenceText.Unescape(tokens[1], decodePercent: true), reference.Start) is { } definition)
        {
            current = new ResolvedNode(definition.Node, definition.Pointer);
            first = 2;
        }
        else if (IsRelativeToItsSchema(reference, tokens, document) && EnclosingSchemas.Find(document.Root!, reference.Start) is { } enclosing)
        {
            current = new ResolvedNode(enclosing.Node, enclosing.Pointer);
            if ((enclosing.Node as ObjectNode)?.Member("$id") is null)
            {
                diagnostics.Report(Descriptors.SchemaRelativeReference, reference.Location, reference.Text, enclosing.Pointer.ToString());
            }
        }

        foreach (var token in tokens.Skip(first))
        {
            var reported = diagnostics.Items.Count;
            if (Step(current, token) is not { } next)
            {
                // A reference on the way that leads nowhere was reported itself.
                if (diagnostics.Items.Count > reported)
                {
                    return null;
                }

                diagnostics.Report(Descriptors.DanglingReference, reference.Location, reference.Text, DanglingReferences.Explain(current, ReferenceText.Unescape(token, decodePercent: true)));
                return null;
            }

            current = next;
        }

        return current;
    }

    /// <summary>Whether a reference can only mean a place in the schema that it stands in: the document itself has no such key.</summary>
    private static bool IsRelativeToItsSchema(ScalarNode reference, string[] tokens, SourceDocument document)
        => reference.Text.StartsWith("#", StringComparison.Ordinal) && document.IsOpenApi && reference.File == document.Root!.File
            && (tokens.Length == 0 || tokens[0] is "properties" or "items" or "additionalProperties" or "patternProperties" or "prefixItems" or "allOf" or "anyOf" or "oneOf")
            && (tokens.Length == 0 || (document.Root as ObjectNode)?.Member(tokens[0]) is null);

    /// <summary>One token on. Where the value is itself a reference, the token is looked for in what it names.</summary>
    private ResolvedNode? Step(ResolvedNode current, string token)
    {
        switch (current.Node)
        {
            case ObjectNode value:
                if ((value.Member(ReferenceText.Unescape(token, decodePercent: true)) ?? value.Member(ReferenceText.Unescape(token, decodePercent: false))) is { } member)
                {
                    return new ResolvedNode(member.Value, current.Pointer.Append(member.Name));
                }

                return current.Node.ReferenceOf() is { } reference && Resolve(reference) is { } target && target.Node.ReferenceOf() != reference
                    ? Step(target, token)
                    : null;
            case ArrayNode list when int.TryParse(token, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var index) && index < list.Items.Count:
                return new ResolvedNode(list.Items[index], current.Pointer.Append(index));
            default:
                return null;
        }
    }

    private void ReportMissingFile(ScalarNode reference, ReferenceText text, string path)
    {
        var root = documents.Of(reference).Root as ObjectNode;
        if ((root.Section("components", "schemas") ?? root?.Object("definitions"))?.Member(text.File) is not null)
        {
            var section = root!.Member("components") is not null ? "#/components/schemas/" : "#/definitions/";
            diagnostics.Report(Descriptors.DanglingReference, reference.Location, reference.Text, $"it is read as a file's name; write '{section}{text.File}'");
        }
        else
        {
            diagnostics.Report(Descriptors.MissingFile, reference.Location, reference.Text, path);
        }
    }
}
