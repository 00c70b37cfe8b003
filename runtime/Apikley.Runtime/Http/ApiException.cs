using System.Net;
using System.Text;

namespace Apikley;

/// <summary>
/// The server answered, but not with a declared success: a refusal, a status that the document does not know, or a body that cannot be read.
/// A request that found no server is an <see cref="HttpRequestException"/>, as always in .NET. No credential is part of it.
/// </summary>
public class ApiException : Exception
{
    private const int MessageCharacters = 500;

    private static readonly Dictionary<string, IReadOnlyList<string>> NoHeaders = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Makes an exception. Clients do; an application does in tests.</summary>
    /// <param name="statusCode">The status of the answer.</param>
    /// <param name="message">What happened; null: a text made of the status.</param>
    /// <param name="innerException">What is behind it: the JSON error of a body that cannot be read.</param>
    public ApiException(HttpStatusCode statusCode, string? message = null, Exception? innerException = null)
        : base(message ?? $"The server answered {(int)statusCode} {statusCode}.", innerException)
        => StatusCode = statusCode;

    /// <summary>The status of the answer.</summary>
    public HttpStatusCode StatusCode { get; }

    /// <summary>The text beside the status, where the protocol has one.</summary>
    public string? ReasonPhrase { get; init; }

    /// <summary>The request's method: <c>GET</c>.</summary>
    public string? RequestMethod { get; init; }

    /// <summary>The request's path, without the query: a query may hold a key.</summary>
    public string? RequestPath { get; init; }

    /// <summary>The answer's body as text, at most its first 64 KiB; empty when there was none.</summary>
    public string ResponseText { get; init; } = "";

    /// <summary>The answer's headers, by name whatever its case. Cookies are left out.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Headers { get; init; } = NoHeaders;

    /// <summary>How the message reads: request, status, what is wrong, the beginning of the body.</summary>
    internal static string Describe(string method, string path, HttpStatusCode status, string? reason, string? problem, string body)
    {
        var text = new StringBuilder($"{method} {path} was answered {(int)status}");
        if (!string.IsNullOrEmpty(reason))
        {
            text.Append(' ').Append(reason);
        }

        text.Append(problem is null ? "." : ": " + problem);
        if (body.Length > 0)
        {
            var length = Math.Min(body.Length, MessageCharacters);
            text.Append(" The answer: ").Append(body, 0, length).Append(length < body.Length ? "…" : "");
        }

        return text.ToString();
    }
}
