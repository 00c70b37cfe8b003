namespace Apikley;

/// <summary>The service is being maintained (455).</summary>
/// <param name="what">What was being done.</param>
/// <param name="details">What is known.</param>
/// <param name="innerException">What caused it, if anything did.</param>
public sealed class MaintenanceException(string what, ErrorDetails details, Exception? innerException = null)
    : ApikleyException(what, details, innerException);

/// <summary>The feature is switched off (505).</summary>
/// <param name="what">What was being done.</param>
/// <param name="details">What is known.</param>
/// <param name="innerException">What caused it, if anything did.</param>
public sealed class FeatureDisabledException(string what, ErrorDetails details, Exception? innerException = null)
    : ApikleyException(what, details, innerException);

/// <summary>The service's queue is full (550).</summary>
/// <param name="what">What was being done.</param>
/// <param name="details">What is known.</param>
/// <param name="innerException">What caused it, if anything did.</param>
public sealed class ServiceBusyException(string what, ErrorDetails details, Exception? innerException = null)
    : ApikleyException(what, details, innerException);

/// <summary>The service failed (500 and other 5xx).</summary>
/// <param name="what">What was being done.</param>
/// <param name="details">What is known.</param>
/// <param name="innerException">What caused it, if anything did.</param>
public sealed class ServerErrorException(string what, ErrorDetails details, Exception? innerException = null)
    : ApikleyException(what, details, innerException);

/// <summary>The answer is not what the API promises: HTML, empty, cut off, too large, or without the data it must have.</summary>
/// <param name="what">What was being done.</param>
/// <param name="details">What is known.</param>
/// <param name="innerException">What caused it, if anything did.</param>
public sealed class UnexpectedResponseException(string what, ErrorDetails details, Exception? innerException = null)
    : ApikleyException(what, details, innerException);

/// <summary>No answer: the name did not resolve, the connection failed or broke, or the time was up.</summary>
/// <param name="what">What was being done.</param>
/// <param name="details">What is known.</param>
/// <param name="innerException">What caused it, if anything did.</param>
public sealed class ApikleyConnectionException(string what, ErrorDetails details, Exception? innerException = null)
    : ApikleyException(what, details, innerException);

/// <summary>A code this version does not know.</summary>
/// <param name="what">What was being done.</param>
/// <param name="details">What is known.</param>
/// <param name="innerException">What caused it, if anything did.</param>
public sealed class UnknownCodeException(string what, ErrorDetails details, Exception? innerException = null)
    : ApikleyException(what, details, innerException);
