using System.Globalization;

namespace Apikley;

/// <summary>Turns an HTTP status, the code in a body, or a task's <c>failCode</c> into what it means. The code decides, then HTTP.</summary>
internal static class ErrorClassifier
{
    private const string LookAtAccount =
        "The task may exist and be paid for. Do not send it again before you know: a callback names it, and the account's task log and credits show it.";

    /// <summary>The answer to a create. <paramref name="refused"/>: certainly no task was accepted.</summary>
    /// <param name="code">The body's code, when the body could be read.</param>
    /// <param name="httpStatus">The HTTP status.</param>
    /// <param name="refused">Whether the create was certainly refused.</param>
    public static ErrorMeaning Create(int? code, int httpStatus, out bool refused)
    {
        var entry = code is { } known ? ErrorCodes.Find(known) : FromHttp(httpStatus);
        refused = entry is { RefusesCreate: true };
        if (entry is null)
        {
            return Unclassified(code, httpStatus, Charged.Unknown, LookAtAccount);
        }

        // "Retryable" promises that repeating cannot pay twice; an answer that does not refuse promises nothing of the kind.
        return refused
            ? new ErrorMeaning(entry.Category, entry.Meaning, Charged.No, entry.Transient, entry.NextStep)
            : new ErrorMeaning(entry.Category, entry.Meaning, Charged.Unknown, false, LookAtAccount);
    }

    /// <summary>Whether a refused create may be sent again by itself: only the two codes that say "later".</summary>
    public static bool MayResend(int? code, int httpStatus) => (code ?? httpStatus) is 429 or 455;

    /// <summary>The answer to a call that only reads: it costs nothing, so it may be repeated whenever time may cure it.</summary>
    /// <param name="code">The body's code, when the body could be read.</param>
    /// <param name="httpStatus">The HTTP status.</param>
    public static ErrorMeaning Read(int? code, int httpStatus)
    {
        var entry = code is { } known ? ErrorCodes.Find(known) : FromHttp(httpStatus);
        if (entry is null)
        {
            return Unclassified(code, httpStatus, Charged.No, "Look the code up in the service's documents.");
        }

        // In a body 408 says that the task is over; as a bare status it is the gateway's own time-out.
        var transient = entry.Transient || (code is null && httpStatus is 408 or 425);
        return new ErrorMeaning(entry.Category, entry.Meaning, Charged.No, transient, entry.NextStep);
    }

    /// <summary>A task in state <c>fail</c>.</summary>
    /// <param name="failCode">As the record has it: a number in a string, empty, or a word.</param>
    /// <param name="creditsConsumed">What the record says was charged, if it says.</param>
    public static ErrorMeaning Failure(string? failCode, decimal? creditsConsumed)
    {
        var number = int.TryParse(failCode, NumberStyles.None, CultureInfo.InvariantCulture, out var parsed) ? parsed : (int?)null;
        var charged = creditsConsumed switch
        {
            null => number == 531 ? Charged.No : Charged.Unknown,
            > 0 => Charged.Yes,
            _ => Charged.No,
        };

        // The task is over, so a new one is a new purchase, never a second charge for this one.
        return number is { } code && ErrorCodes.Find(code) is { } entry
            ? code switch
            {
                500 => new ErrorMeaning(ErrorCategory.GenerationFailed, "The service failed while generating.", charged, true, "Create a new task; if it stays, ask the service's support."),
                501 or 408 or 531 => new ErrorMeaning(entry.Category, entry.Meaning, charged, true, entry.NextStep),
                _ => new ErrorMeaning(entry.Category, entry.Meaning, charged, entry.Transient, entry.NextStep),
            }
            : new ErrorMeaning(ErrorCategory.GenerationFailed, "The generation failed.", charged, false, "Read the task's failure message, change the input, and create a new task.");
    }

    /// <summary>A status without a readable body. A proxy or gateway may have answered, so fewer of them refuse for certain.</summary>
    private static ErrorCodes.Entry? FromHttp(int status) => status switch
    {
        >= 200 and < 300 => new(ErrorCategory.UnexpectedResponse, "The answer is not the JSON the API promises.", false, true, "Look at the first bytes of the answer: perhaps a proxy answered."),
        >= 300 and < 400 => new(ErrorCategory.UnexpectedResponse, "The server redirects; the key is not sent elsewhere, so the redirect was not followed.", true, false, "Check ApikleyOptions.BaseAddress."),
        408 or 425 or 499 => new(ErrorCategory.Connection, "The gateway stopped waiting for the request.", false, true, "Try again later."),
        409 => new(ErrorCategory.Conflict, "Conflict.", false, false, "Look at the first bytes of the answer."),
        413 => new(ErrorCategory.InvalidRequest, "The request is too large.", true, false, "Send less; upload files first and name them by URL."),
        407 => new(ErrorCategory.Connection, "The proxy asks for credentials.", true, false, "Give the HttpClient's handler the proxy's credentials."),
        406 or 410 or 411 or 414 or 415 or 417 or 421 or 426 or 428 or 431 =>
            new(ErrorCategory.InvalidRequest, "The server refused the request.", true, false, "Check ApikleyOptions.BaseAddress and the request."),
        _ => ErrorCodes.Find(status) ?? (status >= 500 ? ErrorCodes.Find(500) : null),
    };

    private static ErrorMeaning Unclassified(int? code, int httpStatus, Charged charged, string nextStep) => new(
        ErrorCategory.Unknown,
        string.Create(CultureInfo.InvariantCulture, $"The {(code is null ? "HTTP status" : "code")} {code ?? httpStatus} is not one that the API's documents name."),
        charged,
        false,
        nextStep);
}
