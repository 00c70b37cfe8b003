using System.Globalization;
using System.Runtime.CompilerServices;
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
