using Apikley.Generator.Diagnostics;
using Apikley.Generator.Modelling.Naming;
using Apikley.Generator.Modelling.Schemas;
using Apikley.Generator.Reading;
using Apikley.Generator.Reading.OpenApi;

namespace Apikley.Generator.Modelling;

/// <summary>What the deciders of one document share.</summary>
internal sealed class ModellingContext
{
    private SchemasOutsideMultipart? _outsideMultipart;
    private DiscriminatedCases? _discriminatedCases;
    private TypeTable? _types;

    public required OpenApiDocument Document { get; init; }

    public required DocumentOptions Options { get; init; }

    public required DiagnosticBag Diagnostics { get; init; }

    public required TypeNames TypeNames { get; init; }

    public required PointerNames PointerNames { get; init; }

    public required SchemaHierarchies Hierarchies { get; init; }

    /// <summary>What the names of a market model's types begin with; otherwise null.</summary>
    public string? MarketName { get; init; }

    /// <summary>The schemas whose files are texts somewhere; found out when a multipart body holds files.</summary>
    public SchemasOutsideMultipart OutsideMultipart => _outsideMultipart ??= SchemasOutsideMultipart.Of(Document);

    /// <summary>What discriminators of unions say of their cases.</summary>
    public DiscriminatedCases DiscriminatedCases => _discriminatedCases ??= new DiscriminatedCases(Document.Discriminated);

    public TypeTable Types => _types ??= new TypeTable(Document);

    /// <summary>Set once a body is typed XML: only then it matters how properties stand in XML.</summary>
    public bool HasXml { get; set; }

    public CancellationToken CancellationToken { get; init; }

    /// <summary>The hint for a schema that is not written where it is used.</summary>
    public NameHint HintFor(OpenApiSchema schema)
    {
        if (schema.ComponentName is { } component)
        {
            return new NameHint(TypeNames.Component(component) ?? Identifiers.Pascal(component));
        }

        var hint = PointerNames.Of(schema.Pointer);
        return MarketName is null || hint.Parent.StartsWith(MarketName, StringComparison.Ordinal) ? hint : hint with { Parent = MarketName + hint.Parent };
    }
}
