namespace Apikley.Emulator;

/// <summary>How callbacks are shaped, signed and delivered.</summary>
public sealed class CallbackOptions
{
    /// <summary>The payload's shape. Default <see cref="CallbackShape.Record"/>.</summary>
    public CallbackShape Shape { get; set; }

    /// <summary>The key callbacks are signed with, as <c>X-Webhook-Timestamp</c> and <c>X-Webhook-Signature</c>. Null, the default: unsigned.</summary>
    public string? SigningKey { get; set; }

    /// <summary>How long after a task's end its callback leaves, in the emulator's time. Default zero.</summary>
    public TimeSpan Delay { get; set; }

    /// <summary>How long the receiver may take to answer, in real time. Default 15 seconds, as the service has it.</summary>
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(15);

    /// <summary>How often a delivery that was not answered with HTTP 200 is tried again, 0 or more. Default 3.</summary>
    public int Retries { get; set; } = 3;

    /// <summary>The pause before the first retry, in the emulator's time; it doubles each time. Default 1 second.</summary>
    public TimeSpan RetryDelay { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>Whether callbacks may leave this machine. Default false: only loopback addresses are called.</summary>
    public bool AllowRemoteTargets { get; set; }
}

/// <summary>The shapes of a callback's body that are known from the service and its twin.</summary>
public enum CallbackShape
{
    /// <summary>The record as <c>recordInfo</c> answers it, with <c>consumeCredits</c> and <c>remainedCredits</c>.</summary>
    Record,

    /// <summary>The 2026 schema: the record with <c>creditsConsumed</c>, 0 when the task failed.</summary>
    RecordWithCreditsConsumed,

    /// <summary>The shape of the signature page: <c>taskId</c> outside, <c>data.task_id</c> and <c>data.callbackType</c> inside.</summary>
    TaskCompleted,
}
