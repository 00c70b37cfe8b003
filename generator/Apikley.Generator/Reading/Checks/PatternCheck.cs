using System.Text.RegularExpressions;
using Apikley.Generator.Diagnostics;
using Apikley.Generator.Reading.OpenApi;

namespace Apikley.Generator.Reading.Checks;

/// <summary>
/// A <c>pattern</c> is a regular expression of ECMAScript. .NET's own parser is asked; what it refuses for being ECMAScript that it does not know
/// (<c>\u{…}</c>, <c>\p{Script=…}</c>, named groups it spells otherwise) is not reported.
/// </summary>
internal static class PatternCheck
{
    private static readonly string[] OnlyEcmaScript = ["\\u{", "\\p{", "\\P{", "\\c", "(?<$", "\\k<", "[^]", "[]", "--", "&&"];

    public static void Run(OpenApiSchema schema, DiagnosticBag diagnostics)
    {
        if (schema.Pattern is not { } pattern || IsOnlyEcmaScript(pattern))
        {
            return;
        }

        // The two flavours differ in what they refuse; only what both refuse is wrong.
        if (Refusal(pattern, RegexOptions.CultureInvariant) is { } refusal && Refusal(pattern, RegexOptions.ECMAScript | RegexOptions.CultureInvariant) is not null)
        {
            diagnostics.Report(Descriptors.BrokenPattern, schema.Node?["pattern"]?.Location ?? schema.Location, pattern, Reason(refusal, pattern));
        }
    }

    private static bool IsOnlyEcmaScript(string pattern) => OnlyEcmaScript.Any(fragment => pattern.IndexOf(fragment, StringComparison.Ordinal) >= 0);

    private static ArgumentException? Refusal(string pattern, RegexOptions options)
    {
        try
        {
            _ = new Regex(pattern, options);
            return null;
        }
        catch (ArgumentException exception)
        {
            return exception;
        }
    }

    /// <summary>.NET says "Invalid pattern '…' at offset 3. Reason."; the pattern itself was said already.</summary>
    private static string Reason(ArgumentException exception, string pattern)
    {
        var message = exception.Message;
        var end = message.IndexOf("' at offset ", StringComparison.Ordinal);
        return end >= 0 ? message.Substring(end + 2).TrimEnd('.') : message.Replace(pattern, "").TrimEnd('.');
    }
}
