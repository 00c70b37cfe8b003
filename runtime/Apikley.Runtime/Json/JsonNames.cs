using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;

namespace Apikley.Runtime;

/// <summary>
/// The names that an emitted type looks for in JSON: those of its properties, the values of a discriminator; or the values of an enum. A name is found by its
/// beginning, its end and its length, and costs one comparison.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class JsonNames
{
    /// <summary>What has a meaning of its own in the table; the backslash first, for it is what is put before the others.</summary>
    private static readonly string[] s_special = ["\\", ",", "*", "\n", "\r"];

    private readonly string _typeName;
    private readonly byte[] _text;
    private readonly int[] _starts;

    /// <summary>The slot of a name holds its number plus one; names of one slot go on in the next.</summary>
    private readonly int[] _slots;
    private readonly int[] _required;
    private readonly int[] _bits;

    /// <summary>Makes the table.</summary>
    /// <param name="names">The names in UTF-8 with commas between, and line ends where they help the eye. A property that is required has a <c>*</c> before its name; a <c>\</c> takes the meaning of what follows it.</param>
    /// <param name="typeName">The type whose properties they are, for exceptions.</param>
    public JsonNames(ReadOnlySpan<byte> names, string typeName = "")
    {
        _typeName = typeName;
        _text = new byte[names.Length];
        var starts = new List<int> { 0 };
        var required = new List<int>();
        var length = 0;
        for (var index = 0; index < names.Length; index++)
        {
            switch (names[index])
            {
                case (byte)',':
                    starts.Add(length);
                    continue;
                case (byte)'\n' or (byte)'\r':
                    continue;
                case (byte)'*' when length == starts[^1] && !(index > 0 && names[index - 1] == (byte)'*'):
                    required.Add(starts.Count - 1);
                    continue;
                case (byte)'\\':
                    index++;
                    break;
            }

            _text[length++] = names[index];
        }

        starts.Add(length);
        _starts = [.. starts];
        _required = [.. required];
        _bits = new int[Count];
        Array.Fill(_bits, -1);
        for (var bit = 0; bit < _required.Length; bit++)
        {
            _bits[_required[bit]] = bit;
        }

        _slots = new int[(int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)Count * 2)];
        for (var number = 0; number < Count; number++)
        {
            var slot = Slot(Name(number));
            while (_slots[slot] != 0)
            {
                slot = (slot + 1) & (_slots.Length - 1);
            }

            _slots[slot] = number + 1;
        }
    }

    /// <summary>Makes the table of names that are no properties.</summary>
    /// <param name="names">The names, one or more. Of two that are the same the first is found.</param>
    internal JsonNames(string[] names)
        : this(Encoding.UTF8.GetBytes(string.Join(',', names.Select(Escape))))
    {
    }

    /// <summary>How many properties are required.</summary>
    internal int RequiredCount => _required.Length;

    private int Count => _starts.Length - 1;

    /// <summary>Finds a name.</summary>
    /// <param name="name">The name, unescaped, in UTF-8.</param>
    /// <returns>Its number, counted from 0 in the order of the table; -1 for any other name.</returns>
    public int Find(ReadOnlySpan<byte> name)
    {
        var slots = _slots;
        for (var slot = Slot(name); (uint)slot < (uint)slots.Length && slots[slot] is > 0 and var found; slot = (slot + 1) & (slots.Length - 1))
        {
            if (Is(found - 1, name))
            {
                return found - 1;
            }
        }

        return -1;
    }

    /// <summary>Begins to read an object by its properties.</summary>
    /// <param name="reader">Stands on the object's beginning.</param>
    public JsonProperties Begin(scoped ref JsonBufferReader reader)
    {
        reader.StartObject();
        return new JsonProperties(this);
    }

    /// <summary>Whether a name is the one of this number.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal bool Is(int number, ReadOnlySpan<byte> name) => (uint)(number + 1) < (uint)_starts.Length && name.SequenceEqual(Name(number));

    /// <summary>Which of the required properties it is, or -1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal int RequiredBit(int number) => _bits[number];

    /// <summary>The exception for a required property that did not come.</summary>
    internal JsonException Missing(int bit) => JsonRead.Missing(_typeName, Encoding.UTF8.GetString(Name(_required[bit])));

    private static string Escape(string name)
        => s_special.Aggregate(name, static (escaped, special) => escaped.Replace(special, "\\" + special, StringComparison.Ordinal));

    private ReadOnlySpan<byte> Name(int number) => _text.AsSpan(_starts[number], _starts[number + 1] - _starts[number]);

    private int Slot(ReadOnlySpan<byte> name)
    {
        var length = (uint)name.Length;
        uint key;
        if (length >= 4)
        {
            ref var first = ref MemoryMarshal.GetReference(name);
            key = Unsafe.ReadUnaligned<uint>(ref first) * 0x9E3779B1 + Unsafe.ReadUnaligned<uint>(ref Unsafe.Add(ref first, (nint)(length - 4))) * 0x85EBCA6B;
        }
        else
        {
            key = length == 0 ? 0 : (name[0] | ((uint)name[(int)length / 2] << 8) | ((uint)name[(int)length - 1] << 16)) * 0x9E3779B1;
        }

        key += length * 0xC2B2AE35;
        return (int)((key ^ (key >> 15)) & (uint)(_slots.Length - 1));
    }
}
