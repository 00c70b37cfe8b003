using System.Runtime.Serialization;
using Microsoft.Kiota.Abstractions.Extensions;
using Microsoft.Kiota.Abstractions.Serialization;

namespace Apikley.Benchmarks.Kiota.Models;

// Models in the form in which Kiota emits them. Its tool is not on the package feed, so this is written after its templates: the same members, the same calls.

public enum OrderStatus
{
    [EnumMember(Value = "open")]
    Open,
    [EnumMember(Value = "paid")]
    Paid,
    [EnumMember(Value = "shipped")]
    Shipped,
    [EnumMember(Value = "cancelled")]
    Cancelled,
}

public enum TaskState
{
    [EnumMember(Value = "waiting")]
    Waiting,
    [EnumMember(Value = "queuing")]
    Queuing,
    [EnumMember(Value = "generating")]
    Generating,
    [EnumMember(Value = "success")]
    Success,
    [EnumMember(Value = "fail")]
    Fail,
}

public enum OutputFormat
{
    [EnumMember(Value = "png")]
    Png,
    [EnumMember(Value = "jpeg")]
    Jpeg,
}

public enum ImageSize
{
    [EnumMember(Value = "1:1")]
    Ratio1x1,
    [EnumMember(Value = "9:16")]
    Ratio9x16,
    [EnumMember(Value = "16:9")]
    Ratio16x9,
    [EnumMember(Value = "3:4")]
    Ratio3x4,
    [EnumMember(Value = "4:3")]
    Ratio4x3,
    [EnumMember(Value = "auto")]
    Auto,
}

public class Metadata : IAdditionalDataHolder, IParsable
{
    public IDictionary<string, object> AdditionalData { get; set; } = new Dictionary<string, object>();

    public static Metadata CreateFromDiscriminatorValue(IParseNode parseNode) => new();

    public virtual IDictionary<string, Action<IParseNode>> GetFieldDeserializers() => new Dictionary<string, Action<IParseNode>>();

    public virtual void Serialize(ISerializationWriter writer) => writer.WriteAdditionalData(AdditionalData);
}

public class GenerationRequest : IAdditionalDataHolder, IParsable
{
    public IDictionary<string, object> AdditionalData { get; set; } = new Dictionary<string, object>();

    public string? Model { get; set; }

    public string? CallBackUrl { get; set; }

    public GenerationInput? Input { get; set; }

    public static GenerationRequest CreateFromDiscriminatorValue(IParseNode parseNode) => new();

    public virtual IDictionary<string, Action<IParseNode>> GetFieldDeserializers() => new Dictionary<string, Action<IParseNode>>
    {
        { "model", n => { Model = n.GetStringValue(); } },
        { "callBackUrl", n => { CallBackUrl = n.GetStringValue(); } },
        { "input", n => { Input = n.GetObjectValue(GenerationInput.CreateFromDiscriminatorValue); } },
    };

    public virtual void Serialize(ISerializationWriter writer)
    {
        writer.WriteStringValue("model", Model);
        writer.WriteStringValue("callBackUrl", CallBackUrl);
        writer.WriteObjectValue("input", Input);
        writer.WriteAdditionalData(AdditionalData);
    }
}

public class GenerationInput : IAdditionalDataHolder, IParsable
{
    public IDictionary<string, object> AdditionalData { get; set; } = new Dictionary<string, object>();

    public string? Prompt { get; set; }

    public List<string>? ImageUrls { get; set; }

    public OutputFormat? OutputFormat { get; set; }

    public ImageSize? ImageSize { get; set; }

    public static GenerationInput CreateFromDiscriminatorValue(IParseNode parseNode) => new();

    public virtual IDictionary<string, Action<IParseNode>> GetFieldDeserializers() => new Dictionary<string, Action<IParseNode>>
    {
        { "prompt", n => { Prompt = n.GetStringValue(); } },
        { "image_urls", n => { ImageUrls = n.GetCollectionOfPrimitiveValues<string>()?.AsList(); } },
        { "output_format", n => { OutputFormat = n.GetEnumValue<OutputFormat>(); } },
        { "image_size", n => { ImageSize = n.GetEnumValue<ImageSize>(); } },
    };

    public virtual void Serialize(ISerializationWriter writer)
    {
        writer.WriteStringValue("prompt", Prompt);
        writer.WriteCollectionOfPrimitiveValues("image_urls", ImageUrls);
        writer.WriteEnumValue<OutputFormat>("output_format", OutputFormat);
        writer.WriteEnumValue<ImageSize>("image_size", ImageSize);
        writer.WriteAdditionalData(AdditionalData);
    }
}

public class TaskDetailsResponse : IAdditionalDataHolder, IParsable
{
    public IDictionary<string, object> AdditionalData { get; set; } = new Dictionary<string, object>();

    public long? Code { get; set; }

    public string? Msg { get; set; }

    public TaskDetails? Data { get; set; }

    public static TaskDetailsResponse CreateFromDiscriminatorValue(IParseNode parseNode) => new();

    public virtual IDictionary<string, Action<IParseNode>> GetFieldDeserializers() => new Dictionary<string, Action<IParseNode>>
    {
        { "code", n => { Code = n.GetLongValue(); } },
        { "msg", n => { Msg = n.GetStringValue(); } },
        { "data", n => { Data = n.GetObjectValue(TaskDetails.CreateFromDiscriminatorValue); } },
    };

    public virtual void Serialize(ISerializationWriter writer)
    {
        writer.WriteLongValue("code", Code);
        writer.WriteStringValue("msg", Msg);
        writer.WriteObjectValue("data", Data);
        writer.WriteAdditionalData(AdditionalData);
    }
}

public class TaskDetails : IAdditionalDataHolder, IParsable
{
    public IDictionary<string, object> AdditionalData { get; set; } = new Dictionary<string, object>();

    public string? TaskId { get; set; }

    public string? Model { get; set; }

    public TaskState? State { get; set; }

    public string? Param { get; set; }

    public string? ResultJson { get; set; }

    public string? FailCode { get; set; }

    public string? FailMsg { get; set; }

    public long? CostTime { get; set; }

    public long? CreateTime { get; set; }

    public long? UpdateTime { get; set; }

    public long? CompleteTime { get; set; }

    public static TaskDetails CreateFromDiscriminatorValue(IParseNode parseNode) => new();

    public virtual IDictionary<string, Action<IParseNode>> GetFieldDeserializers() => new Dictionary<string, Action<IParseNode>>
    {
        { "taskId", n => { TaskId = n.GetStringValue(); } },
        { "model", n => { Model = n.GetStringValue(); } },
        { "state", n => { State = n.GetEnumValue<TaskState>(); } },
        { "param", n => { Param = n.GetStringValue(); } },
        { "resultJson", n => { ResultJson = n.GetStringValue(); } },
        { "failCode", n => { FailCode = n.GetStringValue(); } },
        { "failMsg", n => { FailMsg = n.GetStringValue(); } },
        { "costTime", n => { CostTime = n.GetLongValue(); } },
        { "createTime", n => { CreateTime = n.GetLongValue(); } },
        { "updateTime", n => { UpdateTime = n.GetLongValue(); } },
        { "completeTime", n => { CompleteTime = n.GetLongValue(); } },
    };

    public virtual void Serialize(ISerializationWriter writer)
    {
        writer.WriteStringValue("taskId", TaskId);
        writer.WriteStringValue("model", Model);
        writer.WriteEnumValue<TaskState>("state", State);
        writer.WriteStringValue("param", Param);
        writer.WriteStringValue("resultJson", ResultJson);
        writer.WriteStringValue("failCode", FailCode);
        writer.WriteStringValue("failMsg", FailMsg);
        writer.WriteLongValue("costTime", CostTime);
        writer.WriteLongValue("createTime", CreateTime);
        writer.WriteLongValue("updateTime", UpdateTime);
        writer.WriteLongValue("completeTime", CompleteTime);
        writer.WriteAdditionalData(AdditionalData);
    }
}

public class OrderList : IAdditionalDataHolder, IParsable
{
    public IDictionary<string, object> AdditionalData { get; set; } = new Dictionary<string, object>();

    public List<Order>? Items { get; set; }

    public string? Next { get; set; }

    public static OrderList CreateFromDiscriminatorValue(IParseNode parseNode) => new();

    public virtual IDictionary<string, Action<IParseNode>> GetFieldDeserializers() => new Dictionary<string, Action<IParseNode>>
    {
        { "items", n => { Items = n.GetCollectionOfObjectValues(Order.CreateFromDiscriminatorValue)?.AsList(); } },
        { "next", n => { Next = n.GetStringValue(); } },
    };

    public virtual void Serialize(ISerializationWriter writer)
    {
        writer.WriteCollectionOfObjectValues("items", Items);
        writer.WriteStringValue("next", Next);
        writer.WriteAdditionalData(AdditionalData);
    }
}

public class Order : IAdditionalDataHolder, IParsable
{
    public IDictionary<string, object> AdditionalData { get; set; } = new Dictionary<string, object>();

    public string? Id { get; set; }

    public long? Number { get; set; }

    public DateTimeOffset? CreatedAt { get; set; }

    public OrderStatus? Status { get; set; }

    public Customer? Customer { get; set; }

    public string? Currency { get; set; }

    public double? Total { get; set; }

    public bool? Paid { get; set; }

    public List<string>? Tags { get; set; }

    public List<OrderLine>? Lines { get; set; }

    public string? Invoice { get; set; }

    public string? Note { get; set; }

    public static Order CreateFromDiscriminatorValue(IParseNode parseNode) => new();

    public virtual IDictionary<string, Action<IParseNode>> GetFieldDeserializers() => new Dictionary<string, Action<IParseNode>>
    {
        { "id", n => { Id = n.GetStringValue(); } },
        { "number", n => { Number = n.GetLongValue(); } },
        { "createdAt", n => { CreatedAt = n.GetDateTimeOffsetValue(); } },
        { "status", n => { Status = n.GetEnumValue<OrderStatus>(); } },
        { "customer", n => { Customer = n.GetObjectValue(Customer.CreateFromDiscriminatorValue); } },
        { "currency", n => { Currency = n.GetStringValue(); } },
        { "total", n => { Total = n.GetDoubleValue(); } },
        { "paid", n => { Paid = n.GetBoolValue(); } },
        { "tags", n => { Tags = n.GetCollectionOfPrimitiveValues<string>()?.AsList(); } },
        { "lines", n => { Lines = n.GetCollectionOfObjectValues(OrderLine.CreateFromDiscriminatorValue)?.AsList(); } },
        { "invoice", n => { Invoice = n.GetStringValue(); } },
        { "note", n => { Note = n.GetStringValue(); } },
    };

    public virtual void Serialize(ISerializationWriter writer)
    {
        writer.WriteStringValue("id", Id);
        writer.WriteLongValue("number", Number);
        writer.WriteDateTimeOffsetValue("createdAt", CreatedAt);
        writer.WriteEnumValue<OrderStatus>("status", Status);
        writer.WriteObjectValue("customer", Customer);
        writer.WriteStringValue("currency", Currency);
        writer.WriteDoubleValue("total", Total);
        writer.WriteBoolValue("paid", Paid);
        writer.WriteCollectionOfPrimitiveValues("tags", Tags);
        writer.WriteCollectionOfObjectValues("lines", Lines);
        writer.WriteStringValue("invoice", Invoice);
        writer.WriteStringValue("note", Note);
        writer.WriteAdditionalData(AdditionalData);
    }
}

public class OrderDraft : IAdditionalDataHolder, IParsable
{
    public IDictionary<string, object> AdditionalData { get; set; } = new Dictionary<string, object>();

    public Customer? Customer { get; set; }

    public string? Currency { get; set; }

    public List<string>? Tags { get; set; }

    public List<OrderLine>? Lines { get; set; }

    public string? Note { get; set; }

    public static OrderDraft CreateFromDiscriminatorValue(IParseNode parseNode) => new();

    public virtual IDictionary<string, Action<IParseNode>> GetFieldDeserializers() => new Dictionary<string, Action<IParseNode>>
    {
        { "customer", n => { Customer = n.GetObjectValue(Customer.CreateFromDiscriminatorValue); } },
        { "currency", n => { Currency = n.GetStringValue(); } },
        { "tags", n => { Tags = n.GetCollectionOfPrimitiveValues<string>()?.AsList(); } },
        { "lines", n => { Lines = n.GetCollectionOfObjectValues(OrderLine.CreateFromDiscriminatorValue)?.AsList(); } },
        { "note", n => { Note = n.GetStringValue(); } },
    };

    public virtual void Serialize(ISerializationWriter writer)
    {
        writer.WriteObjectValue("customer", Customer);
        writer.WriteStringValue("currency", Currency);
        writer.WriteCollectionOfPrimitiveValues("tags", Tags);
        writer.WriteCollectionOfObjectValues("lines", Lines);
        writer.WriteStringValue("note", Note);
        writer.WriteAdditionalData(AdditionalData);
    }
}

public class Customer : IAdditionalDataHolder, IParsable
{
    public IDictionary<string, object> AdditionalData { get; set; } = new Dictionary<string, object>();

    public Guid? Id { get; set; }

    public string? Name { get; set; }

    public string? Email { get; set; }

    public static Customer CreateFromDiscriminatorValue(IParseNode parseNode) => new();

    public virtual IDictionary<string, Action<IParseNode>> GetFieldDeserializers() => new Dictionary<string, Action<IParseNode>>
    {
        { "id", n => { Id = n.GetGuidValue(); } },
        { "name", n => { Name = n.GetStringValue(); } },
        { "email", n => { Email = n.GetStringValue(); } },
    };

    public virtual void Serialize(ISerializationWriter writer)
    {
        writer.WriteGuidValue("id", Id);
        writer.WriteStringValue("name", Name);
        writer.WriteStringValue("email", Email);
        writer.WriteAdditionalData(AdditionalData);
    }
}

public class OrderLine : IAdditionalDataHolder, IParsable
{
    public IDictionary<string, object> AdditionalData { get; set; } = new Dictionary<string, object>();

    public string? Sku { get; set; }

    public string? Title { get; set; }

    public int? Quantity { get; set; }

    public double? Price { get; set; }

    public static OrderLine CreateFromDiscriminatorValue(IParseNode parseNode) => new();

    public virtual IDictionary<string, Action<IParseNode>> GetFieldDeserializers() => new Dictionary<string, Action<IParseNode>>
    {
        { "sku", n => { Sku = n.GetStringValue(); } },
        { "title", n => { Title = n.GetStringValue(); } },
        { "quantity", n => { Quantity = n.GetIntValue(); } },
        { "price", n => { Price = n.GetDoubleValue(); } },
    };

    public virtual void Serialize(ISerializationWriter writer)
    {
        writer.WriteStringValue("sku", Sku);
        writer.WriteStringValue("title", Title);
        writer.WriteIntValue("quantity", Quantity);
        writer.WriteDoubleValue("price", Price);
        writer.WriteAdditionalData(AdditionalData);
    }
}

public class OrderChange : IAdditionalDataHolder, IParsable
{
    public IDictionary<string, object> AdditionalData { get; set; } = new Dictionary<string, object>();

    public OrderStatus? Status { get; set; }

    public string? Note { get; set; }

    public int? Quantity { get; set; }

    public bool? Express { get; set; }

    public static OrderChange CreateFromDiscriminatorValue(IParseNode parseNode) => new();

    public virtual IDictionary<string, Action<IParseNode>> GetFieldDeserializers() => new Dictionary<string, Action<IParseNode>>
    {
        { "status", n => { Status = n.GetEnumValue<OrderStatus>(); } },
        { "note", n => { Note = n.GetStringValue(); } },
        { "quantity", n => { Quantity = n.GetIntValue(); } },
        { "express", n => { Express = n.GetBoolValue(); } },
    };

    public virtual void Serialize(ISerializationWriter writer)
    {
        writer.WriteEnumValue<OrderStatus>("status", Status);
        writer.WriteStringValue("note", Note);
        writer.WriteIntValue("quantity", Quantity);
        writer.WriteBoolValue("express", Express);
        writer.WriteAdditionalData(AdditionalData);
    }
}

public class Charge : IAdditionalDataHolder, IParsable
{
    public IDictionary<string, object> AdditionalData { get; set; } = new Dictionary<string, object>();

    public string? Id { get; set; }

    public string? Object { get; set; }

    public long? Amount { get; set; }

    public long? AmountCaptured { get; set; }

    public long? AmountRefunded { get; set; }

    public string? Application { get; set; }

    public long? ApplicationFeeAmount { get; set; }

    public string? BalanceTransaction { get; set; }

    public BillingDetails? BillingDetails { get; set; }

    public string? CalculatedStatementDescriptor { get; set; }

    public bool? Captured { get; set; }

    public long? Created { get; set; }

    public string? Currency { get; set; }

    public string? Customer { get; set; }

    public string? Description { get; set; }

    public bool? Disputed { get; set; }

    public string? FailureCode { get; set; }

    public string? FailureMessage { get; set; }

    public string? Invoice { get; set; }

    public bool? Livemode { get; set; }

    public Metadata? Metadata { get; set; }

    public Outcome? Outcome { get; set; }

    public bool? Paid { get; set; }

    public string? PaymentIntent { get; set; }

    public string? PaymentMethod { get; set; }

    public PaymentMethodDetails? PaymentMethodDetails { get; set; }

    public string? ReceiptEmail { get; set; }

    public string? ReceiptNumber { get; set; }

    public string? ReceiptUrl { get; set; }

    public bool? Refunded { get; set; }

    public RefundList? Refunds { get; set; }

    public Shipping? Shipping { get; set; }

    public string? StatementDescriptor { get; set; }

    public string? StatementDescriptorSuffix { get; set; }

    public string? Status { get; set; }

    public string? TransferGroup { get; set; }

    public static Charge CreateFromDiscriminatorValue(IParseNode parseNode) => new();

    public virtual IDictionary<string, Action<IParseNode>> GetFieldDeserializers() => new Dictionary<string, Action<IParseNode>>
    {
        { "id", n => { Id = n.GetStringValue(); } },
        { "object", n => { Object = n.GetStringValue(); } },
        { "amount", n => { Amount = n.GetLongValue(); } },
        { "amount_captured", n => { AmountCaptured = n.GetLongValue(); } },
        { "amount_refunded", n => { AmountRefunded = n.GetLongValue(); } },
        { "application", n => { Application = n.GetStringValue(); } },
        { "application_fee_amount", n => { ApplicationFeeAmount = n.GetLongValue(); } },
        { "balance_transaction", n => { BalanceTransaction = n.GetStringValue(); } },
        { "billing_details", n => { BillingDetails = n.GetObjectValue(BillingDetails.CreateFromDiscriminatorValue); } },
        { "calculated_statement_descriptor", n => { CalculatedStatementDescriptor = n.GetStringValue(); } },
        { "captured", n => { Captured = n.GetBoolValue(); } },
        { "created", n => { Created = n.GetLongValue(); } },
        { "currency", n => { Currency = n.GetStringValue(); } },
        { "customer", n => { Customer = n.GetStringValue(); } },
        { "description", n => { Description = n.GetStringValue(); } },
        { "disputed", n => { Disputed = n.GetBoolValue(); } },
        { "failure_code", n => { FailureCode = n.GetStringValue(); } },
        { "failure_message", n => { FailureMessage = n.GetStringValue(); } },
        { "invoice", n => { Invoice = n.GetStringValue(); } },
        { "livemode", n => { Livemode = n.GetBoolValue(); } },
        { "metadata", n => { Metadata = n.GetObjectValue(Metadata.CreateFromDiscriminatorValue); } },
        { "outcome", n => { Outcome = n.GetObjectValue(Outcome.CreateFromDiscriminatorValue); } },
        { "paid", n => { Paid = n.GetBoolValue(); } },
        { "payment_intent", n => { PaymentIntent = n.GetStringValue(); } },
        { "payment_method", n => { PaymentMethod = n.GetStringValue(); } },
        { "payment_method_details", n => { PaymentMethodDetails = n.GetObjectValue(PaymentMethodDetails.CreateFromDiscriminatorValue); } },
        { "receipt_email", n => { ReceiptEmail = n.GetStringValue(); } },
        { "receipt_number", n => { ReceiptNumber = n.GetStringValue(); } },
        { "receipt_url", n => { ReceiptUrl = n.GetStringValue(); } },
        { "refunded", n => { Refunded = n.GetBoolValue(); } },
        { "refunds", n => { Refunds = n.GetObjectValue(RefundList.CreateFromDiscriminatorValue); } },
        { "shipping", n => { Shipping = n.GetObjectValue(Shipping.CreateFromDiscriminatorValue); } },
        { "statement_descriptor", n => { StatementDescriptor = n.GetStringValue(); } },
        { "statement_descriptor_suffix", n => { StatementDescriptorSuffix = n.GetStringValue(); } },
        { "status", n => { Status = n.GetStringValue(); } },
        { "transfer_group", n => { TransferGroup = n.GetStringValue(); } },
    };

    public virtual void Serialize(ISerializationWriter writer)
    {
        writer.WriteStringValue("id", Id);
        writer.WriteStringValue("object", Object);
        writer.WriteLongValue("amount", Amount);
        writer.WriteLongValue("amount_captured", AmountCaptured);
        writer.WriteLongValue("amount_refunded", AmountRefunded);
        writer.WriteStringValue("application", Application);
        writer.WriteLongValue("application_fee_amount", ApplicationFeeAmount);
        writer.WriteStringValue("balance_transaction", BalanceTransaction);
        writer.WriteObjectValue("billing_details", BillingDetails);
        writer.WriteStringValue("calculated_statement_descriptor", CalculatedStatementDescriptor);
        writer.WriteBoolValue("captured", Captured);
        writer.WriteLongValue("created", Created);
        writer.WriteStringValue("currency", Currency);
        writer.WriteStringValue("customer", Customer);
        writer.WriteStringValue("description", Description);
        writer.WriteBoolValue("disputed", Disputed);
        writer.WriteStringValue("failure_code", FailureCode);
        writer.WriteStringValue("failure_message", FailureMessage);
        writer.WriteStringValue("invoice", Invoice);
        writer.WriteBoolValue("livemode", Livemode);
        writer.WriteObjectValue("metadata", Metadata);
        writer.WriteObjectValue("outcome", Outcome);
        writer.WriteBoolValue("paid", Paid);
        writer.WriteStringValue("payment_intent", PaymentIntent);
        writer.WriteStringValue("payment_method", PaymentMethod);
        writer.WriteObjectValue("payment_method_details", PaymentMethodDetails);
        writer.WriteStringValue("receipt_email", ReceiptEmail);
        writer.WriteStringValue("receipt_number", ReceiptNumber);
        writer.WriteStringValue("receipt_url", ReceiptUrl);
        writer.WriteBoolValue("refunded", Refunded);
        writer.WriteObjectValue("refunds", Refunds);
        writer.WriteObjectValue("shipping", Shipping);
        writer.WriteStringValue("statement_descriptor", StatementDescriptor);
        writer.WriteStringValue("statement_descriptor_suffix", StatementDescriptorSuffix);
        writer.WriteStringValue("status", Status);
        writer.WriteStringValue("transfer_group", TransferGroup);
        writer.WriteAdditionalData(AdditionalData);
    }
}

public class BillingDetails : IAdditionalDataHolder, IParsable
{
    public IDictionary<string, object> AdditionalData { get; set; } = new Dictionary<string, object>();

    public Address? Address { get; set; }

    public string? Email { get; set; }

    public string? Name { get; set; }

    public string? Phone { get; set; }

    public static BillingDetails CreateFromDiscriminatorValue(IParseNode parseNode) => new();

    public virtual IDictionary<string, Action<IParseNode>> GetFieldDeserializers() => new Dictionary<string, Action<IParseNode>>
    {
        { "address", n => { Address = n.GetObjectValue(Address.CreateFromDiscriminatorValue); } },
        { "email", n => { Email = n.GetStringValue(); } },
        { "name", n => { Name = n.GetStringValue(); } },
        { "phone", n => { Phone = n.GetStringValue(); } },
    };

    public virtual void Serialize(ISerializationWriter writer)
    {
        writer.WriteObjectValue("address", Address);
        writer.WriteStringValue("email", Email);
        writer.WriteStringValue("name", Name);
        writer.WriteStringValue("phone", Phone);
        writer.WriteAdditionalData(AdditionalData);
    }
}

public class Address : IAdditionalDataHolder, IParsable
{
    public IDictionary<string, object> AdditionalData { get; set; } = new Dictionary<string, object>();

    public string? City { get; set; }

    public string? Country { get; set; }

    public string? Line1 { get; set; }

    public string? Line2 { get; set; }

    public string? PostalCode { get; set; }

    public string? State { get; set; }

    public static Address CreateFromDiscriminatorValue(IParseNode parseNode) => new();

    public virtual IDictionary<string, Action<IParseNode>> GetFieldDeserializers() => new Dictionary<string, Action<IParseNode>>
    {
        { "city", n => { City = n.GetStringValue(); } },
        { "country", n => { Country = n.GetStringValue(); } },
        { "line1", n => { Line1 = n.GetStringValue(); } },
        { "line2", n => { Line2 = n.GetStringValue(); } },
        { "postal_code", n => { PostalCode = n.GetStringValue(); } },
        { "state", n => { State = n.GetStringValue(); } },
    };

    public virtual void Serialize(ISerializationWriter writer)
    {
        writer.WriteStringValue("city", City);
        writer.WriteStringValue("country", Country);
        writer.WriteStringValue("line1", Line1);
        writer.WriteStringValue("line2", Line2);
        writer.WriteStringValue("postal_code", PostalCode);
        writer.WriteStringValue("state", State);
        writer.WriteAdditionalData(AdditionalData);
    }
}

public class Outcome : IAdditionalDataHolder, IParsable
{
    public IDictionary<string, object> AdditionalData { get; set; } = new Dictionary<string, object>();

    public string? NetworkStatus { get; set; }

    public string? Reason { get; set; }

    public string? RiskLevel { get; set; }

    public long? RiskScore { get; set; }

    public string? SellerMessage { get; set; }

    public string? Type { get; set; }

    public static Outcome CreateFromDiscriminatorValue(IParseNode parseNode) => new();

    public virtual IDictionary<string, Action<IParseNode>> GetFieldDeserializers() => new Dictionary<string, Action<IParseNode>>
    {
        { "network_status", n => { NetworkStatus = n.GetStringValue(); } },
        { "reason", n => { Reason = n.GetStringValue(); } },
        { "risk_level", n => { RiskLevel = n.GetStringValue(); } },
        { "risk_score", n => { RiskScore = n.GetLongValue(); } },
        { "seller_message", n => { SellerMessage = n.GetStringValue(); } },
        { "type", n => { Type = n.GetStringValue(); } },
    };

    public virtual void Serialize(ISerializationWriter writer)
    {
        writer.WriteStringValue("network_status", NetworkStatus);
        writer.WriteStringValue("reason", Reason);
        writer.WriteStringValue("risk_level", RiskLevel);
        writer.WriteLongValue("risk_score", RiskScore);
        writer.WriteStringValue("seller_message", SellerMessage);
        writer.WriteStringValue("type", Type);
        writer.WriteAdditionalData(AdditionalData);
    }
}

public class PaymentMethodDetails : IAdditionalDataHolder, IParsable
{
    public IDictionary<string, object> AdditionalData { get; set; } = new Dictionary<string, object>();

    public string? Type { get; set; }

    public CardDetails? Card { get; set; }

    public static PaymentMethodDetails CreateFromDiscriminatorValue(IParseNode parseNode) => new();

    public virtual IDictionary<string, Action<IParseNode>> GetFieldDeserializers() => new Dictionary<string, Action<IParseNode>>
    {
        { "type", n => { Type = n.GetStringValue(); } },
        { "card", n => { Card = n.GetObjectValue(CardDetails.CreateFromDiscriminatorValue); } },
    };

    public virtual void Serialize(ISerializationWriter writer)
    {
        writer.WriteStringValue("type", Type);
        writer.WriteObjectValue("card", Card);
        writer.WriteAdditionalData(AdditionalData);
    }
}

public class CardDetails : IAdditionalDataHolder, IParsable
{
    public IDictionary<string, object> AdditionalData { get; set; } = new Dictionary<string, object>();

    public long? AmountAuthorized { get; set; }

    public string? Brand { get; set; }

    public CardChecks? Checks { get; set; }

    public string? Country { get; set; }

    public int? ExpMonth { get; set; }

    public int? ExpYear { get; set; }

    public string? Fingerprint { get; set; }

    public string? Funding { get; set; }

    public Installments? Installments { get; set; }

    public string? Last4 { get; set; }

    public string? Network { get; set; }

    public ThreeDSecure? ThreeDSecure { get; set; }

    public Wallet? Wallet { get; set; }

    public static CardDetails CreateFromDiscriminatorValue(IParseNode parseNode) => new();

    public virtual IDictionary<string, Action<IParseNode>> GetFieldDeserializers() => new Dictionary<string, Action<IParseNode>>
    {
        { "amount_authorized", n => { AmountAuthorized = n.GetLongValue(); } },
        { "brand", n => { Brand = n.GetStringValue(); } },
        { "checks", n => { Checks = n.GetObjectValue(CardChecks.CreateFromDiscriminatorValue); } },
        { "country", n => { Country = n.GetStringValue(); } },
        { "exp_month", n => { ExpMonth = n.GetIntValue(); } },
        { "exp_year", n => { ExpYear = n.GetIntValue(); } },
        { "fingerprint", n => { Fingerprint = n.GetStringValue(); } },
        { "funding", n => { Funding = n.GetStringValue(); } },
        { "installments", n => { Installments = n.GetObjectValue(Installments.CreateFromDiscriminatorValue); } },
        { "last4", n => { Last4 = n.GetStringValue(); } },
        { "network", n => { Network = n.GetStringValue(); } },
        { "three_d_secure", n => { ThreeDSecure = n.GetObjectValue(ThreeDSecure.CreateFromDiscriminatorValue); } },
        { "wallet", n => { Wallet = n.GetObjectValue(Wallet.CreateFromDiscriminatorValue); } },
    };

    public virtual void Serialize(ISerializationWriter writer)
    {
        writer.WriteLongValue("amount_authorized", AmountAuthorized);
        writer.WriteStringValue("brand", Brand);
        writer.WriteObjectValue("checks", Checks);
        writer.WriteStringValue("country", Country);
        writer.WriteIntValue("exp_month", ExpMonth);
        writer.WriteIntValue("exp_year", ExpYear);
        writer.WriteStringValue("fingerprint", Fingerprint);
        writer.WriteStringValue("funding", Funding);
        writer.WriteObjectValue("installments", Installments);
        writer.WriteStringValue("last4", Last4);
        writer.WriteStringValue("network", Network);
        writer.WriteObjectValue("three_d_secure", ThreeDSecure);
        writer.WriteObjectValue("wallet", Wallet);
        writer.WriteAdditionalData(AdditionalData);
    }
}

public class CardChecks : IAdditionalDataHolder, IParsable
{
    public IDictionary<string, object> AdditionalData { get; set; } = new Dictionary<string, object>();

    public string? AddressLine1Check { get; set; }

    public string? AddressPostalCodeCheck { get; set; }

    public string? CvcCheck { get; set; }

    public static CardChecks CreateFromDiscriminatorValue(IParseNode parseNode) => new();

    public virtual IDictionary<string, Action<IParseNode>> GetFieldDeserializers() => new Dictionary<string, Action<IParseNode>>
    {
        { "address_line1_check", n => { AddressLine1Check = n.GetStringValue(); } },
        { "address_postal_code_check", n => { AddressPostalCodeCheck = n.GetStringValue(); } },
        { "cvc_check", n => { CvcCheck = n.GetStringValue(); } },
    };

    public virtual void Serialize(ISerializationWriter writer)
    {
        writer.WriteStringValue("address_line1_check", AddressLine1Check);
        writer.WriteStringValue("address_postal_code_check", AddressPostalCodeCheck);
        writer.WriteStringValue("cvc_check", CvcCheck);
        writer.WriteAdditionalData(AdditionalData);
    }
}

public class Installments : IAdditionalDataHolder, IParsable
{
    public IDictionary<string, object> AdditionalData { get; set; } = new Dictionary<string, object>();

    public InstallmentPlan? Plan { get; set; }

    public static Installments CreateFromDiscriminatorValue(IParseNode parseNode) => new();

    public virtual IDictionary<string, Action<IParseNode>> GetFieldDeserializers() => new Dictionary<string, Action<IParseNode>>
    {
        { "plan", n => { Plan = n.GetObjectValue(InstallmentPlan.CreateFromDiscriminatorValue); } },
    };

    public virtual void Serialize(ISerializationWriter writer)
    {
        writer.WriteObjectValue("plan", Plan);
        writer.WriteAdditionalData(AdditionalData);
    }
}

public class InstallmentPlan : IAdditionalDataHolder, IParsable
{
    public IDictionary<string, object> AdditionalData { get; set; } = new Dictionary<string, object>();

    public int? Count { get; set; }

    public string? Interval { get; set; }

    public string? Type { get; set; }

    public static InstallmentPlan CreateFromDiscriminatorValue(IParseNode parseNode) => new();

    public virtual IDictionary<string, Action<IParseNode>> GetFieldDeserializers() => new Dictionary<string, Action<IParseNode>>
    {
        { "count", n => { Count = n.GetIntValue(); } },
        { "interval", n => { Interval = n.GetStringValue(); } },
        { "type", n => { Type = n.GetStringValue(); } },
    };

    public virtual void Serialize(ISerializationWriter writer)
    {
        writer.WriteIntValue("count", Count);
        writer.WriteStringValue("interval", Interval);
        writer.WriteStringValue("type", Type);
        writer.WriteAdditionalData(AdditionalData);
    }
}

public class ThreeDSecure : IAdditionalDataHolder, IParsable
{
    public IDictionary<string, object> AdditionalData { get; set; } = new Dictionary<string, object>();

    public string? AuthenticationFlow { get; set; }

    public string? Result { get; set; }

    public string? ResultReason { get; set; }

    public string? Version { get; set; }

    public static ThreeDSecure CreateFromDiscriminatorValue(IParseNode parseNode) => new();

    public virtual IDictionary<string, Action<IParseNode>> GetFieldDeserializers() => new Dictionary<string, Action<IParseNode>>
    {
        { "authentication_flow", n => { AuthenticationFlow = n.GetStringValue(); } },
        { "result", n => { Result = n.GetStringValue(); } },
        { "result_reason", n => { ResultReason = n.GetStringValue(); } },
        { "version", n => { Version = n.GetStringValue(); } },
    };

    public virtual void Serialize(ISerializationWriter writer)
    {
        writer.WriteStringValue("authentication_flow", AuthenticationFlow);
        writer.WriteStringValue("result", Result);
        writer.WriteStringValue("result_reason", ResultReason);
        writer.WriteStringValue("version", Version);
        writer.WriteAdditionalData(AdditionalData);
    }
}

public class Wallet : IAdditionalDataHolder, IParsable
{
    public IDictionary<string, object> AdditionalData { get; set; } = new Dictionary<string, object>();

    public string? DynamicLast4 { get; set; }

    public string? Type { get; set; }

    public static Wallet CreateFromDiscriminatorValue(IParseNode parseNode) => new();

    public virtual IDictionary<string, Action<IParseNode>> GetFieldDeserializers() => new Dictionary<string, Action<IParseNode>>
    {
        { "dynamic_last4", n => { DynamicLast4 = n.GetStringValue(); } },
        { "type", n => { Type = n.GetStringValue(); } },
    };

    public virtual void Serialize(ISerializationWriter writer)
    {
        writer.WriteStringValue("dynamic_last4", DynamicLast4);
        writer.WriteStringValue("type", Type);
        writer.WriteAdditionalData(AdditionalData);
    }
}

public class RefundList : IAdditionalDataHolder, IParsable
{
    public IDictionary<string, object> AdditionalData { get; set; } = new Dictionary<string, object>();

    public string? Object { get; set; }

    public List<Refund>? Data { get; set; }

    public bool? HasMore { get; set; }

    public string? Url { get; set; }

    public static RefundList CreateFromDiscriminatorValue(IParseNode parseNode) => new();

    public virtual IDictionary<string, Action<IParseNode>> GetFieldDeserializers() => new Dictionary<string, Action<IParseNode>>
    {
        { "object", n => { Object = n.GetStringValue(); } },
        { "data", n => { Data = n.GetCollectionOfObjectValues(Refund.CreateFromDiscriminatorValue)?.AsList(); } },
        { "has_more", n => { HasMore = n.GetBoolValue(); } },
        { "url", n => { Url = n.GetStringValue(); } },
    };

    public virtual void Serialize(ISerializationWriter writer)
    {
        writer.WriteStringValue("object", Object);
        writer.WriteCollectionOfObjectValues("data", Data);
        writer.WriteBoolValue("has_more", HasMore);
        writer.WriteStringValue("url", Url);
        writer.WriteAdditionalData(AdditionalData);
    }
}

public class Refund : IAdditionalDataHolder, IParsable
{
    public IDictionary<string, object> AdditionalData { get; set; } = new Dictionary<string, object>();

    public string? Id { get; set; }

    public string? Object { get; set; }

    public long? Amount { get; set; }

    public long? Created { get; set; }

    public string? Currency { get; set; }

    public Metadata? Metadata { get; set; }

    public string? Reason { get; set; }

    public string? Status { get; set; }

    public static Refund CreateFromDiscriminatorValue(IParseNode parseNode) => new();

    public virtual IDictionary<string, Action<IParseNode>> GetFieldDeserializers() => new Dictionary<string, Action<IParseNode>>
    {
        { "id", n => { Id = n.GetStringValue(); } },
        { "object", n => { Object = n.GetStringValue(); } },
        { "amount", n => { Amount = n.GetLongValue(); } },
        { "created", n => { Created = n.GetLongValue(); } },
        { "currency", n => { Currency = n.GetStringValue(); } },
        { "metadata", n => { Metadata = n.GetObjectValue(Metadata.CreateFromDiscriminatorValue); } },
        { "reason", n => { Reason = n.GetStringValue(); } },
        { "status", n => { Status = n.GetStringValue(); } },
    };

    public virtual void Serialize(ISerializationWriter writer)
    {
        writer.WriteStringValue("id", Id);
        writer.WriteStringValue("object", Object);
        writer.WriteLongValue("amount", Amount);
        writer.WriteLongValue("created", Created);
        writer.WriteStringValue("currency", Currency);
        writer.WriteObjectValue("metadata", Metadata);
        writer.WriteStringValue("reason", Reason);
        writer.WriteStringValue("status", Status);
        writer.WriteAdditionalData(AdditionalData);
    }
}

public class Shipping : IAdditionalDataHolder, IParsable
{
    public IDictionary<string, object> AdditionalData { get; set; } = new Dictionary<string, object>();

    public Address? Address { get; set; }

    public string? Carrier { get; set; }

    public string? Name { get; set; }

    public string? Phone { get; set; }

    public string? TrackingNumber { get; set; }

    public static Shipping CreateFromDiscriminatorValue(IParseNode parseNode) => new();

    public virtual IDictionary<string, Action<IParseNode>> GetFieldDeserializers() => new Dictionary<string, Action<IParseNode>>
    {
        { "address", n => { Address = n.GetObjectValue(Address.CreateFromDiscriminatorValue); } },
        { "carrier", n => { Carrier = n.GetStringValue(); } },
        { "name", n => { Name = n.GetStringValue(); } },
        { "phone", n => { Phone = n.GetStringValue(); } },
        { "tracking_number", n => { TrackingNumber = n.GetStringValue(); } },
    };

    public virtual void Serialize(ISerializationWriter writer)
    {
        writer.WriteObjectValue("address", Address);
        writer.WriteStringValue("carrier", Carrier);
        writer.WriteStringValue("name", Name);
        writer.WriteStringValue("phone", Phone);
        writer.WriteStringValue("tracking_number", TrackingNumber);
        writer.WriteAdditionalData(AdditionalData);
    }
}
