namespace Apikley;

/// <summary>The key is missing, wrong, or may not do this (401, 403).</summary>
/// <param name="what">What was being done.</param>
/// <param name="details">What is known.</param>
/// <param name="innerException">What caused it, if anything did.</param>
public sealed class ApikleyAuthenticationException(string what, ErrorDetails details, Exception? innerException = null)
    : ApikleyException(what, details, innerException);

/// <summary>The account has too few credits (402).</summary>
/// <param name="what">What was being done.</param>
/// <param name="details">What is known.</param>
/// <param name="innerException">What caused it, if anything did.</param>
public sealed class InsufficientCreditsException(string what, ErrorDetails details, Exception? innerException = null)
    : ApikleyException(what, details, innerException);

/// <summary>A parameter is missing, malformed, or refused by the content policy (400, 405, 422).</summary>
/// <param name="what">What was being done.</param>
/// <param name="details">What is known.</param>
/// <param name="innerException">What caused it, if anything did.</param>
public sealed class InvalidRequestException(string what, ErrorDetails details, Exception? innerException = null)
    : ApikleyException(what, details, innerException);

/// <summary>No such task or endpoint (404; for a task also 422 <c>recordInfo is null</c> after the grace period).</summary>
/// <param name="what">What was being done.</param>
/// <param name="details">What is known.</param>
/// <param name="innerException">What caused it, if anything did.</param>
public sealed class TaskNotFoundException(string what, ErrorDetails details, Exception? innerException = null)
    : ApikleyException(what, details, innerException);

/// <summary>Too many requests (429). <see cref="ErrorDetails.RetryAfter"/> says when the server will listen again, if it said so.</summary>
/// <param name="what">What was being done.</param>
/// <param name="details">What is known.</param>
/// <param name="innerException">What caused it, if anything did.</param>
public sealed class RateLimitedException(string what, ErrorDetails details, Exception? innerException = null)
    : ApikleyException(what, details, innerException);

/// <summary>The key's own usage limit is reached (433).</summary>
/// <param name="what">What was being done.</param>
/// <param name="details">What is known.</param>
/// <param name="innerException">What caused it, if anything did.</param>
public sealed class UsageLimitException(string what, ErrorDetails details, Exception? innerException = null)
    : ApikleyException(what, details, innerException);

/// <summary>The same work exists already (409, 413).</summary>
/// <param name="what">What was being done.</param>
/// <param name="details">What is known.</param>
/// <param name="innerException">What caused it, if anything did.</param>
public sealed class ConflictException(string what, ErrorDetails details, Exception? innerException = null)
    : ApikleyException(what, details, innerException);

/// <summary>The service could not fetch a file that the request names (451).</summary>
/// <param name="what">What was being done.</param>
/// <param name="details">What is known.</param>
/// <param name="innerException">What caused it, if anything did.</param>
public sealed class SourceFileException(string what, ErrorDetails details, Exception? innerException = null)
    : ApikleyException(what, details, innerException);
