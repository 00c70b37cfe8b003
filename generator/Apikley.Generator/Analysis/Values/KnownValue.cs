using Microsoft.CodeAnalysis;

namespace Apikley.Generator.Analysis.Values;

/// <summary>A value that is certain when the code is compiled. What is not certain is null, and nothing is ever said of it.</summary>
internal abstract record KnownValue;

/// <summary>A string.</summary>
internal sealed record KnownText(string Text) : KnownValue;

/// <summary>A <see cref="Uri"/>, as it was written.</summary>
internal sealed record KnownAddress(string Text) : KnownValue;

/// <summary>A number.</summary>
/// <param name="Text">Its JSON text.</param>
internal sealed record KnownNumber(string Text) : KnownValue;

/// <summary>An array, list or dictionary.</summary>
/// <param name="Items">The items that are certain to be there; for a dictionary its values.</param>
/// <param name="Exact">Whether there are no others.</param>
/// <param name="Change">What may happen to it once somebody else holds it too.</param>
internal sealed record KnownList(IReadOnlyList<KnownItem> Items, bool Exact, ListChange Change) : KnownValue;

/// <summary>One of several values, by a condition: an item of a list.</summary>
internal sealed record KnownChoice(IReadOnlyList<KnownItem> Values) : KnownValue;

/// <param name="Value">The item, or null when only its being there is certain.</param>
/// <param name="Place">Where it is written, when that is where the list is given.</param>
/// <param name="Key">The name of a dictionary's entry, where it is certain.</param>
/// <param name="KeyPlace">Where that is written.</param>
internal readonly record struct KnownItem(KnownValue? Value, SyntaxNode? Place, string? Key = null, SyntaxNode? KeyPlace = null)
{
    /// <summary>The same item, all of it at one place: that where a list which is written elsewhere is given.</summary>
    public KnownItem At(SyntaxNode? place)
    {
        var value = Value switch
        {
            KnownList list => list with { Items = [.. list.Items.Select(item => item.At(place))] },
            KnownChoice choice => new KnownChoice([.. choice.Values.Select(one => one.At(place))]),
            _ => Value,
        };
        return new KnownItem(value, place, Key);
    }
}

internal enum ListChange
{
    /// <summary>None.</summary>
    Nothing,

    /// <summary>An array: the number of items stays.</summary>
    Items,

    /// <summary>A list.</summary>
    Everything,
}
