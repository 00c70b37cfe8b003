using Apikley.Benchmarks.Kiota.Models;
using Microsoft.Kiota.Abstractions;
using Microsoft.Kiota.Abstractions.Extensions;
using Microsoft.Kiota.Abstractions.Serialization;
using Microsoft.Kiota.Serialization.Form;
using Microsoft.Kiota.Serialization.Json;

namespace Apikley.Benchmarks.Kiota;

// Request builders in the form in which Kiota emits them (see Models.cs).
public class KiotaShopClient : BaseRequestBuilder
{
    public KiotaShopClient(IRequestAdapter requestAdapter)
        : base(requestAdapter, "{+baseurl}", new Dictionary<string, object>())
    {
        ApiClientBuilder.RegisterDefaultSerializer<JsonSerializationWriterFactory>();
        ApiClientBuilder.RegisterDefaultSerializer<FormSerializationWriterFactory>();
        ApiClientBuilder.RegisterDefaultDeserializer<JsonParseNodeFactory>();
        ApiClientBuilder.RegisterDefaultDeserializer<FormParseNodeFactory>();
        if (string.IsNullOrEmpty(RequestAdapter.BaseUrl))
        {
            RequestAdapter.BaseUrl = "https://shop.example/v1";
        }

        PathParameters.TryAdd("baseurl", RequestAdapter.BaseUrl);
    }

    public OrdersRequestBuilder Orders => new(PathParameters, RequestAdapter);
}

public class OrdersRequestBuilder : BaseRequestBuilder
{
    public OrdersRequestBuilder(Dictionary<string, object> pathParameters, IRequestAdapter requestAdapter)
        : base(requestAdapter, "{+baseurl}/orders{?limit*,status*}", pathParameters)
    {
    }

    public OrderItemRequestBuilder this[string position]
    {
        get
        {
            var urlTplParams = new Dictionary<string, object>(PathParameters);
            urlTplParams.Add("orderId", position);
            return new OrderItemRequestBuilder(urlTplParams, RequestAdapter);
        }
    }

    public async Task<OrderList?> GetAsync(Action<RequestConfiguration<OrdersRequestBuilderGetQueryParameters>>? requestConfiguration = default, CancellationToken cancellationToken = default)
    {
        var requestInfo = ToGetRequestInformation(requestConfiguration);
        return await RequestAdapter.SendAsync<OrderList>(requestInfo, OrderList.CreateFromDiscriminatorValue, default, cancellationToken).ConfigureAwait(false);
    }

    public async Task<Order?> PostAsync(OrderDraft body, Action<RequestConfiguration<DefaultQueryParameters>>? requestConfiguration = default, CancellationToken cancellationToken = default)
    {
        if (ReferenceEquals(body, null)) throw new ArgumentNullException(nameof(body));
        var requestInfo = ToPostRequestInformation(body, requestConfiguration);
        return await RequestAdapter.SendAsync<Order>(requestInfo, Order.CreateFromDiscriminatorValue, default, cancellationToken).ConfigureAwait(false);
    }

    public RequestInformation ToGetRequestInformation(Action<RequestConfiguration<OrdersRequestBuilderGetQueryParameters>>? requestConfiguration = default)
    {
        var requestInfo = new RequestInformation(Method.GET, UrlTemplate, PathParameters);
        requestInfo.Configure(requestConfiguration);
        requestInfo.Headers.TryAdd("Accept", "application/json");
        return requestInfo;
    }

    public RequestInformation ToPostRequestInformation(OrderDraft body, Action<RequestConfiguration<DefaultQueryParameters>>? requestConfiguration = default)
    {
        if (ReferenceEquals(body, null)) throw new ArgumentNullException(nameof(body));
        var requestInfo = new RequestInformation(Method.POST, UrlTemplate, PathParameters);
        requestInfo.Configure(requestConfiguration);
        requestInfo.Headers.TryAdd("Accept", "application/json");
        requestInfo.SetContentFromParsable(RequestAdapter, "application/json", body);
        return requestInfo;
    }
}

public class OrdersRequestBuilderGetQueryParameters
{
    [QueryParameter("limit")]
    public int? Limit { get; set; }

    [QueryParameter("status")]
    public OrderStatus? Status { get; set; }
}

public class OrderItemRequestBuilder : BaseRequestBuilder
{
    public OrderItemRequestBuilder(Dictionary<string, object> pathParameters, IRequestAdapter requestAdapter)
        : base(requestAdapter, "{+baseurl}/orders/{orderId}", pathParameters)
    {
    }

    public async Task<Order?> GetAsync(Action<RequestConfiguration<DefaultQueryParameters>>? requestConfiguration = default, CancellationToken cancellationToken = default)
    {
        var requestInfo = ToGetRequestInformation(requestConfiguration);
        return await RequestAdapter.SendAsync<Order>(requestInfo, Order.CreateFromDiscriminatorValue, default, cancellationToken).ConfigureAwait(false);
    }

    public async Task<Order?> PutAsync(OrderChange body, Action<RequestConfiguration<DefaultQueryParameters>>? requestConfiguration = default, CancellationToken cancellationToken = default)
    {
        if (ReferenceEquals(body, null)) throw new ArgumentNullException(nameof(body));
        var requestInfo = ToPutRequestInformation(body, requestConfiguration);
        return await RequestAdapter.SendAsync<Order>(requestInfo, Order.CreateFromDiscriminatorValue, default, cancellationToken).ConfigureAwait(false);
    }

    public RequestInformation ToGetRequestInformation(Action<RequestConfiguration<DefaultQueryParameters>>? requestConfiguration = default)
    {
        var requestInfo = new RequestInformation(Method.GET, UrlTemplate, PathParameters);
        requestInfo.Configure(requestConfiguration);
        requestInfo.Headers.TryAdd("Accept", "application/json");
        return requestInfo;
    }

    public RequestInformation ToPutRequestInformation(OrderChange body, Action<RequestConfiguration<DefaultQueryParameters>>? requestConfiguration = default)
    {
        if (ReferenceEquals(body, null)) throw new ArgumentNullException(nameof(body));
        var requestInfo = new RequestInformation(Method.PUT, UrlTemplate, PathParameters);
        requestInfo.Configure(requestConfiguration);
        requestInfo.Headers.TryAdd("Accept", "application/json");
        requestInfo.SetContentFromParsable(RequestAdapter, "application/x-www-form-urlencoded", body);
        return requestInfo;
    }
}
