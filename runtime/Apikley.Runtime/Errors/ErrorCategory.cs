namespace Apikley;

/// <summary>What kind of thing went wrong; the same word for an HTTP status, a code in the body and a task's <c>failCode</c>.</summary>
public enum ErrorCategory
{
    /// <summary>A code this version does not know.</summary>
    Unknown,

    /// <summary>A parameter is missing, malformed, or refused by the content policy (400, 405, 422).</summary>
    InvalidRequest,

    /// <summary>The key is missing, wrong, or may not do this (401, 403).</summary>
    Authentication,

    /// <summary>The account has too few credits (402).</summary>
    InsufficientCredits,

    /// <summary>No such task or endpoint (404).</summary>
    NotFound,

    /// <summary>Too many requests (429).</summary>
    RateLimited,

    /// <summary>The key's own usage limit is reached (433).</summary>
    UsageLimit,

    /// <summary>The same work exists already (409, 413).</summary>
    Conflict,

    /// <summary>The service could not fetch a file that the request names (451).</summary>
    SourceFile,

    /// <summary>The service is being maintained (455).</summary>
    Maintenance,

    /// <summary>The feature is switched off (505).</summary>
    FeatureDisabled,

    /// <summary>The service's queue is full (550).</summary>
    Busy,

    /// <summary>The service failed (500 and other 5xx).</summary>
    ServerError,

    /// <summary>The generation itself failed (501, 531, or a task in state <c>fail</c>).</summary>
    GenerationFailed,

    /// <summary>The model behind the service gave no result in time (408).</summary>
    UpstreamTimeout,

    /// <summary>The answer is not what the API promises: HTML, empty, cut off, too large, or without the data it must have.</summary>
    UnexpectedResponse,

    /// <summary>No answer: the name did not resolve, the connection failed or broke, or the time was up.</summary>
    Connection,
}
