using Conformance.BodyInteger;

namespace Conformance.Calls;

/// <summary>A body that is an integer, up to the last of 32 and 64 bits, or seconds since 1970.</summary>
internal static class BodyIntegerCalls
{
    public static void Add(CallList calls, Server server)
    {
        calls.Document("body-integer");
        var client = new BodyIntegerClient(httpClient: server.Http);
        calls.Add("getIntegerNull", async () => Expect.Equal(null, await client.Int.GetNullAsync()));
        calls.Add("getIntegerInvalid", () => Expect.Refused(client.Int.GetInvalidAsync()));
        calls.Add("getIntegerOverflow", () => Expect.Refused(client.Int.GetOverflowInt32Async()));
        calls.Add("getIntegerUnderflow", () => Expect.Refused(client.Int.GetUnderflowInt32Async()));
        calls.Add("getLongOverflow", () => Expect.Refused(client.Int.GetOverflowInt64Async()));
        calls.Add("getLongUnderflow", () => Expect.Refused(client.Int.GetUnderflowInt64Async()));
        calls.Add("putIntegerMax", () => client.Int.PutMax32Async(int.MaxValue));
        calls.Add("putLongMax", () => client.Int.PutMax64Async(long.MaxValue));
        calls.Add("putIntegerMin", () => client.Int.PutMin32Async(int.MinValue));
        calls.Add("putLongMin", () => client.Int.PutMin64Async(long.MinValue));

        var day = new DateTimeOffset(2016, 4, 13, 0, 0, 0, TimeSpan.Zero);
        calls.Add("getUnixTime", async () => Expect.Equal(day, await client.Int.GetUnixTimeAsync()));
        calls.Add("putUnixTime", () => client.Int.PutUnixTimeDateAsync(day));
        calls.Add("getInvalidUnixTime", () => Expect.Refused(client.Int.GetInvalidUnixTimeAsync()));
        calls.Add("getNullUnixTime", async () => Expect.Equal(null, await client.Int.GetNullUnixTimeAsync()));
    }
}
