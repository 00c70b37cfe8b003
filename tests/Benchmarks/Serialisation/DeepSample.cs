using Apikley.Benchmarks.Plain;

namespace Apikley.Benchmarks.Serialisation;

/// <summary>A deep object of the size and the shape of a charge of a payment service: about 3 KB, six levels, many nulls.</summary>
internal static class DeepSample
{
    public static Charge Charge() => new()
    {
        Id = "ch_3MmlLrLkdIwHu7ix0snN0B15",
        Object = "charge",
        Amount = 1099,
        AmountCaptured = 1099,
        AmountRefunded = 250,
        BalanceTransaction = "txn_3MmlLrLkdIwHu7ix0uke3Ezy",
        BillingDetails = new BillingDetails { Address = Home(), Email = "jenny@example.com", Name = "Jenny Rosen", Phone = "0015550001234" },
        CalculatedStatementDescriptor = "STATIONERY",
        Captured = true,
        Created = 1679090539,
        Currency = "usd",
        Customer = "cus_NffrFeUfNV2Hib",
        Description = "Notebooks and pens for the spring term",
        Disputed = false,
        Livemode = false,
        Metadata = new() { ["order_id"] = "6735", ["channel"] = "web", ["campaign"] = "spring" },
        Outcome = new Outcome { NetworkStatus = "approved_by_network", RiskLevel = "normal", RiskScore = 32, SellerMessage = "Payment complete.", Type = "authorized" },
        Paid = true,
        PaymentIntent = "pi_3MmlLrLkdIwHu7ix0XAbc123",
        PaymentMethod = "card_1MmlLrLkdIwHu7ixIJwEWSNR",
        PaymentMethodDetails = new PaymentMethodDetails
        {
            Type = "card",
            Card = new CardDetails
            {
                AmountAuthorized = 1099,
                Brand = "visa",
                Checks = new CardChecks { AddressLine1Check = "pass", AddressPostalCodeCheck = "pass", CvcCheck = "pass" },
                Country = "US",
                ExpMonth = 3,
                ExpYear = 2028,
                Fingerprint = "mToisGZ01V71BCos",
                Funding = "credit",
                Installments = new Installments { Plan = new InstallmentPlan { Count = 3, Interval = "month", Type = "fixed_count" } },
                Last4 = "4242",
                Network = "visa",
                ThreeDSecure = new ThreeDSecure { AuthenticationFlow = "challenge", Result = "authenticated", Version = "2.2.0" },
                Wallet = new Wallet { DynamicLast4 = "4242", Type = "apple_pay" },
            },
        },
        ReceiptEmail = "jenny@example.com",
        ReceiptUrl = new Uri("https://pay.example.com/receipts/payment/CAcaFwoVYWNjdF8xTTJKVGtMa2RJd0h1N2l4KOvG06AGMgZfBXyr1aw6LBa9vaaSRWU96d8qBwz9z2J_CObiV_H2-e8RezSK_sw0KISesp4czsOUlVKY"),
        Refunded = false,
        Refunds = new RefundList
        {
            Object = "list",
            Data =
            [
                new Refund { Id = "re_1Nispe2eZvKYlo2Cd31jOCgZ", Object = "refund", Amount = 100, Created = 1692942318, Currency = "usd", Metadata = [], Reason = "requested_by_customer", Status = "succeeded" },
                new Refund { Id = "re_1Nispe2eZvKYlo2Cd31jOCgY", Object = "refund", Amount = 150, Created = 1692942418, Currency = "usd", Metadata = new() { ["ticket"] = "T-1234" }, Status = "succeeded" },
            ],
            HasMore = false,
            Url = "/v1/charges/ch_3MmlLrLkdIwHu7ix0snN0B15/refunds",
        },
        Shipping = new Shipping { Address = Home(), Carrier = "FedEx", Name = "Jenny Rosen", Phone = "0015550001234", TrackingNumber = "1Z999AA10123456784" },
        StatementDescriptor = "STATIONERY",
        Status = "succeeded",
    };

    private static Address Home() => new() { City = "San Francisco", Country = "US", Line1 = "510 Townsend Street", PostalCode = "94103", State = "CA" };
}
