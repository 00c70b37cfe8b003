using Apikley.Generator.Diagnostics;
using Apikley.Generator.Reading.OpenApi;
using Apikley.Generator.Reading.References;
using Apikley.Generator.Reading.Shapes;
using Apikley.Generator.Reading.Tree;

namespace Apikley.Generator.Reading.Readers;

/// <summary>
/// Knows every schema that was read, so that one place of one file is always the same object, and joins references once all is read:
/// a schema may refer to one that holds it.
/// </summary>
internal sealed class SchemaReader
{
    private readonly NodeTable<OpenApiSchema> _schemas;
    private readonly List<(OpenApiSchema Schema, ScalarNode Reference)> _references = [];
    private readonly List<(OpenApiDiscriminatorMapping Mapping, ScalarNode Target)> _mappings = [];
    private readonly ReadingContext _context;
    private readonly SchemaMembersReader _members;

    public SchemaReader(ReadingContext context)
    {
        _context = context;
        _schemas = new NodeTable<OpenApiSchema>(context.Root.File, context.Documents.Main.Objects);
        _members = new SchemaMembersReader(context, this);
    }

    /// <summary>The schema at a place, or null when something else stands there, which was reported.</summary>
    public OpenApiSchema? Read(SourceNode value, JsonPointer pointer, string member)
    {
        if (_schemas.TryGet(value, out var known))
        {
            return known;
        }

        OpenApiSchema schema;
        switch (value)
        {
            case ObjectNode node:
                _context.CancellationToken.ThrowIfCancellationRequested();
                ShapeCheck.Run(node, _context.Family == SpecificationFamily.OpenApi31 ? OpenApiShapes.JsonSchema : OpenApiShapes.Schema, _context.Diagnostics);
                schema = _members.Read(node, pointer);
                break;
            case ScalarNode { Type: ScalarType.Boolean } boolean:
                schema = new OpenApiSchema(pointer, value) { IsNever = boolean.Text == "false", ComponentName = ComponentNames.Of(_context.Documents, value, pointer) };
                break;
            case ScalarNode { Type: ScalarType.Null }:
                schema = new OpenApiSchema(pointer, value) { ComponentName = ComponentNames.Of(_context.Documents, value, pointer) };
                break;
            default:
                ShapeCheck.ReportWrongType(value, member, Expected.Schema.Describe(), _context.Diagnostics);
                return null;
        }

        _schemas.Add(value, schema);
        return schema;
    }

    /// <summary>The schema that a Swagger parameter or header is itself: type, format, items and bounds stand among its own members.</summary>
    public OpenApiSchema ReadParameter(ObjectNode node, JsonPointer pointer)
    {
        if (!_schemas.TryGet(node, out var schema))
        {
            _schemas.Add(node, schema = _members.ReadParameter(node, pointer));
        }

        return schema;
    }

    /// <summary>The schema of a form field, which also describes it: there is no parameter left that could.</summary>
    public OpenApiSchema ReadFormField(ObjectNode node, JsonPointer pointer)
    {
        if (!_schemas.TryGet(node, out var schema))
        {
            _schemas.Add(node, schema = _members.ReadParameter(node, pointer, isField: true));
        }

        return schema;
    }

    /// <summary>A schema that no single place of the document holds.</summary>
    public OpenApiSchema Made(SourceNode key, Func<OpenApiSchema> make)
    {
        if (!_schemas.TryGet(key, out var schema))
        {
            _schemas.Add(key, schema = make());
        }

        return schema;
    }

    public void ResolveLater(OpenApiSchema schema, ScalarNode reference) => _references.Add((schema, reference));

    public void ResolveLater(OpenApiDiscriminatorMapping mapping, ScalarNode target) => _mappings.Add((mapping, target));

    /// <summary>Takes in, before its own, what another has read of the same document; false when both have read the same, which must be one object.</summary>
    public bool TryTake(SchemaReader other)
    {
        if (!_schemas.TryTake(other._schemas))
        {
            return false;
        }

        _references.InsertRange(0, other._references);
        _mappings.InsertRange(0, other._mappings);
        return true;
    }

    /// <summary>Joins references and mappings with what they name, reading what was not read yet, cuts references that lead back to themselves, and numbers the schemas.</summary>
    /// <returns>Every schema, in the order of reading.</returns>
    public IReadOnlyList<OpenApiSchema> Complete()
    {
        var (joined, joinedMappings) = (0, 0);
        do
        {
            for (; joined < _references.Count; joined++)
            {
                var (schema, reference) = _references[joined];
                schema.Target = Resolve(reference);
            }

            for (; joinedMappings < _mappings.Count; joinedMappings++)
            {
                var (mapping, target) = _mappings[joinedMappings];
                mapping.Target = DiscriminatorReader.ResolveTarget(target, _context);
            }
        }
        while (joined < _references.Count);

        AliasCycles.Cut(_references, _context.Diagnostics);

        // Large lists outlive what they are of, and hold what is in them.
        _references.Clear();
        _mappings.Clear();
        for (var number = 0; number < _schemas.All.Count; number++)
        {
            _schemas.All[number].Number = number;
        }

        return _schemas.All;
    }

    /// <summary>The schema that <paramref name="reference"/> names; null when that was reported.</summary>
    public OpenApiSchema? Resolve(ScalarNode reference)
    {
        if (_context.References.Resolve(reference) is not { } resolved)
        {
            return null;
        }

        var kind = _context.References.KindOf(resolved);
        if (resolved.Node is ArrayNode or ScalarNode { Type: not ScalarType.Boolean } || (kind is not null && kind != OpenApiShapes.Schema.Name))
        {
            _context.Report(Descriptors.WrongReferenceKind, reference, reference.Text, OpenApiShapes.Schema.Name);
            return null;
        }

        return Read(resolved.Node, resolved.Pointer, reference.Text);
    }
}
