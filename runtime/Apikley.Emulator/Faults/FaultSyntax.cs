using System.Globalization;
using System.Text.RegularExpressions;

namespace Apikley.Emulator;

/// <summary>Reads and writes the text form of a fault.</summary>
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

    /// <summary>The text that <see cref="Read"/> reads back as the same fault.</summary>
    public static string Write(EmulatorFault fault)
    {
        var after = fault.AfterAccept ? "-after-accept" : "";
        return fault.Kind switch
        {
            FaultKind.ResetBeforeRead => "reset-before-read",
            FaultKind.ResetAfterAccept => "reset-after-accept",
            FaultKind.Slow => "slow=" + Durations.Write(fault.Duration),
            FaultKind.HttpStatus => string.Create(CultureInfo.InvariantCulture, $"http{fault.Code}{(fault.RetryAfter is { } seconds ? $"-retry-after={seconds}" : "")}{after}"),
            FaultKind.Code => string.Create(CultureInfo.InvariantCulture, $"code{fault.Code}{after}"),
            FaultKind.Html => fault.Code == 200 ? "html" : string.Create(CultureInfo.InvariantCulture, $"html={fault.Code}"),
            FaultKind.Truncate => fault.Bytes is { } bytes ? string.Create(CultureInfo.InvariantCulture, $"truncate={bytes}") : "truncate",
            FaultKind.Redirect => "redirect=" + fault.Message,
            FaultKind.Empty => "empty",
            FaultKind.Invisible => "invisible=" + Durations.Write(fault.Duration),
            FaultKind.Fail => string.Create(CultureInfo.InvariantCulture, $"fail={fault.Code}:{fault.Message}"),
            FaultKind.NoUrls => "no-urls",
            FaultKind.Stuck => "stuck",
            FaultKind.OddState => "odd-state=" + fault.Message,
            FaultKind.BadResult => "bad-result",
            FaultKind.CallbackLost => "callback-lost",
            FaultKind.CallbackDoubled => "callback-doubled",
            FaultKind.CallbackLate => "callback-late=" + Durations.Write(fault.Duration),
            FaultKind.CallbackReordered => "callback-reordered",
            _ => fault.Kind.ToString(),
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
