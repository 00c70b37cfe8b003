namespace Apikley;

/// <summary>What is written down about one create. It holds no key and no part of the input.</summary>
public sealed record LedgerEntry
{
    /// <summary>Our own id of the create: 32 hexadecimal digits, random.</summary>
    public required string CorrelationId { get; init; }

    /// <summary>The application's name for the work; null when it gave none. Unique in a ledger.</summary>
    public string? IdempotencyKey { get; init; }

    /// <summary>The model.</summary>
    public required string Model { get; init; }

    /// <summary>How far it has come.</summary>
    public required LedgerState State { get; init; }

    /// <summary>The task, once it is known.</summary>
    public string? TaskId { get; init; }

    /// <summary>How often it has been sent.</summary>
    public int Attempts { get; init; }

    /// <summary>What the last change was about: the refusal, the error that left the outcome open, the failure.</summary>
    public string? Note { get; init; }

    /// <summary>When it was planned.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When it last changed.</summary>
    public required DateTimeOffset UpdatedAt { get; init; }

    /// <summary>Counts the changes; a change is written only over the version it was made from.</summary>
    public int Version { get; init; }

    /// <summary>Whether nothing more will happen to it by itself.</summary>
    public bool IsFinished => State is LedgerState.Succeeded or LedgerState.Failed or LedgerState.Rejected;
}
