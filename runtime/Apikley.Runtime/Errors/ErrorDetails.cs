using System.Net;

namespace Apikley;

/// <summary>Everything known of an error. The API key is never part of it.</summary>
public sealed record ErrorDetails
{
    /// <summary>What it means.</summary>
    public required ErrorMeaning Meaning { get; init; }

    /// <summary>The code in the body; null when the body could not be read or has none.</summary>
    public int? Code { get; init; }

    /// <summary>The HTTP status; null when no answer came.</summary>
    public HttpStatusCode? HttpStatus { get; init; }

    /// <summary>The server's own message (<c>msg</c> or <c>message</c>).</summary>
    public string? ServerMessage { get; init; }

    /// <summary>The first bytes of the answer as text (at most 512), unprintable ones as dots; null when no answer came.</summary>
    public string? FirstBytes { get; init; }

    /// <summary>How long the server asks to wait.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>The model of the task.</summary>
    public string? Model { get; init; }

    /// <summary>The task, when its id is known.</summary>
    public string? TaskId { get; init; }

    /// <summary>Our own id of the create, when the error is about one.</summary>
    public string? CorrelationId { get; init; }
}
