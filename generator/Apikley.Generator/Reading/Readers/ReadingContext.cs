using Apikley.Generator.Diagnostics;
using Apikley.Generator.Reading.References;
using Apikley.Generator.Reading.Shapes;
using Apikley.Generator.Reading.Tree;
using Microsoft.CodeAnalysis;

namespace Apikley.Generator.Reading.Readers;

/// <summary>What every reader of one document needs.</summary>
internal sealed class ReadingContext
{
    private readonly NodeSet _checked;

    public ReadingContext(ObjectNode root, string version, SpecificationFamily family, DocumentSet documents, DiagnosticBag diagnostics, CancellationToken cancellationToken)
    {
        Root = root;
        _checked = new NodeSet(root.File, documents.Main.Objects);
        Version = version;
        Family = family;
        Documents = documents;
        Diagnostics = diagnostics;
        CancellationToken = cancellationToken;
        References = new ReferenceResolver(documents, diagnostics);
        Schemas = new SchemaReader(this);
    }

    public ObjectNode Root { get; }

    /// <summary>As written.</summary>
    public string Version { get; }

    public SpecificationFamily Family { get; }

    public bool IsSwagger => Family == SpecificationFamily.Swagger2;

    public OpenApiShapes Shapes => IsSwagger ? OpenApiShapes.Version2 : OpenApiShapes.Version3;

    public DocumentSet Documents { get; }

    public DiagnosticBag Diagnostics { get; }

    public CancellationToken CancellationToken { get; }

    public ReferenceResolver References { get; }

    public SchemaReader Schemas { get; }

    /// <summary>Holds an object against its shape, the first time it is met: a referenced object is met often.</summary>
    public void Check(ObjectNode node, ObjectShape shape)
    {
        if (_checked.Add(node))
        {
            ShapeCheck.Run(node, shape, Diagnostics);
        }
    }

    /// <summary>The object that a value is or refers to, held against its shape; null when there is none, which was reported.</summary>
    public ObjectNode? Object(SourceNode value, JsonPointer pointer, string member, ObjectShape shape, out JsonPointer place)
    {
        place = pointer;
        if (References.Follow(value, pointer, member, shape) is not { } followed)
        {
            return null;
        }

        var node = (ObjectNode)followed.Node;
        place = followed.Pointer;
        Check(node, shape);
        return node;
    }

    /// <summary>
    /// The map under a key of <paramref name="owner"/>. OpenAPI has no references to maps, but documents that are split into files are written with them
    /// (<c>paths: {$ref: paths/_index.yaml}</c>), so one is followed.
    /// </summary>
    public ObjectNode? Map(ObjectNode? owner, string key, JsonPointer pointer, out JsonPointer place)
    {
        place = pointer.Append(key);
        if (owner?[key] is not ObjectNode map || map.ReferenceOf() is null)
        {
            return owner?.Object(key);
        }

        if (References.Follow(map, place, key, OpenApiShapes.Map) is not { } followed)
        {
            return null;
        }

        place = followed.Pointer;
        return (ObjectNode)followed.Node;
    }

    public void Report(DiagnosticDescriptor descriptor, SourceNode node, params string[] arguments)
        => Diagnostics.Report(descriptor, node.Location, arguments);
}
