using Apikley.Generator.Reading.OpenApi;

namespace Apikley.Generator.Modelling.Schemas;

/// <summary>The named types of a document by schema and by name. Two schema objects from the same place of a file are one schema.</summary>
internal sealed class TypeTable
{
    private readonly Dictionary<OpenApiSchema, TypeDraft> _bySchema = [];
    private readonly Dictionary<(string File, string Pointer), TypeDraft> _byPlace = [];
    private readonly Dictionary<string, TypeDraft> _byName = new(StringComparer.Ordinal);
    private readonly Queue<TypeDraft> _open = new();

    public IEnumerable<TypeDraft> All => _byName.Values;

    public TypeDraft this[string name] => _byName[name];

    public TypeDraft? Find(OpenApiSchema schema)
    {
        if (_bySchema.TryGetValue(schema, out var draft))
        {
            return draft;
        }

        if (_byPlace.TryGetValue((schema.Location.Path, schema.Pointer), out draft))
        {
            _bySchema.Add(schema, draft);
        }

        return draft;
    }

    /// <summary>Adds a type. Objects and unions wait until <see cref="TryTakeOpen"/> gives them out: what is inside them is decided then, so that no schema is too deep.</summary>
    public void Add(TypeDraft draft)
    {
        _bySchema.Add(draft.Schema, draft);
        _byPlace[(draft.Schema.Location.Path, draft.Schema.Pointer)] = draft;
        _byName.Add(draft.Name, draft);
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
