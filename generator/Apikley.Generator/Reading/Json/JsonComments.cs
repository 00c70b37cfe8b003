namespace Apikley.Generator.Reading.Json;

/// <summary>Recognises the comments that people write into JSON.</summary>
internal static class JsonComments
{
    /// <summary>Moves behind a comment that begins at <paramref name="position"/>. A block comment that is never closed takes the rest of the text.</summary>
    public static bool TrySkip(string text, ref int position, out int start)
    {
        start = position;
        if (position + 1 >= text.Length)
        {
            return false;
        }

        if (text[position + 1] == '/')
        {
            var end = text.IndexOf('\n', position);
            position = end < 0 ? text.Length : end;
            return true;
        }

        if (text[position + 1] == '*')
        {
            var end = text.IndexOf("*/", position + 2, StringComparison.Ordinal);
            position = end < 0 ? text.Length : end + 2;
            return true;
        }

        return false;
    }
}
