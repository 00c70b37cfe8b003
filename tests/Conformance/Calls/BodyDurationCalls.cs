using Conformance.BodyDuration;

namespace Conformance.Calls;

/// <summary>A body that is an ISO 8601 duration.</summary>
internal static class BodyDurationCalls
{
    public static void Add(CallList calls, Server server)
    {
        calls.Document("body-duration");
        var client = new BodyDurationClient(httpClient: server.Http);
        calls.Add("getDurationNull", async () => Expect.Equal(null, await client.Duration.GetNullAsync()));
        calls.Add("putDurationPositive", () => client.Duration.PutPositiveDurationAsync(new TimeSpan(123, 22, 14, 12, 11)));
        calls.Add("getDurationPositive", async () => Expect.Equal(new TimeSpan((3 * 365) + (6 * 30) + 4, 12, 30, 5), await client.Duration.GetPositiveDurationAsync()));
        calls.Add("getDurationInvalid", () => Expect.Refused(client.Duration.GetInvalidAsync()));
    }
}
