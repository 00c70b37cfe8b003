using System.Globalization;
using System.Runtime.CompilerServices;

namespace Apikley.Runtime;

/// <summary>
/// Collects what is wrong with a request. Emitted code calls one method for each rule; as long as nothing is wrong it costs a comparison, and nothing is allocated.
/// Pointers are built from the inside out, and only for what is wrong: see <see cref="Within(int, string)"/>.
/// </summary>
public partial struct RuleViolations
{
    private const int ShownCharacters = 80;

    private List<RuleViolation>? _items;

    /// <summary>How many there are.</summary>
    public readonly int Count => _items?.Count ?? 0;

    /// <summary>What is wrong so far.</summary>
    public readonly IReadOnlyList<RuleViolation> Items => _items ?? (IReadOnlyList<RuleViolation>)[];

    /// <summary>Throws when something is wrong.</summary>
    /// <param name="operation">What is called.</param>
    /// <exception cref="RequestValidationException">Something is wrong.</exception>
    public readonly void ThrowIfAny(string operation)
    {
        if (_items is not null)
        {
            throw new RequestValidationException(operation, _items);
        }
    }

    /// <summary>Adds a violation.</summary>
    /// <param name="pointer">Where, relative to the value that is being checked.</param>
    /// <param name="rule">The rule.</param>
    /// <param name="message">What is wrong.</param>
    /// <param name="value">The value.</param>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void Add(string pointer, string rule, string message, string? value = null)
        => (_items ??= []).Add(new RuleViolation(pointer, rule, message, Cut(value)));

    /// <summary>Checks a value that is part of this one.</summary>
    /// <param name="value">The part; null is not checked.</param>
    /// <param name="pointer">Its place: <c>/input</c>.</param>
    public void Nested(IValidatable? value, string pointer)
    {
        if (value is not null)
        {
            var before = Count;
            value.Validate(ref this);
            Within(before, pointer);
        }
    }

    /// <summary>Checks values that are items of an array.</summary>
    /// <param name="items">The array; null is not checked.</param>
    /// <param name="pointer">Its place.</param>
    /// <param name="mayBeNull">Whether an item may be null.</param>
    public void NestedItems(IReadOnlyList<IValidatable?>? items, string pointer, bool mayBeNull = false)
    {
        for (var i = 0; i < (items?.Count ?? 0); i++)
        {
            var before = Count;
            var item = items![i];
            if (item is not null)
            {
                item.Validate(ref this);
            }
            else if (!mayBeNull)
            {
                NotNull(null, "");
            }

            WithinItem(before, pointer, i);
        }
    }

    /// <summary>Puts a place before the pointers of all violations from the number <paramref name="first"/> on.</summary>
    /// <param name="first">The <see cref="Count"/> before they were added.</param>
    /// <param name="pointer">The place: <c>/input</c>.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly void Within(int first, string pointer)
    {
        if (_items is not null && _items.Count > first)
        {
            Prefix(first, pointer);
        }
    }

    /// <summary>Puts the place of an array's item before pointers.</summary>
    /// <param name="first">The <see cref="Count"/> before they were added.</param>
    /// <param name="pointer">The array's place: <c>/image_urls</c>.</param>
    /// <param name="index">The item's number, from 0.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly void WithinItem(int first, string pointer, int index)
    {
        if (_items is not null && _items.Count > first)
        {
            Prefix(first, string.Create(CultureInfo.InvariantCulture, $"{pointer}/{index}"));
        }
    }

    /// <summary>Puts the place of a map's value before pointers.</summary>
    /// <param name="first">The <see cref="Count"/> before they were added.</param>
    /// <param name="pointer">The map's place.</param>
    /// <param name="key">The key.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly void WithinKey(int first, string pointer, string key)
    {
        if (_items is not null && _items.Count > first)
        {
            Prefix(first, pointer + "/" + key.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal));
        }
    }

    /// <summary>Takes the values out of violations: they are secret.</summary>
    /// <param name="first">The <see cref="Count"/> before they were added.</param>
    public readonly void HideValues(int first)
    {
        for (var i = first; i < Count; i++)
        {
            _items![i] = _items[i] with { Value = null };
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private readonly void Prefix(int first, string pointer)
    {
        for (var i = first; i < _items!.Count; i++)
        {
            _items[i] = _items[i] with { Pointer = pointer + _items[i].Pointer };
        }
    }

    private static string? Cut(string? value)
    {
        if (value is null || value.Length <= ShownCharacters)
        {
            return value;
        }

        // Never half of a character.
        var length = char.IsHighSurrogate(value[ShownCharacters - 2]) ? ShownCharacters - 2 : ShownCharacters - 1;
        return string.Concat(value.AsSpan(0, length), "…");
    }
}
