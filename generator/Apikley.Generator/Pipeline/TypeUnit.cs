using Apikley.Generator.Emitting;
using Apikley.Generator.Emitting.Types;

namespace Apikley.Generator.Pipeline;

/// <summary>The types of a file with the little they need to be emitted, so that an edit of one schema re-emits one file.</summary>
internal sealed class TypeUnit : IEquatable<TypeUnit>
{
    private readonly string _documentPath;
    private readonly TypeFile _file;
    private readonly TypeContext _context;
    private readonly WeakReference<ReadAhead> _ahead;
    private readonly int _place;
    private IReadOnlyList<Emission>? _emitted;

    private TypeUnit(string documentPath, TypeFile file, TypeContext context, ReadAhead ahead, WeakReference<ReadAhead> weak)
    {
        _documentPath = documentPath;
        _file = file;
        _context = context;
        _ahead = weak;
        _place = ahead.Add(this);
    }

    public static IEnumerable<TypeUnit> Of(ModelledDocument document, CancellationToken cancellation)
    {
        var client = document.Client!;
        var context = TypeContext.Of(client);
        var ahead = ReadAhead.For(client);
        var weak = new WeakReference<ReadAhead>(ahead);
        return TypeFilePlan.Of(client, cancellation).Select(file => new TypeUnit(document.Identity.Path, file, context, ahead, weak)).ToList();
    }

    public IReadOnlyList<Emission> Emit(CancellationToken cancellation)
    {
        if (_emitted is null && _ahead.TryGetTarget(out var ahead))
        {
            ahead.Emit(_place, cancellation);
        }

        // The compiler keeps what it is given.
        var emitted = _emitted ?? EmitAlone();
        _emitted = null;
        return emitted;
    }

    /// <summary>Emits now what will be asked for.</summary>
    public void EmitNow() => _emitted ??= EmitAlone();

    public bool Equals(TypeUnit? other)
        => other is not null && (ReferenceEquals(this, other) || (_documentPath == other._documentPath && _file.Equals(other._file) && _context.Equals(other._context)));

    public override bool Equals(object? obj) => Equals(obj as TypeUnit);

    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(_file.Name);

    private IReadOnlyList<Emission> EmitAlone() => Emission.All(_documentPath, _file.Name, () => TypeEmitter.Emit(_file, _context));
}
