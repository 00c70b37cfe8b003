using System.Text;

namespace Apikley.Generator.Emitting.Clients;

/// <summary>Percent-encodes what is known while generating: names and constants. The same on every host, unlike <see cref="Uri.EscapeDataString(string)"/>.</summary>
internal static class UrlText
{
    /// <summary>A value: all but the unreserved characters of RFC 3986 is escaped.</summary>
    public static string Escape(string text) => Escape(text, "-._~");

    /// <summary>A parameter's name. What a query may hold and no server takes for a delimiter is left readable.</summary>
    public static string Name(string text) => Escape(text, "-._~$:@");

    private static string Escape(string text, string plain)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var value in Text.CSharpText.Utf8(text))
        {
            var character = (char)value;
            if (value < 0x80 && (character is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') || plain.IndexOf(character) >= 0))
            {
                escaped.Append(character);
            }
            else
            {
                escaped.Append('%').Append(value.ToString("X2", System.Globalization.CultureInfo.InvariantCulture));
            }
        }

        return escaped.ToString();
    }
}
