using System.Globalization;
using System.Text.RegularExpressions;

namespace Apikley.Emulator;

/// <summary>Reads and writes times such as <c>250ms</c>, <c>12s</c>, <c>1.5m</c>, <c>24h</c>; a bare number is seconds.</summary>
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

    public static string Write(TimeSpan time) => time.Milliseconds == 0 && time.Microseconds == 0
        ? string.Create(CultureInfo.InvariantCulture, $"{time.TotalSeconds:0}s")
        : string.Create(CultureInfo.InvariantCulture, $"{time.TotalMilliseconds:0.####}ms");

    [GeneratedRegex(@"^(?<number>\d{1,9}(\.\d{1,9})?)(?<unit>ms|s|m|h)?$")]
    private static partial Regex Form();
}
