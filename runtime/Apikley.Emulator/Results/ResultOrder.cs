using System.Text.Json.Nodes;
using Apikley.Emulator.Lifecycle;
using Apikley.Emulator.Results.Pictures;

namespace Apikley.Emulator.Results;

/// <summary>Adds a file of a task and returns its address.</summary>
internal delegate string AddResultFile(EmulatedTask task, string name, string contentType, Func<byte[]> make);

/// <summary>What is known when a result is made: the task, its inputs as read, and the seed.</summary>
internal sealed class ResultOrder
{
    public required EmulatedTask Task { get; init; }

    public required OutputKind Kind { get; init; }

    public required ulong Seed { get; init; }

    public List<InputPicture> Pictures { get; } = [];

    public List<(string Address, byte[]? Bytes)> Sounds { get; } = [];

    public JsonObject Input => Task.Input;

    /// <summary>What the user asked for, in words.</summary>
    public string Prompt => Text("prompt") ?? Text("text") ?? Scenes() ?? "";

    /// <summary>The size of the first input picture that was read, or null.</summary>
    public (int Width, int Height)? SourceSize =>
        Pictures.Select(static picture => picture.Bytes is null ? null : InputPictures.Measure(picture.Bytes)).FirstOrDefault(static size => size is not null);

    /// <summary>A text of <c>input</c>, else the document's default, else null.</summary>
    public string? Text(string property) =>
        Input[property] is JsonValue value && value.TryGetValue(out string? text) ? text : Task.Model.DefaultOf(property);

    /// <summary>A number of <c>input</c>, written as a number or, as on the market, as text; else the default given here.</summary>
    public double Number(string property, double fallback)
    {
        var text = Input[property]?.ToString() ?? Task.Model.DefaultOf(property);
        return double.TryParse(text, System.Globalization.NumberStyles.Float, System.Globalization.CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) ? number : fallback;
    }

    /// <summary>The scenes of a storyboard, one after the other.</summary>
    private string? Scenes() => Input["shots"] is JsonArray shots
        ? string.Join(" / ", shots.OfType<JsonObject>().Select(static shot => shot["Scene"]?.ToString()).Where(static scene => !string.IsNullOrEmpty(scene)))
        : null;
}
