using System.Globalization;
using System.Numerics;

namespace Apikley.Runtime.Checks;

/// <summary>
/// A JSON number as its text says it, not as a binary fraction stores it: 0.3 is a multiple of 0.1, and 2^63 - 1 is below 2^63.
/// The value is <c>unscaled * 10^-scale</c>.
/// </summary>
internal readonly struct ExactNumber : IComparable<ExactNumber>
{
    /// <summary>Longer numbers, or larger exponents, are not compared: they would cost more than any rule is worth.</summary>
    private const int Limit = 1000;

    private readonly BigInteger _unscaled;
    private readonly int _scale;

    private ExactNumber(BigInteger unscaled, int scale)
    {
        _unscaled = unscaled;
        _scale = scale;
    }

    /// <summary>Reads a JSON number. False: the text is none, or is out of all proportion.</summary>
    public static bool TryParse(string? text, out ExactNumber number)
    {
        number = default;
        if (text is null || text.Length is 0 or > Limit)
        {
            return false;
        }

        var exponentAt = text.IndexOfAny(['e', 'E']);
        var exponent = 0;
        if (exponentAt >= 0
            && (!int.TryParse(text.Substring(exponentAt + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out exponent) || exponent is < -Limit or > Limit))
        {
            return false;
        }

        var mantissa = exponentAt < 0 ? text : text.Substring(0, exponentAt);
        var point = mantissa.IndexOf('.');
        var scale = point < 0 ? 0 : mantissa.Length - point - 1;
        var digits = point < 0 ? mantissa : mantissa.Remove(point, 1);
        if (!BigInteger.TryParse(digits, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var unscaled))
        {
            return false;
        }

        number = new ExactNumber(unscaled, scale - exponent);
        return true;
    }

    public int CompareTo(ExactNumber other)
    {
        var (left, right) = Align(this, other);
        return left.CompareTo(right);
    }

    /// <summary>Whether this is a whole multiple of <paramref name="divisor"/>. Zero divides nothing and forbids nothing.</summary>
    public bool IsMultipleOf(ExactNumber divisor)
    {
        var (left, right) = Align(this, divisor);
        return right.IsZero || BigInteger.Remainder(left, right).IsZero;
    }

    private static (BigInteger Left, BigInteger Right) Align(ExactNumber left, ExactNumber right)
    {
        var scale = Math.Max(left._scale, right._scale);
        return (left._unscaled * BigInteger.Pow(10, scale - left._scale), right._unscaled * BigInteger.Pow(10, scale - right._scale));
    }
}
