namespace Apikley.Generator.Reading.Shapes;

/// <summary>Which known word somebody meant.</summary>
internal static class Spelling
{
    /// <summary>
    /// The nearest of <paramref name="known"/>: equal but for case, or within two edits (one, when the word is short). Null when none is near:
    /// a word of three letters is near to too many.
    /// </summary>
    public static string? Nearest(string word, IEnumerable<string> known)
    {
        var allowed = word.Length < 4 ? 0 : word.Length < 6 ? 1 : 2;
        string? nearest = null;
        var best = allowed + 1;
        foreach (var candidate in known)
        {
            if (string.Equals(candidate, word, StringComparison.OrdinalIgnoreCase))
            {
                return candidate;
            }

            if (candidate.Length >= 4 && Math.Abs(candidate.Length - word.Length) < best && Distance(word, candidate, best) is var distance && distance < best)
            {
                best = distance;
                nearest = candidate;
            }
        }

        return nearest;
    }

    /// <summary>Edits between two words (a letter more, fewer or other, or two swapped); <paramref name="limit"/> when there are that many or more.</summary>
    private static int Distance(string left, string right, int limit)
    {
        var beforeLast = new int[right.Length + 1];
        var last = new int[right.Length + 1];
        var current = new int[right.Length + 1];
        for (var column = 0; column <= right.Length; column++)
        {
            last[column] = column;
        }

        for (var row = 1; row <= left.Length; row++)
        {
            current[0] = row;
            var smallest = row;
            for (var column = 1; column <= right.Length; column++)
            {
                var cost = left[row - 1] == right[column - 1] ? 0 : 1;
                var distance = Math.Min(Math.Min(last[column] + 1, current[column - 1] + 1), last[column - 1] + cost);
                if (row > 1 && column > 1 && left[row - 1] == right[column - 2] && left[row - 2] == right[column - 1])
                {
                    distance = Math.Min(distance, beforeLast[column - 2] + 1);
                }

                current[column] = distance;
                smallest = Math.Min(smallest, distance);
            }

            if (smallest >= limit)
            {
                return limit;
            }

            (beforeLast, last, current) = (last, current, beforeLast);
        }

        return Math.Min(last[right.Length], limit);
    }
}
