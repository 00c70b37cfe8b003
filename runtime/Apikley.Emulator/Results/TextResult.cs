using System.Buffers.Binary;
using System.Text.Json.Nodes;
using Apikley.Emulator.Lifecycle;

namespace Apikley.Emulator.Results;

/// <summary>
/// The result of a speech-to-text model: a transcript with a time for each word. The emulator does not listen; of a sound that it spoke itself it knows the text.
/// </summary>
internal static class TextResult
{
    private const double SecondsPerWord = 0.4;

    public static JsonObject Make(ResultOrder order, TaskBoard tasks)
    {
        var sound = order.Sounds.FirstOrDefault();
        var text = SpokenHere(sound.Address, tasks) ?? $"This is the emulator's transcript of {NameOf(sound.Address)}.";
        var words = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var perWord = words.Length > 0 && Seconds(sound.Bytes) is { } seconds ? seconds / words.Length : SecondsPerWord;
        return new JsonObject
        {
            ["resultObject"] = new JsonObject
            {
                ["language_code"] = order.Text("language_code") is { Length: > 0 } language ? language : "en",
                ["language_probability"] = 1.0,
                ["text"] = text,
                ["words"] = new JsonArray([.. words.Select((word, index) => new JsonObject
                {
                    ["text"] = word,
                    ["start"] = Math.Round(index * perWord, 3),
                    ["end"] = Math.Round((index + 1) * perWord, 3),
                    ["type"] = "word",
                    ["speaker_id"] = "speaker_0",
                })]),
            },
        };
    }

    /// <summary>The text of the task whose result the address names, as in <c>/files/{task}/1.wav</c>.</summary>
    private static string? SpokenHere(string? address, TaskBoard tasks)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out var uri) || uri.Segments is not [_, "files/", var task, ..])
            return null;

        return tasks.Find(task.TrimEnd('/'))?.Input["text"]?.ToString();
    }

    private static string NameOf(string? address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Segments[^1].Trim('/') is { Length: > 0 } name ? Uri.UnescapeDataString(name) : "the sound";

    /// <summary>The length of a WAV file by its header, or null for any other.</summary>
    private static double? Seconds(byte[]? bytes)
    {
        if (bytes is null || bytes.Length < 44 || !bytes.AsSpan(0, 4).SequenceEqual("RIFF"u8) || !bytes.AsSpan(8, 4).SequenceEqual("WAVE"u8))
            return null;

        var bytesPerSecond = BinaryPrimitives.ReadInt32LittleEndian(bytes.AsSpan(28));
        return bytesPerSecond > 0 ? (bytes.Length - 44.0) / bytesPerSecond : null;
    }
}
