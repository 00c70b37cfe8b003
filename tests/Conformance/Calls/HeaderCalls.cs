using Conformance.Header;

namespace Conformance.Calls;

/// <summary>Headers of every scalar.</summary>
internal static class HeaderCalls
{
    private static readonly DateTimeOffset s_noon = new(2010, 1, 1, 12, 34, 56, TimeSpan.Zero);
    private static readonly TimeSpan s_duration = new(123, 22, 14, 12, 11);

    public static void Add(CallList calls, Server server)
    {
        calls.Document("header");
        var client = new HeaderClient(httpClient: server.Http);
        Sent(calls, client);
        Received(calls, client);
    }

    private static void Sent(CallList calls, HeaderClient client)
    {
        calls.Add("HeaderParameterExistingKey", () => client.Header.ParamExistingKeyAsync("overwrite"));
        calls.Add("HeaderParameterIntegerPositive", () => client.Header.ParamIntegerAsync("positive", 1));
        calls.Add("HeaderParameterIntegerNegative", () => client.Header.ParamIntegerAsync("negative", -2));
        calls.Add("HeaderParameterLongPositive", () => client.Header.ParamLongAsync("positive", 105));
        calls.Add("HeaderParameterLongNegative", () => client.Header.ParamLongAsync("negative", -2));
        calls.Add("HeaderParameterFloatPositive", () => client.Header.ParamFloatAsync("positive", 0.07f));
        calls.Add("HeaderParameterFloatNegative", () => client.Header.ParamFloatAsync("negative", -3f));
        calls.Add("HeaderParameterDoublePositive", () => client.Header.ParamDoubleAsync("positive", 7e120));
        calls.Add("HeaderParameterDoubleNegative", () => client.Header.ParamDoubleAsync("negative", -3));
        calls.Add("HeaderParameterBoolTrue", () => client.Header.ParamBoolAsync("true", true));
        calls.Add("HeaderParameterBoolFalse", () => client.Header.ParamBoolAsync("false", false));
        calls.Add("HeaderParameterStringValid", () => client.Header.ParamStringAsync("valid", "The quick brown fox jumps over the lazy dog"));
        calls.Add("HeaderParameterStringNull", () => client.Header.ParamStringAsync("null"));
        calls.Add("HeaderParameterStringEmpty", () => client.Header.ParamStringAsync("empty", ""));
        calls.Add("HeaderParameterEnumValid", () => client.Header.ParamEnumAsync("valid", GreyscaleColors.Grey));
        calls.Add("HeaderParameterEnumNull", () => client.Header.ParamEnumAsync("null"));
        calls.Add("HeaderParameterDateValid", () => client.Header.ParamDateAsync("valid", new DateOnly(2010, 1, 1)));
        calls.Add("HeaderParameterDateMin", () => client.Header.ParamDateAsync("min", DateOnly.MinValue));
        calls.Add("HeaderParameterDateTimeValid", () => client.Header.ParamDatetimeAsync("valid", s_noon));
        calls.Add("HeaderParameterDateTimeMin", () => client.Header.ParamDatetimeAsync("min", DateTimeOffset.MinValue));
        calls.Add("HeaderParameterDateTimeRfc1123Valid", () => client.Header.ParamDatetimeRfc1123Async("valid", s_noon));
        calls.Add("HeaderParameterDateTimeRfc1123Min", () => client.Header.ParamDatetimeRfc1123Async("min", DateTimeOffset.MinValue));
        calls.Add("HeaderParameterDurationValid", () => client.Header.ParamDurationAsync("valid", s_duration));
        calls.Add("HeaderParameterBytesValid", () => client.Header.ParamByteAsync("valid", "啊齄丂狛狜\uf9f1\uf92c\uf9f1\ufa0c\ufa29"u8.ToArray()));
    }

    private static void Received(CallList calls, HeaderClient client)
    {
        calls.Add("HeaderResponseExistingKey", async () => Expect.Equal("overwrite", (await client.Header.ResponseExistingKeyWithHeadersAsync()).UserAgent));
        calls.Add("HeaderResponseProtectedKey", () => client.Header.ResponseProtectedKeyAsync());
        calls.Add("HeaderResponseIntegerPositive", async () => Expect.Equal(1, (await client.Header.ResponseIntegerWithHeadersAsync("positive")).ValueValue));
        calls.Add("HeaderResponseIntegerNegative", async () => Expect.Equal(-2, (await client.Header.ResponseIntegerWithHeadersAsync("negative")).ValueValue));
        calls.Add("HeaderResponseLongPositive", async () => Expect.Equal(105, (await client.Header.ResponseLongWithHeadersAsync("positive")).ValueValue));
        calls.Add("HeaderResponseLongNegative", async () => Expect.Equal(-2, (await client.Header.ResponseLongWithHeadersAsync("negative")).ValueValue));
        calls.Add("HeaderResponseFloatPositive", async () => Expect.Equal(0.07f, (await client.Header.ResponseFloatWithHeadersAsync("positive")).ValueValue));
        calls.Add("HeaderResponseFloatNegative", async () => Expect.Equal(-3f, (await client.Header.ResponseFloatWithHeadersAsync("negative")).ValueValue));
        calls.Add("HeaderResponseDoublePositive", async () => Expect.Equal(7e120, (await client.Header.ResponseDoubleWithHeadersAsync("positive")).ValueValue));
        calls.Add("HeaderResponseDoubleNegative", async () => Expect.Equal(-3, (await client.Header.ResponseDoubleWithHeadersAsync("negative")).ValueValue));
        calls.Add("HeaderResponseBoolTrue", async () => Expect.Equal(true, (await client.Header.ResponseBoolWithHeadersAsync("true")).ValueValue));
        calls.Add("HeaderResponseBoolFalse", async () => Expect.Equal(false, (await client.Header.ResponseBoolWithHeadersAsync("false")).ValueValue));
        calls.Add("HeaderResponseStringValid", async () => Expect.Equal(
            "The quick brown fox jumps over the lazy dog",
            (await client.Header.ResponseStringWithHeadersAsync("valid")).ValueValue));
        calls.Add("HeaderResponseStringNull", async () => Expect.Equal("null", (await client.Header.ResponseStringWithHeadersAsync("null")).ValueValue));
        calls.Add("HeaderResponseStringEmpty", async () => Expect.Equal("", (await client.Header.ResponseStringWithHeadersAsync("empty")).ValueValue));
        calls.Add("HeaderResponseEnumValid", async () => Expect.Equal("GREY", (await client.Header.ResponseEnumWithHeadersAsync("valid")).ValueValue?.Value));
        calls.Add("HeaderResponseEnumNull", async () => Expect.Equal("", (await client.Header.ResponseEnumWithHeadersAsync("null")).ValueValue?.Value));
        calls.Add("HeaderResponseDateValid", async () => Expect.Equal(new DateOnly(2010, 1, 1), (await client.Header.ResponseDateWithHeadersAsync("valid")).ValueValue));
        calls.Add("HeaderResponseDateMin", async () => Expect.Equal(DateOnly.MinValue, (await client.Header.ResponseDateWithHeadersAsync("min")).ValueValue));
        calls.Add("HeaderResponseDateTimeValid", async () => Expect.Equal(s_noon, (await client.Header.ResponseDatetimeWithHeadersAsync("valid")).ValueValue));
        calls.Add("HeaderResponseDateTimeMin", async () => Expect.Equal(DateTimeOffset.MinValue, (await client.Header.ResponseDatetimeWithHeadersAsync("min")).ValueValue));
        calls.Add("HeaderResponseDateTimeRfc1123Valid", async () => Expect.Equal(s_noon, (await client.Header.ResponseDatetimeRfc1123WithHeadersAsync("valid")).ValueValue));
        calls.Add("HeaderResponseDateTimeRfc1123Min", async () => Expect.Equal(DateTimeOffset.MinValue, (await client.Header.ResponseDatetimeRfc1123WithHeadersAsync("min")).ValueValue));
        calls.Add("HeaderResponseDurationValid", async () => Expect.Equal(s_duration, (await client.Header.ResponseDurationWithHeadersAsync("valid")).ValueValue));
        calls.Add("HeaderResponseBytesValid", async () => Expect.Same("啊齄丂狛狜\uf9f1\uf92c\uf9f1\ufa0c\ufa29"u8.ToArray(), (await client.Header.ResponseByteWithHeadersAsync("valid")).ValueValue));
    }
}
