using System.Runtime.CompilerServices;

namespace Apikley.Runtime;

/// <content>The rule of enums.</content>
public partial struct RuleViolations
{
    /// <summary><c>enum</c>.</summary>
    /// <typeparam name="T">The enum.</typeparam>
    /// <param name="value">The value.</param>
    /// <param name="pointer">Its place.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Enum<T>(T value, string pointer)
        where T : struct, IListedEnum
    {
        if (!value.IsListed)
        {
            AddUnlisted(value.ToString(), T.Listed, pointer);
        }
    }

    /// <summary><c>enum</c> of a value that may be absent.</summary>
    /// <typeparam name="T">The enum.</typeparam>
    /// <param name="value">The value; null is not checked.</param>
    /// <param name="pointer">Its place.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Enum<T>(T? value, string pointer)
        where T : struct, IListedEnum
    {
        if (value is { } given)
        {
            Enum(given, pointer);
        }
    }

    /// <summary><c>enum</c> of each item of an array.</summary>
    /// <typeparam name="T">The enum.</typeparam>
    /// <param name="items">The array; null is not checked.</param>
    /// <param name="pointer">Its place.</param>
    public void EnumItems<T>(IReadOnlyList<T>? items, string pointer)
        where T : struct, IListedEnum
    {
        for (var i = 0; i < (items?.Count ?? 0); i++)
        {
            var before = Count;
            Enum(items![i], "");
            WithinItem(before, pointer, i);
        }
    }

    /// <summary><c>enum</c> of each item of an array whose items may be null.</summary>
    /// <typeparam name="T">The enum.</typeparam>
    /// <param name="items">The array; null is not checked.</param>
    /// <param name="pointer">Its place.</param>
    public void EnumItems<T>(IReadOnlyList<T?>? items, string pointer)
        where T : struct, IListedEnum
    {
        for (var i = 0; i < (items?.Count ?? 0); i++)
        {
            var before = Count;
            Enum(items![i], "");
            WithinItem(before, pointer, i);
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void AddUnlisted(string? value, string listed, string pointer)
    {
        var isEmpty = string.IsNullOrEmpty(value);
        Add(pointer, RequestValidationException.EnumRule + listed, isEmpty ? "has no value" : "is not a value that the document lists", isEmpty ? null : value);
    }
}
