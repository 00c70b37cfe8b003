namespace Apikley.Emulator;

/// <summary>How a refusal shows in the HTTP status. The rate limit always answers with HTTP 429.</summary>
public enum RefusalStatus
{
    /// <summary>HTTP 200 whatever the body's <c>code</c> says.</summary>
    AlwaysOk,

    /// <summary>The HTTP status is the body's <c>code</c>.</summary>
    SameAsCode,
}
