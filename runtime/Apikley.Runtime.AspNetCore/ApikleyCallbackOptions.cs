namespace Apikley;

/// <summary>How <see cref="ApikleyCallbackEndpoints.MapApikleyCallbacks"/> works.</summary>
public sealed class ApikleyCallbackOptions
{
    /// <summary>The client whose tasks are called back. Null: the <see cref="ApikleyClient"/> among the application's services.</summary>
    public ApikleyClient? Client { get; set; }

    /// <summary>The name of the account whose tasks are called back, as given to <c>AddApikley</c>; null for the one without a name. Give each account a path of its own.</summary>
    public string? Account { get; set; }

    /// <summary>
    /// Called with the final status of a task, as the service's record has it, after the callback was answered. Once for each task while this
    /// process remembers it; a process that ends in between does not call it, and finds the task with <see cref="ApikleyClient.RecoverAsync"/>
    /// or its idempotency key. What it throws is logged, and the service's next delivery of the same callback calls it again.
    /// </summary>
    public Func<GenerationStatus, CancellationToken, Task>? OnCompleted { get; set; }

    /// <summary>How long a callback that was dealt with is remembered, so that its duplicates are dropped. Default: 24 hours.</summary>
    public TimeSpan RememberFor { get; set; } = TimeSpan.FromHours(24);

    /// <summary>How many callbacks are remembered at most; the oldest go first. Default: 100,000.</summary>
    public int MaxRemembered { get; set; } = 100_000;

    /// <summary>How many callbacks may be in work; beyond that the answer is 503 and the service comes again. Default: 10,000.</summary>
    public int MaxInWork { get; set; } = 10_000;

    /// <summary>The clock for <see cref="RememberFor"/>. Default: the system's.</summary>
    public TimeProvider TimeProvider { get; set; } = TimeProvider.System;
}
