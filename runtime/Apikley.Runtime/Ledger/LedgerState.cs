namespace Apikley;

/// <summary>How far a create has come.</summary>
public enum LedgerState
{
    /// <summary>Meant, and certainly not sent: it waits for its turn, or was refused for the moment.</summary>
    Planned,

    /// <summary>Being sent. Found so after a restart, it is <see cref="Ambiguous"/>.</summary>
    Submitting,

    /// <summary>Accepted; the task id is known.</summary>
    Submitted,

    /// <summary>It was sent and no answer says what became of it. Never sent again by itself.</summary>
    Ambiguous,

    /// <summary>The task is over and has a result.</summary>
    Succeeded,

    /// <summary>The task is over and failed.</summary>
    Failed,

    /// <summary>Certainly not accepted: refused, cancelled before it left, or settled so by a person.</summary>
    Rejected,
}
