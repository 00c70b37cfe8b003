using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Apikley.Runtime.Checks;

namespace Apikley.Runtime;

/// <content>The rules of strings and addresses.</content>
public partial struct RuleViolations
{
    /// <summary>A value that must be there.</summary>
    /// <param name="value">The value.</param>
    /// <param name="pointer">Its place.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void NotNull(object? value, string pointer)
    {
        if (value is null)
        {
            Add(pointer, "required", "is null");
        }
    }

    /// <summary>Any JSON that must be there.</summary>
    /// <param name="value">The value; a JSON null is one.</param>
    /// <param name="pointer">Its place.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void NotNull(JsonElement value, string pointer)
    {
        if (value.ValueKind == JsonValueKind.Undefined)
        {
            Add(pointer, "required", "has no value");
        }
    }

    /// <summary>Items of an array, none of which may be null.</summary>
    /// <param name="items">The array; null is not checked.</param>
    /// <param name="pointer">Its place.</param>
    public void ItemsNotNull(IReadOnlyList<object?>? items, string pointer)
    {
        for (var i = 0; i < (items?.Count ?? 0); i++)
        {
            if (items![i] is null)
            {
                var before = Count;
                NotNull(null, "");
                WithinItem(before, pointer, i);
            }
        }
    }

    /// <summary>Values of a map, none of which may be null.</summary>
    /// <typeparam name="T">Their type.</typeparam>
    /// <param name="values">The map; null is not checked.</param>
    /// <param name="pointer">Its place.</param>
    public void ValuesNotNull<T>(IReadOnlyDictionary<string, T>? values, string pointer)
        where T : class?
    {
        if (values is null)
        {
            return;
        }

        foreach (var (key, value) in values)
        {
            if (value is null)
            {
                var before = Count;
                NotNull(null, "");
                WithinKey(before, pointer, key);
            }
        }
    }

    /// <summary><c>maxLength</c>, in Unicode code points.</summary>
    /// <param name="value">The string; null is not checked.</param>
    /// <param name="maximum">The greatest number of code points.</param>
    /// <param name="pointer">Its place.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void MaxLength(string? value, int maximum, string pointer)
    {
        if (value is not null && value.Length > maximum)
        {
            CountAgainstMaximum(value, maximum, pointer);
        }
    }

    /// <summary><c>maxLength</c> of the items of an array, none of which may be null.</summary>
    /// <param name="items">The array; null is not checked.</param>
    /// <param name="maximum">The greatest number of code points.</param>
    /// <param name="pointer">The array's place.</param>
    public void ItemsMaxLength(IReadOnlyList<string?>? items, int maximum, string pointer)
    {
        for (var i = 0; i < (items?.Count ?? 0); i++)
        {
            var before = Count;
            NotNull(items![i], "");
            MaxLength(items[i], maximum, "");
            WithinItem(before, pointer, i);
        }
    }

    /// <summary><c>minLength</c>, in Unicode code points.</summary>
    /// <param name="value">The string; null is not checked.</param>
    /// <param name="minimum">The least number of code points.</param>
    /// <param name="pointer">Its place.</param>
    public void MinLength(string? value, int minimum, string pointer)
    {
        if (value is not null && TextLength.IsUnder(value, minimum))
        {
            Add(pointer, Invariant($"minLength: {minimum}"), Invariant($"has {TextLength.Of(value)} characters, at least {minimum} are needed"), value);
        }
    }

    /// <summary><c>pattern</c>.</summary>
    /// <param name="value">The string; null is not checked.</param>
    /// <param name="pattern">The pattern.</param>
    /// <param name="pointer">Its place.</param>
    public void Pattern(string? value, RulePattern pattern, string pointer)
    {
        if (value is not null && pattern.IsBrokenBy(value))
        {
            Add(pointer, "pattern: " + pattern, "does not match the pattern", value);
        }
    }

    /// <summary><c>format</c> of a string.</summary>
    /// <param name="value">The string; null is not checked.</param>
    /// <param name="format">The format: <c>email</c>, <c>uuid</c> …; one that is not known forbids nothing.</param>
    /// <param name="pointer">Its place.</param>
    public void Format(string? value, string format, string pointer)
    {
        if (value is not null && !Formats.Has(format, value))
        {
            Add(pointer, "format: " + format, "is not " + Formats.Describe(format), value);
        }
    }

    /// <summary><c>format: uri</c> of an address: it must be absolute.</summary>
    /// <param name="value">The address; null is not checked.</param>
    /// <param name="pointer">Its place.</param>
    public void AbsoluteUri(Uri? value, string pointer)
    {
        if (value is not null && !Checks.AbsoluteUri.Is(value))
        {
            Add(pointer, "format: uri", "is not " + Formats.Describe("uri"), value.OriginalString);
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void CountAgainstMaximum(string value, int maximum, string pointer)
    {
        if (TextLength.IsOver(value, maximum))
        {
            Add(pointer, Invariant($"maxLength: {maximum}"), Invariant($"has {TextLength.Of(value)} characters, at most {maximum} are allowed"), value);
        }
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
