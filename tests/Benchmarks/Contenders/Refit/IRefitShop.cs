using Apikley.Benchmarks.Plain;
using global::Refit;

namespace Apikley.Benchmarks.Refit;

/// <summary>The operations as Refit is told of them.</summary>
[Headers("Accept: application/json")]
public interface IRefitShop
{
    [Get("/orders/{orderId}")]
    Task<Order> GetOrderAsync(string orderId, CancellationToken cancellationToken = default);

    [Get("/orders")]
    Task<OrderList> ListOrdersAsync([AliasAs("limit")] int? limit = null, CancellationToken cancellationToken = default);

    [Post("/orders")]
    Task<Order> CreateOrderAsync([Body] OrderDraft body, CancellationToken cancellationToken = default);

    [Put("/orders/{orderId}")]
    Task<Order> ChangeOrderAsync(string orderId, [Body(BodySerializationMethod.UrlEncoded)] RefitOrderChange body, CancellationToken cancellationToken = default);
}

/// <summary>The form, with the names that Refit sends.</summary>
public sealed class RefitOrderChange
{
    [AliasAs("status")]
    public required string Status { get; init; }

    [AliasAs("note")]
    public string? Note { get; init; }

    [AliasAs("quantity")]
    public int? Quantity { get; init; }

    [AliasAs("express")]
    public string? Express { get; init; }
}
