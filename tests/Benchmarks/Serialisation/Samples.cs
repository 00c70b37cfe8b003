using System.Buffers;
using System.Globalization;
using System.Text.Json;
using Apikley.Benchmarks.Floor;
using Apikley.Benchmarks.Plain;

namespace Apikley.Benchmarks.Serialisation;

/// <summary>The values that are written and read. Plain ASCII, so that every serialiser's default escapes give the same bytes.</summary>
internal static class Samples
{
    public static GenerationRequest Request { get; } = new()
    {
        Model = "google/nano-banana-edit",
        CallBackUrl = new Uri("https://your-domain.com/api/callback"),
        Input = new GenerationInput
        {
            Prompt = "turn this photo into a character figure. Behind it, place a box with the image of the character printed on it, and a computer showing the Blender modeling process on its screen. In front of the box, add a round plastic base with the character figure standing on it. set the scene indoors if possible",
            ImageUrls = [new Uri("https://file.aiquickdraw.com/custom-page/akr/section-images/1756223420389w8xa2jfe.png")],
            OutputFormat = OutputFormat.Png,
            ImageSize = ImageSize.Ratio16x9,
        },
    };

    public static TaskDetailsResponse Details { get; } = new()
    {
        Code = 200,
        Msg = "success",
        Data = new TaskDetails
        {
            TaskId = "task_google_1765178615729",
            Model = "google/nano-banana-edit",
            State = TaskState.Success,
            Param = "model=google/nano-banana-edit; prompt=a paper boat on a lake at dawn; image_urls=https://example.com/photo.png",
            ResultJson = "https://file.aiquickdraw.com/custom-page/akr/section-images/1756223420389w8xa2jfe.png",
            FailCode = "",
            FailMsg = "",
            CostTime = 32000,
            CreateTime = 1698765400000,
            UpdateTime = 1698765432000,
            CompleteTime = 1698765432000,
        },
    };

    public static OrderDraft Draft { get; } = new()
    {
        Customer = Person(1),
        Currency = "EUR",
        Tags = ["new", "gift"],
        Lines = [Line(1), Line(2)],
        Note = "leave at the door",
    };

    public static OrderChange Change { get; } = new() { Status = OrderStatus.Shipped, Note = "left at the door, 2nd floor", Quantity = 3, Express = true };

    public static Order Order(int number) => new()
    {
        Id = "order_" + number.ToString("D12", CultureInfo.InvariantCulture),
        Number = 1_000_000L + number,
        CreatedAt = new DateTimeOffset(2026, 1, 31, 13, 5, 0, TimeSpan.FromHours(3)).AddSeconds(number),
        Status = (OrderStatus)(number % 4),
        Customer = Person(number),
        Currency = "EUR",
        Total = 129.95 + number,
        Paid = number % 2 == 0,
        Tags = ["new", "gift", "priority"],
        Lines = [Line(number), Line(number + 1)],
        Invoice = number % 3 == 0 ? null : new Uri("https://shop.example/invoices/" + number.ToString(CultureInfo.InvariantCulture)),
        Note = number % 2 == 0 ? "leave at the door" : null,
    };

    public static OrderList Orders(int count) => new() { Items = [.. Enumerable.Range(0, count).Select(Order)], Next = "cursor_0123456789" };

    public static Charge Charge { get; } = DeepSample.Charge();

    /// <summary>The bytes that are read, and that writing must give.</summary>
    public static byte[] Utf8<T>(T value, Action<Utf8JsonWriter, T> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            write(writer, value);
        }

        return buffer.WrittenSpan.ToArray();
    }

    private static Customer Person(int number) => new()
    {
        Id = new Guid(number, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11),
        Name = "Person number " + number.ToString(CultureInfo.InvariantCulture),
        Email = "person" + number.ToString(CultureInfo.InvariantCulture) + "@example.com",
    };

    private static OrderLine Line(int number) => new()
    {
        Sku = "SKU-" + number.ToString("D6", CultureInfo.InvariantCulture),
        Title = "A thing worth having, in blue",
        Quantity = 1 + (number % 5),
        Price = 19.99 + number,
    };
}
