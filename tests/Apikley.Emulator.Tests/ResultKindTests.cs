using System.Buffers.Binary;
using System.Text;
using System.Text.Json.Nodes;
using Apikley.Emulator.Results.Video;
using SkiaSharp;

namespace Apikley.Emulator.Tests;

public class ResultKindTests
{
    private static Task<ApikleyEmulator> StartAsync() => ApikleyEmulator.StartAsync(static options => options.Timings = TaskTimings.Instant);

    private static async Task<JsonObject> RunAsync(EmulatorClient client, string model, JsonObject input) =>
        await client.EndedAsync(await client.AcceptedAsync(new JsonObject { ["model"] = model, ["input"] = input }));

    [Theory]
    [InlineData("kling/v2-1-master-text-to-video", "9:16", 270, 480)]
    [InlineData("kling/v2-1-master-text-to-video", "16:9", 480, 270)]
    public async Task A_video_is_a_webm_whose_frames_decode_at_the_asked_ratio(string model, string ratio, int width, int height)
    {
        await using var emulator = await StartAsync();
        using var client = new EmulatorClient(emulator);

        var record = await RunAsync(client, model, new() { ["prompt"] = "waves", ["aspect_ratio"] = ratio });
        var url = Assert.Single(EmulatorClient.UrlsOf(record));
        using var response = await client.Http.GetAsync(url);
        var webm = await response.Content.ReadAsByteArrayAsync();

        Assert.EndsWith(".webm", url, StringComparison.Ordinal);
        Assert.Equal("video/webm", response.Content.Headers.ContentType!.MediaType);
        Assert.Equal([0x1A, 0x45, 0xDF, 0xA3], webm[..4]);
        var frames = Frames(webm);
        Assert.Equal(30, frames.Count);
        Assert.NotEqual(frames[0], frames[^1]);
        foreach (var frame in new[] { frames[0], frames[15], frames[^1] })
        {
            using var picture = SKBitmap.Decode(AsWebp(frame));
            Assert.Equal((width, height), (picture.Width, picture.Height));
        }
    }

    [Fact]
    public async Task Sora_adds_a_watermarked_video_and_shows_progress()
    {
        await using var emulator = await ApikleyEmulator.StartAsync(static options => options.Speed = 0);
        using var client = new EmulatorClient(emulator);
        var id = await client.AcceptedAsync(new() { ["model"] = "sora-2-pro-storyboard", ["input"] = new JsonObject { ["shots"] = new JsonArray(new JsonObject { ["Scene"] = "a dog", ["duration"] = 2 }) } });
        emulator.Clock.Advance(TimeSpan.FromSeconds(1.5));
        var running = (await client.RecordAsync(id))["data"]!;
        emulator.Clock.Advance(TimeSpan.FromSeconds(1.5));

        Assert.Equal(50, running["progress"]!.GetValue<int>());
        Assert.Single(EmulatorClient.ResultOf(await client.EndedAsync(id))["resultWaterMarkUrls"]!.AsArray());
    }

    [Theory]
    [InlineData("mp3_44100_128", 44100, 1, 2)]
    [InlineData("pcm_16000", 16000, 1, 2)]
    [InlineData("ulaw_8000", 8000, 7, 1)]
    [InlineData("alaw_8000", 8000, 6, 1)]
    public async Task A_sound_effect_is_a_wav_of_the_asked_rate_and_length(string format, int rate, int coding, int sampleBytes)
    {
        await using var emulator = await StartAsync();
        using var client = new EmulatorClient(emulator);

        var record = await RunAsync(client, "elevenlabs/sound-effect-v2", new() { ["text"] = "rain", ["duration_seconds"] = 1.5, ["output_format"] = format });
        var wav = await client.Http.GetByteArrayAsync(EmulatorClient.UrlsOf(record)[0]);

        Assert.Equal("RIFF", Encoding.ASCII.GetString(wav, 0, 4));
        Assert.Equal((coding, rate), (BinaryPrimitives.ReadInt16LittleEndian(wav.AsSpan(20)), BinaryPrimitives.ReadInt32LittleEndian(wav.AsSpan(24))));
        Assert.Equal((int)(rate * 1.5) * sampleBytes, BinaryPrimitives.ReadInt32LittleEndian(wav.AsSpan(40)));
        Assert.True(wav[44..].Distinct().Count() > 16, "the sound is silent");
    }

    [Fact]
    public async Task What_was_spoken_here_is_transcribed_word_for_word()
    {
        await using var emulator = await StartAsync();
        using var client = new EmulatorClient(emulator);
        var spoken = await RunAsync(client, "elevenlabs/text-to-speech-turbo-2-5", new() { ["text"] = "Hello from the lake" });

        var heard = await RunAsync(client, "elevenlabs/speech-to-text", new() { ["audio_url"] = EmulatorClient.UrlsOf(spoken)[0] });
        var result = EmulatorClient.ResultOf(heard)["resultObject"]!;

        Assert.Equal("Hello from the lake", result["text"]!.GetValue<string>());
        Assert.Equal(["Hello", "from", "the", "lake"], result["words"]!.AsArray().Select(static word => word!["text"]!.GetValue<string>()));
    }

    [Theory]
    [InlineData("google/imagen4-fast", "num_images", "3", 3)]
    [InlineData("bytedance/seedream-v4-text-to-image", "max_images", 6, 6)]
    [InlineData("grok-imagine/text-to-image", null, null, 6)]
    public async Task As_many_pictures_come_as_asked_and_they_differ(string model, string? property, object? value, int count)
    {
        await using var emulator = await StartAsync();
        using var client = new EmulatorClient(emulator);
        var input = new JsonObject { ["prompt"] = "waves" };
        if (property is not null)
            input[property] = JsonValue.Create(value);

        var urls = EmulatorClient.UrlsOf(await RunAsync(client, model, input));

        Assert.Equal(count, urls.Distinct().Count());
        Assert.NotEqual(await client.Http.GetByteArrayAsync(urls[0]), await client.Http.GetByteArrayAsync(urls[1]));
    }

    [Fact]
    public async Task A_picture_of_an_earlier_task_can_be_worked_on()
    {
        await using var emulator = await StartAsync();
        using var client = new EmulatorClient(emulator);
        var pictures = await client.AcceptedAsync(new() { ["model"] = "grok-imagine/text-to-image", ["input"] = new JsonObject { ["prompt"] = "x", ["aspect_ratio"] = "2:3" } });
        await client.EndedAsync(pictures);

        var record = await RunAsync(client, "grok-imagine/upscale", new() { ["task_id"] = pictures });
        using var picture = SKBitmap.Decode(await client.Http.GetByteArrayAsync(EmulatorClient.UrlsOf(record)[0]));

        Assert.Equal((1364, 2046), (picture.Width, picture.Height));
    }

    [Fact]
    public async Task One_seed_draws_one_picture()
    {
        var pictures = new List<byte[]>();
        foreach (var seed in new[] { 5, 5, 6 })
        {
            await using var emulator = await ApikleyEmulator.StartAsync(options =>
            {
                options.Timings = TaskTimings.Instant;
                options.Seed = seed;
            });
            using var client = new EmulatorClient(emulator);
            pictures.Add(await client.Http.GetByteArrayAsync(EmulatorClient.UrlsOf(await RunAsync(client, "google/imagen4", new() { ["prompt"] = "waves" }))[0]));
        }

        Assert.Equal(pictures[0], pictures[1]);
        Assert.NotEqual(pictures[0], pictures[2]);
    }

    [Theory]
    [InlineData("photo.png")]
    [InlineData("photo.jpg")]
    [InlineData("portrait.webp")]
    [InlineData("mask.png")]
    [InlineData("voice.wav")]
    [InlineData("clip.webm")]
    public async Task Every_sample_is_there(string name)
    {
        await using var emulator = await StartAsync();
        using var client = new EmulatorClient(emulator);

        Assert.True((await client.Http.GetByteArrayAsync(emulator.Sample(name))).Length > 1000);
        Assert.Throws<ArgumentException>(() => emulator.Sample("nothing.png"));
    }

    /// <summary>The frames of the SimpleBlocks, found by walking the EBML elements with eight-byte sizes that the writer makes.</summary>
    private static List<byte[]> Frames(byte[] webm)
    {
        var frames = new List<byte[]>();
        Walk(0, webm.Length);
        return frames;

        void Walk(int at, int end)
        {
            while (at < end)
            {
                var idLength = System.Numerics.BitOperations.LeadingZeroCount((uint)webm[at] << 24) + 1;
                var id = Convert.ToHexString(webm, at, idLength);
                var size = (int)(BinaryPrimitives.ReadUInt64BigEndian(webm.AsSpan(at + idLength)) & 0x00FF_FFFF_FFFF_FFFF);
                var content = at + idLength + 8;
                if (id is "18538067" or "1F43B675")
                    Walk(content, content + size);
                else if (id == "A3")
                    frames.Add(webm[(content + 4)..(content + size)]);

                at = content + size;
            }

            Assert.Equal(end, at);
        }
    }

    private static byte[] AsWebp(byte[] vp8)
    {
        var file = new byte[20 + vp8.Length + (vp8.Length & 1)];
        "RIFF"u8.CopyTo(file);
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(4), file.Length - 8);
        "WEBPVP8 "u8.CopyTo(file.AsSpan(8));
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(16), vp8.Length);
        vp8.CopyTo(file.AsSpan(20));
        Assert.Equal(vp8, WebpFrames.Vp8Chunk(file));
        return file;
    }
}
