using System.Text.Json;
using Apikley.Benchmarks.Plain;

namespace Apikley.Benchmarks.Floor;

/// <summary>The models written by hand with <see cref="Utf8JsonWriter"/>: names encoded once, no validation.</summary>
internal static class FloorWriter
{
    private static readonly JsonEncodedText s_address = JsonEncodedText.Encode("address");
    private static readonly JsonEncodedText s_addressLine1Check = JsonEncodedText.Encode("address_line1_check");
    private static readonly JsonEncodedText s_addressPostalCodeCheck = JsonEncodedText.Encode("address_postal_code_check");
    private static readonly JsonEncodedText s_amount = JsonEncodedText.Encode("amount");
    private static readonly JsonEncodedText s_amountAuthorized = JsonEncodedText.Encode("amount_authorized");
    private static readonly JsonEncodedText s_amountCaptured = JsonEncodedText.Encode("amount_captured");
    private static readonly JsonEncodedText s_amountRefunded = JsonEncodedText.Encode("amount_refunded");
    private static readonly JsonEncodedText s_application = JsonEncodedText.Encode("application");
    private static readonly JsonEncodedText s_applicationFeeAmount = JsonEncodedText.Encode("application_fee_amount");
    private static readonly JsonEncodedText s_authenticationFlow = JsonEncodedText.Encode("authentication_flow");
    private static readonly JsonEncodedText s_balanceTransaction = JsonEncodedText.Encode("balance_transaction");
    private static readonly JsonEncodedText s_billingDetails = JsonEncodedText.Encode("billing_details");
    private static readonly JsonEncodedText s_brand = JsonEncodedText.Encode("brand");
    private static readonly JsonEncodedText s_calculatedStatementDescriptor = JsonEncodedText.Encode("calculated_statement_descriptor");
    private static readonly JsonEncodedText s_callBackUrl = JsonEncodedText.Encode("callBackUrl");
    private static readonly JsonEncodedText s_captured = JsonEncodedText.Encode("captured");
    private static readonly JsonEncodedText s_card = JsonEncodedText.Encode("card");
    private static readonly JsonEncodedText s_carrier = JsonEncodedText.Encode("carrier");
    private static readonly JsonEncodedText s_checks = JsonEncodedText.Encode("checks");
    private static readonly JsonEncodedText s_city = JsonEncodedText.Encode("city");
    private static readonly JsonEncodedText s_code = JsonEncodedText.Encode("code");
    private static readonly JsonEncodedText s_completeTime = JsonEncodedText.Encode("completeTime");
    private static readonly JsonEncodedText s_costTime = JsonEncodedText.Encode("costTime");
    private static readonly JsonEncodedText s_count = JsonEncodedText.Encode("count");
    private static readonly JsonEncodedText s_country = JsonEncodedText.Encode("country");
    private static readonly JsonEncodedText s_createTime = JsonEncodedText.Encode("createTime");
    private static readonly JsonEncodedText s_created = JsonEncodedText.Encode("created");
    private static readonly JsonEncodedText s_createdAt = JsonEncodedText.Encode("createdAt");
    private static readonly JsonEncodedText s_currency = JsonEncodedText.Encode("currency");
    private static readonly JsonEncodedText s_customer = JsonEncodedText.Encode("customer");
    private static readonly JsonEncodedText s_cvcCheck = JsonEncodedText.Encode("cvc_check");
    private static readonly JsonEncodedText s_data = JsonEncodedText.Encode("data");
    private static readonly JsonEncodedText s_description = JsonEncodedText.Encode("description");
    private static readonly JsonEncodedText s_disputed = JsonEncodedText.Encode("disputed");
    private static readonly JsonEncodedText s_dynamicLast4 = JsonEncodedText.Encode("dynamic_last4");
    private static readonly JsonEncodedText s_email = JsonEncodedText.Encode("email");
    private static readonly JsonEncodedText s_expMonth = JsonEncodedText.Encode("exp_month");
    private static readonly JsonEncodedText s_expYear = JsonEncodedText.Encode("exp_year");
    private static readonly JsonEncodedText s_failCode = JsonEncodedText.Encode("failCode");
    private static readonly JsonEncodedText s_failMsg = JsonEncodedText.Encode("failMsg");
    private static readonly JsonEncodedText s_failureCode = JsonEncodedText.Encode("failure_code");
    private static readonly JsonEncodedText s_failureMessage = JsonEncodedText.Encode("failure_message");
    private static readonly JsonEncodedText s_fingerprint = JsonEncodedText.Encode("fingerprint");
    private static readonly JsonEncodedText s_funding = JsonEncodedText.Encode("funding");
    private static readonly JsonEncodedText s_hasMore = JsonEncodedText.Encode("has_more");
    private static readonly JsonEncodedText s_id = JsonEncodedText.Encode("id");
    private static readonly JsonEncodedText s_imageSize = JsonEncodedText.Encode("image_size");
    private static readonly JsonEncodedText s_imageUrls = JsonEncodedText.Encode("image_urls");
    private static readonly JsonEncodedText s_input = JsonEncodedText.Encode("input");
    private static readonly JsonEncodedText s_installments = JsonEncodedText.Encode("installments");
    private static readonly JsonEncodedText s_interval = JsonEncodedText.Encode("interval");
    private static readonly JsonEncodedText s_invoice = JsonEncodedText.Encode("invoice");
    private static readonly JsonEncodedText s_items = JsonEncodedText.Encode("items");
    private static readonly JsonEncodedText s_last4 = JsonEncodedText.Encode("last4");
    private static readonly JsonEncodedText s_line1 = JsonEncodedText.Encode("line1");
    private static readonly JsonEncodedText s_line2 = JsonEncodedText.Encode("line2");
    private static readonly JsonEncodedText s_lines = JsonEncodedText.Encode("lines");
    private static readonly JsonEncodedText s_livemode = JsonEncodedText.Encode("livemode");
    private static readonly JsonEncodedText s_metadata = JsonEncodedText.Encode("metadata");
    private static readonly JsonEncodedText s_model = JsonEncodedText.Encode("model");
    private static readonly JsonEncodedText s_msg = JsonEncodedText.Encode("msg");
    private static readonly JsonEncodedText s_name = JsonEncodedText.Encode("name");
    private static readonly JsonEncodedText s_network = JsonEncodedText.Encode("network");
    private static readonly JsonEncodedText s_networkStatus = JsonEncodedText.Encode("network_status");
    private static readonly JsonEncodedText s_next = JsonEncodedText.Encode("next");
    private static readonly JsonEncodedText s_note = JsonEncodedText.Encode("note");
    private static readonly JsonEncodedText s_number = JsonEncodedText.Encode("number");
    private static readonly JsonEncodedText s_object = JsonEncodedText.Encode("object");
    private static readonly JsonEncodedText s_outcome = JsonEncodedText.Encode("outcome");
    private static readonly JsonEncodedText s_outputFormat = JsonEncodedText.Encode("output_format");
    private static readonly JsonEncodedText s_paid = JsonEncodedText.Encode("paid");
    private static readonly JsonEncodedText s_param = JsonEncodedText.Encode("param");
    private static readonly JsonEncodedText s_paymentIntent = JsonEncodedText.Encode("payment_intent");
    private static readonly JsonEncodedText s_paymentMethod = JsonEncodedText.Encode("payment_method");
    private static readonly JsonEncodedText s_paymentMethodDetails = JsonEncodedText.Encode("payment_method_details");
    private static readonly JsonEncodedText s_phone = JsonEncodedText.Encode("phone");
    private static readonly JsonEncodedText s_plan = JsonEncodedText.Encode("plan");
    private static readonly JsonEncodedText s_postalCode = JsonEncodedText.Encode("postal_code");
    private static readonly JsonEncodedText s_price = JsonEncodedText.Encode("price");
    private static readonly JsonEncodedText s_prompt = JsonEncodedText.Encode("prompt");
    private static readonly JsonEncodedText s_quantity = JsonEncodedText.Encode("quantity");
    private static readonly JsonEncodedText s_reason = JsonEncodedText.Encode("reason");
    private static readonly JsonEncodedText s_receiptEmail = JsonEncodedText.Encode("receipt_email");
    private static readonly JsonEncodedText s_receiptNumber = JsonEncodedText.Encode("receipt_number");
    private static readonly JsonEncodedText s_receiptUrl = JsonEncodedText.Encode("receipt_url");
    private static readonly JsonEncodedText s_refunded = JsonEncodedText.Encode("refunded");
    private static readonly JsonEncodedText s_refunds = JsonEncodedText.Encode("refunds");
    private static readonly JsonEncodedText s_result = JsonEncodedText.Encode("result");
    private static readonly JsonEncodedText s_resultJson = JsonEncodedText.Encode("resultJson");
    private static readonly JsonEncodedText s_resultReason = JsonEncodedText.Encode("result_reason");
    private static readonly JsonEncodedText s_riskLevel = JsonEncodedText.Encode("risk_level");
    private static readonly JsonEncodedText s_riskScore = JsonEncodedText.Encode("risk_score");
    private static readonly JsonEncodedText s_sellerMessage = JsonEncodedText.Encode("seller_message");
    private static readonly JsonEncodedText s_shipping = JsonEncodedText.Encode("shipping");
    private static readonly JsonEncodedText s_sku = JsonEncodedText.Encode("sku");
    private static readonly JsonEncodedText s_state = JsonEncodedText.Encode("state");
    private static readonly JsonEncodedText s_statementDescriptor = JsonEncodedText.Encode("statement_descriptor");
    private static readonly JsonEncodedText s_statementDescriptorSuffix = JsonEncodedText.Encode("statement_descriptor_suffix");
    private static readonly JsonEncodedText s_status = JsonEncodedText.Encode("status");
    private static readonly JsonEncodedText s_tags = JsonEncodedText.Encode("tags");
    private static readonly JsonEncodedText s_taskId = JsonEncodedText.Encode("taskId");
    private static readonly JsonEncodedText s_threeDSecure = JsonEncodedText.Encode("three_d_secure");
    private static readonly JsonEncodedText s_title = JsonEncodedText.Encode("title");
    private static readonly JsonEncodedText s_total = JsonEncodedText.Encode("total");
    private static readonly JsonEncodedText s_trackingNumber = JsonEncodedText.Encode("tracking_number");
    private static readonly JsonEncodedText s_transferGroup = JsonEncodedText.Encode("transfer_group");
    private static readonly JsonEncodedText s_type = JsonEncodedText.Encode("type");
    private static readonly JsonEncodedText s_updateTime = JsonEncodedText.Encode("updateTime");
    private static readonly JsonEncodedText s_url = JsonEncodedText.Encode("url");
    private static readonly JsonEncodedText s_version = JsonEncodedText.Encode("version");
    private static readonly JsonEncodedText s_wallet = JsonEncodedText.Encode("wallet");

    public static void Write(Utf8JsonWriter writer, GenerationRequest value)
    {
        writer.WriteStartObject();
        writer.WriteString(s_model, value.Model);
        if (value.CallBackUrl is { } callBackUrl)
        {
            writer.WriteString(s_callBackUrl, callBackUrl.OriginalString);
        }

        writer.WritePropertyName(s_input);
        Write(writer, value.Input);
        writer.WriteEndObject();
    }

    public static void Write(Utf8JsonWriter writer, GenerationInput value)
    {
        writer.WriteStartObject();
        writer.WriteString(s_prompt, value.Prompt);
        writer.WriteStartArray(s_imageUrls);
        foreach (var item in value.ImageUrls)
        {
            writer.WriteStringValue(item.OriginalString);
        }

        writer.WriteEndArray();
        if (value.OutputFormat is { } outputFormat)
        {
            writer.WriteString(s_outputFormat, Text(outputFormat));
        }

        if (value.ImageSize is { } imageSize)
        {
            writer.WriteString(s_imageSize, Text(imageSize));
        }

        writer.WriteEndObject();
    }

    public static void Write(Utf8JsonWriter writer, TaskDetailsResponse value)
    {
        writer.WriteStartObject();
        writer.WriteNumber(s_code, value.Code);
        if (value.Msg is { } msg)
        {
            writer.WriteString(s_msg, msg);
        }

        if (value.Data is { } data)
        {
            writer.WritePropertyName(s_data);
            Write(writer, data);
        }

        writer.WriteEndObject();
    }

    public static void Write(Utf8JsonWriter writer, TaskDetails value)
    {
        writer.WriteStartObject();
        writer.WriteString(s_taskId, value.TaskId);
        writer.WriteString(s_model, value.Model);
        writer.WriteString(s_state, Text(value.State));
        if (value.Param is { } param)
        {
            writer.WriteString(s_param, param);
        }

        if (value.ResultJson is { } resultJson)
        {
            writer.WriteString(s_resultJson, resultJson);
        }

        if (value.FailCode is { } failCode)
        {
            writer.WriteString(s_failCode, failCode);
        }

        if (value.FailMsg is { } failMsg)
        {
            writer.WriteString(s_failMsg, failMsg);
        }

        if (value.CostTime is { } costTime)
        {
            writer.WriteNumber(s_costTime, costTime);
        }

        if (value.CreateTime is { } createTime)
        {
            writer.WriteNumber(s_createTime, createTime);
        }

        if (value.UpdateTime is { } updateTime)
        {
            writer.WriteNumber(s_updateTime, updateTime);
        }

        if (value.CompleteTime is { } completeTime)
        {
            writer.WriteNumber(s_completeTime, completeTime);
        }

        writer.WriteEndObject();
    }

    public static void Write(Utf8JsonWriter writer, OrderList value)
    {
        writer.WriteStartObject();
        writer.WriteStartArray(s_items);
        foreach (var item in value.Items)
        {
            Write(writer, item);
        }

        writer.WriteEndArray();
        if (value.Next is { } next)
        {
            writer.WriteString(s_next, next);
        }

        writer.WriteEndObject();
    }

    public static void Write(Utf8JsonWriter writer, Order value)
    {
        writer.WriteStartObject();
        writer.WriteString(s_id, value.Id);
        writer.WriteNumber(s_number, value.Number);
        writer.WriteString(s_createdAt, value.CreatedAt);
        writer.WriteString(s_status, Text(value.Status));
        writer.WritePropertyName(s_customer);
        Write(writer, value.Customer);
        writer.WriteString(s_currency, value.Currency);
        writer.WriteNumber(s_total, value.Total);
        writer.WriteBoolean(s_paid, value.Paid);
        writer.WriteStartArray(s_tags);
        foreach (var item in value.Tags)
        {
            writer.WriteStringValue(item);
        }

        writer.WriteEndArray();
        writer.WriteStartArray(s_lines);
        foreach (var item in value.Lines)
        {
            Write(writer, item);
        }

        writer.WriteEndArray();
        if (value.Invoice is { } invoice)
        {
            writer.WriteString(s_invoice, invoice.OriginalString);
        }

        if (value.Note is { } note)
        {
            writer.WriteString(s_note, note);
        }

        writer.WriteEndObject();
    }

    public static void Write(Utf8JsonWriter writer, Customer value)
    {
        writer.WriteStartObject();
        writer.WriteString(s_id, value.Id);
        writer.WriteString(s_name, value.Name);
        writer.WriteString(s_email, value.Email);
        writer.WriteEndObject();
    }

    public static void Write(Utf8JsonWriter writer, OrderLine value)
    {
        writer.WriteStartObject();
        writer.WriteString(s_sku, value.Sku);
        writer.WriteString(s_title, value.Title);
        writer.WriteNumber(s_quantity, value.Quantity);
        writer.WriteNumber(s_price, value.Price);
        writer.WriteEndObject();
    }

    public static void Write(Utf8JsonWriter writer, OrderDraft value)
    {
        writer.WriteStartObject();
        writer.WritePropertyName(s_customer);
        Write(writer, value.Customer);
        writer.WriteString(s_currency, value.Currency);
        writer.WriteStartArray(s_tags);
        foreach (var item in value.Tags)
        {
            writer.WriteStringValue(item);
        }

        writer.WriteEndArray();
        writer.WriteStartArray(s_lines);
        foreach (var item in value.Lines)
        {
            Write(writer, item);
        }

        writer.WriteEndArray();
        if (value.Note is { } note)
        {
            writer.WriteString(s_note, note);
        }

        writer.WriteEndObject();
    }

    public static void Write(Utf8JsonWriter writer, Charge value)
    {
        writer.WriteStartObject();
        writer.WriteString(s_id, value.Id);
        writer.WriteString(s_object, value.Object);
        writer.WriteNumber(s_amount, value.Amount);
        writer.WriteNumber(s_amountCaptured, value.AmountCaptured);
        writer.WriteNumber(s_amountRefunded, value.AmountRefunded);
        if (value.Application is { } application)
        {
            writer.WriteString(s_application, application);
        }
        else
        {
            writer.WriteNull(s_application);
        }

        if (value.ApplicationFeeAmount is { } applicationFeeAmount)
        {
            writer.WriteNumber(s_applicationFeeAmount, applicationFeeAmount);
        }
        else
        {
            writer.WriteNull(s_applicationFeeAmount);
        }

        if (value.BalanceTransaction is { } balanceTransaction)
        {
            writer.WriteString(s_balanceTransaction, balanceTransaction);
        }
        else
        {
            writer.WriteNull(s_balanceTransaction);
        }

        writer.WritePropertyName(s_billingDetails);
        Write(writer, value.BillingDetails);
        if (value.CalculatedStatementDescriptor is { } calculatedStatementDescriptor)
        {
            writer.WriteString(s_calculatedStatementDescriptor, calculatedStatementDescriptor);
        }
        else
        {
            writer.WriteNull(s_calculatedStatementDescriptor);
        }

        writer.WriteBoolean(s_captured, value.Captured);
        writer.WriteNumber(s_created, value.Created);
        writer.WriteString(s_currency, value.Currency);
        if (value.Customer is { } customer)
        {
            writer.WriteString(s_customer, customer);
        }
        else
        {
            writer.WriteNull(s_customer);
        }

        if (value.Description is { } description)
        {
            writer.WriteString(s_description, description);
        }
        else
        {
            writer.WriteNull(s_description);
        }

        writer.WriteBoolean(s_disputed, value.Disputed);
        if (value.FailureCode is { } failureCode)
        {
            writer.WriteString(s_failureCode, failureCode);
        }
        else
        {
            writer.WriteNull(s_failureCode);
        }

        if (value.FailureMessage is { } failureMessage)
        {
            writer.WriteString(s_failureMessage, failureMessage);
        }
        else
        {
            writer.WriteNull(s_failureMessage);
        }

        if (value.Invoice is { } invoice)
        {
            writer.WriteString(s_invoice, invoice);
        }
        else
        {
            writer.WriteNull(s_invoice);
        }

        writer.WriteBoolean(s_livemode, value.Livemode);
        writer.WriteStartObject(s_metadata);
        foreach (var (key, item) in value.Metadata)
        {
            writer.WriteString(key, item);
        }

        writer.WriteEndObject();
        if (value.Outcome is { } outcome)
        {
            writer.WritePropertyName(s_outcome);
            Write(writer, outcome);
        }
        else
        {
            writer.WriteNull(s_outcome);
        }

        writer.WriteBoolean(s_paid, value.Paid);
        if (value.PaymentIntent is { } paymentIntent)
        {
            writer.WriteString(s_paymentIntent, paymentIntent);
        }
        else
        {
            writer.WriteNull(s_paymentIntent);
        }

        if (value.PaymentMethod is { } paymentMethod)
        {
            writer.WriteString(s_paymentMethod, paymentMethod);
        }
        else
        {
            writer.WriteNull(s_paymentMethod);
        }

        if (value.PaymentMethodDetails is { } paymentMethodDetails)
        {
            writer.WritePropertyName(s_paymentMethodDetails);
            Write(writer, paymentMethodDetails);
        }
        else
        {
            writer.WriteNull(s_paymentMethodDetails);
        }

        if (value.ReceiptEmail is { } receiptEmail)
        {
            writer.WriteString(s_receiptEmail, receiptEmail);
        }
        else
        {
            writer.WriteNull(s_receiptEmail);
        }

        if (value.ReceiptNumber is { } receiptNumber)
        {
            writer.WriteString(s_receiptNumber, receiptNumber);
        }
        else
        {
            writer.WriteNull(s_receiptNumber);
        }

        if (value.ReceiptUrl is { } receiptUrl)
        {
            writer.WriteString(s_receiptUrl, receiptUrl.OriginalString);
        }
        else
        {
            writer.WriteNull(s_receiptUrl);
        }

        writer.WriteBoolean(s_refunded, value.Refunded);
        if (value.Refunds is { } refunds)
        {
            writer.WritePropertyName(s_refunds);
            Write(writer, refunds);
        }
        else
        {
            writer.WriteNull(s_refunds);
        }

        if (value.Shipping is { } shipping)
        {
            writer.WritePropertyName(s_shipping);
            Write(writer, shipping);
        }
        else
        {
            writer.WriteNull(s_shipping);
        }

        if (value.StatementDescriptor is { } statementDescriptor)
        {
            writer.WriteString(s_statementDescriptor, statementDescriptor);
        }
        else
        {
            writer.WriteNull(s_statementDescriptor);
        }

        if (value.StatementDescriptorSuffix is { } statementDescriptorSuffix)
        {
            writer.WriteString(s_statementDescriptorSuffix, statementDescriptorSuffix);
        }
        else
        {
            writer.WriteNull(s_statementDescriptorSuffix);
        }

        writer.WriteString(s_status, value.Status);
        if (value.TransferGroup is { } transferGroup)
        {
            writer.WriteString(s_transferGroup, transferGroup);
        }
        else
        {
            writer.WriteNull(s_transferGroup);
        }

        writer.WriteEndObject();
    }

    public static void Write(Utf8JsonWriter writer, BillingDetails value)
    {
        writer.WriteStartObject();
        if (value.Address is { } address)
        {
            writer.WritePropertyName(s_address);
            Write(writer, address);
        }
        else
        {
            writer.WriteNull(s_address);
        }

        if (value.Email is { } email)
        {
            writer.WriteString(s_email, email);
        }
        else
        {
            writer.WriteNull(s_email);
        }

        if (value.Name is { } name)
        {
            writer.WriteString(s_name, name);
        }
        else
        {
            writer.WriteNull(s_name);
        }

        if (value.Phone is { } phone)
        {
            writer.WriteString(s_phone, phone);
        }
        else
        {
            writer.WriteNull(s_phone);
        }

        writer.WriteEndObject();
    }

    public static void Write(Utf8JsonWriter writer, Address value)
    {
        writer.WriteStartObject();
        if (value.City is { } city)
        {
            writer.WriteString(s_city, city);
        }
        else
        {
            writer.WriteNull(s_city);
        }

        if (value.Country is { } country)
        {
            writer.WriteString(s_country, country);
        }
        else
        {
            writer.WriteNull(s_country);
        }

        if (value.Line1 is { } line1)
        {
            writer.WriteString(s_line1, line1);
        }
        else
        {
            writer.WriteNull(s_line1);
        }

        if (value.Line2 is { } line2)
        {
            writer.WriteString(s_line2, line2);
        }
        else
        {
            writer.WriteNull(s_line2);
        }

        if (value.PostalCode is { } postalCode)
        {
            writer.WriteString(s_postalCode, postalCode);
        }
        else
        {
            writer.WriteNull(s_postalCode);
        }

        if (value.State is { } state)
        {
            writer.WriteString(s_state, state);
        }
        else
        {
            writer.WriteNull(s_state);
        }

        writer.WriteEndObject();
    }

    public static void Write(Utf8JsonWriter writer, Outcome value)
    {
        writer.WriteStartObject();
        if (value.NetworkStatus is { } networkStatus)
        {
            writer.WriteString(s_networkStatus, networkStatus);
        }
        else
        {
            writer.WriteNull(s_networkStatus);
        }

        if (value.Reason is { } reason)
        {
            writer.WriteString(s_reason, reason);
        }
        else
        {
            writer.WriteNull(s_reason);
        }

        writer.WriteString(s_riskLevel, value.RiskLevel);
        writer.WriteNumber(s_riskScore, value.RiskScore);
        if (value.SellerMessage is { } sellerMessage)
        {
            writer.WriteString(s_sellerMessage, sellerMessage);
        }
        else
        {
            writer.WriteNull(s_sellerMessage);
        }

        writer.WriteString(s_type, value.Type);
        writer.WriteEndObject();
    }

    public static void Write(Utf8JsonWriter writer, PaymentMethodDetails value)
    {
        writer.WriteStartObject();
        writer.WriteString(s_type, value.Type);
        if (value.Card is { } card)
        {
            writer.WritePropertyName(s_card);
            Write(writer, card);
        }

        writer.WriteEndObject();
    }

    public static void Write(Utf8JsonWriter writer, CardDetails value)
    {
        writer.WriteStartObject();
        if (value.AmountAuthorized is { } amountAuthorized)
        {
            writer.WriteNumber(s_amountAuthorized, amountAuthorized);
        }
        else
        {
            writer.WriteNull(s_amountAuthorized);
        }

        if (value.Brand is { } brand)
        {
            writer.WriteString(s_brand, brand);
        }
        else
        {
            writer.WriteNull(s_brand);
        }

        if (value.Checks is { } checks)
        {
            writer.WritePropertyName(s_checks);
            Write(writer, checks);
        }
        else
        {
            writer.WriteNull(s_checks);
        }

        if (value.Country is { } country)
        {
            writer.WriteString(s_country, country);
        }
        else
        {
            writer.WriteNull(s_country);
        }

        writer.WriteNumber(s_expMonth, value.ExpMonth);
        writer.WriteNumber(s_expYear, value.ExpYear);
        if (value.Fingerprint is { } fingerprint)
        {
            writer.WriteString(s_fingerprint, fingerprint);
        }
        else
        {
            writer.WriteNull(s_fingerprint);
        }

        if (value.Funding is { } funding)
        {
            writer.WriteString(s_funding, funding);
        }
        else
        {
            writer.WriteNull(s_funding);
        }

        if (value.Installments is { } installments)
        {
            writer.WritePropertyName(s_installments);
            Write(writer, installments);
        }
        else
        {
            writer.WriteNull(s_installments);
        }

        if (value.Last4 is { } last4)
        {
            writer.WriteString(s_last4, last4);
        }
        else
        {
            writer.WriteNull(s_last4);
        }

        if (value.Network is { } network)
        {
            writer.WriteString(s_network, network);
        }
        else
        {
            writer.WriteNull(s_network);
        }

        if (value.ThreeDSecure is { } threeDSecure)
        {
            writer.WritePropertyName(s_threeDSecure);
            Write(writer, threeDSecure);
        }
        else
        {
            writer.WriteNull(s_threeDSecure);
        }

        if (value.Wallet is { } wallet)
        {
            writer.WritePropertyName(s_wallet);
            Write(writer, wallet);
        }
        else
        {
            writer.WriteNull(s_wallet);
        }

        writer.WriteEndObject();
    }

    public static void Write(Utf8JsonWriter writer, CardChecks value)
    {
        writer.WriteStartObject();
        if (value.AddressLine1Check is { } addressLine1Check)
        {
            writer.WriteString(s_addressLine1Check, addressLine1Check);
        }
        else
        {
            writer.WriteNull(s_addressLine1Check);
        }

        if (value.AddressPostalCodeCheck is { } addressPostalCodeCheck)
        {
            writer.WriteString(s_addressPostalCodeCheck, addressPostalCodeCheck);
        }
        else
        {
            writer.WriteNull(s_addressPostalCodeCheck);
        }

        if (value.CvcCheck is { } cvcCheck)
        {
            writer.WriteString(s_cvcCheck, cvcCheck);
        }
        else
        {
            writer.WriteNull(s_cvcCheck);
        }

        writer.WriteEndObject();
    }

    public static void Write(Utf8JsonWriter writer, Installments value)
    {
        writer.WriteStartObject();
        if (value.Plan is { } plan)
        {
            writer.WritePropertyName(s_plan);
            Write(writer, plan);
        }
        else
        {
            writer.WriteNull(s_plan);
        }

        writer.WriteEndObject();
    }

    public static void Write(Utf8JsonWriter writer, InstallmentPlan value)
    {
        writer.WriteStartObject();
        writer.WriteNumber(s_count, value.Count);
        writer.WriteString(s_interval, value.Interval);
        writer.WriteString(s_type, value.Type);
        writer.WriteEndObject();
    }

    public static void Write(Utf8JsonWriter writer, ThreeDSecure value)
    {
        writer.WriteStartObject();
        if (value.AuthenticationFlow is { } authenticationFlow)
        {
            writer.WriteString(s_authenticationFlow, authenticationFlow);
        }
        else
        {
            writer.WriteNull(s_authenticationFlow);
        }

        if (value.Result is { } result)
        {
            writer.WriteString(s_result, result);
        }
        else
        {
            writer.WriteNull(s_result);
        }

        if (value.ResultReason is { } resultReason)
        {
            writer.WriteString(s_resultReason, resultReason);
        }
        else
        {
            writer.WriteNull(s_resultReason);
        }

        if (value.Version is { } version)
        {
            writer.WriteString(s_version, version);
        }
        else
        {
            writer.WriteNull(s_version);
        }

        writer.WriteEndObject();
    }

    public static void Write(Utf8JsonWriter writer, Wallet value)
    {
        writer.WriteStartObject();
        if (value.DynamicLast4 is { } dynamicLast4)
        {
            writer.WriteString(s_dynamicLast4, dynamicLast4);
        }
        else
        {
            writer.WriteNull(s_dynamicLast4);
        }

        writer.WriteString(s_type, value.Type);
        writer.WriteEndObject();
    }

    public static void Write(Utf8JsonWriter writer, RefundList value)
    {
        writer.WriteStartObject();
        writer.WriteString(s_object, value.Object);
        writer.WriteStartArray(s_data);
        foreach (var item in value.Data)
        {
            Write(writer, item);
        }

        writer.WriteEndArray();
        writer.WriteBoolean(s_hasMore, value.HasMore);
        writer.WriteString(s_url, value.Url);
        writer.WriteEndObject();
    }

    public static void Write(Utf8JsonWriter writer, Refund value)
    {
        writer.WriteStartObject();
        writer.WriteString(s_id, value.Id);
        writer.WriteString(s_object, value.Object);
        writer.WriteNumber(s_amount, value.Amount);
        writer.WriteNumber(s_created, value.Created);
        writer.WriteString(s_currency, value.Currency);
        writer.WriteStartObject(s_metadata);
        foreach (var (key, item) in value.Metadata)
        {
            writer.WriteString(key, item);
        }

        writer.WriteEndObject();
        if (value.Reason is { } reason)
        {
            writer.WriteString(s_reason, reason);
        }
        else
        {
            writer.WriteNull(s_reason);
        }

        if (value.Status is { } status)
        {
            writer.WriteString(s_status, status);
        }
        else
        {
            writer.WriteNull(s_status);
        }

        writer.WriteEndObject();
    }

    public static void Write(Utf8JsonWriter writer, Shipping value)
    {
        writer.WriteStartObject();
        if (value.Address is { } address)
        {
            writer.WritePropertyName(s_address);
            Write(writer, address);
        }
        else
        {
            writer.WriteNull(s_address);
        }

        if (value.Carrier is { } carrier)
        {
            writer.WriteString(s_carrier, carrier);
        }
        else
        {
            writer.WriteNull(s_carrier);
        }

        if (value.Name is { } name)
        {
            writer.WriteString(s_name, name);
        }
        else
        {
            writer.WriteNull(s_name);
        }

        if (value.Phone is { } phone)
        {
            writer.WriteString(s_phone, phone);
        }
        else
        {
            writer.WriteNull(s_phone);
        }

        if (value.TrackingNumber is { } trackingNumber)
        {
            writer.WriteString(s_trackingNumber, trackingNumber);
        }
        else
        {
            writer.WriteNull(s_trackingNumber);
        }

        writer.WriteEndObject();
    }

    private static ReadOnlySpan<byte> Text(ImageSize value) => value switch
    {
        ImageSize.Ratio1x1 => "1:1"u8,
        ImageSize.Ratio9x16 => "9:16"u8,
        ImageSize.Ratio16x9 => "16:9"u8,
        ImageSize.Ratio3x4 => "3:4"u8,
        ImageSize.Ratio4x3 => "4:3"u8,
        _ => "auto"u8,
    };

    private static ReadOnlySpan<byte> Text(OutputFormat value) => value switch
    {
        OutputFormat.Png => "png"u8,
        _ => "jpeg"u8,
    };

    private static ReadOnlySpan<byte> Text(TaskState value) => value switch
    {
        TaskState.Waiting => "waiting"u8,
        TaskState.Queuing => "queuing"u8,
        TaskState.Generating => "generating"u8,
        TaskState.Success => "success"u8,
        _ => "fail"u8,
    };

    private static ReadOnlySpan<byte> Text(OrderStatus value) => value switch
    {
        OrderStatus.Open => "open"u8,
        OrderStatus.Paid => "paid"u8,
        OrderStatus.Shipped => "shipped"u8,
        _ => "cancelled"u8,
    };
}
