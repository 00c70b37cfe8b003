using Conformance.BodyTime;

namespace Conformance.Calls;

/// <summary>A body that is a time of day.</summary>
internal static class BodyTimeCalls
{
    public static void Add(CallList calls, Server server)
    {
        calls.Document("body-time");
        var client = new BodyTimeClient(httpClient: server.Http);
        calls.Add("BodyTimeGet", async () => Expect.Equal(new TimeOnly(11, 34, 56), await client.TimeGetAsync()));
        calls.Add("BodyTimePut", async () => Expect.Equal("Nice job posting time", await client.TimePutAsync(new TimeOnly(8, 7, 56))));
    }
}
