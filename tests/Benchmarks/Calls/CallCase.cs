using System.Text.Json;
using Apikley.Benchmarks.Floor;
using Apikley.Benchmarks.Plain;
using Apikley.Benchmarks.Refit;
using Apikley.Benchmarks.Serialisation;
using Microsoft.Kiota.Abstractions.Authentication;
using Microsoft.Kiota.Http.HttpClientLibrary;

namespace Apikley.Benchmarks.Calls;

/// <summary>Who calls.</summary>
public enum Caller
{
    /// <summary>The client that the generator emitted.</summary>
    Ours,

    /// <summary>The client that NSwag emitted.</summary>
    NSwag,

    /// <summary>Refit with its source generator, and System.Text.Json with its own.</summary>
    Refit,

    /// <summary>A client of Kiota's form.</summary>
    Kiota,

    /// <summary>HttpClient by hand.</summary>
    Floor,
}

/// <summary>One operation, and how each contender calls it.</summary>
/// <param name="Name">The operation's name.</param>
/// <param name="Call">Makes the call and returns its result.</param>
public sealed record CallCase(string Name, IReadOnlyDictionary<Caller, Func<Task<object>>> Call)
{
    private const string Id = "order_000000000001";

    internal static InMemoryHandler Handler { get; } = new(
        Samples.Utf8(Samples.Order(1), FloorWriter.Write),
        Samples.Utf8(Samples.Orders(10), FloorWriter.Write));

    /// <summary>Every operation.</summary>
    public static IReadOnlyList<CallCase> All { get; } = Make();

    /// <inheritdoc/>
    public override string ToString() => Name;

    private static IReadOnlyList<CallCase> Make()
    {
        var none = CancellationToken.None;
        var ours = new Shop.ShopClient(null, new HttpClient(Handler));
        var floor = new FloorShopClient(new HttpClient(Handler));
        var nswag = new NSwag.NSwagShopClient(new HttpClient(Handler));
        var refit = global::Refit.RestService.For<IRefitShop>(
            new HttpClient(Handler) { BaseAddress = new Uri("https://shop.example/v1") },
            new global::Refit.RefitSettings(new global::Refit.SystemTextJsonContentSerializer(new JsonSerializerOptions { TypeInfoResolver = PlainContext.Default })));

        // Kiota's own handlers stand before ours, as they do in every program that uses it.
        var kiotaAdapter = new HttpClientRequestAdapter(new AnonymousAuthenticationProvider(), httpClient: KiotaClientFactory.Create(Handler));
        var kiota = new Kiota.KiotaShopClient(kiotaAdapter);

        var ourDraft = JsonModel.Parse<Shop.OrderDraft>(Samples.Utf8(Samples.Draft, FloorWriter.Write));
        var text = System.Text.Encoding.UTF8.GetString(Samples.Utf8(Samples.Draft, FloorWriter.Write));
        var nswagDraft = global::Newtonsoft.Json.JsonConvert.DeserializeObject<NSwag.OrderDraft>(text)!;
        using var parsed = JsonDocument.Parse(text);
        var kiotaDraft = new Microsoft.Kiota.Serialization.Json.JsonParseNode(parsed.RootElement).GetObjectValue(Kiota.Models.OrderDraft.CreateFromDiscriminatorValue)!;
        var change = Samples.Change;
        var ourChange = new Shop.OrderChange { Status = Shop.OrderStatus.Shipped, Note = change.Note, Quantity = change.Quantity, Express = change.Express };
        var nswagChange = new NSwag.OrderChange { Status = NSwag.OrderStatus.Shipped, Note = change.Note!, Quantity = change.Quantity!.Value, Express = change.Express!.Value };
        var kiotaChange = new Kiota.Models.OrderChange { Status = Kiota.Models.OrderStatus.Shipped, Note = change.Note, Quantity = change.Quantity, Express = change.Express };
        var refitChange = new RefitOrderChange { Status = "shipped", Note = change.Note, Quantity = change.Quantity, Express = "true" };

        return
        [
            new CallCase("get", new Dictionary<Caller, Func<Task<object>>>
            {
                [Caller.Ours] = async () => await ours.GetOrderAsync(Id, none).ConfigureAwait(false),
                [Caller.NSwag] = async () => await nswag.GetOrderAsync(Id, none).ConfigureAwait(false),
                [Caller.Refit] = async () => await refit.GetOrderAsync(Id, none).ConfigureAwait(false),
                [Caller.Kiota] = async () => (await kiota.Orders[Id].GetAsync(cancellationToken: none).ConfigureAwait(false))!,
                [Caller.Floor] = async () => await floor.GetOrderAsync(Id, none).ConfigureAwait(false),
            }),
            new CallCase("list", new Dictionary<Caller, Func<Task<object>>>
            {
                [Caller.Ours] = async () => await ours.ListOrdersAsync(10, null, none).ConfigureAwait(false),
                [Caller.NSwag] = async () => await nswag.ListOrdersAsync(10, null, none).ConfigureAwait(false),
                [Caller.Refit] = async () => await refit.ListOrdersAsync(10, none).ConfigureAwait(false),
                [Caller.Kiota] = async () => (await kiota.Orders.GetAsync(configuration => configuration.QueryParameters.Limit = 10, none).ConfigureAwait(false))!,
                [Caller.Floor] = async () => await floor.ListOrdersAsync(10, none).ConfigureAwait(false),
            }),
            new CallCase("post", new Dictionary<Caller, Func<Task<object>>>
            {
                [Caller.Ours] = async () => await ours.CreateOrderAsync(ourDraft, none).ConfigureAwait(false),
                [Caller.NSwag] = async () => await nswag.CreateOrderAsync(nswagDraft, none).ConfigureAwait(false),
                [Caller.Refit] = async () => await refit.CreateOrderAsync(Samples.Draft, none).ConfigureAwait(false),
                [Caller.Kiota] = async () => (await kiota.Orders.PostAsync(kiotaDraft, cancellationToken: none).ConfigureAwait(false))!,
                [Caller.Floor] = async () => await floor.CreateOrderAsync(Samples.Draft, none).ConfigureAwait(false),
            }),
            new CallCase("put", new Dictionary<Caller, Func<Task<object>>>
            {
                [Caller.Ours] = async () => await ours.ChangeOrderAsync(Id, ourChange, none).ConfigureAwait(false),
                [Caller.NSwag] = async () => await nswag.ChangeOrderAsync(nswagChange, Id, none).ConfigureAwait(false),
                [Caller.Refit] = async () => await refit.ChangeOrderAsync(Id, refitChange, none).ConfigureAwait(false),
                [Caller.Kiota] = async () => (await kiota.Orders[Id].PutAsync(kiotaChange, cancellationToken: none).ConfigureAwait(false))!,
                [Caller.Floor] = async () => await floor.ChangeOrderAsync(Id, change, none).ConfigureAwait(false),
            }),
        ];
    }
}
