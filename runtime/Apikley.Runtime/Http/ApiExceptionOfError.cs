using System.Net;

namespace Apikley;

/// <summary>A refusal whose body the document declares, read.</summary>
/// <typeparam name="TError">The type of the body.</typeparam>
public class ApiException<TError> : ApiException
{
    /// <summary>Makes an exception.</summary>
    /// <param name="statusCode">The status of the answer.</param>
    /// <param name="error">The body.</param>
    /// <param name="message">What happened; null: a text made of the status.</param>
    public ApiException(HttpStatusCode statusCode, TError error, string? message = null)
        : base(statusCode, message)
        => Error = error;

    /// <summary>The body.</summary>
    public TError Error { get; }
}
