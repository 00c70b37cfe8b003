using Conformance.BodyNumber;

namespace Conformance.Calls;

/// <summary>A body that is a number, large, small and in between.</summary>
internal static class BodyNumberCalls
{
    public static void Add(CallList calls, Server server)
    {
        calls.Document("body-number");
        var client = new BodyNumberClient(httpClient: server.Http);
        calls.Add("getNumberNull", async () => Expect.Equal(null, await client.Number.GetNullAsync()));
        calls.Add("getFloatInvalid", () => Expect.Refused(client.Number.GetInvalidFloatAsync()));
        calls.Add("getDoubleInvalid", () => Expect.Refused(client.Number.GetInvalidDoubleAsync()));
        calls.Add("putFloatBigScientificNotation", () => client.Number.PutBigFloatAsync(3.402823e+20f));
        calls.Add("getFloatBigScientificNotation", async () => Expect.Equal(3.402823e+20, await client.Number.GetBigFloatAsync()));
        calls.Add("putDoubleBigScientificNotation", () => client.Number.PutBigDoubleAsync(2.5976931e+101));
        calls.Add("getDoubleBigScientificNotation", async () => Expect.Equal(2.5976931e+101, await client.Number.GetBigDoubleAsync()));
        calls.Add("putDoubleBigPositiveDecimal", () => client.Number.PutBigDoublePositiveDecimalAsync(99999999.99));
        calls.Add("getDoubleBigPositiveDecimal", async () => Expect.Equal(99999999.99, await client.Number.GetBigDoublePositiveDecimalAsync()));
        calls.Add("putDoubleBigNegativeDecimal", () => client.Number.PutBigDoubleNegativeDecimalAsync(-99999999.99));
        calls.Add("getDoubleBigNegativeDecimal", async () => Expect.Equal(-99999999.99, await client.Number.GetBigDoubleNegativeDecimalAsync()));
        calls.Add("putFloatSmallScientificNotation", () => client.Number.PutSmallFloatAsync(3.402823e-20f));
        calls.Add("getFloatSmallScientificNotation", async () => Expect.Equal(3.402823e-20, await client.Number.GetSmallFloatAsync()));
        calls.Add("putDoubleSmallScientificNotation", () => client.Number.PutSmallDoubleAsync(2.5976931e-101));
        calls.Add("getDoubleSmallScientificNotation", async () => Expect.Equal(2.5976931e-101, await client.Number.GetSmallDoubleAsync()));
    }
}
