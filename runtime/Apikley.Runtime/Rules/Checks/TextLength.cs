namespace Apikley.Runtime.Checks;

/// <summary>
/// How long a string is by JSON Schema: in Unicode code points, not in UTF-16 units. A lone surrogate counts as one.
/// The files of this folder are compiled into the generator too, so that the analyzer and the run time cannot disagree.
/// </summary>
internal static class TextLength
{
    public static int Of(string text)
    {
        var length = text.Length;
        for (var i = 1; i < text.Length; i++)
        {
            if (char.IsLowSurrogate(text[i]) && char.IsHighSurrogate(text[i - 1]))
            {
                length--;
            }
        }

        return length;
    }

    /// <summary>Counts only when the number of UTF-16 units does not already answer.</summary>
    public static bool IsOver(string text, int maximum) => text.Length > maximum && (text.Length / 2 > maximum || Of(text) > maximum);

    /// <inheritdoc cref="IsOver"/>
    public static bool IsUnder(string text, int minimum) => text.Length < minimum || ((text.Length + 1) / 2 < minimum && Of(text) < minimum);
}
