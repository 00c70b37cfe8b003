using System.Text.Json.Nodes;
using Apikley.Emulator.Results.Audio;

namespace Apikley.Emulator.Results;

/// <summary>The result of an audio model: a WAV with a sound effect of the asked length, or the text as babble.</summary>
internal static class AudioResult
{
    private const double DefaultEffectSeconds = 3;

    public static JsonObject Make(ResultOrder order, AddResultFile addFile)
    {
        var format = SoundFormat.Of(order.Text("output_format"));
        var (prompt, seed) = (order.Prompt, order.Seed);
        Func<byte[]> make;
        if (order.Task.Model.Name.Contains("sound-effect", StringComparison.Ordinal))
        {
            var seconds = Math.Clamp(order.Number("duration_seconds", DefaultEffectSeconds), 0.5, 22);
            make = () => WavFile.Write(format, SoundEffect.Make(seconds, format.Rate, seed));
        }
        else
        {
            var speed = Math.Clamp(order.Number("speed", 1), 0.5, 2);
            make = () => WavFile.Write(format, Babble.Speak(prompt, format.Rate, seed, speed));
        }

        return new JsonObject { ["resultUrls"] = new JsonArray(addFile(order.Task, "1.wav", "audio/wav", make)) };
    }
}
