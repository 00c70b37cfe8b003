using System.Net;

namespace Apikley;

/// <summary>What one read of a task showed.</summary>
/// <param name="Status">Its status, when there is one.</param>
/// <param name="Error">What is wrong, when there is no status.</param>
/// <param name="Invisible">The service knows no such record: wrong, or too early.</param>
internal readonly record struct TaskRead(GenerationStatus? Status, ApikleyException? Error, bool Invisible = false);

/// <summary>Reads tasks: <c>GET /api/v1/jobs/recordInfo</c>. Decides what each answer says about the task.</summary>
internal sealed class TaskReads(ApiTransport transport, PollingOptions polling, Func<double> random, ClientTelemetry telemetry)
{
    private static readonly TimeSpan FirstBackoff = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan LongestBackoff = TimeSpan.FromSeconds(8);

    /// <summary>Reads once. No exception but cancellation: what went wrong is in the answer.</summary>
    public async Task<TaskRead> ReadOnceAsync(string taskId, CancellationToken cancellationToken)
    {
        var read = await FetchAsync(taskId, cancellationToken).ConfigureAwait(false);
        telemetry.Read(read);
        return read;
    }

    /// <summary>Reads, and tries again with growing pauses while time may cure it.</summary>
    /// <exception cref="ApikleyException">The service refused, or could not be read.</exception>
    public async Task<TaskRead> ReadAsync(string taskId, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            var read = await ReadOnceAsync(taskId, cancellationToken).ConfigureAwait(false);
            if (read.Error is not { } error || read.Invisible)
            {
                return read;
            }

            if (!error.Retryable || attempt >= polling.MaxReadAttempts || Pause(error, attempt) is not { } pause)
            {
                throw error;
            }

            await Task.Delay(pause, transport.Time, cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task<TaskRead> FetchAsync(string taskId, CancellationToken cancellationToken)
    {
        ApiAnswer answer;
        try
        {
            answer = await transport.GetAsync("api/v1/jobs/recordInfo?taskId=" + Uri.EscapeDataString(taskId), cancellationToken).ConfigureAwait(false);
        }
        catch (Exception e) when (e is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            // A handler of the application may throw anything; whatever it was, nothing is known of the task.
            var meaning = new ErrorMeaning(ErrorCategory.Connection, "No answer: " + transport.Key.Redact(e.Message), Charged.No, true, "Try again; reading costs nothing.");
            return new TaskRead(null, ExceptionFactory.Make("The task could not be read", new ErrorDetails { Meaning = meaning, TaskId = taskId }, e));
        }

        var envelope = Envelope.Read(answer);
        switch (envelope.Code)
        {
            case ErrorCodes.Success:
                return RecordReader.Read(envelope.Data, taskId) is { } status
                    ? new TaskRead(status, null)
                    : Failed(answer, envelope, taskId, new ErrorMeaning(ErrorCategory.UnexpectedResponse, "The answer has no record of the task.", Charged.No, true, "Look at the first bytes of the answer."));

            // In place of the record these two say that the task is over; no document says so, real use does.
            case 408 or 501:
                return new TaskRead(
                    new GenerationStatus(taskId, GenerationState.Fail)
                    {
                        FailCode = envelope.Code == 408 ? "408" : "501",
                        FailMessage = envelope.Message ?? ErrorCodes.Find(envelope.Code.Value)!.Meaning,
                    },
                    null);

            case null when envelope.Problem is null && answer.HttpStatus is >= 200 and < 300 && RecordReader.Read(envelope.Data, taskId) is { } bare:
                return new TaskRead(bare, null);

            default:
                var meaning = ErrorClassifier.Read(envelope.Code, answer.HttpStatus);
                if (envelope.Code is null && envelope.Problem is { } problem && meaning.Category == ErrorCategory.UnexpectedResponse)
                {
                    meaning = meaning with { Meaning = problem };
                }

                return Failed(answer, envelope, taskId, meaning);
        }
    }

    /// <summary>The pause before the next try: what the server asks, or random between zero and a growing bound. Null when the server asks for too long.</summary>
    private TimeSpan? Pause(ApikleyException error, int attempt) => error.Details.RetryAfter is { } asked
        ? asked <= polling.MaxRetryAfter ? asked : null
        : Backoff.FullJitter(FirstBackoff, LongestBackoff, attempt, random());

    private TaskRead Failed(ApiAnswer answer, Envelope envelope, string taskId, ErrorMeaning meaning)
    {
        var invisible = (envelope.Problem is null || answer.Body.IsEmpty) && (envelope.Code is 404 or 422 || (envelope.Code is null && answer.HttpStatus is 404 or 422));
        if (invisible)
        {
            meaning = new ErrorMeaning(ErrorCategory.NotFound, "The service knows no such task.", Charged.No, false, "Check the task id, and that the key belongs to the account that created the task.");
        }

        var details = new ErrorDetails
        {
            Meaning = meaning,
            Code = envelope.Code,
            HttpStatus = (HttpStatusCode)answer.HttpStatus,
            ServerMessage = envelope.Message is { } message ? transport.Key.Redact(message) : null,
            FirstBytes = answer.Excerpt(transport.Key),
            RetryAfter = answer.RetryAfter,
            TaskId = taskId,
        };
        return new TaskRead(null, ExceptionFactory.Make("The task could not be read", details, answer.Error), invisible);
    }
}
