using System.Globalization;

namespace Apikley.Emulator.Faults;

/// <summary>One entry of a fault profile: a fault, the requests it is aimed at, and how often it strikes.</summary>
/// <param name="Text">The entry as written; the seed's draw depends on it.</param>
/// <param name="Target">The requests.</param>
/// <param name="Fault">The fault.</param>
/// <param name="Rate">The share of requests it strikes, 0 to 1.</param>
internal sealed record FaultRule(string Text, FaultTarget Target, EmulatorFault Fault, double Rate)
{
    /// <summary>Reads a profile: entries <c>[target:]fault@rate%</c> separated by commas; <c>fault=rate%</c> does for a fault without an argument, and no rate means always.</summary>
    public static IReadOnlyList<FaultRule> ParseProfile(string? profile) => string.IsNullOrWhiteSpace(profile)
        ? []
        : [.. profile.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(Parse)];

    private static FaultRule Parse(string text)
    {
        var (target, rest) = SplitTarget(text);
        var (fault, rate) = SplitRate(rest);
        return new FaultRule(text, target, EmulatorFault.Parse(fault), rate);
    }

    private static (FaultTarget Target, string Remainder) SplitTarget(string text)
    {
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        if (colon <= 0 || text.AsSpan(0, colon).Contains('='))
            return (FaultTarget.Create, text);

        return Enum.TryParse<FaultTarget>(text[..colon].Replace("-", "", StringComparison.Ordinal), ignoreCase: true, out var target)
            ? (target, text[(colon + 1)..])
            : throw new FormatException($"'{text}': '{text[..colon]}' is not a target. There are: create, record-info, credit, download-url, upload, file.");
    }

    private static (string Fault, double Rate) SplitRate(string text)
    {
        if (!text.EndsWith('%'))
            return (text, 1);

        var at = text.LastIndexOfAny(['@', '=']);
        if (at <= 0 || !double.TryParse(text.AsSpan(at + 1, text.Length - at - 2), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var percent) || percent > 100)
            throw new FormatException($"'{text}': a rate is a number from 0 to 100 with a percent sign, such as reset-after-accept=5% or slow=12s@5%.");

        return (text[..at], percent / 100);
    }
}
