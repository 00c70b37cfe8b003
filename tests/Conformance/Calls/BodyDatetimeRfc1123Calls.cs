using Conformance.BodyDatetimeRfc1123;

namespace Conformance.Calls;

/// <summary>A body that is a time as HTTP headers have it.</summary>
internal static class BodyDatetimeRfc1123Calls
{
    public static void Add(CallList calls, Server server)
    {
        calls.Document("body-datetime-rfc1123");
        var client = new BodyDatetimeRfc1123Client(httpClient: server.Http);
        var last = new DateTimeOffset(9999, 12, 31, 23, 59, 59, TimeSpan.Zero);
        calls.Add("getDateTimeRfc1123Null", async () => Expect.Equal(null, await client.Datetimerfc1123.GetNullAsync()));
        calls.Add("getDateTimeRfc1123Invalid", () => Expect.Refused(client.Datetimerfc1123.GetInvalidAsync()));
        calls.Add("getDateTimeRfc1123Overflow", () => Expect.Refused(client.Datetimerfc1123.GetOverflowAsync()));
        calls.Add("getDateTimeRfc1123Underflow", () => Expect.Refused(client.Datetimerfc1123.GetUnderflowAsync()));
        calls.Add("putDateTimeRfc1123Max", () => client.Datetimerfc1123.PutUtcMaxDateTimeAsync(last));
        calls.Add("getDateTimeRfc1123MaxUtcLowercase", async () => Expect.Equal(last, await client.Datetimerfc1123.GetUtcLowercaseMaxDateTimeAsync()));
        calls.Add("getDateTimeRfc1123MaxUtcUppercase", async () => Expect.Equal(last, await client.Datetimerfc1123.GetUtcUppercaseMaxDateTimeAsync()));
        calls.Add("putDateTimeRfc1123Min", () => client.Datetimerfc1123.PutUtcMinDateTimeAsync(DateTimeOffset.MinValue));
        calls.Add("getDateTimeRfc1123MinUtc", async () => Expect.Equal("Mon, 01 Jan 0001 00:00:00 GMT", (await client.Datetimerfc1123.GetUtcMinDateTimeAsync()).Value));
    }
}
