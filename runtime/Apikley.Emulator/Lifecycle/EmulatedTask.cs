using System.Text.Json.Nodes;
using Apikley.Emulator.Documents;

namespace Apikley.Emulator.Lifecycle;

/// <summary>
/// A task from accept to end. Its state is a function of the clock alone, so a clock that jumps leaves no state behind; the outcome is
/// prepared in the background, and whoever asks after the end waits for it.
/// </summary>
internal sealed class EmulatedTask
{
    public required string Id { get; init; }

    /// <summary>How many tasks were accepted before it.</summary>
    public required long Ordinal { get; init; }

    public required MarketModel Model { get; init; }

    /// <summary>The create's body as it came.</summary>
    public required string BodyText { get; init; }

    public required JsonObject Input { get; init; }

    public required string? CallBackUrl { get; init; }

    public required decimal Cost { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>Until then <c>recordInfo</c> does not know the task.</summary>
    public required DateTimeOffset VisibleAt { get; init; }

    public required TaskTimings Timings { get; init; }

    /// <summary>The faults that concern the task or its callback.</summary>
    public required IReadOnlyList<EmulatorFault> Faults { get; init; }

    /// <summary>Set once, right after the task was put on the board.</summary>
    public Task<TaskOutcome> Outcome { get; set; } = Task.FromResult(TaskOutcome.Failure("500", "The task was not started."));

    public DateTimeOffset EndsAt => Has(FaultKind.Stuck) ? DateTimeOffset.MaxValue : CreatedAt + Timings.Total;

    public bool Has(FaultKind kind) => Faults.Any(fault => fault.Kind == kind);

    /// <summary>The state at a moment, and the outcome if the task has ended by then.</summary>
    public async Task<(TaskState State, TaskOutcome? Outcome)> AtAsync(DateTimeOffset now)
    {
        if (now >= EndsAt)
        {
            var outcome = await Outcome;
            return (outcome.IsSuccess ? TaskState.Success : TaskState.Fail, outcome);
        }

        var age = now - CreatedAt;
        if (age < Timings.Waiting)
            return (TaskState.Waiting, null);

        return (age < Timings.Waiting + Timings.Queuing ? TaskState.Queuing : TaskState.Generating, null);
    }
}
