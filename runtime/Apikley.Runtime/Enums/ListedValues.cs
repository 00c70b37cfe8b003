using System.Globalization;
using System.Text;

namespace Apikley.Runtime;

/// <summary>Writes the values that an enum lists as a message shows them.</summary>
internal static class ListedValues
{
    /// <summary>How much of the values a message shows.</summary>
    private const int ShownLength = 120;

    public static string Text<T>(IReadOnlyList<T> members, Func<T, string> valueOf)
    {
        var shown = new StringBuilder();
        for (var index = 0; index < members.Count; index++)
        {
            var value = valueOf(members[index]);
            if (index > 0 && shown.Length + value.Length > ShownLength)
            {
                return shown.Append(CultureInfo.InvariantCulture, $" … ({members.Count} values)").ToString();
            }

            shown.Append(index > 0 ? ", " : "").Append(Shown(value));
        }

        return shown.ToString();
    }

    private static string Shown(string value)
        => value.Length > ShownLength ? string.Concat(value.AsSpan(0, ShownLength), "…")
            : value.Length == 0 || value.Trim() != value ? "'" + value + "'"
            : value;
}
