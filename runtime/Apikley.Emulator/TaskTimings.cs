namespace Apikley.Emulator;

/// <summary>How long a task stays in each state, in the emulator's time.</summary>
public sealed record TaskTimings
{
    /// <summary>The time in <c>waiting</c>. Default 0.5 s.</summary>
    public TimeSpan Waiting { get; init; } = TimeSpan.FromMilliseconds(500);

    /// <summary>The time in <c>queuing</c>. Default 0.5 s.</summary>
    public TimeSpan Queuing { get; init; } = TimeSpan.FromMilliseconds(500);

    /// <summary>The time in <c>generating</c>. Default 2 s.</summary>
    public TimeSpan Generating { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>Tasks that are done as soon as they are accepted.</summary>
    public static TaskTimings Instant { get; } = new() { Waiting = TimeSpan.Zero, Queuing = TimeSpan.Zero, Generating = TimeSpan.Zero };

    /// <summary>The time from accept to result.</summary>
    public TimeSpan Total => Waiting + Queuing + Generating;
}
