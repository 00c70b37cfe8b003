using System.Globalization;
using System.Text;

namespace Apikley.Generator.Emitting.Text;

/// <summary>Text as it stands between the quotes of a JSON string. Emitted code copies names to the wire as they are, so they are escaped here, once.</summary>
internal static class JsonText
{
    /// <summary>Escapes whatever the strictest encoder of System.Text.Json escapes, so that the result is right under all of them.</summary>
    public static string Escape(string value)
    {
        StringBuilder? escaped = null;
        for (var i = 0; i < value.Length; i++)
        {
            if (IsPlain(value[i]))
            {
                escaped?.Append(value[i]);
                continue;
            }

            escaped ??= new StringBuilder(value, 0, i, value.Length + 16);
            var isPair = char.IsHighSurrogate(value[i]) && i + 1 < value.Length && char.IsLowSurrogate(value[i + 1]);
            if (isPair)
            {
                AppendUnit(escaped, value[i++]);
                AppendUnit(escaped, value[i]);
            }
            else
            {
                AppendUnit(escaped, char.IsSurrogate(value[i]) ? '\uFFFD' : value[i]);
            }
        }

        return escaped?.ToString() ?? value;
    }

    private static bool IsPlain(char character) => character is >= ' ' and <= '~' and not ('"' or '&' or '\'' or '+' or '<' or '>' or '\\' or '`');

    private static void AppendUnit(StringBuilder escaped, char unit)
        => escaped.Append("\\u").Append(((int)unit).ToString("x4", CultureInfo.InvariantCulture));
}
