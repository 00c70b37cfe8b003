namespace Apikley;

/// <summary>Why a callback was not let in.</summary>
public enum CallbackRefusal
{
    /// <summary>It was let in.</summary>
    None,

    /// <summary>Its address has no ticket, or one that is forged or has run out.</summary>
    Ticket,

    /// <summary>Its signature is missing or wrong.</summary>
    Signature,

    /// <summary>Its signature is right, but too old or from the future.</summary>
    Stale,

    /// <summary>Its body is larger than 256 KB.</summary>
    TooLarge,

    /// <summary>Its body is not a JSON object.</summary>
    NotJson,

    /// <summary>Its body names no task.</summary>
    NoTaskId,
}
