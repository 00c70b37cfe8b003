namespace Apikley.Emulator.Validation;

/// <summary>Counts what <c>maxLength</c> counts: Unicode code points, a surrogate pair being one.</summary>
internal static class CodePoints
{
    public static int Count(string text)
    {
        var count = text.Length;
        for (var index = 1; index < text.Length; index++)
        {
            if (char.IsSurrogatePair(text[index - 1], text[index]))
                count--;
        }

        return count;
    }
}
