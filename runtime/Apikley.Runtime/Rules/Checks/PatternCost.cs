using System.Globalization;

namespace Apikley.Runtime.Checks;

/// <summary>
/// Tells patterns that no text makes slow, though the engine backtracks. To make one ready that runs without backtracking costs a third of a millisecond and
/// half a megabyte; most patterns of documents need none: <c>^[a-z0-9-]+$</c>, <c>^sha256:[a-f0-9]{64}$</c>, <c>^https://</c>.
/// </summary>
internal static class PatternCost
{
    private const int LargestCount = 1000;

    /// <summary>
    /// Whether there is no choice but how often one character is repeated, and that only from the text's beginning. Groups, alternatives and options are not looked into.
    /// </summary>
    /// <param name="regex">A pattern in .NET's notation.</param>
    public static bool IsLinear(string regex)
    {
        var repeated = 0;
        for (var i = 0; i < regex.Length; i++)
        {
            switch (regex[i])
            {
                case '\\' when i + 1 < regex.Length && regex[i + 1] is not (>= '0' and <= '9') and not 'k':
                    i++;
                    break;
                case '[':
                    i = EndOfClass(regex, i);
                    break;
                case '*' or '+':
                    repeated++;
                    break;
                case '{':
                    var end = regex.IndexOf('}', i);
                    if (end < 0 || !int.TryParse(regex.Substring(i + 1, end - i - 1), NumberStyles.None, CultureInfo.InvariantCulture, out var count) || count > LargestCount)
                    {
                        return false;
                    }

                    i = end;
                    break;
                case '(' or ')' or '|' or '?' or '\\':
                    return false;
            }
        }

        return repeated == 0 || (repeated == 1 && regex[0] == '^');
    }

    /// <summary>The place of the bracket that closes a class; the text's end when none does.</summary>
    private static int EndOfClass(string regex, int open)
    {
        // A bracket that comes first is one of the class.
        for (var i = open + (open + 1 < regex.Length && regex[open + 1] == '^' ? 3 : 2); i < regex.Length; i++)
        {
            if (regex[i] == '\\')
            {
                i++;
            }
            else if (regex[i] == ']')
            {
                return i;
            }
        }

        return regex.Length;
    }
}
