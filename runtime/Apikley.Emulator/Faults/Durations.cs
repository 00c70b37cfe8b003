using System.Globalization;
using System.Text.RegularExpressions;

namespace Apikley.Emulator;

/// <summary>Reads times such as <c>250ms</c>, <c>12s</c>, <c>1.5m</c>, <c>24h</c>; a bare number is seconds.</summary>
internal static partial class Durations
{
    public static TimeSpan Parse(string text)
    {
        if (Form().Match(text.Trim()) is not { Success: true } match)
            throw new FormatException($"'{text}' is not a time; write 250ms, 12s, 1.5m or 24h.");

        var number = double.Parse(match.Groups["number"].ValueSpan, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);
        var unit = match.Groups["unit"].Value switch
        {
            "ms" => TimeSpan.FromMilliseconds(1),
            "m" => TimeSpan.FromMinutes(1),
            "h" => TimeSpan.FromHours(1),
            _ => TimeSpan.FromSeconds(1),
        };
        return unit * number;
    }

    [GeneratedRegex(@"^(?<number>\d{1,9}(\.\d{1,9})?)(?<unit>ms|s|m|h)?$")]
    private static partial Regex Form();
}
