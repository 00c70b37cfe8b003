using Conformance.BodyDate;

namespace Conformance.Calls;

/// <summary>A body that is a date.</summary>
internal static class BodyDateCalls
{
    public static void Add(CallList calls, Server server)
    {
        calls.Document("body-date");
        var client = new BodyDateClient(httpClient: server.Http);
        calls.Add("getDateNull", async () => Expect.Equal(null, await client.Date.GetNullAsync()));
        calls.Add("getDateInvalid", () => Expect.Refused(client.Date.GetInvalidDateAsync()));
        calls.Add("getDateOverflow", () => Expect.Refused(client.Date.GetOverflowDateAsync()));
        calls.Add("getDateUnderflow", () => Expect.Refused(client.Date.GetUnderflowDateAsync()));
        calls.Add("getDateMax", async () => Expect.Equal(DateOnly.MaxValue, await client.Date.GetMaxDateAsync()));
        calls.Add("putDateMax", () => client.Date.PutMaxDateAsync(DateOnly.MaxValue));
        calls.Add("getDateMin", async () => Expect.Equal("0001-01-01", (await client.Date.GetMinDateAsync()).Value));
        calls.Add("putDateMin", () => client.Date.PutMinDateAsync(DateOnly.MinValue));
    }
}
