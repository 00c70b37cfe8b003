using System.Reflection;
using System.Text;

namespace Apikley.Emulator.Results.Text;

/// <summary>The emulator's own letters (<c>glyphs.txt</c>): Latin, Cyrillic, digits and punctuation on a grid of 5 by 9.</summary>
internal static class BuiltInLetters
{
    public const int Columns = 5;

    /// <summary>The rows of a capital; what lies below hangs under the line.</summary>
    public const int CapitalRows = 7;

    private static readonly Lazy<Dictionary<char, string[]>> Letters = new(Load);

    /// <summary>The rows of a letter, <c>#</c> where ink is. A letter with an accent is shown without it; null where nothing fits.</summary>
    public static string[]? Rows(char letter)
    {
        var letters = Letters.Value;
        if (letters.TryGetValue(letter, out var rows) || letters.TryGetValue(Plain(letter), out rows))
            return rows;

        return null;
    }

    private static char Plain(char letter) => letter switch
    {
        '\u2018' or '\u2019' or '\u201A' => '\'',
        '\u201C' or '\u201D' or '\u201E' or '\u00AB' or '\u00BB' => '"',
        '\u2010' or '\u2011' or '\u2012' or '\u2013' or '\u2014' or '\u2212' => '-',
        '\u00B7' or '\u2022' or '\u2026' => '.',
        '\u00D7' => 'x',
        _ when char.IsSurrogate(letter) => letter,
        _ => letter.ToString().Normalize(NormalizationForm.FormD)[0],
    };

    private static Dictionary<char, string[]> Load()
    {
        using var reader = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream("glyphs.txt")!, Encoding.UTF8);
        var letters = new Dictionary<char, string[]>();
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > Columns && !line.StartsWith("// ", StringComparison.Ordinal))
                letters[line[0]] = line[2..].Split(' ');
        }

        return letters;
    }
}
