using Apikley.Emulator.Results;
using Apikley.Emulator.Results.Pictures;
using Apikley.Emulator.Results.Text;
using SkiaSharp;

namespace Apikley.Emulator.Tests;

/// <summary>A machine without fonts must still show the prompt: SkiaSharp draws nothing there, and says nothing.</summary>
public class TextFaceTests
{
    [Theory]
    [InlineData("The quick brown fox jumps over the lazy dog 0123456789")]
    [InlineData("Съешь ещё этих мягких французских булок, да выпей чаю")]
    [InlineData("Café naïve “quoted” – 5 × 3…")]
    [InlineData("漢字")]
    public void The_built_in_letters_leave_ink_for_every_letter(string text)
    {
        foreach (var letter in text.Where(static letter => !char.IsWhiteSpace(letter)))
            Assert.True(Ink(TextFace.BuiltIn, letter.ToString()) > 0, $"nothing was drawn for '{letter}'");
    }

    [Fact]
    public void The_machines_face_leaves_ink_too() => Assert.True(Ink(TextFace.OfMachine, "figure") > 0);

    [Fact]
    public void A_long_prompt_is_cut_with_an_ellipsis()
    {
        var lines = TextFace.BuiltIn.Wrap(string.Concat(Enumerable.Repeat("wordy ", 200)), 20, 400, 4);

        Assert.Equal(4, lines.Count);
        Assert.EndsWith("...", lines[^1], StringComparison.Ordinal);
        Assert.All(lines, static line => Assert.True(TextFace.BuiltIn.Measure(line, 20) <= 400));
    }

    [Fact]
    public void A_word_wider_than_the_line_is_broken()
    {
        var lines = TextFace.BuiltIn.Wrap(new string('w', 100), 20, 400, 10);

        Assert.True(lines.Count > 1);
        Assert.Equal(100, lines.Sum(static line => line.Length));
    }

    [Fact]
    public void The_prompt_changes_the_picture()
    {
        var request = new PictureRequest { Width = 320, Height = 320, Prompt = "one", Caption = "", Inputs = [], Seed = 1 };

        var one = PictureRenderer.Render(request, PictureFormat.Png, TextFace.BuiltIn);
        var again = PictureRenderer.Render(request, PictureFormat.Png, TextFace.BuiltIn);
        var other = PictureRenderer.Render(request with { Prompt = "two" }, PictureFormat.Png, TextFace.BuiltIn);

        Assert.Equal(one, again);
        Assert.NotEqual(one, other);
    }

    private static int Ink(TextFace face, string text)
    {
        using var bitmap = new SKBitmap(new SKImageInfo(80, 80, SKColorType.Rgba8888, SKAlphaType.Opaque));
        using var canvas = new SKCanvas(bitmap);
        canvas.Clear(SKColors.Black);
        face.Draw(canvas, text, 10, 50, 40, SKColors.White);
        canvas.Flush();
        return bitmap.Pixels.Count(static pixel => pixel.Red > 40);
    }
}
