using SkiaSharp;

namespace Apikley.Emulator.Tests;

public class PictureTests
{
    [Theory]
    [InlineData("1:1", "png", 1024, 1024, SKEncodedImageFormat.Png)]
    [InlineData("16:9", "jpeg", 1024, 576, SKEncodedImageFormat.Jpeg)]
    [InlineData("21:9", "png", 1008, 432, SKEncodedImageFormat.Png)]
    [InlineData("4:5", "jpeg", 816, 1020, SKEncodedImageFormat.Jpeg)]
    [InlineData("auto", "png", 1024, 768, SKEncodedImageFormat.Png)]
    public async Task The_picture_has_the_asked_ratio_and_format(string size, string format, int width, int height, SKEncodedImageFormat expected)
    {
        await using var emulator = await ApikleyEmulator.StartAsync(static options => options.Timings = TaskTimings.Instant);
        using var client = new EmulatorClient(emulator);

        var id = await client.AcceptedAsync(client.NanoBanana(input =>
        {
            input["image_size"] = size;
            input["output_format"] = format;
        }));
        var url = Assert.Single(EmulatorClient.UrlsOf(await client.EndedAsync(id)));
        var bytes = await client.Http.GetByteArrayAsync(url);

        using var codec = SKCodec.Create(new MemoryStream(bytes));
        Assert.Equal((width, height, expected), (codec.Info.Width, codec.Info.Height, codec.EncodedFormat));
    }
}
