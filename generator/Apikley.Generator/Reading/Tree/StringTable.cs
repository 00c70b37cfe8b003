using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Apikley.Generator.Infrastructure;

namespace Apikley.Generator.Reading.Tree;

/// <summary>
/// Keeps one string for equal pieces of a text. A large document says <c>type</c> and <c>description</c> a hundred thousand times;
/// looked up here, each costs no allocation, and equal keys are the same object.
/// </summary>
internal sealed class StringTable
{
    private const ulong Multiplier = 0x9E37_79B9_7F4A_7C15;

    private int[] _buckets = new int[1024];
    private Entry[] _entries = new Entry[1024];
    private int _count;

    public string GetOrAdd(string text) => GetOrAdd(text, 0, text.Length);

    [MethodImpl(HotPath.Optimised)]
    public string GetOrAdd(string text, int start, int length)
    {
        var hash = Hash(text, start, length);
        for (var index = _buckets[hash & (_buckets.Length - 1)] - 1; index >= 0; index = _entries[index].Next)
        {
            var candidate = _entries[index].Value;
            if (_entries[index].Hash == hash && candidate.AsSpan().SequenceEqual(text.AsSpan(start, length)))
            {
                return candidate;
            }
        }

        var value = start == 0 && length == text.Length ? text : text.Substring(start, length);
        Add(value, hash);
        return value;
    }

    [MethodImpl(HotPath.Optimised)]
    private void Add(string value, int hash)
    {
        if (_count == _entries.Length)
        {
            Grow();
        }

        ref var bucket = ref _buckets[hash & (_buckets.Length - 1)];
        _entries[_count] = new Entry { Value = value, Hash = hash, Next = bucket - 1 };
        bucket = ++_count;
    }

    private void Grow()
    {
        var size = _entries.Length * 2;
        Array.Resize(ref _entries, size);
        _buckets = new int[size];
        for (var index = 0; index < _count; index++)
        {
            ref var bucket = ref _buckets[_entries[index].Hash & (size - 1)];
            _entries[index].Next = bucket - 1;
            bucket = index + 1;
        }
    }

    /// <summary>Four characters at a time.</summary>
    [MethodImpl(HotPath.Optimised)]
    private static int Hash(string text, int start, int length)
    {
        var characters = text.AsSpan(start, length);
        var words = MemoryMarshal.Cast<char, ulong>(characters);
        var hash = (ulong)length;
        foreach (var word in words)
        {
            hash = unchecked((hash ^ word) * Multiplier);
            hash ^= hash >> 29;
        }

        foreach (var character in characters.Slice(words.Length * 4))
        {
            hash = unchecked((hash ^ character) * Multiplier);
        }

        return (int)(hash ^ (hash >> 32));
    }

    private struct Entry
    {
        public string Value;
        public int Hash;
        public int Next;
    }
}
