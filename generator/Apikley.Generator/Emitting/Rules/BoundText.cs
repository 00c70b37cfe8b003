using System.Globalization;
using Apikley.Generator.Model;
using Apikley.Runtime.Checks;

namespace Apikley.Generator.Emitting.Rules;

/// <summary>
/// Writes a bound as a C# literal of the type that it bounds. Where that type cannot hold the bound exactly, a cast to one that can stands before the value.
/// </summary>
/// <param name="Cast">What stands before the value: empty, or <c>(decimal?)</c>.</param>
/// <param name="Literal">The bound.</param>
internal sealed record BoundText(string Cast, string Literal)
{
    /// <returns>Null when no C# number can hold the bound.</returns>
    public static BoundText? Of(ScalarKind kind, string bound)
    {
        var isDecimal = TryDecimal(bound, out var exact);
        var isWhole = isDecimal && decimal.Truncate(exact) == exact && exact is >= long.MinValue and <= long.MaxValue;
        return kind switch
        {
            ScalarKind.Int32 when isWhole && exact is >= int.MinValue and <= int.MaxValue => new BoundText("", Whole(exact)),
            ScalarKind.Int32 or ScalarKind.Int64 when isWhole => new BoundText(kind == ScalarKind.Int32 ? "(long?)" : "", Whole(exact) + "L"),
            ScalarKind.Int32 or ScalarKind.Int64 when isDecimal => new BoundText("(decimal?)", Decimal(exact)),
            ScalarKind.Decimal when isDecimal => new BoundText("", Decimal(exact)),
            ScalarKind.Single when OfSingle(bound) is { } single => new BoundText("", single),
            _ => OfDouble(bound) is { } number ? new BoundText(kind == ScalarKind.Double ? "" : "(double?)", number) : null,
        };
    }

    /// <summary>The divisor of <c>multipleOf</c>. Binary numbers are divided as the decimal that their text is.</summary>
    public static BoundText? OfDivisor(ScalarKind kind, string divisor)
    {
        if (!TryDecimal(divisor, out var exact))
        {
            return null;
        }

        var isWhole = decimal.Truncate(exact) == exact && exact is >= long.MinValue and <= long.MaxValue;
        return kind switch
        {
            ScalarKind.Int32 or ScalarKind.Int64 when isWhole => new BoundText("(long?)", Whole(exact) + "L"),
            ScalarKind.Int32 or ScalarKind.Int64 => new BoundText("(decimal?)", Decimal(exact)),
            _ => new BoundText("", Decimal(exact)),
        };
    }

    /// <summary>Whether a decimal holds the number without rounding.</summary>
    private static bool TryDecimal(string text, out decimal number)
        => decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out number)
        && ExactNumber.TryParse(text, out var exact)
        && ExactNumber.TryParse(number.ToString(CultureInfo.InvariantCulture), out var held)
        && exact.CompareTo(held) == 0;

    private static string Whole(decimal number) => decimal.Truncate(number).ToString(CultureInfo.InvariantCulture);

    private static string Decimal(decimal number) => number.ToString(CultureInfo.InvariantCulture) + "M";

    private static string? OfSingle(string bound)
        => float.TryParse(bound, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && !float.IsInfinity(number) && !float.IsNaN(number)
            ? number.ToString("R", CultureInfo.InvariantCulture) + "F"
            : null;

    private static string? OfDouble(string bound)
        => double.TryParse(bound, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && !double.IsInfinity(number) && !double.IsNaN(number)
            ? number.ToString("R", CultureInfo.InvariantCulture) + "D"
            : null;
}
