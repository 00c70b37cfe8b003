namespace Apikley;

/// <summary>A task's state, as the service names it. States this version does not know are kept and count as not finished.</summary>
public readonly struct GenerationState : IEquatable<GenerationState>
{
    private readonly string? value;

    /// <summary>A state by its name.</summary>
    /// <param name="value">As the service writes it.</param>
    public GenerationState(string value) => this.value = value;

    /// <summary>
    /// Accepted, but not yet visible to reads. Not a state of the service: right after a create it answers that there is no such record,
    /// and within <see cref="PollingOptions.VisibilityGrace"/> that is reported so.
    /// </summary>
    public static GenerationState Submitted { get; } = new("submitted");

    /// <summary>Waiting to be queued.</summary>
    public static GenerationState Waiting { get; } = new("waiting");

    /// <summary>In the queue.</summary>
    public static GenerationState Queuing { get; } = new("queuing");

    /// <summary>Being generated.</summary>
    public static GenerationState Generating { get; } = new("generating");

    /// <summary>Over, with a result.</summary>
    public static GenerationState Success { get; } = new("success");

    /// <summary>Over, without a result.</summary>
    public static GenerationState Fail { get; } = new("fail");

    /// <summary>The name, as the service writes it.</summary>
    public string Value => value ?? "";

    /// <summary>Whether the task is over.</summary>
    public bool IsFinal => this == Success || this == Fail;

    /// <summary>Whether this version knows the state; the names of others are the service's own words.</summary>
    internal bool IsKnown => this == Submitted || this == Waiting || this == Queuing || this == Generating || IsFinal;

    /// <summary>The same state, with a name that is part of the program where this version knows it.</summary>
    internal GenerationState Shared()
    {
        var name = Value;
        return name == Generating.Value ? Generating : name == Waiting.Value ? Waiting : name == Queuing.Value ? Queuing : this;
    }

    /// <summary>Whether two states have the same name.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    public static bool operator ==(GenerationState left, GenerationState right) => left.Equals(right);

    /// <summary>Whether two states have different names.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    public static bool operator !=(GenerationState left, GenerationState right) => !left.Equals(right);

    /// <inheritdoc/>
    public bool Equals(GenerationState other) => string.Equals(Value, other.Value, StringComparison.OrdinalIgnoreCase);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is GenerationState other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => Value.GetHashCode(StringComparison.OrdinalIgnoreCase);

    /// <summary>The name.</summary>
    /// <returns><see cref="Value"/>.</returns>
    public override string ToString() => Value;
}
