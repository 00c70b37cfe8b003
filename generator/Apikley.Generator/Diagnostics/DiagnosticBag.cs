using Microsoft.CodeAnalysis;

namespace Apikley.Generator.Diagnostics;

/// <summary>Collects what is found wrong with one document while it is read and modelled; the same finding at the same place is kept once.</summary>
internal sealed class DiagnosticBag
{
    private readonly HashSet<DiagnosticInfo> _seen = [];
    private readonly List<DiagnosticInfo> _items = [];

    public IReadOnlyList<DiagnosticInfo> Items => _items;

    public void Report(DiagnosticDescriptor descriptor, LocationInfo location, params string[] arguments)
        => Add(DiagnosticInfo.Create(descriptor, location, arguments));

    /// <summary>Puts what another has collected between what is here, in its order.</summary>
    public void Insert(int index, IReadOnlyList<DiagnosticInfo> diagnostics)
        => _items.InsertRange(index, diagnostics.Where(_seen.Add).ToList());

    public void Add(DiagnosticInfo diagnostic)
    {
        if (_seen.Add(diagnostic))
        {
            _items.Add(diagnostic);
        }
    }
}
