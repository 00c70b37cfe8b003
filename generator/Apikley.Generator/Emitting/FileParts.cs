using Apikley.Generator.Infrastructure;

namespace Apikley.Generator.Emitting;

/// <summary>
/// Spreads a file that has grown too long over several: editors and reviews give up on files of tens of thousands of lines, and an object of thousands of
/// properties or a union of hundreds of cases makes such. A type is cut between its members, where the emitters leave a blank line; each part is a partial declaration.
/// </summary>
internal static class FileParts
{
    /// <summary>How many lines of members a file may have.</summary>
    private const int Lines = 9_500;

    /// <param name="text">The text of a file.</param>
    /// <param name="count">How many lines it has.</param>
    /// <returns>The texts of the files that take its place; the same text when it is not too long.</returns>
    public static IEnumerable<EmittedText> Of(EmittedText text, int count) => count <= Lines ? [text] : Cut(text.ToString());

    private static IEnumerable<EmittedText> Cut(string text)
    {
        var lines = text.Split('\n');
        var preamble = PreambleLength(lines);
        var start = preamble;
        string? head = null, current = null;
        (int Index, string Head)? last = null;
        for (var index = preamble; index < lines.Length; index++)
        {
            if (lines[index] == "{")
            {
                current = PartialHead(lines[index - 1]);
            }
            else if (lines[index] == "}")
            {
                current = null;
            }

            // The last gap before the limit: the member after it would go beyond.
            if (index - start >= Lines && last is { } gap)
            {
                yield return Part(lines, preamble, start, gap.Index, head, isOpen: true);
                (start, head, last) = (gap.Index + 1, gap.Head, null);
            }

            if (current is not null && IsBetweenMembers(lines, index))
            {
                last = (index, current);
            }
        }

        yield return Part(lines, preamble, start, lines.Length, head, isOpen: false);
    }

    private static EmittedText Part(string[] lines, int preamble, int start, int end, string? head, bool isOpen)
    {
        var writer = new SourceWriter();
        for (var index = 0; index < preamble; index++)
        {
            writer.WriteLine(lines[index]);
        }

        if (head is not null)
        {
            writer.WriteLine(head);
            writer.WriteLine("{");
        }

        for (var index = start; index < end; index++)
        {
            if (index < lines.Length - 1)
            {
                writer.WriteLine(lines[index]);
            }
        }

        if (isOpen)
        {
            writer.WriteLine("}");
        }

        return writer.Finish();
    }

    /// <summary>The lines to the one after the namespace: what every part begins with.</summary>
    private static int PreambleLength(string[] lines)
    {
        var @namespace = Array.FindIndex(lines, static line => line.StartsWith("namespace ", StringComparison.Ordinal));
        return @namespace + 2;
    }

    /// <summary>A declaration without its modifiers and bases, which one part states for all; null when it is not partial.</summary>
    private static string? PartialHead(string declaration)
    {
        var partial = declaration.IndexOf("partial ", StringComparison.Ordinal);
        var bases = declaration.IndexOf(" : ", StringComparison.Ordinal);
        return partial < 0 ? null : declaration.Substring(partial, (bases < 0 ? declaration.Length : bases) - partial);
    }

    private static bool IsBetweenMembers(string[] lines, int index)
        => lines[index].Length == 0 && index + 1 < lines.Length && lines[index + 1] is { Length: > 4 } next && next.StartsWith("    ", StringComparison.Ordinal) && next[4] is not (' ' or '{' or '}');
}
