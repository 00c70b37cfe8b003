using System.Globalization;

namespace Apikley.Emulator.Results.Audio;

/// <summary>How samples are stored in a WAV file.</summary>
internal enum SampleCoding
{
    Pcm16 = 1,
    ALaw = 6,
    MuLaw = 7,
}

/// <summary>
/// Reads <c>output_format</c>, such as <c>pcm_16000</c> or <c>mp3_44100_128</c>. The file is a WAV in every case, at the asked rate: there is no MP3 or
/// Opus encoder here. <c>pcm</c>, <c>ulaw</c> and <c>alaw</c> are stored as asked.
/// </summary>
internal sealed record SoundFormat(int Rate, SampleCoding Coding)
{
    private const int DefaultRate = 22050;

    public static SoundFormat Of(string? outputFormat)
    {
        var parts = (outputFormat ?? "").Split('_');
        var rate = parts.Length > 1 && int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var asked) && asked is >= 8000 and <= 48000 ? asked : DefaultRate;
        return new SoundFormat(rate, parts[0] switch { "ulaw" => SampleCoding.MuLaw, "alaw" => SampleCoding.ALaw, _ => SampleCoding.Pcm16 });
    }
}
