using Apikley.Generator.Model;

namespace Apikley.Generator.Emitting;

/// <summary>
/// The types by the pointer of their schema, found by the beginnings of another's pointer without cutting them out. A pointer does not say which file it is about:
/// where two types have the same, neither is around anything.
/// </summary>
internal sealed class TypePlaces
{
    private const int Seed = 5381;

    private readonly int[] _buckets;
    private readonly Entry[] _entries;

    public TypePlaces(IReadOnlyList<TypeModel> types)
    {
        var size = 16;
        while (size < types.Count)
        {
            size *= 2;
        }

        _buckets = new int[size];
        _entries = new Entry[types.Count];
        for (var index = 0; index < types.Count; index++)
        {
            Add(types[index], index);
        }
    }

    /// <summary>The outermost type around this one; null when there is none. The whole of a file, <c>#</c>, is not around what is in it.</summary>
    public TypeModel? Outermost(TypeModel type)
    {
        var pointer = type.Pointer;
        var hash = Seed;
        for (var end = 0; end < pointer.Length; end++)
        {
            if (pointer[end] == '/' && end > 1 && Find(pointer, end, hash) is var index and >= 0)
            {
                return _entries[index].IsShared ? null : _entries[index].Type;
            }

            hash = Next(hash, pointer[end]);
        }

        return null;
    }

    private void Add(TypeModel type, int index)
    {
        var hash = Seed;
        foreach (var character in type.Pointer)
        {
            hash = Next(hash, character);
        }

        var same = Find(type.Pointer, type.Pointer.Length, hash);
        if (same >= 0)
        {
            _entries[same].IsShared = true;
            return;
        }

        ref var bucket = ref Bucket(hash);
        _entries[index] = new Entry { Type = type, Hash = hash, Next = bucket - 1 };
        bucket = index + 1;
    }

    /// <summary>The place of the type whose pointer is the beginning of another; -1 when there is none.</summary>
    private int Find(string pointer, int length, int hash)
    {
        for (var index = Bucket(hash) - 1; index >= 0; index = _entries[index].Next)
        {
            if (_entries[index].Hash == hash && _entries[index].Type.Pointer.Length == length && string.CompareOrdinal(_entries[index].Type.Pointer, 0, pointer, 0, length) == 0)
            {
                return index;
            }
        }

        return -1;
    }

    private ref int Bucket(int hash) => ref _buckets[(hash ^ (hash >> 15)) & (_buckets.Length - 1)];

    private static int Next(int hash, char character) => unchecked((hash * 33) ^ character);

    private struct Entry
    {
        public TypeModel Type;
        public int Hash;
        public int Next;
        public bool IsShared;
    }
}
