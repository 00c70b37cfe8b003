namespace Apikley;

/// <summary>
/// The names under which clients report: add them to OpenTelemetry with <c>AddSource</c> and <c>AddMeter</c>. Nothing that is reported
/// holds the API key, an input (so no prompt), or the query of an address.
/// </summary>
public static class ApikleyTelemetry
{
    /// <summary>
    /// The <see cref="System.Diagnostics.ActivitySource"/>. Its activities: <c>create_task {model}</c>, <c>wait_for_task</c>, <c>upload_file</c>
    /// and <c>download_file</c>.
    /// </summary>
    public const string ActivitySourceName = "Apikley";

    /// <summary>The <see cref="System.Diagnostics.Metrics.Meter"/>.</summary>
    public const string MeterName = "Apikley";

    /// <summary>Histogram, seconds: one send of a create, until its outcome is known. Tags: model, <c>apikley.outcome</c> (<c>accepted</c>, <c>refused</c>, <c>unsent</c>, <c>unknown</c>), <c>error.type</c>.</summary>
    public const string SubmitDuration = "apikley.submit.duration";

    /// <summary>Histogram, seconds: from the acceptance of a task to the first read that shows it generating.</summary>
    public const string QueueDuration = "apikley.task.queue.duration";

    /// <summary>Histogram, seconds: from the first read that shows a task generating to its end. Tags: model, <c>apikley.task.state</c>.</summary>
    public const string GenerationDuration = "apikley.task.generation.duration";

    /// <summary>Histogram, seconds: from the acceptance of a task to its end, by the service's own times where it tells them. Tags: model, <c>apikley.task.state</c>, <c>error.type</c>.</summary>
    public const string TaskDuration = "apikley.task.duration";

    /// <summary>Counter: reads of tasks. Tag: <c>apikley.task.state</c>, or <c>error.type</c>.</summary>
    public const string Polls = "apikley.polls";

    /// <summary>Counter: creates that the service accepted, each of which it charges: those it answered so, and those whose answer was lost and a callback named. Tag: model.</summary>
    public const string ChargedTasks = "apikley.tasks.charged";

    /// <summary>Counter: credits that finished tasks cost, where their records say so. Tag: model.</summary>
    public const string ConsumedCredits = "apikley.credits.consumed";

    /// <summary>Tag: the model's wire name.</summary>
    public const string ModelTag = "apikley.model";

    /// <summary>Tag: <see cref="ApikleyOptions.Account"/>, where it is set.</summary>
    public const string AccountTag = "apikley.account";

    /// <summary>Tag: what became of a send.</summary>
    public const string OutcomeTag = "apikley.outcome";

    /// <summary>Tag: a task's state.</summary>
    public const string StateTag = "apikley.task.state";

    /// <summary>Tag of activities: the service's id of the task.</summary>
    public const string TaskIdTag = "apikley.task.id";

    /// <summary>Tag: an <see cref="ErrorCategory"/>, a task's failure code, or the name of an exception's class.</summary>
    public const string ErrorTypeTag = "error.type";
}
