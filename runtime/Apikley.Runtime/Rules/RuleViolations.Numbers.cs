using System.Globalization;
using System.Runtime.CompilerServices;
using Apikley.Runtime.Checks;

namespace Apikley.Runtime;

/// <content>The rules of numbers. A number that JSON has no text for (NaN, infinity) is left to the writer, which refuses it.</content>
public partial struct RuleViolations
{
    /// <summary><c>minimum</c>.</summary>
    /// <typeparam name="T">A type of numbers.</typeparam>
    /// <param name="value">The number; null is not checked.</param>
    /// <param name="bound">The least value.</param>
    /// <param name="pointer">Its place.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Minimum<T>(T? value, T bound, string pointer)
        where T : struct, IComparable<T>, IFormattable
    {
        if (value is { } number && Compare(number, bound) < 0)
        {
            Add(pointer, "minimum: " + Number(bound), "is below the minimum", Number(number));
        }
    }

    /// <summary><c>maximum</c>.</summary>
    /// <typeparam name="T">A type of numbers.</typeparam>
    /// <param name="value">The number; null is not checked.</param>
    /// <param name="bound">The greatest value.</param>
    /// <param name="pointer">Its place.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Maximum<T>(T? value, T bound, string pointer)
        where T : struct, IComparable<T>, IFormattable
    {
        if (value is { } number && Compare(number, bound) > 0)
        {
            Add(pointer, "maximum: " + Number(bound), "is above the maximum", Number(number));
        }
    }

    /// <summary><c>exclusiveMinimum</c>.</summary>
    /// <typeparam name="T">A type of numbers.</typeparam>
    /// <param name="value">The number; null is not checked.</param>
    /// <param name="bound">What it must be above.</param>
    /// <param name="pointer">Its place.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void ExclusiveMinimum<T>(T? value, T bound, string pointer)
        where T : struct, IComparable<T>, IFormattable
    {
        if (value is { } number && Compare(number, bound) <= 0)
        {
            Add(pointer, "exclusiveMinimum: " + Number(bound), "is not above the exclusive minimum", Number(number));
        }
    }

    /// <summary><c>exclusiveMaximum</c>.</summary>
    /// <typeparam name="T">A type of numbers.</typeparam>
    /// <param name="value">The number; null is not checked.</param>
    /// <param name="bound">What it must be below.</param>
    /// <param name="pointer">Its place.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void ExclusiveMaximum<T>(T? value, T bound, string pointer)
        where T : struct, IComparable<T>, IFormattable
    {
        if (value is { } number && Compare(number, bound) >= 0)
        {
            Add(pointer, "exclusiveMaximum: " + Number(bound), "is not below the exclusive maximum", Number(number));
        }
    }

    /// <summary><c>multipleOf</c> of a whole number by a whole number.</summary>
    /// <param name="value">The number; null is not checked.</param>
    /// <param name="divisor">What it must be a multiple of.</param>
    /// <param name="pointer">Its place.</param>
    public void MultipleOf(long? value, long divisor, string pointer)
    {
        if (value is { } number && divisor is not (0 or 1 or -1) && number % divisor != 0)
        {
            AddNotMultiple(divisor.ToString(CultureInfo.InvariantCulture), Number(number), pointer);
        }
    }

    /// <summary><c>multipleOf</c> of a decimal number, exactly.</summary>
    /// <param name="value">The number; null is not checked.</param>
    /// <param name="divisor">What it must be a multiple of.</param>
    /// <param name="pointer">Its place.</param>
    public void MultipleOf(decimal? value, decimal divisor, string pointer)
    {
        if (value is { } number && divisor != 0 && number % divisor != 0)
        {
            AddNotMultiple(divisor.ToString(CultureInfo.InvariantCulture), Number(number), pointer);
        }
    }

    /// <summary><c>multipleOf</c> of a binary number. What counts is its JSON text, so 0.3 is a multiple of 0.1.</summary>
    /// <param name="value">The number; null is not checked.</param>
    /// <param name="divisor">What it must be a multiple of.</param>
    /// <param name="pointer">Its place.</param>
    public void MultipleOf(double? value, decimal divisor, string pointer)
    {
        if (value is { } number && double.IsFinite(number))
        {
            Span<char> text = stackalloc char[32];
            number.TryFormat(text, out var length, "R", CultureInfo.InvariantCulture);
            MultipleOf(text[..length], divisor, pointer);
        }
    }

    /// <inheritdoc cref="MultipleOf(double?, decimal, string)"/>
    public void MultipleOf(float? value, decimal divisor, string pointer)
    {
        if (value is { } number && float.IsFinite(number))
        {
            Span<char> text = stackalloc char[32];
            number.TryFormat(text, out var length, "R", CultureInfo.InvariantCulture);
            MultipleOf(text[..length], divisor, pointer);
        }
    }

    private void MultipleOf(ReadOnlySpan<char> text, decimal divisor, string pointer)
    {
        if (divisor == 0)
        {
            return;
        }

        // A decimal holds 28 digits: a shorter text is exact in it.
        var isMultiple = text.IndexOf('E') < 0 && text.Length < 28 && decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var exact)
            ? exact % divisor == 0
            : !ExactNumber.TryParse(text.ToString(), out var number) || !ExactNumber.TryParse(divisor.ToString(CultureInfo.InvariantCulture), out var step) || number.IsMultipleOf(step);
        if (!isMultiple)
        {
            AddNotMultiple(divisor.ToString(CultureInfo.InvariantCulture), text.ToString(), pointer);
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void AddNotMultiple(string divisor, string value, string pointer) => Add(pointer, "multipleOf: " + divisor, "is not a multiple of " + divisor, value);

    /// <summary>NaN orders below every number for .NET; here it is beside them.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int? Compare<T>(T number, T bound)
        where T : struct, IComparable<T>
    {
        if ((typeof(T) == typeof(double) && double.IsNaN((double)(object)number)) || (typeof(T) == typeof(float) && float.IsNaN((float)(object)number)))
        {
            return null;
        }

        return number.CompareTo(bound);
    }

    private static string Number<T>(T number)
        where T : IFormattable
        => number.ToString(null, CultureInfo.InvariantCulture);
}
