using System.Globalization;
using System.Text;

namespace Apikley;

/// <summary>
/// A request was not sent because it breaks rules of its document: the server would have refused it. Nothing was charged.
/// <see cref="Violations"/> has all of them. <c>ValidateRequests = false</c> in the client's options sends such requests nevertheless.
/// </summary>
public sealed class RequestValidationException : ArgumentException
{
    internal const string EnumRule = "enum: ";

    private const int Shown = 20;

    /// <summary>Makes the exception.</summary>
    /// <param name="operation">What was called: <c>CreateTaskAsync</c>, a model's name.</param>
    /// <param name="violations">What is wrong; at least one.</param>
    public RequestValidationException(string operation, IReadOnlyList<RuleViolation> violations)
        : base(Describe(operation, violations))
    {
        Operation = operation;
        Violations = violations;
    }

    /// <summary>What was called.</summary>
    public string Operation { get; }

    /// <summary>All that is wrong, in the order of the document.</summary>
    public IReadOnlyList<RuleViolation> Violations { get; }

    private static string Describe(string operation, IReadOnlyList<RuleViolation> violations)
    {
        ArgumentNullException.ThrowIfNull(violations);
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"The request ({operation}) was not sent: it breaks {violations.Count} {(violations.Count == 1 ? "rule" : "rules")} of its document.");
        foreach (var violation in violations.Take(Shown))
        {
            text.Append("\n  ").Append(violation);
        }

        if (violations.Count > Shown)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n  and {violations.Count - Shown} more");
        }

        if (violations.Any(static violation => violation.Rule.StartsWith(EnumRule, StringComparison.Ordinal)))
        {
            text.Append("\nIf the service takes a value that the document does not list yet: add it to the document, or send it with ValidateRequests = false in the client's options.");
        }

        return text.ToString();
    }
}
