using System.Buffers;
using System.Globalization;
using System.Net.Http.Headers;
using System.Text.Json;
using Apikley.Benchmarks.Plain;

namespace Apikley.Benchmarks.Floor;

/// <summary>The calls as a person writes them for these four requests and no other: HttpClient, the hand-written JSON, no credentials, no rules, no limits, no typed errors.</summary>
internal sealed class FloorShopClient(HttpClient http)
{
    private const string Base = "https://shop.example/v1";
    private static readonly MediaTypeHeaderValue s_json = new("application/json");
    private static readonly MediaTypeHeaderValue s_form = new("application/x-www-form-urlencoded");

    public Task<Order> GetOrderAsync(string id, CancellationToken cancellationToken)
        => SendAsync(new HttpRequestMessage(HttpMethod.Get, $"{Base}/orders/{Uri.EscapeDataString(id)}"), FloorReader.ReadOrder, cancellationToken);

    public Task<OrderList> ListOrdersAsync(int limit, CancellationToken cancellationToken)
        => SendAsync(new HttpRequestMessage(HttpMethod.Get, string.Create(CultureInfo.InvariantCulture, $"{Base}/orders?limit={limit}")), FloorReader.ReadOrderList, cancellationToken);

    public Task<Order> CreateOrderAsync(OrderDraft draft, CancellationToken cancellationToken)
    {
        var buffer = new ArrayBufferWriter<byte>(1024);
        using (var writer = new Utf8JsonWriter(buffer, new JsonWriterOptions { SkipValidation = true }))
        {
            FloorWriter.Write(writer, draft);
        }

        var content = new ReadOnlyMemoryContent(buffer.WrittenMemory);
        content.Headers.ContentType = s_json;
        return SendAsync(new HttpRequestMessage(HttpMethod.Post, Base + "/orders") { Content = content }, FloorReader.ReadOrder, cancellationToken);
    }

    public Task<Order> ChangeOrderAsync(string id, OrderChange change, CancellationToken cancellationToken)
    {
        var form = $"status={Text(change.Status)}";
        if (change.Note is { } note)
        {
            form += "&note=" + Uri.EscapeDataString(note).Replace("%20", "+", StringComparison.Ordinal);
        }

        if (change.Quantity is { } quantity)
        {
            form += "&quantity=" + quantity.ToString(CultureInfo.InvariantCulture);
        }

        if (change.Express is { } express)
        {
            form += "&express=" + (express ? "true" : "false");
        }

        var content = new StringContent(form, s_form);
        return SendAsync(new HttpRequestMessage(HttpMethod.Put, $"{Base}/orders/{Uri.EscapeDataString(id)}") { Content = content }, FloorReader.ReadOrder, cancellationToken);
    }

    private delegate T Read<T>(ref Utf8JsonReader reader);

    private async Task<T> SendAsync<T>(HttpRequestMessage request, Read<T> read, CancellationToken cancellationToken)
    {
        using (request)
        {
            request.Headers.TryAddWithoutValidation("Accept", "application/json");
            using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken).ConfigureAwait(false);
            response.EnsureSuccessStatusCode();
            var bytes = await response.Content.ReadAsByteArrayAsync(cancellationToken).ConfigureAwait(false);
            return Decode(bytes, read);
        }
    }

    private static T Decode<T>(byte[] bytes, Read<T> read)
    {
        var reader = new Utf8JsonReader(bytes);
        reader.Read();
        return read(ref reader);
    }

    private static string Text(OrderStatus status) => status switch
    {
        OrderStatus.Open => "open",
        OrderStatus.Paid => "paid",
        OrderStatus.Shipped => "shipped",
        _ => "cancelled",
    };
}
