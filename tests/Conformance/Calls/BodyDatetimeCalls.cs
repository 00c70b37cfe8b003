using Conformance.BodyDatetime;

namespace Conformance.Calls;

/// <summary>A body that is an RFC 3339 time. What lies after the last moment that <see cref="DateTimeOffset"/> knows is read as that moment.</summary>
internal static class BodyDatetimeCalls
{
    public static void Add(CallList calls, Server server)
    {
        calls.Document("body-datetime");
        var client = new BodyDatetimeClient(httpClient: server.Http);
        var last = new DateTimeOffset(9999, 12, 31, 23, 59, 59, 999, TimeSpan.Zero);
        var lastEast = new DateTimeOffset(9999, 12, 31, 23, 59, 59, 999, TimeSpan.FromHours(14));

        calls.Add("getDateTimeNull", async () => Expect.Equal(null, await client.Datetime.GetNullAsync()));
        calls.Add("getDateTimeInvalid", () => Expect.Refused(client.Datetime.GetInvalidAsync()));
        calls.Add("getDateTimeOverflow", async () => Expect.Equal(DateTimeOffset.MaxValue, await client.Datetime.GetOverflowAsync()));
        calls.Add("getDateTimeUnderflow", () => Expect.Refused(client.Datetime.GetUnderflowAsync()));

        calls.Add("putDateTimeMaxUtc", () => client.Datetime.PutUtcMaxDateTimeAsync(last));
        calls.Add("getDateTimeMaxUtcLowercase", async () => Expect.Equal(last, await client.Datetime.GetUtcLowercaseMaxDateTimeAsync()));
        calls.Add("getDateTimeMaxUtcUppercase", async () => Expect.Equal(last, await client.Datetime.GetUtcUppercaseMaxDateTimeAsync()));
        calls.Add("getDateTimeMaxLocalPositiveOffsetLowercase", async () => Expect.Equal(lastEast, await client.Datetime.GetLocalPositiveOffsetLowercaseMaxDateTimeAsync()));
        calls.Add("getDateTimeMaxLocalPositiveOffsetUppercase", async () => Expect.Equal(lastEast, await client.Datetime.GetLocalPositiveOffsetUppercaseMaxDateTimeAsync()));
        calls.Add("getDateTimeMaxLocalNegativeOffsetLowercase", async () => Expect.Equal(DateTimeOffset.MaxValue, await client.Datetime.GetLocalNegativeOffsetLowercaseMaxDateTimeAsync()));
        calls.Add("getDateTimeMaxLocalNegativeOffsetUppercase", async () => Expect.Equal(DateTimeOffset.MaxValue, await client.Datetime.GetLocalNegativeOffsetUppercaseMaxDateTimeAsync()));

        calls.Add("putDateTimeMinUtc", () => client.Datetime.PutUtcMinDateTimeAsync(DateTimeOffset.MinValue));
        calls.Add("getDateTimeMinUtc", async () => Expect.Equal("0001-01-01T00:00:00Z", (await client.Datetime.GetUtcMinDateTimeAsync()).Value));
        calls.Add("getDateTimeMinLocalPositiveOffset", async () => Expect.Equal("0001-01-01T00:00:00+14:00", (await client.Datetime.GetLocalPositiveOffsetMinDateTimeAsync()).Value));
        calls.Add("getDateTimeMinLocalNegativeOffset", async () => Expect.Equal("0001-01-01T00:00:00-14:00", (await client.Datetime.GetLocalNegativeOffsetMinDateTimeAsync()).Value));
        calls.Add("getDateTimeMinLocalNoOffset", async () => Expect.Equal(DateTimeOffset.MinValue, await client.Datetime.GetLocalNoOffsetMinDateTimeAsync()));
    }
}
