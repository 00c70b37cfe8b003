using System.Text.Json.Nodes;
using Apikley.Emulator.Results.Pictures;

namespace Apikley.Emulator.Results;

/// <summary>The result of an image model: as many pictures as asked, of the asked ratio and format.</summary>
internal static class PictureResult
{
    private const int MaxPictures = 10;

    public static JsonObject Make(ResultOrder order, AddResultFile addFile)
    {
        var format = PictureFormat.Of(order.Text("output_format"));
        var (width, height, ratio) = PictureSize.Decide(order.Task.Model, order.Input, order.Kind, order.SourceSize);
        var count = Count(order);
        var urls = new JsonArray();
        for (var index = 1; index <= count; index++)
        {
            var request = new PictureRequest
            {
                Width = width,
                Height = height,
                Prompt = order.Prompt,
                Caption = count == 1 ? $"{order.Task.Model.Name}  ·  {ratio}  ·  {width} × {height}" : $"{order.Task.Model.Name}  ·  {ratio}  ·  {index} of {count}",
                Inputs = [.. order.Pictures],
                Seed = order.Seed + (ulong)index,
            };
            urls.Add(addFile(order.Task, $"{index}.{format.Extension}", format.ContentType, () => PictureRenderer.Render(request, format)));
        }

        return new JsonObject { ["resultUrls"] = urls };
    }

    /// <summary><c>num_images</c> or <c>max_images</c>; Grok's text-to-image makes six without being asked.</summary>
    private static int Count(ResultOrder order)
    {
        if (order.Task.Model.Name == "grok-imagine/text-to-image")
            return 6;

        return (int)Math.Clamp(order.Number("num_images", order.Number("max_images", 1)), 1, MaxPictures);
    }
}
