using System.Globalization;

namespace Apikley.Generator.Analysis.Values;

/// <summary>The JSON text of a constant number, as the run time would write it.</summary>
internal static class NumberText
{
    /// <returns>Null for what is no number, or has no JSON text.</returns>
    public static string? Of(object? constant) => constant switch
    {
        double number => double.IsNaN(number) || double.IsInfinity(number) ? null : number.ToString("R", CultureInfo.InvariantCulture),
        float number => float.IsNaN(number) || float.IsInfinity(number) ? null : number.ToString("R", CultureInfo.InvariantCulture),
        char character => ((int)character).ToString(CultureInfo.InvariantCulture),
        sbyte or byte or short or ushort or int or uint or long or ulong or decimal => ((IFormattable)constant).ToString(null, CultureInfo.InvariantCulture),
        _ => null,
    };
}
