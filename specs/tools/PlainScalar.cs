namespace Apikley.Specs;

/// <summary>
/// Whether a string may stand without quotes. Judged for every reader there is: what YAML 1.1 or 1.2 takes for something else than
/// a string (<c>no</c>, <c>1:1</c>, <c>2026-04</c>) is quoted, and so is what only looks like it. A version (<c>3.0.0</c>) is not.
/// </summary>
internal static class PlainScalar
{
    private static readonly HashSet<string> Words = new(StringComparer.OrdinalIgnoreCase)
    {
        "y", "n", "yes", "no", "on", "off", "true", "false", "null", "~", ".nan", ".inf", "-.inf", "+.inf",
    };

    public static bool Allows(string value) =>
        value.Length > 0
        && value.Trim() == value
        && !Words.Contains(value)
        && !LooksLikeNumber(value)
        && !"-?:,[]{}#&*!|>'\"%@`=<".Contains(value[0], StringComparison.Ordinal)
        && !value.Contains(": ", StringComparison.Ordinal)
        && !value.Contains(" #", StringComparison.Ordinal)
        && !value.EndsWith(':')
        && !value.Any(char.IsControl);

    private static bool LooksLikeNumber(string value) =>
        (char.IsAsciiDigit(value[0]) || value[0] is '+' or '.')
        && value.Count(character => character == '.') < 2
        && value.All(character => char.IsAsciiHexDigit(character) || "xXoO_.,:+-TZ ".Contains(character, StringComparison.Ordinal));
}
