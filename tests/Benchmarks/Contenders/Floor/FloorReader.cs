using System.Buffers;
using System.Text.Json;
using Apikley.Benchmarks.Plain;

namespace Apikley.Benchmarks.Floor;

/// <summary>The models read by hand with <see cref="Utf8JsonReader"/>, as someone who counts nanoseconds would write it: names told apart by length first.</summary>
internal static class FloorReader
{
    public static GenerationRequest ReadGenerationRequest(ref Utf8JsonReader reader)
    {
        var value = new GenerationRequest();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.ValueSpan;
            switch (name.Length)
            {
                case 5 when name.SequenceEqual("model"u8):
                    reader.Read();
                    value.Model = reader.GetString()!;
                    continue;
                case 5 when name.SequenceEqual("input"u8):
                    reader.Read();
                    value.Input = ReadGenerationInput(ref reader);
                    continue;
                case 11 when name.SequenceEqual("callBackUrl"u8):
                    reader.Read();
                    value.CallBackUrl = reader.TokenType == JsonTokenType.Null ? null : new Uri(reader.GetString()!, UriKind.RelativeOrAbsolute);
                    continue;
            }

            reader.Skip();
        }

        return value;
    }

    public static GenerationInput ReadGenerationInput(ref Utf8JsonReader reader)
    {
        var value = new GenerationInput();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.ValueSpan;
            switch (name.Length)
            {
                case 6 when name.SequenceEqual("prompt"u8):
                    reader.Read();
                    value.Prompt = reader.GetString()!;
                    continue;
                case 10 when name.SequenceEqual("image_urls"u8):
                    reader.Read();
                    value.ImageUrls = ReadListOfUri(ref reader);
                    continue;
                case 10 when name.SequenceEqual("image_size"u8):
                    reader.Read();
                    value.ImageSize = reader.TokenType == JsonTokenType.Null ? null : ReadImageSize(ref reader);
                    continue;
                case 13 when name.SequenceEqual("output_format"u8):
                    reader.Read();
                    value.OutputFormat = reader.TokenType == JsonTokenType.Null ? null : ReadOutputFormat(ref reader);
                    continue;
            }

            reader.Skip();
        }

        return value;
    }

    public static TaskDetailsResponse ReadTaskDetailsResponse(ref Utf8JsonReader reader)
    {
        var value = new TaskDetailsResponse();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.ValueSpan;
            switch (name.Length)
            {
                case 3 when name.SequenceEqual("msg"u8):
                    reader.Read();
                    value.Msg = reader.TokenType == JsonTokenType.Null ? null : reader.GetString()!;
                    continue;
                case 4 when name.SequenceEqual("code"u8):
                    reader.Read();
                    value.Code = reader.GetInt64();
                    continue;
                case 4 when name.SequenceEqual("data"u8):
                    reader.Read();
                    value.Data = reader.TokenType == JsonTokenType.Null ? null : ReadTaskDetails(ref reader);
                    continue;
            }

            reader.Skip();
        }

        return value;
    }

    public static TaskDetails ReadTaskDetails(ref Utf8JsonReader reader)
    {
        var value = new TaskDetails();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.ValueSpan;
            switch (name.Length)
            {
                case 5 when name.SequenceEqual("model"u8):
                    reader.Read();
                    value.Model = reader.GetString()!;
                    continue;
                case 5 when name.SequenceEqual("state"u8):
                    reader.Read();
                    value.State = ReadTaskState(ref reader);
                    continue;
                case 5 when name.SequenceEqual("param"u8):
                    reader.Read();
                    value.Param = reader.TokenType == JsonTokenType.Null ? null : reader.GetString()!;
                    continue;
                case 6 when name.SequenceEqual("taskId"u8):
                    reader.Read();
                    value.TaskId = reader.GetString()!;
                    continue;
                case 7 when name.SequenceEqual("failMsg"u8):
                    reader.Read();
                    value.FailMsg = reader.TokenType == JsonTokenType.Null ? null : reader.GetString()!;
                    continue;
                case 8 when name.SequenceEqual("failCode"u8):
                    reader.Read();
                    value.FailCode = reader.TokenType == JsonTokenType.Null ? null : reader.GetString()!;
                    continue;
                case 8 when name.SequenceEqual("costTime"u8):
                    reader.Read();
                    value.CostTime = reader.TokenType == JsonTokenType.Null ? null : reader.GetInt64();
                    continue;
                case 10 when name.SequenceEqual("resultJson"u8):
                    reader.Read();
                    value.ResultJson = reader.TokenType == JsonTokenType.Null ? null : reader.GetString()!;
                    continue;
                case 10 when name.SequenceEqual("createTime"u8):
                    reader.Read();
                    value.CreateTime = reader.TokenType == JsonTokenType.Null ? null : reader.GetInt64();
                    continue;
                case 10 when name.SequenceEqual("updateTime"u8):
                    reader.Read();
                    value.UpdateTime = reader.TokenType == JsonTokenType.Null ? null : reader.GetInt64();
                    continue;
                case 12 when name.SequenceEqual("completeTime"u8):
                    reader.Read();
                    value.CompleteTime = reader.TokenType == JsonTokenType.Null ? null : reader.GetInt64();
                    continue;
            }

            reader.Skip();
        }

        return value;
    }

    public static OrderList ReadOrderList(ref Utf8JsonReader reader)
    {
        var value = new OrderList();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.ValueSpan;
            switch (name.Length)
            {
                case 4 when name.SequenceEqual("next"u8):
                    reader.Read();
                    value.Next = reader.TokenType == JsonTokenType.Null ? null : reader.GetString()!;
                    continue;
                case 5 when name.SequenceEqual("items"u8):
                    reader.Read();
                    value.Items = ReadListOfOrder(ref reader);
                    continue;
            }

            reader.Skip();
        }

        return value;
    }

    public static Order ReadOrder(ref Utf8JsonReader reader)
    {
        var value = new Order();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.ValueSpan;
            switch (name.Length)
            {
                case 2 when name.SequenceEqual("id"u8):
                    reader.Read();
                    value.Id = reader.GetString()!;
                    continue;
                case 4 when name.SequenceEqual("paid"u8):
                    reader.Read();
                    value.Paid = reader.GetBoolean();
                    continue;
                case 4 when name.SequenceEqual("tags"u8):
                    reader.Read();
                    value.Tags = ReadListOfStr(ref reader);
                    continue;
                case 4 when name.SequenceEqual("note"u8):
                    reader.Read();
                    value.Note = reader.TokenType == JsonTokenType.Null ? null : reader.GetString()!;
                    continue;
                case 5 when name.SequenceEqual("total"u8):
                    reader.Read();
                    value.Total = reader.GetDouble();
                    continue;
                case 5 when name.SequenceEqual("lines"u8):
                    reader.Read();
                    value.Lines = ReadListOfOrderLine(ref reader);
                    continue;
                case 6 when name.SequenceEqual("number"u8):
                    reader.Read();
                    value.Number = reader.GetInt64();
                    continue;
                case 6 when name.SequenceEqual("status"u8):
                    reader.Read();
                    value.Status = ReadOrderStatus(ref reader);
                    continue;
                case 7 when name.SequenceEqual("invoice"u8):
                    reader.Read();
                    value.Invoice = reader.TokenType == JsonTokenType.Null ? null : new Uri(reader.GetString()!, UriKind.RelativeOrAbsolute);
                    continue;
                case 8 when name.SequenceEqual("customer"u8):
                    reader.Read();
                    value.Customer = ReadCustomer(ref reader);
                    continue;
                case 8 when name.SequenceEqual("currency"u8):
                    reader.Read();
                    value.Currency = reader.GetString()!;
                    continue;
                case 9 when name.SequenceEqual("createdAt"u8):
                    reader.Read();
                    value.CreatedAt = reader.GetDateTimeOffset();
                    continue;
            }

            reader.Skip();
        }

        return value;
    }

    public static Customer ReadCustomer(ref Utf8JsonReader reader)
    {
        var value = new Customer();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.ValueSpan;
            switch (name.Length)
            {
                case 2 when name.SequenceEqual("id"u8):
                    reader.Read();
                    value.Id = reader.GetGuid();
                    continue;
                case 4 when name.SequenceEqual("name"u8):
                    reader.Read();
                    value.Name = reader.GetString()!;
                    continue;
                case 5 when name.SequenceEqual("email"u8):
                    reader.Read();
                    value.Email = reader.GetString()!;
                    continue;
            }

            reader.Skip();
        }

        return value;
    }

    public static OrderLine ReadOrderLine(ref Utf8JsonReader reader)
    {
        var value = new OrderLine();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.ValueSpan;
            switch (name.Length)
            {
                case 3 when name.SequenceEqual("sku"u8):
                    reader.Read();
                    value.Sku = reader.GetString()!;
                    continue;
                case 5 when name.SequenceEqual("title"u8):
                    reader.Read();
                    value.Title = reader.GetString()!;
                    continue;
                case 5 when name.SequenceEqual("price"u8):
                    reader.Read();
                    value.Price = reader.GetDouble();
                    continue;
                case 8 when name.SequenceEqual("quantity"u8):
                    reader.Read();
                    value.Quantity = reader.GetInt32();
                    continue;
            }

            reader.Skip();
        }

        return value;
    }

    public static OrderDraft ReadOrderDraft(ref Utf8JsonReader reader)
    {
        var value = new OrderDraft();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.ValueSpan;
            switch (name.Length)
            {
                case 4 when name.SequenceEqual("tags"u8):
                    reader.Read();
                    value.Tags = ReadListOfStr(ref reader);
                    continue;
                case 4 when name.SequenceEqual("note"u8):
                    reader.Read();
                    value.Note = reader.TokenType == JsonTokenType.Null ? null : reader.GetString()!;
                    continue;
                case 5 when name.SequenceEqual("lines"u8):
                    reader.Read();
                    value.Lines = ReadListOfOrderLine(ref reader);
                    continue;
                case 8 when name.SequenceEqual("customer"u8):
                    reader.Read();
                    value.Customer = ReadCustomer(ref reader);
                    continue;
                case 8 when name.SequenceEqual("currency"u8):
                    reader.Read();
                    value.Currency = reader.GetString()!;
                    continue;
            }

            reader.Skip();
        }

        return value;
    }

    public static Charge ReadCharge(ref Utf8JsonReader reader)
    {
        var value = new Charge();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.ValueSpan;
            switch (name.Length)
            {
                case 2 when name.SequenceEqual("id"u8):
                    reader.Read();
                    value.Id = reader.GetString()!;
                    continue;
                case 4 when name.SequenceEqual("paid"u8):
                    reader.Read();
                    value.Paid = reader.GetBoolean();
                    continue;
                case 6 when name.SequenceEqual("object"u8):
                    reader.Read();
                    value.Object = reader.GetString()!;
                    continue;
                case 6 when name.SequenceEqual("amount"u8):
                    reader.Read();
                    value.Amount = reader.GetInt64();
                    continue;
                case 6 when name.SequenceEqual("status"u8):
                    reader.Read();
                    value.Status = reader.GetString()!;
                    continue;
                case 7 when name.SequenceEqual("created"u8):
                    reader.Read();
                    value.Created = reader.GetInt64();
                    continue;
                case 7 when name.SequenceEqual("invoice"u8):
                    reader.Read();
                    value.Invoice = reader.TokenType == JsonTokenType.Null ? null : reader.GetString()!;
                    continue;
                case 7 when name.SequenceEqual("outcome"u8):
                    reader.Read();
                    value.Outcome = reader.TokenType == JsonTokenType.Null ? null : ReadOutcome(ref reader);
                    continue;
                case 7 when name.SequenceEqual("refunds"u8):
                    reader.Read();
                    value.Refunds = reader.TokenType == JsonTokenType.Null ? null : ReadRefundList(ref reader);
                    continue;
                case 8 when name.SequenceEqual("captured"u8):
                    reader.Read();
                    value.Captured = reader.GetBoolean();
                    continue;
                case 8 when name.SequenceEqual("currency"u8):
                    reader.Read();
                    value.Currency = reader.GetString()!;
                    continue;
                case 8 when name.SequenceEqual("customer"u8):
                    reader.Read();
                    value.Customer = reader.TokenType == JsonTokenType.Null ? null : reader.GetString()!;
                    continue;
                case 8 when name.SequenceEqual("disputed"u8):
                    reader.Read();
                    value.Disputed = reader.GetBoolean();
                    continue;
                case 8 when name.SequenceEqual("livemode"u8):
                    reader.Read();
                    value.Livemode = reader.GetBoolean();
                    continue;
                case 8 when name.SequenceEqual("metadata"u8):
                    reader.Read();
                    value.Metadata = ReadMapOfStr(ref reader);
                    continue;
                case 8 when name.SequenceEqual("refunded"u8):
                    reader.Read();
                    value.Refunded = reader.GetBoolean();
                    continue;
                case 8 when name.SequenceEqual("shipping"u8):
                    reader.Read();
                    value.Shipping = reader.TokenType == JsonTokenType.Null ? null : ReadShipping(ref reader);
                    continue;
                case 11 when name.SequenceEqual("application"u8):
                    reader.Read();
                    value.Application = reader.TokenType == JsonTokenType.Null ? null : reader.GetString()!;
                    continue;
                case 11 when name.SequenceEqual("description"u8):
                    reader.Read();
                    value.Description = reader.TokenType == JsonTokenType.Null ? null : reader.GetString()!;
                    continue;
                case 11 when name.SequenceEqual("receipt_url"u8):
                    reader.Read();
                    value.ReceiptUrl = reader.TokenType == JsonTokenType.Null ? null : new Uri(reader.GetString()!, UriKind.RelativeOrAbsolute);
                    continue;
                case 12 when name.SequenceEqual("failure_code"u8):
                    reader.Read();
                    value.FailureCode = reader.TokenType == JsonTokenType.Null ? null : reader.GetString()!;
                    continue;
                case 13 when name.SequenceEqual("receipt_email"u8):
                    reader.Read();
                    value.ReceiptEmail = reader.TokenType == JsonTokenType.Null ? null : reader.GetString()!;
                    continue;
                case 14 when name.SequenceEqual("payment_intent"u8):
                    reader.Read();
                    value.PaymentIntent = reader.TokenType == JsonTokenType.Null ? null : reader.GetString()!;
                    continue;
                case 14 when name.SequenceEqual("payment_method"u8):
                    reader.Read();
                    value.PaymentMethod = reader.TokenType == JsonTokenType.Null ? null : reader.GetString()!;
                    continue;
                case 14 when name.SequenceEqual("receipt_number"u8):
                    reader.Read();
                    value.ReceiptNumber = reader.TokenType == JsonTokenType.Null ? null : reader.GetString()!;
                    continue;
                case 14 when name.SequenceEqual("transfer_group"u8):
                    reader.Read();
                    value.TransferGroup = reader.TokenType == JsonTokenType.Null ? null : reader.GetString()!;
                    continue;
                case 15 when name.SequenceEqual("amount_captured"u8):
                    reader.Read();
                    value.AmountCaptured = reader.GetInt64();
                    continue;
                case 15 when name.SequenceEqual("amount_refunded"u8):
                    reader.Read();
                    value.AmountRefunded = reader.GetInt64();
                    continue;
                case 15 when name.SequenceEqual("billing_details"u8):
                    reader.Read();
                    value.BillingDetails = ReadBillingDetails(ref reader);
                    continue;
                case 15 when name.SequenceEqual("failure_message"u8):
                    reader.Read();
                    value.FailureMessage = reader.TokenType == JsonTokenType.Null ? null : reader.GetString()!;
                    continue;
                case 19 when name.SequenceEqual("balance_transaction"u8):
                    reader.Read();
                    value.BalanceTransaction = reader.TokenType == JsonTokenType.Null ? null : reader.GetString()!;
                    continue;
                case 20 when name.SequenceEqual("statement_descriptor"u8):
                    reader.Read();
                    value.StatementDescriptor = reader.TokenType == JsonTokenType.Null ? null : reader.GetString()!;
                    continue;
                case 22 when name.SequenceEqual("application_fee_amount"u8):
                    reader.Read();
                    value.ApplicationFeeAmount = reader.TokenType == JsonTokenType.Null ? null : reader.GetInt64();
                    continue;
                case 22 when name.SequenceEqual("payment_method_details"u8):
                    reader.Read();
                    value.PaymentMethodDetails = reader.TokenType == JsonTokenType.Null ? null : ReadPaymentMethodDetails(ref reader);
                    continue;
                case 27 when name.SequenceEqual("statement_descriptor_suffix"u8):
                    reader.Read();
                    value.StatementDescriptorSuffix = reader.TokenType == JsonTokenType.Null ? null : reader.GetString()!;
                    continue;
                case 31 when name.SequenceEqual("calculated_statement_descriptor"u8):
                    reader.Read();
                    value.CalculatedStatementDescriptor = reader.TokenType == JsonTokenType.Null ? null : reader.GetString()!;
                    continue;
            }

            reader.Skip();
        }

        return value;
    }

    public static BillingDetails ReadBillingDetails(ref Utf8JsonReader reader)
    {
        var value = new BillingDetails();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.ValueSpan;
            switch (name.Length)
            {
                case 4 when name.SequenceEqual("name"u8):
                    reader.Read();
                    value.Name = reader.TokenType == JsonTokenType.Null ? null : reader.GetString()!;
                    continue;
                case 5 when name.SequenceEqual("email"u8):
                    reader.Read();
                    value.Email = reader.TokenType == JsonTokenType.Null ? null : reader.GetString()!;
                    continue;
                case 5 when name.SequenceEqual("phone"u8):
                    reader.Read();
                    value.Phone = reader.TokenType == JsonTokenType.Null ? null : reader.GetString()!;
                    continue;
                case 7 when name.SequenceEqual("address"u8):
                    reader.Read();
                    value.Address = reader.TokenType == JsonTokenType.Null ? null : ReadAddress(ref reader);
                    continue;
            }

            reader.Skip();
        }

        return value;
    }

    public static Address ReadAddress(ref Utf8JsonReader reader)
    {
        var value = new Address();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.ValueSpan;
            switch (name.Length)
            {
                case 4 when name.SequenceEqual("city"u8):
                    reader.Read();
                    value.City = reader.TokenType == JsonTokenType.Null ? null : reader.GetString()!;
                    continue;
                case 5 when name.SequenceEqual("line1"u8):
                    reader.Read();
                    value.Line1 = reader.TokenType == JsonTokenType.Null ? null : reader.GetString()!;
                    continue;
                case 5 when name.SequenceEqual("line2"u8):
                    reader.Read();
                    value.Line2 = reader.TokenType == JsonTokenType.Null ? null : reader.GetString()!;
                    continue;
                case 5 when name.SequenceEqual("state"u8):
                    reader.Read();
                    value.State = reader.TokenType == JsonTokenType.Null ? null : reader.GetString()!;
                    continue;
                case 7 when name.SequenceEqual("country"u8):
                    reader.Read();
                    value.Country = reader.TokenType == JsonTokenType.Null ? null : reader.GetString()!;
                    continue;
                case 11 when name.SequenceEqual("postal_code"u8):
                    reader.Read();
                    value.PostalCode = reader.TokenType == JsonTokenType.Null ? null : reader.GetString()!;
                    continue;
            }

            reader.Skip();
        }

        return value;
    }

    public static Outcome ReadOutcome(ref Utf8JsonReader reader)
    {
        var value = new Outcome();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.ValueSpan;
            switch (name.Length)
            {
                case 4 when name.SequenceEqual("type"u8):
                    reader.Read();
                    value.Type = reader.GetString()!;
                    continue;
                case 6 when name.SequenceEqual("reason"u8):
                    reader.Read();
                    value.Reason = reader.TokenType == JsonTokenType.Null ? null : reader.GetString()!;
                    continue;
                case 10 when name.SequenceEqual("risk_level"u8):
                    reader.Read();
                    value.RiskLevel = reader.GetString()!;
                    continue;
                case 10 when name.SequenceEqual("risk_score"u8):
                    reader.Read();
                    value.RiskScore = reader.GetInt64();
                    continue;
                case 14 when name.SequenceEqual("network_status"u8):
                    reader.Read();
                    value.NetworkStatus = reader.TokenType == JsonTokenType.Null ? null : reader.GetString()!;
                    continue;
                case 14 when name.SequenceEqual("seller_message"u8):
                    reader.Read();
                    value.SellerMessage = reader.TokenType == JsonTokenType.Null ? null : reader.GetString()!;
                    continue;
            }

            reader.Skip();
        }

        return value;
    }

    public static PaymentMethodDetails ReadPaymentMethodDetails(ref Utf8JsonReader reader)
    {
        var value = new PaymentMethodDetails();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.ValueSpan;
            switch (name.Length)
            {
                case 4 when name.SequenceEqual("type"u8):
                    reader.Read();
                    value.Type = reader.GetString()!;
                    continue;
                case 4 when name.SequenceEqual("card"u8):
                    reader.Read();
                    value.Card = reader.TokenType == JsonTokenType.Null ? null : ReadCardDetails(ref reader);
                    continue;
            }

            reader.Skip();
        }

        return value;
    }

    public static CardDetails ReadCardDetails(ref Utf8JsonReader reader)
    {
        var value = new CardDetails();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.ValueSpan;
            switch (name.Length)
            {
                case 5 when name.SequenceEqual("brand"u8):
                    reader.Read();
                    value.Brand = reader.TokenType == JsonTokenType.Null ? null : reader.GetString()!;
                    continue;
                case 5 when name.SequenceEqual("last4"u8):
                    reader.Read();
                    value.Last4 = reader.TokenType == JsonTokenType.Null ? null : reader.GetString()!;
                    continue;
                case 6 when name.SequenceEqual("checks"u8):
                    reader.Read();
                    value.Checks = reader.TokenType == JsonTokenType.Null ? null : ReadCardChecks(ref reader);
                    continue;
                case 6 when name.SequenceEqual("wallet"u8):
                    reader.Read();
                    value.Wallet = reader.TokenType == JsonTokenType.Null ? null : ReadWallet(ref reader);
                    continue;
                case 7 when name.SequenceEqual("country"u8):
                    reader.Read();
                    value.Country = reader.TokenType == JsonTokenType.Null ? null : reader.GetString()!;
                    continue;
                case 7 when name.SequenceEqual("funding"u8):
                    reader.Read();
                    value.Funding = reader.TokenType == JsonTokenType.Null ? null : reader.GetString()!;
                    continue;
                case 7 when name.SequenceEqual("network"u8):
                    reader.Read();
                    value.Network = reader.TokenType == JsonTokenType.Null ? null : reader.GetString()!;
                    continue;
                case 8 when name.SequenceEqual("exp_year"u8):
                    reader.Read();
                    value.ExpYear = reader.GetInt32();
                    continue;
                case 9 when name.SequenceEqual("exp_month"u8):
                    reader.Read();
                    value.ExpMonth = reader.GetInt32();
                    continue;
                case 11 when name.SequenceEqual("fingerprint"u8):
                    reader.Read();
                    value.Fingerprint = reader.TokenType == JsonTokenType.Null ? null : reader.GetString()!;
                    continue;
                case 12 when name.SequenceEqual("installments"u8):
                    reader.Read();
                    value.Installments = reader.TokenType == JsonTokenType.Null ? null : ReadInstallments(ref reader);
                    continue;
                case 14 when name.SequenceEqual("three_d_secure"u8):
                    reader.Read();
                    value.ThreeDSecure = reader.TokenType == JsonTokenType.Null ? null : ReadThreeDSecure(ref reader);
                    continue;
                case 17 when name.SequenceEqual("amount_authorized"u8):
                    reader.Read();
                    value.AmountAuthorized = reader.TokenType == JsonTokenType.Null ? null : reader.GetInt64();
                    continue;
            }

            reader.Skip();
        }

        return value;
    }

    public static CardChecks ReadCardChecks(ref Utf8JsonReader reader)
    {
        var value = new CardChecks();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.ValueSpan;
            switch (name.Length)
            {
                case 9 when name.SequenceEqual("cvc_check"u8):
                    reader.Read();
                    value.CvcCheck = reader.TokenType == JsonTokenType.Null ? null : reader.GetString()!;
                    continue;
                case 19 when name.SequenceEqual("address_line1_check"u8):
                    reader.Read();
                    value.AddressLine1Check = reader.TokenType == JsonTokenType.Null ? null : reader.GetString()!;
                    continue;
                case 25 when name.SequenceEqual("address_postal_code_check"u8):
                    reader.Read();
                    value.AddressPostalCodeCheck = reader.TokenType == JsonTokenType.Null ? null : reader.GetString()!;
                    continue;
            }

            reader.Skip();
        }

        return value;
    }

    public static Installments ReadInstallments(ref Utf8JsonReader reader)
    {
        var value = new Installments();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.ValueSpan;
            switch (name.Length)
            {
                case 4 when name.SequenceEqual("plan"u8):
                    reader.Read();
                    value.Plan = reader.TokenType == JsonTokenType.Null ? null : ReadInstallmentPlan(ref reader);
                    continue;
            }

            reader.Skip();
        }

        return value;
    }

    public static InstallmentPlan ReadInstallmentPlan(ref Utf8JsonReader reader)
    {
        var value = new InstallmentPlan();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.ValueSpan;
            switch (name.Length)
            {
                case 4 when name.SequenceEqual("type"u8):
                    reader.Read();
                    value.Type = reader.GetString()!;
                    continue;
                case 5 when name.SequenceEqual("count"u8):
                    reader.Read();
                    value.Count = reader.GetInt32();
                    continue;
                case 8 when name.SequenceEqual("interval"u8):
                    reader.Read();
                    value.Interval = reader.GetString()!;
                    continue;
            }

            reader.Skip();
        }

        return value;
    }

    public static ThreeDSecure ReadThreeDSecure(ref Utf8JsonReader reader)
    {
        var value = new ThreeDSecure();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.ValueSpan;
            switch (name.Length)
            {
                case 6 when name.SequenceEqual("result"u8):
                    reader.Read();
                    value.Result = reader.TokenType == JsonTokenType.Null ? null : reader.GetString()!;
                    continue;
                case 7 when name.SequenceEqual("version"u8):
                    reader.Read();
                    value.Version = reader.TokenType == JsonTokenType.Null ? null : reader.GetString()!;
                    continue;
                case 13 when name.SequenceEqual("result_reason"u8):
                    reader.Read();
                    value.ResultReason = reader.TokenType == JsonTokenType.Null ? null : reader.GetString()!;
                    continue;
                case 19 when name.SequenceEqual("authentication_flow"u8):
                    reader.Read();
                    value.AuthenticationFlow = reader.TokenType == JsonTokenType.Null ? null : reader.GetString()!;
                    continue;
            }

            reader.Skip();
        }

        return value;
    }

    public static Wallet ReadWallet(ref Utf8JsonReader reader)
    {
        var value = new Wallet();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.ValueSpan;
            switch (name.Length)
            {
                case 4 when name.SequenceEqual("type"u8):
                    reader.Read();
                    value.Type = reader.GetString()!;
                    continue;
                case 13 when name.SequenceEqual("dynamic_last4"u8):
                    reader.Read();
                    value.DynamicLast4 = reader.TokenType == JsonTokenType.Null ? null : reader.GetString()!;
                    continue;
            }

            reader.Skip();
        }

        return value;
    }

    public static RefundList ReadRefundList(ref Utf8JsonReader reader)
    {
        var value = new RefundList();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.ValueSpan;
            switch (name.Length)
            {
                case 3 when name.SequenceEqual("url"u8):
                    reader.Read();
                    value.Url = reader.GetString()!;
                    continue;
                case 4 when name.SequenceEqual("data"u8):
                    reader.Read();
                    value.Data = ReadListOfRefund(ref reader);
                    continue;
                case 6 when name.SequenceEqual("object"u8):
                    reader.Read();
                    value.Object = reader.GetString()!;
                    continue;
                case 8 when name.SequenceEqual("has_more"u8):
                    reader.Read();
                    value.HasMore = reader.GetBoolean();
                    continue;
            }

            reader.Skip();
        }

        return value;
    }

    public static Refund ReadRefund(ref Utf8JsonReader reader)
    {
        var value = new Refund();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.ValueSpan;
            switch (name.Length)
            {
                case 2 when name.SequenceEqual("id"u8):
                    reader.Read();
                    value.Id = reader.GetString()!;
                    continue;
                case 6 when name.SequenceEqual("object"u8):
                    reader.Read();
                    value.Object = reader.GetString()!;
                    continue;
                case 6 when name.SequenceEqual("amount"u8):
                    reader.Read();
                    value.Amount = reader.GetInt64();
                    continue;
                case 6 when name.SequenceEqual("reason"u8):
                    reader.Read();
                    value.Reason = reader.TokenType == JsonTokenType.Null ? null : reader.GetString()!;
                    continue;
                case 6 when name.SequenceEqual("status"u8):
                    reader.Read();
                    value.Status = reader.TokenType == JsonTokenType.Null ? null : reader.GetString()!;
                    continue;
                case 7 when name.SequenceEqual("created"u8):
                    reader.Read();
                    value.Created = reader.GetInt64();
                    continue;
                case 8 when name.SequenceEqual("currency"u8):
                    reader.Read();
                    value.Currency = reader.GetString()!;
                    continue;
                case 8 when name.SequenceEqual("metadata"u8):
                    reader.Read();
                    value.Metadata = ReadMapOfStr(ref reader);
                    continue;
            }

            reader.Skip();
        }

        return value;
    }

    public static Shipping ReadShipping(ref Utf8JsonReader reader)
    {
        var value = new Shipping();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.ValueSpan;
            switch (name.Length)
            {
                case 4 when name.SequenceEqual("name"u8):
                    reader.Read();
                    value.Name = reader.TokenType == JsonTokenType.Null ? null : reader.GetString()!;
                    continue;
                case 5 when name.SequenceEqual("phone"u8):
                    reader.Read();
                    value.Phone = reader.TokenType == JsonTokenType.Null ? null : reader.GetString()!;
                    continue;
                case 7 when name.SequenceEqual("address"u8):
                    reader.Read();
                    value.Address = reader.TokenType == JsonTokenType.Null ? null : ReadAddress(ref reader);
                    continue;
                case 7 when name.SequenceEqual("carrier"u8):
                    reader.Read();
                    value.Carrier = reader.TokenType == JsonTokenType.Null ? null : reader.GetString()!;
                    continue;
                case 15 when name.SequenceEqual("tracking_number"u8):
                    reader.Read();
                    value.TrackingNumber = reader.TokenType == JsonTokenType.Null ? null : reader.GetString()!;
                    continue;
            }

            reader.Skip();
        }

        return value;
    }

    private static List<Uri> ReadListOfUri(ref Utf8JsonReader reader)
    {
        var items = new List<Uri>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            items.Add(new Uri(reader.GetString()!, UriKind.RelativeOrAbsolute));
        }

        return items;
    }

    private static List<Order> ReadListOfOrder(ref Utf8JsonReader reader)
    {
        var items = new List<Order>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            items.Add(ReadOrder(ref reader));
        }

        return items;
    }

    private static List<string> ReadListOfStr(ref Utf8JsonReader reader)
    {
        var items = new List<string>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            items.Add(reader.GetString()!);
        }

        return items;
    }

    private static List<OrderLine> ReadListOfOrderLine(ref Utf8JsonReader reader)
    {
        var items = new List<OrderLine>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            items.Add(ReadOrderLine(ref reader));
        }

        return items;
    }

    private static Dictionary<string, string> ReadMapOfStr(ref Utf8JsonReader reader)
    {
        var entries = new Dictionary<string, string>();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var key = reader.GetString()!;
            reader.Read();
            entries[key] = reader.GetString()!;
        }

        return entries;
    }

    private static List<Refund> ReadListOfRefund(ref Utf8JsonReader reader)
    {
        var items = new List<Refund>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            items.Add(ReadRefund(ref reader));
        }

        return items;
    }

    private static ImageSize ReadImageSize(ref Utf8JsonReader reader)
    {
        var text = reader.ValueSpan;
        return text.SequenceEqual("1:1"u8) ? ImageSize.Ratio1x1
            : text.SequenceEqual("9:16"u8) ? ImageSize.Ratio9x16
            : text.SequenceEqual("16:9"u8) ? ImageSize.Ratio16x9
            : text.SequenceEqual("3:4"u8) ? ImageSize.Ratio3x4
            : text.SequenceEqual("4:3"u8) ? ImageSize.Ratio4x3
            : text.SequenceEqual("auto"u8) ? ImageSize.Auto
            : throw new JsonException("ImageSize");
    }

    private static OutputFormat ReadOutputFormat(ref Utf8JsonReader reader)
    {
        var text = reader.ValueSpan;
        return text.SequenceEqual("png"u8) ? OutputFormat.Png
            : text.SequenceEqual("jpeg"u8) ? OutputFormat.Jpeg
            : throw new JsonException("OutputFormat");
    }

    private static TaskState ReadTaskState(ref Utf8JsonReader reader)
    {
        var text = reader.ValueSpan;
        return text.SequenceEqual("waiting"u8) ? TaskState.Waiting
            : text.SequenceEqual("queuing"u8) ? TaskState.Queuing
            : text.SequenceEqual("generating"u8) ? TaskState.Generating
            : text.SequenceEqual("success"u8) ? TaskState.Success
            : text.SequenceEqual("fail"u8) ? TaskState.Fail
            : throw new JsonException("TaskState");
    }

    private static OrderStatus ReadOrderStatus(ref Utf8JsonReader reader)
    {
        var text = reader.ValueSpan;
        return text.SequenceEqual("open"u8) ? OrderStatus.Open
            : text.SequenceEqual("paid"u8) ? OrderStatus.Paid
            : text.SequenceEqual("shipped"u8) ? OrderStatus.Shipped
            : text.SequenceEqual("cancelled"u8) ? OrderStatus.Cancelled
            : throw new JsonException("OrderStatus");
    }
}
