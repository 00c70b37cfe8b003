using Apikley.Generator.Infrastructure;
using Apikley.Generator.Reading.OpenApi;

namespace Apikley.Generator.Modelling.Schemas;

/// <summary>The named types of a document by schema and by name. The reader gives one place of a file one schema object, so a schema is known by its identity.</summary>
internal sealed class TypeTable(OpenApiDocument document)
{
    private readonly SchemaTable<TypeDraft> _bySchema = new(document);
    private readonly Dictionary<string, int> _byName = new(StringComparer.Ordinal);
    private readonly LargeList<TypeDraft> _all = new();
    private readonly Queue<TypeDraft> _open = new();

    public IReadOnlyList<TypeDraft> All => _all!;

    public TypeDraft this[string name] => _all[_byName[name]]!;

    public TypeDraft? Find(OpenApiSchema schema) => _bySchema[schema];

    /// <summary>Adds a type. Objects and unions wait until <see cref="TryTakeOpen"/> gives them out: what is inside them is decided then, so that no schema is too deep.</summary>
    public void Add(TypeDraft draft)
    {
        _bySchema[draft.Schema] = draft;
        _byName.Add(draft.Name, _all.Count);
        _all.Add(draft);
        if (draft is not EnumDraft)
        {
            _open.Enqueue(draft);
        }
    }

    public bool TryTakeOpen(out TypeDraft draft)
    {
        draft = _open.Count > 0 ? _open.Dequeue() : null!;
        return draft is not null;
    }
}
