using System.Collections;

namespace Apikley.Generator.Infrastructure;

/// <summary>
/// A list of many references, in pieces of which none is a large object. The collector looks at large objects seldom, and until it does all that a dead one
/// refers to stays alive and is moved with the living: here that was everything that was read of a document.
/// </summary>
/// <param name="count">How many items it has to begin with, each null.</param>
internal sealed class LargeList<T>(int count = 0) : IReadOnlyList<T?>
    where T : class
{
    private const int PieceBits = 12;

    private const int PieceLength = 1 << PieceBits;

    private T?[]?[] _pieces = new T[(count + PieceLength - 1) >> PieceBits][];

    public int Count { get; private set; } = count;

    public T? this[int index]
    {
        get => _pieces[index >> PieceBits]?[index & (PieceLength - 1)];
        set => (_pieces[index >> PieceBits] ??= new T[PieceLength])[index & (PieceLength - 1)] = value;
    }

    public void Add(T item)
    {
        if (Count >> PieceBits == _pieces.Length)
        {
            Array.Resize(ref _pieces, Math.Max(4, _pieces.Length * 2));
        }

        this[Count++] = item;
    }

    public IEnumerator<T?> GetEnumerator()
    {
        for (var index = 0; index < Count; index++)
        {
            yield return this[index];
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
