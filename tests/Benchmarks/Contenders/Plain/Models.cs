using System.Text.Json.Serialization;

namespace Apikley.Benchmarks.Plain;

// The classes that a person writes for System.Text.Json and Refit, and the floor reads into. Not with required members: those send System.Text.Json down
// slower path for constructors with parameters.

[JsonConverter(typeof(JsonStringEnumConverter<OrderStatus>))]
public enum OrderStatus
{
    [JsonStringEnumMemberName("open")]
    Open,
    [JsonStringEnumMemberName("paid")]
    Paid,
    [JsonStringEnumMemberName("shipped")]
    Shipped,
    [JsonStringEnumMemberName("cancelled")]
    Cancelled,
}

[JsonConverter(typeof(JsonStringEnumConverter<TaskState>))]
public enum TaskState
{
    [JsonStringEnumMemberName("waiting")]
    Waiting,
    [JsonStringEnumMemberName("queuing")]
    Queuing,
    [JsonStringEnumMemberName("generating")]
    Generating,
    [JsonStringEnumMemberName("success")]
    Success,
    [JsonStringEnumMemberName("fail")]
    Fail,
}

[JsonConverter(typeof(JsonStringEnumConverter<OutputFormat>))]
public enum OutputFormat
{
    [JsonStringEnumMemberName("png")]
    Png,
    [JsonStringEnumMemberName("jpeg")]
    Jpeg,
}

[JsonConverter(typeof(JsonStringEnumConverter<ImageSize>))]
public enum ImageSize
{
    [JsonStringEnumMemberName("1:1")]
    Ratio1x1,
    [JsonStringEnumMemberName("9:16")]
    Ratio9x16,
    [JsonStringEnumMemberName("16:9")]
    Ratio16x9,
    [JsonStringEnumMemberName("3:4")]
    Ratio3x4,
    [JsonStringEnumMemberName("4:3")]
    Ratio4x3,
    [JsonStringEnumMemberName("auto")]
    Auto,
}

/// <summary>The request of google/nano-banana-edit.</summary>
public sealed class GenerationRequest
{
    [JsonPropertyName("model")]
    public string Model { get; set; } = null!;

    [JsonPropertyName("callBackUrl")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public Uri? CallBackUrl { get; set; }

    [JsonPropertyName("input")]
    public GenerationInput Input { get; set; } = null!;
}

/// <summary>What google/nano-banana-edit works on.</summary>
public sealed class GenerationInput
{
    [JsonPropertyName("prompt")]
    public string Prompt { get; set; } = null!;

    [JsonPropertyName("image_urls")]
    public List<Uri> ImageUrls { get; set; } = null!;

    [JsonPropertyName("output_format")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public OutputFormat? OutputFormat { get; set; }

    [JsonPropertyName("image_size")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ImageSize? ImageSize { get; set; }
}

/// <summary>The answer of recordInfo.</summary>
public sealed class TaskDetailsResponse
{
    [JsonPropertyName("code")]
    public long Code { get; set; }

    [JsonPropertyName("msg")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Msg { get; set; }

    [JsonPropertyName("data")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public TaskDetails? Data { get; set; }
}

/// <summary>A generation task.</summary>
public sealed class TaskDetails
{
    [JsonPropertyName("taskId")]
    public string TaskId { get; set; } = null!;

    [JsonPropertyName("model")]
    public string Model { get; set; } = null!;

    [JsonPropertyName("state")]
    public TaskState State { get; set; }

    [JsonPropertyName("param")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Param { get; set; }

    [JsonPropertyName("resultJson")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? ResultJson { get; set; }

    [JsonPropertyName("failCode")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? FailCode { get; set; }

    [JsonPropertyName("failMsg")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? FailMsg { get; set; }

    [JsonPropertyName("costTime")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public long? CostTime { get; set; }

    [JsonPropertyName("createTime")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public long? CreateTime { get; set; }

    [JsonPropertyName("updateTime")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public long? UpdateTime { get; set; }

    [JsonPropertyName("completeTime")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public long? CompleteTime { get; set; }
}

/// <summary>A page of orders.</summary>
public sealed class OrderList
{
    [JsonPropertyName("items")]
    public List<Order> Items { get; set; } = null!;

    [JsonPropertyName("next")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Next { get; set; }
}

/// <summary>An order of medium size.</summary>
public sealed class Order
{
    [JsonPropertyName("id")]
    public string Id { get; set; } = null!;

    [JsonPropertyName("number")]
    public long Number { get; set; }

    [JsonPropertyName("createdAt")]
    public DateTimeOffset CreatedAt { get; set; }

    [JsonPropertyName("status")]
    public OrderStatus Status { get; set; }

    [JsonPropertyName("customer")]
    public Customer Customer { get; set; } = null!;

    [JsonPropertyName("currency")]
    public string Currency { get; set; } = null!;

    [JsonPropertyName("total")]
    public double Total { get; set; }

    [JsonPropertyName("paid")]
    public bool Paid { get; set; }

    [JsonPropertyName("tags")]
    public List<string> Tags { get; set; } = null!;

    [JsonPropertyName("lines")]
    public List<OrderLine> Lines { get; set; } = null!;

    [JsonPropertyName("invoice")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public Uri? Invoice { get; set; }

    [JsonPropertyName("note")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Note { get; set; }
}

/// <summary>What an order is made from.</summary>
public sealed class OrderDraft
{
    [JsonPropertyName("customer")]
    public Customer Customer { get; set; } = null!;

    [JsonPropertyName("currency")]
    public string Currency { get; set; } = null!;

    [JsonPropertyName("tags")]
    public List<string> Tags { get; set; } = null!;

    [JsonPropertyName("lines")]
    public List<OrderLine> Lines { get; set; } = null!;

    [JsonPropertyName("note")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Note { get; set; }
}

/// <summary>Who ordered.</summary>
public sealed class Customer
{
    [JsonPropertyName("id")]
    public Guid Id { get; set; }

    [JsonPropertyName("name")]
    public string Name { get; set; } = null!;

    [JsonPropertyName("email")]
    public string Email { get; set; } = null!;
}

/// <summary>A position of an order.</summary>
public sealed class OrderLine
{
    [JsonPropertyName("sku")]
    public string Sku { get; set; } = null!;

    [JsonPropertyName("title")]
    public string Title { get; set; } = null!;

    [JsonPropertyName("quantity")]
    public int Quantity { get; set; }

    [JsonPropertyName("price")]
    public double Price { get; set; }
}

/// <summary>What of an order can be changed.</summary>
public sealed class OrderChange
{
    [JsonPropertyName("status")]
    public OrderStatus Status { get; set; }

    [JsonPropertyName("note")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Note { get; set; }

    [JsonPropertyName("quantity")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? Quantity { get; set; }

    [JsonPropertyName("express")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public bool? Express { get; set; }
}

/// <summary>A deep object, after the charge of a well-known payment service.</summary>
public sealed class Charge
{
    [JsonPropertyName("id")]
    public string Id { get; set; } = null!;

    [JsonPropertyName("object")]
    public string Object { get; set; } = null!;

    [JsonPropertyName("amount")]
    public long Amount { get; set; }

    [JsonPropertyName("amount_captured")]
    public long AmountCaptured { get; set; }

    [JsonPropertyName("amount_refunded")]
    public long AmountRefunded { get; set; }

    [JsonPropertyName("application")]
    public string? Application { get; set; }

    [JsonPropertyName("application_fee_amount")]
    public long? ApplicationFeeAmount { get; set; }

    [JsonPropertyName("balance_transaction")]
    public string? BalanceTransaction { get; set; }

    [JsonPropertyName("billing_details")]
    public BillingDetails BillingDetails { get; set; } = null!;

    [JsonPropertyName("calculated_statement_descriptor")]
    public string? CalculatedStatementDescriptor { get; set; }

    [JsonPropertyName("captured")]
    public bool Captured { get; set; }

    [JsonPropertyName("created")]
    public long Created { get; set; }

    [JsonPropertyName("currency")]
    public string Currency { get; set; } = null!;

    [JsonPropertyName("customer")]
    public string? Customer { get; set; }

    [JsonPropertyName("description")]
    public string? Description { get; set; }

    [JsonPropertyName("disputed")]
    public bool Disputed { get; set; }

    [JsonPropertyName("failure_code")]
    public string? FailureCode { get; set; }

    [JsonPropertyName("failure_message")]
    public string? FailureMessage { get; set; }

    [JsonPropertyName("invoice")]
    public string? Invoice { get; set; }

    [JsonPropertyName("livemode")]
    public bool Livemode { get; set; }

    [JsonPropertyName("metadata")]
    public Dictionary<string, string> Metadata { get; set; } = null!;

    [JsonPropertyName("outcome")]
    public Outcome? Outcome { get; set; }

    [JsonPropertyName("paid")]
    public bool Paid { get; set; }

    [JsonPropertyName("payment_intent")]
    public string? PaymentIntent { get; set; }

    [JsonPropertyName("payment_method")]
    public string? PaymentMethod { get; set; }

    [JsonPropertyName("payment_method_details")]
    public PaymentMethodDetails? PaymentMethodDetails { get; set; }

    [JsonPropertyName("receipt_email")]
    public string? ReceiptEmail { get; set; }

    [JsonPropertyName("receipt_number")]
    public string? ReceiptNumber { get; set; }

    [JsonPropertyName("receipt_url")]
    public Uri? ReceiptUrl { get; set; }

    [JsonPropertyName("refunded")]
    public bool Refunded { get; set; }

    [JsonPropertyName("refunds")]
    public RefundList? Refunds { get; set; }

    [JsonPropertyName("shipping")]
    public Shipping? Shipping { get; set; }

    [JsonPropertyName("statement_descriptor")]
    public string? StatementDescriptor { get; set; }

    [JsonPropertyName("statement_descriptor_suffix")]
    public string? StatementDescriptorSuffix { get; set; }

    [JsonPropertyName("status")]
    public string Status { get; set; } = null!;

    [JsonPropertyName("transfer_group")]
    public string? TransferGroup { get; set; }
}

/// <summary>Whom the bill goes to.</summary>
public sealed class BillingDetails
{
    [JsonPropertyName("address")]
    public Address? Address { get; set; }

    [JsonPropertyName("email")]
    public string? Email { get; set; }

    [JsonPropertyName("name")]
    public string? Name { get; set; }

    [JsonPropertyName("phone")]
    public string? Phone { get; set; }
}

/// <summary>A postal address.</summary>
public sealed class Address
{
    [JsonPropertyName("city")]
    public string? City { get; set; }

    [JsonPropertyName("country")]
    public string? Country { get; set; }

    [JsonPropertyName("line1")]
    public string? Line1 { get; set; }

    [JsonPropertyName("line2")]
    public string? Line2 { get; set; }

    [JsonPropertyName("postal_code")]
    public string? PostalCode { get; set; }

    [JsonPropertyName("state")]
    public string? State { get; set; }
}

/// <summary>What the network said.</summary>
public sealed class Outcome
{
    [JsonPropertyName("network_status")]
    public string? NetworkStatus { get; set; }

    [JsonPropertyName("reason")]
    public string? Reason { get; set; }

    [JsonPropertyName("risk_level")]
    public string RiskLevel { get; set; } = null!;

    [JsonPropertyName("risk_score")]
    public long RiskScore { get; set; }

    [JsonPropertyName("seller_message")]
    public string? SellerMessage { get; set; }

    [JsonPropertyName("type")]
    public string Type { get; set; } = null!;
}

/// <summary>What was paid with.</summary>
public sealed class PaymentMethodDetails
{
    [JsonPropertyName("type")]
    public string Type { get; set; } = null!;

    [JsonPropertyName("card")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public CardDetails? Card { get; set; }
}

/// <summary>The card.</summary>
public sealed class CardDetails
{
    [JsonPropertyName("amount_authorized")]
    public long? AmountAuthorized { get; set; }

    [JsonPropertyName("brand")]
    public string? Brand { get; set; }

    [JsonPropertyName("checks")]
    public CardChecks? Checks { get; set; }

    [JsonPropertyName("country")]
    public string? Country { get; set; }

    [JsonPropertyName("exp_month")]
    public int ExpMonth { get; set; }

    [JsonPropertyName("exp_year")]
    public int ExpYear { get; set; }

    [JsonPropertyName("fingerprint")]
    public string? Fingerprint { get; set; }

    [JsonPropertyName("funding")]
    public string? Funding { get; set; }

    [JsonPropertyName("installments")]
    public Installments? Installments { get; set; }

    [JsonPropertyName("last4")]
    public string? Last4 { get; set; }

    [JsonPropertyName("network")]
    public string? Network { get; set; }

    [JsonPropertyName("three_d_secure")]
    public ThreeDSecure? ThreeDSecure { get; set; }

    [JsonPropertyName("wallet")]
    public Wallet? Wallet { get; set; }
}

/// <summary>What was checked of the card.</summary>
public sealed class CardChecks
{
    [JsonPropertyName("address_line1_check")]
    public string? AddressLine1Check { get; set; }

    [JsonPropertyName("address_postal_code_check")]
    public string? AddressPostalCodeCheck { get; set; }

    [JsonPropertyName("cvc_check")]
    public string? CvcCheck { get; set; }
}

/// <summary>Payment in parts.</summary>
public sealed class Installments
{
    [JsonPropertyName("plan")]
    public InstallmentPlan? Plan { get; set; }
}

/// <summary>The parts.</summary>
public sealed class InstallmentPlan
{
    [JsonPropertyName("count")]
    public int Count { get; set; }

    [JsonPropertyName("interval")]
    public string Interval { get; set; } = null!;

    [JsonPropertyName("type")]
    public string Type { get; set; } = null!;
}

/// <summary>How the payer was authenticated.</summary>
public sealed class ThreeDSecure
{
    [JsonPropertyName("authentication_flow")]
    public string? AuthenticationFlow { get; set; }

    [JsonPropertyName("result")]
    public string? Result { get; set; }

    [JsonPropertyName("result_reason")]
    public string? ResultReason { get; set; }

    [JsonPropertyName("version")]
    public string? Version { get; set; }
}

/// <summary>The wallet that held the card.</summary>
public sealed class Wallet
{
    [JsonPropertyName("dynamic_last4")]
    public string? DynamicLast4 { get; set; }

    [JsonPropertyName("type")]
    public string Type { get; set; } = null!;
}

/// <summary>The refunds of a charge.</summary>
public sealed class RefundList
{
    [JsonPropertyName("object")]
    public string Object { get; set; } = null!;

    [JsonPropertyName("data")]
    public List<Refund> Data { get; set; } = null!;

    [JsonPropertyName("has_more")]
    public bool HasMore { get; set; }

    [JsonPropertyName("url")]
    public string Url { get; set; } = null!;
}

/// <summary>A refund.</summary>
public sealed class Refund
{
    [JsonPropertyName("id")]
    public string Id { get; set; } = null!;

    [JsonPropertyName("object")]
    public string Object { get; set; } = null!;

    [JsonPropertyName("amount")]
    public long Amount { get; set; }

    [JsonPropertyName("created")]
    public long Created { get; set; }

    [JsonPropertyName("currency")]
    public string Currency { get; set; } = null!;

    [JsonPropertyName("metadata")]
    public Dictionary<string, string> Metadata { get; set; } = null!;

    [JsonPropertyName("reason")]
    public string? Reason { get; set; }

    [JsonPropertyName("status")]
    public string? Status { get; set; }
}

/// <summary>Where to.</summary>
public sealed class Shipping
{
    [JsonPropertyName("address")]
    public Address? Address { get; set; }

    [JsonPropertyName("carrier")]
    public string? Carrier { get; set; }

    [JsonPropertyName("name")]
    public string? Name { get; set; }

    [JsonPropertyName("phone")]
    public string? Phone { get; set; }

    [JsonPropertyName("tracking_number")]
    public string? TrackingNumber { get; set; }
}
