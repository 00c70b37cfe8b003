using System.Text.Json.Nodes;
using Apikley.Emulator.Results.Pictures;
using Apikley.Emulator.Results.Video;

namespace Apikley.Emulator.Results;

/// <summary>
/// The result of a video model: a WebM of the asked ratio, as long as asked but three seconds at most, without sound. The real service
/// answers with MP4; the emulator has no encoder for that.
/// </summary>
internal static class VideoResult
{
    private const double LongestSeconds = 3;

    public static JsonObject Make(ResultOrder order, AddResultFile addFile)
    {
        var (width, height, ratio) = PictureSize.Decide(order.Task.Model, order.Input, order.Kind, order.SourceSize);
        var seconds = Math.Clamp(order.Number("duration", order.Number("n_frames", LongestSeconds)), 1, LongestSeconds);
        var frames = (int)Math.Round(seconds * VideoRenderer.FramesPerSecond);
        var request = new PictureRequest
        {
            Width = width,
            Height = height,
            Prompt = order.Prompt,
            Caption = $"{order.Task.Model.Name}  ·  {ratio}  ·  {width} × {height}",
            Inputs = [.. order.Pictures],
            Seed = order.Seed,
        };

        var result = new JsonObject { ["resultUrls"] = new JsonArray(addFile(order.Task, "1.webm", "video/webm", () => VideoRenderer.Render(request, frames))) };
        if (order.Task.Model.Name.StartsWith("sora-2", StringComparison.Ordinal))
            result["resultWaterMarkUrls"] = new JsonArray(addFile(order.Task, "1-watermark.webm", "video/webm", () => VideoRenderer.Render(request, frames, "emulator")));

        if (order.Input["return_last_frame"] is JsonValue wanted && wanted.TryGetValue(out bool frame) && frame)
        {
            result["firstFrameUrl"] = new JsonArray(addFile(order.Task, "first-frame.png", "image/png", () => VideoRenderer.RenderFrame(request, 0, frames)));
            result["lastFrameUrl"] = new JsonArray(addFile(order.Task, "last-frame.png", "image/png", () => VideoRenderer.RenderFrame(request, frames - 1, frames)));
        }

        return result;
    }
}
