using Conformance.BodyBoolean;

namespace Conformance.Calls;

/// <summary>A body that is one boolean.</summary>
internal static class BodyBooleanCalls
{
    public static void Add(CallList calls, Server server)
    {
        calls.Document("body-boolean");
        var client = new BodyBooleanClient(httpClient: server.Http);
        calls.Add("getBoolTrue", async () => Expect.True(await client.Bool.GetTrueAsync()));
        calls.Add("putBoolTrue", () => client.Bool.PutTrueAsync(true));
        calls.Add("getBoolFalse", async () => Expect.True(!await client.Bool.GetFalseAsync()));
        calls.Add("putBoolFalse", () => client.Bool.PutFalseAsync(false));
        calls.Add("getBoolNull", async () => Expect.Equal(null, await client.Bool.GetNullAsync()));
        calls.Add("getBoolInvalid", () => Expect.Refused(client.Bool.GetInvalidAsync()));
    }
}
