using System.Text;

namespace Apikley.Emulator.Results.Audio;

/// <summary>
/// Speaks a text as babble: each vowel is a voiced tone with two formants, each consonant a short burst of noise, a blank a pause. It carries the
/// rhythm of the text, not its words.
/// </summary>
internal static class Babble
{
    private const double LongestSeconds = 8;

    private static readonly (string Letters, double First, double Second)[] Vowels =
    [
        ("aаáàâäя", 730, 1090), ("eеэéèêëё", 530, 1840), ("iиíìîïйї", 270, 2290), ("oоóòôö", 570, 840), ("uуúùûüю", 300, 870), ("yыý", 320, 1500),
    ];

    public static float[] Speak(string text, int rate, ulong seed, double speed)
    {
        var random = new Random((int)(seed & int.MaxValue));
        var pitch = 95 + (random.NextDouble() * 130);
        var voice = new FormantVoice(rate, random);
        var samples = new List<float>();
        foreach (var rune in (text.Length == 0 ? "hm" : text).EnumerateRunes())
        {
            if (samples.Count >= rate * LongestSeconds)
                break;

            pitch *= 1 + ((random.NextDouble() - 0.5) * 0.02);
            Append(samples, voice, Rune.ToLowerInvariant(rune), pitch, 1 / speed);
        }

        return [.. samples];
    }

    private static void Append(List<float> samples, FormantVoice voice, Rune rune, double pitch, double stretch)
    {
        if (Rune.IsWhiteSpace(rune))
        {
            voice.Silence(samples, 0.07 * stretch);
            return;
        }

        if (Rune.IsPunctuation(rune))
        {
            voice.Silence(samples, 0.18 * stretch);
            return;
        }

        var letter = rune.ToString();
        foreach (var (letters, first, second) in Vowels)
        {
            if (letters.Contains(letter, StringComparison.Ordinal))
            {
                voice.Vowel(samples, 0.1 * stretch, pitch, first, second);
                return;
            }
        }

        // Every fourth sign of a script without vowels of its own sounds like one, so that no text is mere hiss.
        if (rune.Value > 0x2000 && rune.Value % 4 == 0)
            voice.Vowel(samples, 0.12 * stretch, pitch, 500, 1500);
        else
            voice.Consonant(samples, 0.05 * stretch, 1200 + (rune.Value % 17 * 180));
    }
}
