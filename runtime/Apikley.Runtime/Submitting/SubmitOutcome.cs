using System.Net;

namespace Apikley;

/// <summary>What became of one send of a create.</summary>
/// <param name="Kind">The four things that can become of it.</param>
/// <param name="Answer">The answer, if one came.</param>
/// <param name="Envelope">The answer's envelope.</param>
/// <param name="TaskId">The task, if the answer names one.</param>
/// <param name="Meaning">What the answer or its absence means; null when accepted.</param>
/// <param name="Error">The error behind it, if one was thrown.</param>
/// <param name="MayResend">It was certainly not accepted, and sending again soon may help.</param>
internal sealed record SubmitOutcome(
    SubmitOutcomeKind Kind,
    ApiAnswer? Answer,
    Envelope Envelope,
    string? TaskId,
    ErrorMeaning? Meaning,
    Exception? Error,
    bool MayResend)
{
    private static readonly ErrorMeaning NoTaskId = new(
        ErrorCategory.UnexpectedResponse,
        "The answer says success but names no task.",
        Charged.Unknown,
        false,
        "The task may exist and be paid for. Do not send it again before you know: a callback names it, and the account's task log and credits show it.");

    /// <summary>Judges an answer: the body's code decides, then the HTTP status.</summary>
    public static SubmitOutcome From(ApiAnswer answer)
    {
        var envelope = Envelope.Read(answer);
        var taskId = CreatedTask.ReadId(envelope.Data);
        var success = envelope.Code == ErrorCodes.Success || (envelope is { Code: null, Problem: null } && answer.HttpStatus is >= 200 and < 300);
        if (success)
        {
            return taskId is not null
                ? new SubmitOutcome(SubmitOutcomeKind.Accepted, answer, envelope, taskId, null, null, false)
                : new SubmitOutcome(SubmitOutcomeKind.Unknown, answer, envelope, null, NoTaskId, answer.Error, false);
        }

        var meaning = ErrorClassifier.Create(envelope.Code, answer.HttpStatus, out var refused);
        if (envelope.Code is null && envelope.Problem is { } problem && meaning.Category is ErrorCategory.UnexpectedResponse && answer.HttpStatus is >= 200 and < 300)
        {
            meaning = meaning with { Meaning = problem };
        }

        // A refusal that names a task contradicts itself; then nothing is certain.
        refused &= taskId is null;
        return new SubmitOutcome(
            refused ? SubmitOutcomeKind.Refused : SubmitOutcomeKind.Unknown,
            answer,
            envelope,
            taskId,
            refused || meaning.Charged == Charged.Unknown ? meaning : meaning with { Charged = Charged.Unknown, Retryable = false },
            answer.Error,
            refused && ErrorClassifier.MayResend(envelope.Code, answer.HttpStatus));
    }

    /// <summary>No answer, and nothing left this machine.</summary>
    public static SubmitOutcome Unsent(Exception error, string message) => new(
        SubmitOutcomeKind.Unsent,
        null,
        default,
        null,
        new ErrorMeaning(ErrorCategory.Connection, "The create was not sent: " + message, Charged.No, true, "Check the network and ApikleyOptions.BaseAddress, then create the task again."),
        error,
        error is HttpRequestException or TimeoutException);

    /// <summary>No answer, and the create may have arrived.</summary>
    public static SubmitOutcome Lost(Exception error, string message) => new(
        SubmitOutcomeKind.Unknown,
        null,
        default,
        null,
        new ErrorMeaning(
            ErrorCategory.Connection,
            "The create was sent and no answer came: " + message,
            Charged.Unknown,
            false,
            "The task may exist and be paid for. Do not send it again before you know: a callback names it, and the account's task log and credits show it."),
        error,
        false);

    public ErrorDetails Details(string model, string correlationId, ApiKey key) => new()
    {
        Meaning = Meaning!,
        Code = Envelope.Code,
        HttpStatus = (HttpStatusCode?)Answer?.HttpStatus,
        ServerMessage = Envelope.Message is { } message ? key.Redact(message) : null,
        FirstBytes = Answer?.Excerpt(key),
        RetryAfter = Answer?.RetryAfter,
        Model = model,
        TaskId = TaskId,
        CorrelationId = correlationId,
    };
}

/// <summary>What can become of a send.</summary>
internal enum SubmitOutcomeKind
{
    /// <summary>The task exists and its id is known.</summary>
    Accepted,

    /// <summary>The server said no.</summary>
    Refused,

    /// <summary>Nothing left this machine.</summary>
    Unsent,

    /// <summary>It may have been accepted.</summary>
    Unknown,
}
