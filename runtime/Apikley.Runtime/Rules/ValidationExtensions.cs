using Apikley.Runtime;

namespace Apikley;

/// <summary>Validation of emitted models by hand. Clients do it by themselves before they send a request.</summary>
public static class ValidationExtensions
{
    /// <summary>Checks a value and everything in it against the rules of the document it comes from.</summary>
    /// <param name="value">An emitted model.</param>
    /// <returns>All that is wrong, with JSON pointers relative to the value; empty when nothing is.</returns>
    public static IReadOnlyList<RuleViolation> Validate(this IValidatable value)
    {
        ArgumentNullException.ThrowIfNull(value);
        var violations = default(RuleViolations);
        value.Validate(ref violations);
        return violations.Items;
    }

    /// <summary>Throws when a value breaks rules of its document.</summary>
    /// <param name="value">The value that is about to be sent; one that has no rules passes.</param>
    /// <param name="operation">What is called; it is named in the exception.</param>
    /// <exception cref="RequestValidationException">Something is wrong; all of it is listed.</exception>
    internal static void ThrowIfInvalid<T>(T value, string operation)
    {
        if (value is IValidatable validatable)
        {
            var violations = default(RuleViolations);
            validatable.Validate(ref violations);
            violations.ThrowIfAny(operation);
        }
    }
}
