using System.Globalization;
using System.Text.RegularExpressions;

namespace Apikley.Emulator;

/// <summary>Reads the text form of a fault.</summary>
internal static partial class FaultSyntax
{
    private const string Known =
        "reset-before-read, reset-after-accept, slow=12s, http<status>[-retry-after=<seconds>][-after-accept], code<code>[-after-accept], html[=<status>], truncate[=<bytes>], redirect=<address>, empty, " +
        "invisible=3s, fail=<code>[:message], no-urls, stuck, odd-state=<text>, bad-result, callback-lost, callback-doubled, callback-late=5s, callback-reordered";

    public static EmulatorFault Read(string text)
    {
        text = text.Trim();
        if (Numbered().Match(text) is { Success: true } match)
            return ReadNumbered(match);

        var (name, argument) = text.IndexOf('=', StringComparison.Ordinal) is var at and >= 0 ? (text[..at], text[(at + 1)..]) : (text, null);
        return (name, argument) switch
        {
            ("reset-before-read", null) => new(FaultKind.ResetBeforeRead),
            ("reset-after-accept", null) => new(FaultKind.ResetAfterAccept),
            ("truncate", null) => new(FaultKind.Truncate),
            ("truncate", not null) => new(FaultKind.Truncate) { Bytes = Bytes(text, argument) },
            ("redirect", not null) => new(FaultKind.Redirect) { Message = argument },
            ("empty", null) => new(FaultKind.Empty),
            ("no-urls", null) => new(FaultKind.NoUrls),
            ("bad-result", null) => new(FaultKind.BadResult),
            ("odd-state", not null) => new(FaultKind.OddState) { Message = argument },
            ("stuck", null) => new(FaultKind.Stuck),
            ("callback-lost", null) => new(FaultKind.CallbackLost),
            ("callback-doubled", null) => new(FaultKind.CallbackDoubled),
            ("callback-reordered", null) => new(FaultKind.CallbackReordered),
            ("html", _) => new(FaultKind.Html) { Code = argument is null ? 200 : Status(text, argument) },
            ("slow", not null) => new(FaultKind.Slow) { Duration = Durations.Parse(argument) },
            ("invisible", not null) => new(FaultKind.Invisible) { Duration = Durations.Parse(argument) },
            ("callback-late", not null) => new(FaultKind.CallbackLate) { Duration = Durations.Parse(argument) },
            ("fail", _) => ReadFail(text, argument),
            _ => throw new FormatException($"'{text}' is not a fault. There are: {Known}."),
        };
    }

    private static EmulatorFault ReadNumbered(Match match)
    {
        var code = int.Parse(match.Groups["code"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);
        if (match.Groups["what"].Value == "code")
        {
            if (match.Groups["retry"].Success)
                throw new FormatException($"'{match.Value}': a code in the body has no Retry-After header; use http{code}-retry-after=….");

            return new(FaultKind.Code) { Code = code, AfterAccept = match.Groups["after"].Success };
        }

        return new(FaultKind.HttpStatus)
        {
            Code = Status(match.Value, match.Groups["code"].Value),
            AfterAccept = match.Groups["after"].Success,
            RetryAfter = match.Groups["retry"].Success ? int.Parse(match.Groups["retry"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture) : null,
        };
    }

    private static EmulatorFault ReadFail(string text, string? argument)
    {
        var (code, message) = argument?.IndexOf(':', StringComparison.Ordinal) is { } at and >= 0 ? (argument[..at], argument[(at + 1)..]) : (argument ?? "500", null);
        return int.TryParse(code, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? new(FaultKind.Fail) { Code = number, Message = message ?? "Internal server error" }
            : throw new FormatException($"'{text}': after 'fail=' comes a number, and a message after a colon if wanted, such as fail=500:out of memory.");
    }

    private static int Bytes(string text, string number) =>
        int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var bytes)
            ? bytes
            : throw new FormatException($"'{text}': after 'truncate=' comes a number of bytes.");

    private static int Status(string text, string number) =>
        int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var status) && status is >= 200 and <= 599
            ? status
            : throw new FormatException($"'{text}': an HTTP status lies between 200 and 599.");

    [GeneratedRegex(@"^(?<what>http|code)(?<code>\d{1,6})(-retry-after=(?<retry>\d{1,6}))?(?<after>-after-accept)?$")]
    private static partial Regex Numbered();
}
