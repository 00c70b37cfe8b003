using System.Globalization;
using System.Net;
using System.Text;

namespace Apikley;

/// <summary>What the API, or the way to it, answered that is not success. Each kind has a class of its own.</summary>
public class ApikleyException : Exception
{
    /// <summary>Makes the exception. Applications need this only for their own tests.</summary>
    /// <param name="what">What was being done: <c>The task could not be created</c>.</param>
    /// <param name="details">What is known.</param>
    /// <param name="innerException">What caused it, if anything did.</param>
    public ApikleyException(string what, ErrorDetails details, Exception? innerException = null)
        : base(Describe(what, details), innerException) => Details = details;

    /// <summary>Everything known of the error.</summary>
    public ErrorDetails Details { get; }

    /// <summary>The kind of error.</summary>
    public ErrorCategory Category => Details.Meaning.Category;

    /// <summary>The code in the body; null when the body could not be read or has none.</summary>
    public int? Code => Details.Code;

    /// <summary>The HTTP status; null when no answer came.</summary>
    public HttpStatusCode? HttpStatus => Details.HttpStatus;

    /// <summary>The code's meaning, as the API's documents give it.</summary>
    public string Meaning => Details.Meaning.Meaning;

    /// <summary>Whether it cost credits.</summary>
    public Charged Charged => Details.Meaning.Charged;

    /// <summary>Whether the same call may be made again unchanged, later, without the danger of paying twice.</summary>
    public bool Retryable => Details.Meaning.Retryable;

    /// <summary>What to do now.</summary>
    public string NextStep => Details.Meaning.NextStep;

    /// <summary>The first bytes of the answer as text (at most 512); null when no answer came.</summary>
    public string? FirstBytes => Details.FirstBytes;

    private static string Describe(string what, ErrorDetails details)
    {
        ArgumentNullException.ThrowIfNull(details);
        var text = new StringBuilder(what);
        if (details.Model is { Length: > 0 })
        {
            text.Append(" (").Append(details.Model).Append(')');
        }

        text.Append(": ");
        if (details.Code is { } code)
        {
            text.Append(CultureInfo.InvariantCulture, $"code {code}, ");
        }

        if (details.HttpStatus is { } status)
        {
            text.Append(CultureInfo.InvariantCulture, $"HTTP {(int)status}. ");
        }

        text.Append(details.Meaning.Meaning);
        if (details.ServerMessage is { Length: > 0 } message)
        {
            text.Append(" The server says: \"").Append(message).Append("\".");
        }
        else if (details.FirstBytes is { } first)
        {
            text.Append(first.Length == 0 ? " The answer is empty." : $" The answer begins: \"{(first.Length > 120 ? first[..120] : first)}\".");
        }

        text.Append(" Charged: ").Append(details.Meaning.Charged switch { Charged.No => "no", Charged.Yes => "yes", _ => "unknown" });
        text.Append(". ").Append(details.Meaning.NextStep);
        if (details.TaskId is { } taskId)
        {
            text.Append(" Task: ").Append(taskId).Append('.');
        }

        if (details.CorrelationId is { } correlationId)
        {
            text.Append(" Correlation id: ").Append(correlationId).Append('.');
        }

        return text.ToString();
    }
}
