namespace Apikley.Emulator.Documents;

/// <summary>The models of all documents, by name.</summary>
internal sealed class ModelCatalog
{
    private readonly Dictionary<string, MarketModel> _models = new(StringComparer.Ordinal);
    private readonly List<string> _ignored = [];

    /// <exception cref="EmulatorDocumentException">A document cannot be read, or two declare the same model.</exception>
    public ModelCatalog(IEnumerable<EmulatorDocument> documents)
    {
        foreach (var document in documents)
        {
            var found = ModelsOfDocument.Of(document);
            if (found.IsNotServed)
                _ignored.Add(document.Name);

            foreach (var model in found.Models)
            {
                if (!_models.TryAdd(model.Name, model))
                    throw new EmulatorDocumentException(document.Name, $"the model '{model.Name}' is declared by '{_models[model.Name].Document.Name}' already; remove one of the two.");
            }
        }
    }

    public IReadOnlyCollection<string> Names => _models.Keys;

    /// <summary>OpenAPI documents that are not served, since they declare no market model.</summary>
    public IReadOnlyList<string> Ignored => _ignored;

    public MarketModel? Find(string name) => _models.GetValueOrDefault(name);

    /// <summary>The known name nearest to one that is not known, for the error's text.</summary>
    public string? Nearest(string name) => _models.Keys
        .Select(known => (Known: known, Distance: EditDistance.Between(known, name)))
        .Where(candidate => candidate.Distance <= Math.Max(3, name.Length / 3))
        .OrderBy(static candidate => candidate.Distance).ThenBy(static candidate => candidate.Known, StringComparer.Ordinal)
        .Select(static candidate => candidate.Known)
        .FirstOrDefault();
}
