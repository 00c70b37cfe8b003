using System.ComponentModel;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace Apikley.Runtime;

/// <summary>Goes through the properties of an object, says which each is, and at the end whether all came that must.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public ref struct JsonProperties
{
    private readonly JsonNames _names;
    private ReadOnlySpan<byte> _name;
    private int _expected;
    private ulong _came;

    /// <summary>What came of the required properties beyond the first 64.</summary>
    private ulong[]? _more;

    internal JsonProperties(JsonNames names) => _names = names;

    /// <summary>The name of the property, unescaped, in UTF-8. It is of the reader's own buffer where nothing had to be unescaped.</summary>
    public readonly ReadOnlySpan<byte> Name => _name;

    /// <summary>Moves to the next property's value, or to the end of the object.</summary>
    /// <param name="reader">Stands on the object's beginning, or on the last token of the value before.</param>
    /// <param name="property">The number of the property's name in the table, or -1.</param>
    /// <returns>False at the end of the object.</returns>
    /// <exception cref="System.Text.Json.JsonException">The object ends, and a required property has not come.</exception>
    public bool Next(ref JsonBufferReader reader, out int property)
    {
        if (!reader.NextProperty(out var name))
        {
            property = -1;
            RequireAll();
            return false;
        }

        // Services write properties in the order of their documents: mostly it is the next one.
        _name = name;
        property = _names.Is(_expected, name) ? _expected : _names.Find(name);
        if (property >= 0)
        {
            _expected = property + 1;
            var bit = _names.RequiredBit(property);
            if ((uint)bit < 64)
            {
                _came |= 1UL << bit;
            }
            else if (bit >= 64)
            {
                Note(bit);
            }
        }

        return true;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Note(int bit) => (_more ??= new ulong[(_names.RequiredCount + 63) / 64])[bit / 64] |= 1UL << (bit % 64);

    private readonly void RequireAll()
    {
        for (var first = 0; first < _names.RequiredCount; first += 64)
        {
            var came = first == 0 ? _came : _more?[first / 64] ?? 0;
            var count = Math.Min(64, _names.RequiredCount - first);
            var missing = ~came & (ulong.MaxValue >> (64 - count));
            if (missing != 0)
            {
                throw _names.Missing(first + BitOperations.TrailingZeroCount(missing));
            }
        }
    }
}
